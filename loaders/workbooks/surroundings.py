"""A cell in its sheet as a person would see it: the rows and columns around it, with its headings and row names."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, get_column_letter
from openpyxl.utils.exceptions import CellCoordinatesException

from loaders.shapes import Reading, Table
from loaders.sheet_grids import Grid

#: Rows and columns shown on either side of the cell, and heading rows at most.
ROWS, COLUMNS, HEADINGS = 4, 3, 6


@dataclass(frozen=True, slots=True)
class Box:
    """A cell as it is seen: how many of the shown rows and columns it covers, and whether the cell asked for is it."""

    text: str
    down: int
    across: int
    hit: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Part of a sheet: `lines` are the boxes that begin in each of `rows`; what a merged cell covers has none of its
    own. Gaps mean rows left out."""

    sheet: str
    cell: str
    rows: tuple[int, ...]
    letters: tuple[str, ...]
    lines: tuple[tuple[Box, ...], ...]
    headings: frozenset[int]


def original(data: Path, sha256: str, file: str) -> Path | None:
    """The workbook as received, withdrawn or not; None where it is no longer there."""
    folders = sorted((data / "received").glob(f"{sha256[:16]}*"))
    return next((folder / file for folder in folders if (folder / file).is_file()), None)


def around(reading: Reading, sheet: str, cell: str) -> Surroundings | None:
    """What stands around a cell; None if the workbook was not read or has no such sheet or cell."""
    grid = next((g for g in reading.grids if g.sheet == sheet), None)
    try:
        letter, row = coordinate_from_string(cell)
    except CellCoordinatesException:
        return None
    column = column_index_from_string(letter)
    if grid is None or not grid.lines:
        return None
    table = next((t for t in reading.tables if t.sheet == sheet and row in t.row_kinds and _holds(t, column)), None)
    first, last = table.header_rows if table else (1, 0)
    headings = range(first, min(last, first + HEADINGS - 1) + 1)
    names = [c.index for c in table.columns if c.role == "key"][:2] if table else []
    rows = sorted({*headings, *_near(row, ROWS, max(grid.lines))})
    columns = sorted({*names, *_near(column, COLUMNS, grid.last_column)})
    return Surroundings(
        sheet,
        cell,
        tuple(rows),
        tuple(get_column_letter(c) for c in columns),
        tuple(_line(grid, r, rows, columns, (row, column)) for r in rows),
        frozenset(headings),
    )


def _holds(table: Table, column: int) -> bool:
    return any(c.index == column for c in table.columns)


def _near(at: int, far: int, last: int) -> range:
    return range(max(1, at - far), min(last, at + far) + 1)


def _line(grid: Grid, row: int, rows: Sequence[int], columns: Sequence[int], asked: tuple[int, int]) -> tuple[Box, ...]:
    """The boxes that begin in a row. A merged cell stands once, as wide and as high as what is shown of it."""
    boxes = []
    for column in columns:
        alone = (row, column, row, column)
        r1, c1, r2, c2 = next((m for m in grid.merges if m[0] <= row <= m[2] and m[1] <= column <= m[3]), alone)
        down, across = [r for r in rows if r1 <= r <= r2], [c for c in columns if c1 <= c <= c2]
        if (row, column) == (down[0], across[0]):
            found = grid.cell(r1, c1)
            hit = r1 <= asked[0] <= r2 and c1 <= asked[1] <= c2
            boxes.append(Box(found.text if found else "", len(down), len(across), hit))
    return tuple(boxes)

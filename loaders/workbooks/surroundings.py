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
class Surroundings:
    """Part of a sheet: `lines` are the texts by row, in the order of `rows` and `letters`. Gaps mean rows left out."""

    sheet: str
    cell: str
    rows: tuple[int, ...]
    letters: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
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
        tuple(_line(grid, r, columns) for r in rows),
        frozenset(headings),
    )


def _holds(table: Table, column: int) -> bool:
    return any(c.index == column for c in table.columns)


def _near(at: int, far: int, last: int) -> range:
    return range(max(1, at - far), min(last, at + far) + 1)


def _line(grid: Grid, row: int, columns: Sequence[int]) -> tuple[str, ...]:
    """The texts of a row; a merged cell says its text in every column it covers."""
    texts = []
    for column in columns:
        top = next(
            ((r1, c1) for r1, c1, r2, c2 in grid.merges if r1 <= row <= r2 and c1 <= column <= c2), (row, column)
        )
        found = grid.cell(*top)
        texts.append(found.text if found else "")
    return tuple(texts)

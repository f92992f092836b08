"""What each cell of a sheet was taken for: the picture by which a person sees what was understood."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.utils.exceptions import CellCoordinatesException

from loaders.shapes import Column, Grid, Reading

Zone = Literal["title", "heading", "name", "data", "unread", "total", "note", "problem", "outside"]
_OF_ROW: dict[str, Zone] = {
    "data": "data",
    "total": "total",
    "group": "heading",
    "repeated_header": "heading",
    "note": "note",
    "stray": "problem",
}
#: Rows and columns of one window.
ROWS, COLUMNS = 40, 16
HIDDEN = "（不显示）"


@dataclass(frozen=True, slots=True)
class Seen:
    """One cell: its address, its text (HIDDEN where personal data may stand) and its zone."""

    cell: str
    text: str
    zone: Zone


@dataclass(frozen=True, slots=True)
class Window:
    """Part of a sheet, by row. `first_rows`, `first_columns`: where every window of the sheet starts."""

    letters: tuple[str, ...]
    rows: tuple[tuple[int, tuple[Seen, ...]], ...]
    first_rows: tuple[int, ...]
    first_columns: tuple[int, ...]


def window(
    reading: Reading,
    grid: Grid,
    told: Collection[str],
    hidden: Collection[str] = (),
    first_row: int = 1,
    first_column: int = 1,
    unknown: Collection[str] = (),
) -> Window:
    """The window of a sheet that starts there. `told`: cells with a problem; `hidden`: cells with personal data, from
    which down their columns show nothing; `unknown`: headings (path joined by ·) of columns that were not taken."""
    kinds = _rows(reading, grid)
    names = _columns(reading, grid, lambda column: column.role != "value")
    unread = _columns(reading, grid, lambda column: "·".join(column.path) in unknown)
    last_row = max((row for row, _ in grid.cells), default=0)
    last_column = max((column for _, column in grid.cells), default=0)
    rows = range(first_row, min(first_row + ROWS, last_row + 1))
    columns = range(first_column, min(first_column + COLUMNS, last_column + 1))
    tops = _tops(hidden)

    def seen(row: int, column: int) -> Seen:
        letter = get_column_letter(column)
        text = grid.cells[row, column].text if (row, column) in grid.cells else ""
        personal = text and row >= tops.get(letter, row + 1)
        zone = "problem" if f"{letter}{row}" in told else _zone(row, column, kinds, names)
        zone = "unread" if zone == "data" and column in unread.get(row, ()) else zone
        return Seen(f"{letter}{row}", HIDDEN if personal else text, zone)

    return Window(
        tuple(get_column_letter(column) for column in columns),
        tuple((row, tuple(seen(row, column) for column in columns)) for row in rows),
        tuple(range(1, last_row + 1, ROWS)),
        tuple(range(1, last_column + 1, COLUMNS)),
    )


def window_of(cell: str) -> tuple[int, int]:
    """(first row, first column) of the window a cell stands in; the first window for what is no address."""
    try:
        letters, row = coordinate_from_string(cell)
    except CellCoordinatesException:
        return 1, 1
    column = sum((ord(letter) - 64) * 26**place for place, letter in enumerate(reversed(letters)))
    return row - (row - 1) % ROWS, column - (column - 1) % COLUMNS


def _rows(reading: Reading, grid: Grid) -> dict[int, Zone]:
    """The zone of every row of a table."""
    kinds: dict[int, Zone] = {}
    for table in reading.tables:
        if table.sheet == grid.sheet:
            kinds |= {row: _OF_ROW.get(kind, "outside") for row, kind in table.row_kinds.items()}
            kinds |= dict.fromkeys(range(table.header_rows[0], table.header_rows[1] + 1), "heading")
    return kinds


def _columns(reading: Reading, grid: Grid, wanted: Callable[[Column], bool]) -> dict[int, set[int]]:
    """Row → the columns of that kind in the tables it belongs to."""
    found: dict[int, set[int]] = {}
    for table in reading.tables:
        if table.sheet == grid.sheet:
            for row in table.row_kinds:
                found.setdefault(row, set()).update(column.index for column in table.columns if wanted(column))
    return found


def _zone(row: int, column: int, kinds: Mapping[int, Zone], names: Mapping[int, Collection[int]]) -> Zone:
    if row in kinds:
        return "name" if kinds[row] == "data" and column in names.get(row, ()) else kinds[row]
    if not kinds:
        return "outside"
    return "title" if row < max(kinds) else "note"


def _tops(hidden: Collection[str]) -> dict[str, int]:
    """Column letter → the first row with personal data."""
    tops: dict[str, int] = {}
    for cell in hidden:
        letters, row = coordinate_from_string(cell)
        tops[letters] = min(row, tops.get(letters, row))
    return tops

"""What each cell of a sheet was taken for: the picture by which a person sees what was understood."""

from collections.abc import Sequence
from typing import Literal

from openpyxl.utils import get_column_letter

from catalogue.records import Problem
from loaders.shapes import Grid, Reading

Zone = Literal["title", "heading", "data", "total", "note", "problem", "outside"]
_OF_ROW: dict[str, Zone] = {
    "data": "data",
    "total": "total",
    "group": "heading",
    "repeated_header": "heading",
    "note": "note",
    "stray": "problem",
}


def zones(
    reading: Reading, grid: Grid, problems: Sequence[Problem], rows: int = 60, columns: int = 20
) -> list[list[tuple[str, Zone]]]:
    """The first rows and columns of a sheet as (text, zone), by row."""
    told = {problem.cell for problem in problems if problem.sheet == grid.sheet}
    kinds: dict[int, Zone] = {}
    for table in reading.tables:
        if table.sheet != grid.sheet:
            continue
        kinds |= {row: _OF_ROW.get(kind, "outside") for row, kind in table.row_kinds.items()}
        kinds |= dict.fromkeys(range(table.header_rows[0], table.header_rows[1] + 1), "heading")
    last_row = min(rows, max((row for row, _ in grid.cells), default=0))
    last_column = min(columns, max((column for _, column in grid.cells), default=0))

    def zone(row: int, column: int) -> Zone:
        if f"{get_column_letter(column)}{row}" in told:
            return "problem"
        before = any(row < kind for kind in kinds)
        return kinds.get(row, "title" if before and kinds else "note" if kinds else "outside")

    return [
        [
            (grid.cells[row, column].text if (row, column) in grid.cells else "", zone(row, column))
            for column in range(1, last_column + 1)
        ]
        for row in range(1, last_row + 1)
    ]

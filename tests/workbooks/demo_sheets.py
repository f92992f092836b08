"""Laying out a sheet as offices do: merged title, unit line at the right, two heading rows, ruled cells."""

from collections.abc import Sequence
from decimal import Decimal

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbooks.demo_cells import MADE_UP

Cell = int | str | Decimal | None
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
LINE = Border(*[Side(style="thin")] * 4)


def put_title(sheet: Worksheet, title: str, left: str, right: str, width: int) -> None:
    """A title merged over the width; below it what is made up or who reports at the left, the unit at the right."""
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.cell(1, 1, title).alignment = CENTRE
    sheet.cell(1, 1).font = Font(size=16, bold=True)
    sheet.cell(2, 1, left if MADE_UP in left else f"{left}　{MADE_UP}")
    if right:
        sheet.cell(2, width, right).alignment = Alignment(horizontal="right")


def put_headings(sheet: Worksheet, top: int, headings: Sequence[str | tuple[str, list[str]]]) -> None:
    """Two heading rows: a plain heading merged over both, a group merged across its parts."""
    column = 1
    for heading in headings:
        if isinstance(heading, str):
            put_row(sheet, top, [heading], column)
            sheet.merge_cells(start_row=top, start_column=column, end_row=top + 1, end_column=column)
            column += 1
            continue
        group, parts = heading
        put_row(sheet, top, [group], column)
        put_row(sheet, top + 1, parts, column)
        if len(parts) > 1:
            sheet.merge_cells(start_row=top, start_column=column, end_row=top, end_column=column + len(parts) - 1)
        column += len(parts)


def put_row(sheet: Worksheet, row: int, cells: Sequence[Cell], first: int = 1) -> None:
    """One row of ruled cells from a column on; indented names stay at the left."""
    for column, value in enumerate(cells, start=first):
        cell = sheet.cell(row, column, value)
        cell.border = LINE
        cell.alignment = CENTRE if not isinstance(value, str) or not value.startswith("　") else Alignment()

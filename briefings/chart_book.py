"""A chart's figures to take away: CSV, or a workbook with the chart in it. No heavy work until one is asked for.

Text of others stays text: a name such as =1+1 is marked as such, so that no spreadsheet takes it for a formula.
"""

import csv
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from briefings.annex_book import RISKY, Book
from briefings.annex_file import OPTIONS
from briefings.gate import harmless
from charts.office_sheet_heat import add_heat, heat_grid
from charts.office_sheet_native import add_native
from charts.spec import ChartSpec
from charts.table import Cell, table_of

SHEET, HEAT = "图表数据", "热力图"


def about(spec: ChartSpec) -> list[tuple[str, str]]:
    """What stands above the figures: the finding, what was asked, the standard, the source."""
    drawn = "标准" if any(m.least is not None for m in spec.marks) else "图例"
    found = [("结论", spec.title), *spec.filters, (drawn, spec.line), ("来源", spec.source.removeprefix("来源："))]
    if spec.edition:
        found.append(("数据版本", f"第 {spec.edition} 版"))
    if spec.coverage:
        found.append(("覆盖", spec.coverage))
    if spec.demo:
        found.append(("演示数据", "包含虚构的演示地方，数字不代表任何真实地方"))
    return [(name, words) for name, words in found if words]


def chart_csv(spec: ChartSpec) -> bytes:
    """UTF-8 with its mark, so that Excel and WPS read the Chinese; the lines above the table start with their names."""
    spec = harmless(spec)
    table = table_of(spec)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerows([[_text(name), _text(words)] for name, words in about(spec)])
    writer.writerow([])
    writer.writerow([_text(head) for head in table.heads])
    writer.writerows([[_cell(cell) for cell in row] for row in table.rows])
    return out.getvalue().encode("utf-8-sig")


def _text(words: str) -> str:
    return f"'{words}" if words.lstrip()[:1] in RISKY and words.strip() else words


def _cell(cell: Cell) -> str:
    return _text(cell) if isinstance(cell, str) else "" if cell is None else f"{cell:f}"


def chart_book(spec: ChartSpec) -> bytes:
    """The bytes of an .xlsx: what the chart says, its figures as numbers, and the chart as an Office chart."""
    spec = harmless(spec)
    table = table_of(spec)
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as workbook:
        workbook.set_properties({"title": spec.title[:250]})
        book = Book(workbook, "演示数据" if spec.demo else "")
        sheet = book.sheet(SHEET, (26, *(16 for _ in table.heads[1:])))
        lines = about(spec)
        for row, (name, words) in enumerate(lines):
            book.text(sheet, f"A{row + 1}", name)
            sheet.write_string(row, 1, words, workbook.add_format({"font_name": "宋体", "font_size": 10}))
        head = len(lines) + 1
        _heads(book, sheet, table.heads, head)
        for row, cells in enumerate(table.rows, head + 1):
            for column, cell in enumerate(cells):
                _write(book, sheet, row, column, cell)
        sheet.freeze_panes(head + 1, 1)
        add_native(workbook, sheet, spec, table, head)
        if spec.kind == "heat" and spec.has_figures:
            _heat_sheet(book, spec)
    return out.getvalue()


def _heat_sheet(book: Book, spec: ChartSpec) -> None:
    sheet = book.sheet(HEAT, (26, *(11 for _ in heat_grid(spec)[1])))
    sheet.freeze_panes(1, 1)
    add_heat(book.workbook, sheet, spec, lambda at, words: book.text(sheet, at, words))


def _heads(book: Book, sheet: Any, heads: tuple[str, ...], row: int) -> None:
    bold = book.workbook.add_format(
        {"bold": True, "font_name": "宋体", "font_size": 10, "bottom": 1, "text_wrap": True}
    )
    for column, head in enumerate(heads):
        sheet.write_string(row, column, head, bold)


def _write(book: Book, sheet: Any, row: int, column: int, cell: Cell) -> None:
    at = f"{xlsxwriter.utility.xl_col_to_name(column)}{row + 1}"
    if isinstance(cell, Decimal):
        book.figure(sheet, at, None, cell)
    elif cell is not None:
        book.text(sheet, at, cell)

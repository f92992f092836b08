"""The annex: 说明 · 指标 · 指标说明 · 逐个社区 · 数据 · 标准 · 来源 · 图, with live formulas over the received cells.

A reader who changes a figure on 数据 sees ratio, gap and need move. Only formulas of ours are live: text of others is
written as text, quoted where a spreadsheet could take it for a formula.
"""

from io import BytesIO
from typing import Any

import xlsxwriter

from briefings.annex_book import Book
from briefings.annex_cells import DataRows
from briefings.annex_notes import notes_sheet, remark_sheet
from briefings.annex_sheets import chart_sheet, data_sheet, source_sheet, standard_sheet
from briefings.annex_tables import community_sheet, indicator_sheet, meaning_sheet
from briefings.common import communities, of, statement
from briefings.gate import KINDS, harmless
from briefings.material import Material
from briefings.order import Order

OPTIONS: dict[str, Any] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def annex_file(material: Material, order: Order) -> bytes:
    """The bytes of the .xlsx."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as workbook:
        workbook.set_properties({"title": harmless(f"{material.full_name}{material.year}年社区服务能力数据附件")})
        book = Book(
            workbook, f"{harmless(material.place.name)}{material.year}年　{'演示数据　' if material.demo else ''}"
        )
        judged = [a for a in material.answers if a.standard is not None and a.judgement != "no_data"]
        below = [a for answer in judged for a in communities(material, answer) if material.trace_of(a).inputs]
        listed = [a for a in below if a.level == "community" and a.area != material.place.code]
        rows = DataRows(material.trace_of(a) for a in (*material.answers, *listed))
        notes = book.sheet("说明", (16, 110))
        indicators, meaning, places = book.sheet("指标"), book.sheet("指标说明"), book.sheet("逐个社区")
        lines = community_sheet(book, places, material, listed, rows)
        indicator_sheet(book, indicators, material, rows, lines)
        meaning_sheet(book, meaning, material)
        data_sheet(book, book.sheet("数据"), material, rows)
        standard_sheet(book, book.sheet("标准"), material)
        source_sheet(book, book.sheet("来源"), material, rows)
        chart_sheet(book, material, of(material, "short"))
        remark_sheet(book, material, order.notes)
        masked = [f"{sheet}：{KINDS[kind]}{n}处" for (sheet, kind), n in book.masked.items()]
        notes_sheet(book, notes, material, statement(material, order), masked)
    return out.getvalue()

"""The annex's sheets around the figures: cells received, standards, sources and definitions, charts."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefings.annex_book import Book
from briefings.annex_cells import DataRows
from briefings.common import below
from briefings.evidence import HASH, as_written, titled
from briefings.gate import harmless
from briefings.material import Material
from catalogue.answers import GapAnswer
from charts.gap_bars import gap_bars
from charts.office_sheet_chart import add_chart
from charts.sources import amount
from charts.words import APPLIES, STATUS, VERIFIED, dated


def data_sheet(book: Book, sheet: Any, material: Material, rows: DataRows) -> None:
    """Every received cell behind a figure; the value column may be changed."""
    headings = (
        "数据项",
        "地方",
        "代码",
        "年份",
        "数值",
        "下限",
        "上限",
        "单位",
        "状态",
        "原文",
        "工作簿",
        "工作表",
        "单元格",
        "文件指纹",
    )
    book.head(sheet, headings, (22, 12, 14, 6, 11, 8, 8, 6, 8, 11, 40, 20, 7, 18))
    sheet.freeze_panes(1, 2)
    for line, c in enumerate(rows.cells, 2):
        words = {
            "A": titled(c.item, material.catalogue),
            "B": c.area_name,
            "C": c.area,
            "H": c.unit,
            "I": STATUS[c.status],
        }
        words |= {"J": as_written(c), "K": c.workbook, "L": c.sheet, "M": c.cell, "N": c.sha256[:HASH]}
        for column, text in words.items():
            book.text(sheet, f"{column}{line}", text)
        book.plain(sheet, f"D{line}", c.year)
        book.figure(sheet, f"E{line}", None, c.value, entered=True)
        book.figure(sheet, f"F{line}", None, c.low if c.low != c.value else None)
        book.figure(sheet, f"G{line}", None, c.high if c.high != c.value else None)


def standard_sheet(book: Book, sheet: Any, material: Material) -> None:
    """Every standard that speaks of an indicator here: the one that judges first."""
    headings = (
        "指标",
        "用于判定",
        "标准",
        "适用范围",
        "适用对象",
        "文件",
        "文号",
        "条款",
        "核验",
        "施行起",
        "施行止",
        "目标",
        "备注",
    )
    book.head(sheet, headings, (26, 6, 15, 10, 8, 32, 17, 30, 9, 9, 9, 9, 28))
    line = 2
    for answer in material.answers:
        own = [(answer.standard, "是")] if answer.standard else []
        for standard, used in (*own, *((other, "否") for other in answer.others)):
            cells = (
                answer.title, used, amount(standard, answer.unit), standard.jurisdiction_name,
                APPLIES.get(standard.applies_to, standard.applies_to), standard.document, standard.number,
                standard.clause, VERIFIED[standard.verified], standard.in_force_from, standard.in_force_to,
                dated(standard), standard.note,
            )  # fmt: skip
            for column, text in zip("ABCDEFGHIJKLM", cells, strict=True):
                book.text(sheet, f"{column}{line}", text)
            line += 1


def source_sheet(book: Book, sheet: Any, material: Material, rows: DataRows) -> None:
    """The workbooks, then what each item and indicator means."""
    book.head(sheet, ("类别", "名称", "单位", "说明"), (12, 46, 12, 90))
    books = Counter((c.workbook, c.sha256) for c in rows.cells)
    entries = [
        ("工作簿", name, "", f"文件指纹（sha256）{sha}；用到{count}格") for (name, sha), count in sorted(books.items())
    ]
    declared = material.catalogue.indicators
    entries += [
        ("指标", a.title, a.unit, f"{declared[a.indicator].in_words}。{declared[a.indicator].caveat}")
        for a in material.answers
    ]
    used = {c.item for c in rows.cells}
    entries += [("数据项", i.title, i.unit, i.note) for i in material.catalogue.items.values() if i.id in used]
    for line, entry in enumerate(entries, 2):
        for column, text in zip("ABCD", entry, strict=True):
            book.text(sheet, f"{column}{line}", text)


def chart_sheet(book: Book, material: Material, short: Sequence[GapAnswer]) -> None:
    """An editable chart per short indicator over the places below, with its data beside it; no sheet without one."""
    drawn = [(a, below(material, a)) for a in short if len(below(material, a)) > 1]
    if not drawn:
        return
    sheet = book.sheet("图", (34, 16, 16))
    top = 0
    for answer, lower in drawn:
        books = sorted({c.workbook for c in material.trace_of(answer).inputs})
        spec = harmless(gap_bars(lower, books, answer))
        top = add_chart(book.workbook, sheet, spec, top, lambda at, text: book.text(sheet, at, text))

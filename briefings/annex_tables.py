"""The sheets of figures: the place's indicators, what they mean, and each community's share in those judged."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from briefings.annex_book import Book
from briefings.annex_cells import DataRows, close
from briefings.annex_rows import HEADINGS, PRINTED, SIGN, WIDTHS, Live, figures
from briefings.material import Material
from briefings.numbers import said_within
from briefings.sentences import lacked, remarks
from catalogue.answers import GapAnswer
from charts.sources import covered
from charts.words import BASIS, JUDGEMENT, cited

#: Rows of the communities' sheet by indicator: first and last, and the sum of their pooled needs.
Lines = dict[str, tuple[int, int, Decimal]]
QUOTIENT = "由本级与上一级的份额相除，算式见“口径”表，不能由本行分子、分母直接算出"
_ORDER = ("short", "undetermined", "met", "no_standard", "no_data")


def in_order(material: Material) -> list[GapAnswer]:
    """The place's indicators as the annex lists them: judged ones first, those without data last."""
    return sorted(material.answers, key=lambda a: _ORDER.index(a.judgement))


def community_sheet(book: Book, sheet: Any, material: Material, answers: Sequence[GapAnswer], rows: DataRows) -> Lines:
    """One row per community and judged indicator. Says where each indicator's rows stand."""
    _set_up(book, sheet, len(answers))
    found: dict[str, list[tuple[int, Decimal]]] = defaultdict(list)
    for line, answer in enumerate(sorted(answers, key=lambda a: (a.indicator, a.area)), 2):
        write_row(book, sheet, line, material, answer, figures(material, answer, rows, line, None))
        found[answer.indicator].append((line, answer.need.pooled or Decimal(0)))
    if not answers:
        book.text(sheet, "A2", "没有可逐个列出的社区（村）数值。")
    return {i: (lines[0][0], lines[-1][0], sum((n for _, n in lines), Decimal(0))) for i, lines in found.items()}


def indicator_sheet(book: Book, sheet: Any, material: Material, rows: DataRows, lines: Lines) -> None:
    """One row per indicator, those without data with the reason."""
    _set_up(book, sheet, len(material.answers))
    for line, answer in enumerate(in_order(material), 2):
        first, last, total = lines.get(answer.indicator, (0, 0, Decimal(0)))
        summed = f"=SUM(逐个社区!$L${first}:$L${last})" if first and close(total, answer.need.summed) else None
        cells = figures(material, answer, rows, line, summed) if answer.judgement != "no_data" else {}
        write_row(book, sheet, line, material, answer, cells)


def _set_up(book: Book, sheet: Any, rows: int) -> None:
    book.head(sheet, HEADINGS, WIDTHS)
    sheet.freeze_panes(1, 2)
    sheet.print_area(0, 0, max(1, rows), PRINTED - 1)


def write_row(book: Book, sheet: Any, line: int, material: Material, answer: GapAnswer, cells: dict[str, Live]) -> None:
    """Words and figures of one answer."""
    words = {
        "A": answer.title,
        "B": answer.area_name,
        "G": answer.unit,
        "J": JUDGEMENT[answer.judgement],
        "N": answer.need.unit,
        "P": _remark(material, answer),
        "Q": answer.area,
    }
    for column, text in words.items():
        book.text(sheet, f"{column}{line}", text)
    sign = SIGN.get(answer.standard.comparator, "") if answer.standard else ""
    for column, cell in cells.items():
        book.figure(sheet, f"{column}{line}", cell.formula, cell.value, sign=sign if column == "H" else "")


def _remark(material: Material, answer: GapAnswer) -> str:
    """Why there is no figure or judgement, or what is known of the figure beside its point."""
    if answer.judgement == "no_data":
        return lacked(material, answer)
    span = ""
    if not (answer.low == answer.high == answer.value):
        span = said_within(None, answer.low, answer.high, answer.unit) or "范围不定"
    rough = "约数" if material.trace_of(answer).approximate else ""
    unsure = answer.judgement == "undetermined" and answer.gap is not None
    point = "差距、缺口按表中数值算出，仅供推算，不作结论" if unsure else ""
    above = QUOTIENT if material.catalogue.indicators[answer.indicator].kind == "quotient" else ""
    return "；".join(part for part in (rough, span, *remarks(answer), point, above) if part)


def meaning_sheet(book: Book, sheet: Any, material: Material) -> None:
    """What each indicator of the sheet 指标 counts, how its value came about and by which standard it is judged."""
    headings = ("指标", "计算式", "分子单位", "分母单位", "口径", "覆盖", "标准文件", "说明")
    book.head(sheet, headings, (28, 40, 9, 9, 13, 26, 44, 44))
    items = material.catalogue.items
    for line, answer in enumerate(in_order(material), 2):
        declared, standard = material.catalogue.indicators[answer.indicator], answer.standard
        top, bottom = items.get(declared.numerator), items.get(declared.denominator)
        cells = (
            answer.title,
            declared.in_words,
            top.unit if top else "",
            bottom.unit if bottom else "",
            BASIS[answer.basis] if answer.basis else "",
            covered(answer.coverage) if answer.basis in ("rolled_up", "mixed") else "",
            cited(standard) if standard else "",
            declared.caveat,
        )
        for column, text in zip("ABCDEFGH", cells, strict=True):
            book.text(sheet, f"{column}{line}", text)

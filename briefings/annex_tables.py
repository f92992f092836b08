"""The two sheets of figures: the place's indicators, and each community's share in those that have a standard."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from briefings.annex_book import Book
from briefings.annex_cells import DataRows, close
from briefings.annex_rows import HEADINGS, WIDTHS, Live, figures
from briefings.material import Material
from briefings.sentences import silence
from catalogue.answers import GapAnswer
from charts.sources import covered
from charts.words import BASIS, COMPARATOR, JUDGEMENT, cited

#: Rows of the communities' sheet by indicator: first and last, and the sum of their pooled needs.
Lines = dict[str, tuple[int, int, Decimal]]


def community_sheet(book: Book, sheet: Any, material: Material, answers: Sequence[GapAnswer], rows: DataRows) -> Lines:
    """One row per community and judged indicator. Says where each indicator's rows stand."""
    book.head(sheet, HEADINGS, WIDTHS)
    found: dict[str, list[tuple[int, Decimal]]] = defaultdict(list)
    for line, answer in enumerate(sorted(answers, key=lambda a: (a.indicator, a.area)), 2):
        write_row(book, sheet, line, material, answer, figures(material, answer, rows, line, None))
        found[answer.indicator].append((line, answer.need.pooled or Decimal(0)))
    if not answers:
        book.text(sheet, "A2", "没有可逐个列出的社区（村）数值。")
    return {i: (lines[0][0], lines[-1][0], sum((n for _, n in lines), Decimal(0))) for i, lines in found.items()}


def indicator_sheet(book: Book, sheet: Any, material: Material, rows: DataRows, lines: Lines) -> None:
    """One row per indicator, those without data with the reason."""
    book.head(sheet, HEADINGS, WIDTHS)
    for line, answer in enumerate(material.answers, 2):
        first, last, total = lines.get(answer.indicator, (0, 0, Decimal(0)))
        summed = f"=SUM(逐个社区!$O${first}:$O${last})" if first and close(total, answer.need.summed) else None
        cells = figures(material, answer, rows, line, summed) if answer.judgement != "no_data" else {}
        write_row(book, sheet, line, material, answer, cells)


def write_row(book: Book, sheet: Any, line: int, material: Material, answer: GapAnswer, cells: dict[str, Live]) -> None:
    """Words and figures of one answer."""
    declared, standard = material.catalogue.indicators[answer.indicator], answer.standard
    items = material.catalogue.items
    top, bottom = items.get(declared.numerator), items.get(declared.denominator)
    note = silence(material, answer) if answer.judgement == "no_data" else answer.reason
    words = {
        "A": answer.title,
        "B": f"{answer.area_name}（{answer.area}）",
        "D": top.unit if top else "",
        "F": bottom.unit if bottom else "",
        "I": answer.unit,
        "L": COMPARATOR[standard.comparator] or "区间" if standard else "",
        "M": JUDGEMENT[answer.judgement],
        "Q": answer.need.unit,
        "R": BASIS[answer.basis] if answer.basis else "",
        "S": covered(answer.coverage) if answer.basis in ("rolled_up", "mixed") else "",
        "U": declared.in_words,
        "V": "；".join(
            part.rstrip("。；") for part in (note, cited(standard) if standard else "", declared.caveat) if part
        ),
    }
    for column, text in words.items():
        book.text(sheet, f"{column}{line}", text)
    for column, cell in cells.items():
        book.figure(sheet, f"{column}{line}", cell.formula, cell.value)

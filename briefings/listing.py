"""A list of a page to take away: CSV, or a workbook. Text of others stays text, personal data is masked."""

import csv
from collections.abc import Mapping, Sequence
from io import BytesIO, StringIO

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from briefings.annex_book import RISKY, Book
from briefings.annex_file import OPTIONS
from briefings.gate import harmless

#: Heading → the texts of its column.
Columns = Mapping[str, Sequence[str]]
_WIDEST, _NARROWEST = 60, 8


def listing_csv(columns: Columns) -> bytes:
    """UTF-8 with its mark, so that Excel and WPS read the Chinese; no text can become a formula."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_inert(harmless(text)) for text in row] for row in zip(*columns.values(), strict=True))
    return out.getvalue().encode("utf-8-sig")


def _inert(text: str) -> str:
    return f"'{text}" if text.lstrip()[:1] in RISKY and text.strip() else text


def listing_book(title: str, columns: Columns) -> bytes:
    """The bytes of an .xlsx with one sheet: headings, one row each, ready to print."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, OPTIONS) as workbook:
        workbook.set_properties({"title": harmless(title)[:250]})
        book = Book(workbook, harmless(title))
        sheet = book.sheet(harmless(title)[:31])
        book.head(sheet, list(columns), [_width(head, texts) for head, texts in columns.items()])
        for row, texts in enumerate(zip(*columns.values(), strict=True), 1):
            for column, text in enumerate(texts):
                book.text(sheet, xl_rowcol_to_cell(row, column), text)
    return out.getvalue()


def _width(head: str, texts: Sequence[str]) -> int:
    longest = max((sum(2 if ord(c) > 0x2000 else 1 for c in text) for text in (head, *texts)), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2))

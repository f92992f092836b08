"""The annex as a workbook being written: the set-up of its sheets and the one way text and numbers get into a cell."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from math import ceil
from typing import Any

from xlsxwriter.utility import xl_cell_to_rowcol

from briefings.annex_rows import SIGN
from briefings.document import Written
from briefings.gate import clean, passed

#: Excel takes 32,767 characters in a cell; XlsxWriter writes nothing at all beyond.
LONGEST = 32_000
#: Points of one line in a cell.
LINE = 15
#: A spreadsheet could take text that starts so for a formula.
RISKY = "=+-@\t＝＋－＠"


@lru_cache(maxsize=200_000)
def place(at: str) -> tuple[int, int]:
    """Row and column, from 0, of a cell named as B7; the same names stand on every sheet."""
    row, column = xl_cell_to_rowcol(at)
    return int(row), int(column)


@lru_cache(maxsize=50_000)
def letters(text: str) -> int:
    """The width of a text in a column's letters: a Chinese sign takes two."""
    return len(text) + sum(c > "\u2000" for c in text)


class Book:
    """A workbook with its formats. Text passes the gate; what was masked is counted by sheet and kind."""

    def __init__(self, workbook: Any, header: str) -> None:
        self.workbook, self.header = workbook, header
        self.masked: Counter[tuple[str, str]] = Counter()
        self._widths: dict[str, tuple[int, ...]] = {}
        self._lines: dict[tuple[str, int], int] = {}
        plain = {"font_name": "宋体", "font_size": 10, "valign": "vcenter", "text_wrap": True}
        self._text = workbook.add_format({**plain, "num_format": "@"})
        self._quoted = workbook.add_format({**plain, "num_format": "@", "quote_prefix": True})
        self._head = workbook.add_format({**plain, "bold": True, "bottom": 1, "top": 2, "align": "center"})
        self._number = workbook.add_format({**plain, "num_format": "#,##0.##;-#,##0.##;0"})
        self._whole = workbook.add_format({**plain, "num_format": "#,##0"})
        self._name = workbook.add_format({**plain, "num_format": "0"})
        self._signed = {
            (sign, whole): workbook.add_format({**plain, "num_format": f'"{sign}"#,##0{"" if whole else ".##"}'})
            for sign in SIGN.values()
            for whole in (True, False)
        }
        self._input = workbook.add_format({**plain, "num_format": "General", "bg_color": "#FFF7E0"})

    def sheet(self, name: str, widths: Sequence[int] = ()) -> Any:
        """A sheet set up for print: A4 landscape, one page wide, headings repeated, page numbers."""
        sheet = self.workbook.add_worksheet(name)
        sheet.set_paper(9)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 0)
        sheet.set_margins(0.5, 0.5, 0.75, 0.75)
        if self.header:
            sheet.set_header("&C" + self.header.replace("&", "&&")[:200])
        sheet.set_footer("&C— &P —")
        self._widths[name] = tuple(widths)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        return sheet

    def head(self, sheet: Any, headings: Sequence[str], widths: Sequence[int]) -> None:
        """The heading row."""
        self._widths[sheet.get_name()] = tuple(widths)
        for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, heading, self._head)

    def text(self, sheet: Any, at: str, text: str) -> None:
        """Text that stays text. Nothing is written for an empty one."""
        if not text:
            return
        shown, kinds = (clean(text), ()) if isinstance(text, Written) else passed(text)
        for kind in kinds:
            self.masked[sheet.get_name(), kind] += 1
        if shown:
            row, column = place(at)
            form = self._quoted if shown.lstrip()[:1] in RISKY else self._text
            sheet.write_string(row, column, shown[:LONGEST], form)
            self._raise(sheet, row, column, shown)

    def _widen(self, sheet: Any, column: int, wide: int) -> None:
        """Make a column as wide as its longest figure: Excel shows #### otherwise."""
        widths = self._widths[sheet.get_name()]
        if wide > widths[column]:
            self._widths[sheet.get_name()] = (*widths[:column], wide, *widths[column + 1 :])
            sheet.set_column(column, column, wide)

    def _raise(self, sheet: Any, row: int, column: int, text: str) -> None:
        """Make a row as high as its wrapped words: LibreOffice and WPS keep the height of one line otherwise."""
        widths = self._widths.get(sheet.get_name(), ())
        if column >= len(widths):
            return
        lines = ceil(letters(text) / max(1, widths[column] - 0.5))
        if lines > self._lines.get((sheet.get_name(), row), 1):
            self._lines[sheet.get_name(), row] = lines
            sheet.set_row(row, min(400, LINE * lines))

    def plain(self, sheet: Any, at: str, number: int) -> None:
        """A number that is a name, such as a year: no thousands marked."""
        sheet.write_number(*place(at), number, self._name)

    def figure(
        self,
        sheet: Any,
        at: str,
        formula: str | None,
        value: Decimal | None,
        entered: bool = False,
        sign: str = "",
    ) -> None:
        """A number, or a formula of ours with the value it must give. Nothing for no value.

        `sign` is shown before the figure and is no part of it: ≥30.
        """
        if value is None:
            return
        row, column = place(at)
        self._widen(sheet, column, len(f"{value:,.2f}{sign}") + 1)
        whole = value == value.to_integral_value()
        form = self._input if entered else self._whole if whole else self._number
        form = self._signed[sign, whole] if sign else form
        if formula is None:
            sheet.write_number(row, column, value, form)
        else:
            sheet.write_formula(row, column, formula, form, value)

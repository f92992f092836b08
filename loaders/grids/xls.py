"""Old binary workbooks (BIFF2 to BIFF8, WPS .et) as grids, read by xlrd: values, formats, merges, hidden parts."""

import struct
from collections.abc import Callable

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.compdoc import CompDocError
from xlrd.xldate import XLDateError

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED, ENCRYPTED
from loaders.grids.gridding import GridBuilder
from loaders.sheet_grids import Grid
from loaders.showing import is_date_format

#: What xlrd lets through on damaged input.
DAMAGE = (
    xlrd.XLRDError, CompDocError, struct.error, ArithmeticError, AssertionError, AttributeError, EOFError, LookupError,
    MemoryError, NotImplementedError, OSError, RecursionError, TypeError, ValueError,
)  # fmt: skip


def _book(data: bytes) -> xlrd.Book:
    """The opened book; an unknown or missing code page is read as GB18030 (Mac Chinese and older offices)."""

    def opened(**options: object) -> xlrd.Book:
        return xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=_Silent(), **options)

    try:
        book = opened()
    except (LookupError, UnicodeDecodeError):
        return opened(encoding_override="gb18030")
    if book.biff_version < 80 and book.codepage in (None, 367, 1252, 10000):
        return opened(encoding_override="gb18030")
    return book


class _Silent:
    def write(self, text: str) -> int:
        return len(text)


def xls_grids(data: bytes) -> tuple[list[Grid], bool]:
    """(every sheet of the book, whether calamine can read its texts: not the two-byte code pages before BIFF8).

    Raises FileRefused when it is damaged or protected.
    """
    try:
        book = _book(data)
        return [_sheet(book, sheet) for sheet in book.sheets()], book.biff_version >= 80
    except DAMAGE as error:
        said = str(error).lower()
        raise FileRefused(ENCRYPTED if "encrypt" in said else DAMAGED) from error


def _sheet(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Grid:
    builder = GridBuilder(sheet.name, hidden=bool(sheet.visibility))
    looks: dict[int, tuple[str, bool, int]] = {}

    def look(index: int | None) -> tuple[str, bool, int]:
        """(number format, struck out, indent) of a cell's style."""
        if index is None or not 0 <= index < len(book.xf_list):
            return "", False, 0
        if index not in looks:
            style = book.xf_list[index]
            form = book.format_map.get(style.format_key)
            font = book.font_list[style.font_index] if style.font_index < len(book.font_list) else None
            indent = getattr(style.alignment, "indent_level", 0) if style.alignment else 0
            looks[index] = form.format_str if form else "", bool(font and font.struck_out), indent
        return looks[index]

    _fill(book, sheet, builder, look)
    builder.merges = [(r0 + 1, c0 + 1, r1, c1) for r0, r1, c0, c1 in sheet.merged_cells]
    builder.hidden_rows = {r + 1 for r, info in sheet.rowinfo_map.items() if info.hidden}
    builder.hidden_columns = {c + 1 for c, info in sheet.colinfo_map.items() if info.hidden and c < sheet.ncols}
    return builder.done()


def _fill(
    book: xlrd.Book, sheet: xlrd.sheet.Sheet, builder: GridBuilder, look: Callable[[int | None], tuple[str, bool, int]]
) -> None:
    notes = {key: note.text for key, note in sheet.cell_note_map.items()}
    for r in range(sheet.nrows):
        for c, (kind, value) in enumerate(zip(sheet.row_types(r), sheet.row_values(r), strict=True)):
            if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) and (r, c) not in notes:
                continue
            number_format, struck, indent = look(sheet.cell_xf_index(r, c))
            note = notes.get((r, c), "")
            if kind == xlrd.XL_CELL_ERROR:
                text = error_text_from_code.get(value, "#ERR")
                builder.put(r + 1, c + 1, None, number_format, "error", note, struck, text)
            elif kind == xlrd.XL_CELL_BOOLEAN:
                builder.put(r + 1, c + 1, bool(value), number_format, "", note, struck)
            elif kind == xlrd.XL_CELL_DATE or (kind == xlrd.XL_CELL_NUMBER and is_date_format(number_format)):
                builder.put(r + 1, c + 1, dated(value, book.datemode), number_format, "", note, struck)
            else:
                kept = None if value == "" else value
                builder.put(r + 1, c + 1, kept, number_format, "", note, struck, None, indent)


def dated(value: float, datemode: int) -> object:
    """The date or time of a serial; the serial itself where it is none."""
    try:
        stamp = xlrd.xldate_as_datetime(value, datemode)
    except (XLDateError, OverflowError, ValueError):
        return value
    return stamp.time() if value < 1 else stamp

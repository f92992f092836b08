"""Binary OOXML workbooks (xlsb) as grids: values, formats, merges, hidden parts, comments. Macros are not looked at."""

import io
import posixpath
import struct
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.styles.numbers import BUILTIN_FORMATS
from xlrd.biffh import error_text_from_code

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED
from loaders.grids.gridding import GridBuilder
from loaders.grids.xls import dated
from loaders.grids.xlsb_records import comments, packed, records, string
from loaders.sheet_grids import Grid
from loaders.showing import is_date_format

_ROW, _COLUMNS, _MERGE = 0, 60, 176
_TEXT_ITEM, _SHEET, _BOOK = 19, 156, 153
_FORMAT, _STYLE, _STYLES, _STYLES_END = 44, 47, 617, 618
#: Cell records, by what their body holds.
_PACKED, _ERRORS, _BOOLS, _REALS, _TEXTS, _SHARED, _RICH = 2, (3, 11), (4, 10), (5, 9), (6, 8), 7, 62
_CELLS = frozenset({1, _PACKED, *_ERRORS, *_BOOLS, *_REALS, *_TEXTS, _SHARED, _RICH})
#: The same without a column, which is the next: 12 blank, 13 packed … as the records of the usual numbers.
_SHORT = {12: 1, 13: _PACKED, 14: 3, 15: 4, 16: 5, 17: 6, 18: _SHARED}
DAMAGE = (zipfile.BadZipFile, ParseError, DefusedXmlException, struct.error, LookupError, ValueError, OSError)
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


class _Book:
    """The parts of one workbook that its sheets share."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = set(archive.namelist())
        self.sheets: list[tuple[str, str, bool]] = []
        self.since_1904 = False
        #: Whether cells without a column were met, which calamine passes over.
        self.shortened = False
        for number, body in records(archive.read("xl/workbook.bin")):
            if number == _SHEET:
                relation = string(body, 8)
                self.sheets.append((string(body, 12 + 2 * len(relation)), relation, body[0] != 0))
            elif number == _BOOK:
                self.since_1904 = bool(body[0] & 1)
        self.texts = [string(body, 1) for number, body in self._part("sharedStrings") if number == _TEXT_ITEM]
        self.looks: list[tuple[str, int]] = []
        formats = dict(BUILTIN_FORMATS)
        in_cells = False
        for number, body in self._part("styles"):
            if number == _FORMAT:
                formats[struct.unpack_from("<H", body)[0]] = string(body, 2)
            elif number in (_STYLES, _STYLES_END):
                in_cells = number == _STYLES
            elif number == _STYLE and in_cells:
                self.looks.append((formats.get(struct.unpack_from("<H", body, 2)[0], ""), body[11]))

    def _part(self, name: str) -> Iterator[tuple[int, bytes]]:
        path = f"xl/{name}.bin"
        return records(self.archive.read(path)) if path in self.names else iter(())

    def relations(self, part: str) -> dict[str, str]:
        """Relation → the part it leads to."""
        folder, name = posixpath.split(part)
        path = f"{folder}/_rels/{name}.rels"
        found = fromstring(self.archive.read(path), forbid_dtd=True) if path in self.names else []
        return {
            about.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, about.get("Target", "")))[1:]
            for about in found
        }

    def sheet(self, part: str, name: str, hidden: bool) -> Grid:
        """One worksheet."""
        builder = GridBuilder(name, hidden)
        notes: dict[tuple[int, int], str] = {}
        for other in self.relations(part).values():
            if "comments" in posixpath.basename(other) and other in self.names:
                notes = comments(self.archive.read(other))
        row = column = 0
        for number, body in records(self.archive.read(part)):
            if number in _SHORT:
                number, body, self.shortened = _SHORT[number], struct.pack("<I", column + 1) + body, True
            if number == _ROW:
                row, column = struct.unpack_from("<I", body)[0] + 1, -1
                if body[11] & 0x10:
                    builder.hidden_rows.add(row)
            elif number in _CELLS:
                (column,) = struct.unpack_from("<I", body)
                self._put(builder, number, body, row, notes)
            elif number == _MERGE:
                r0, r1, c0, c1 = struct.unpack_from("<4I", body)
                builder.merges.append((r0 + 1, c0 + 1, r1 + 1, c1 + 1))
            elif number == _COLUMNS and body[16] & 1:
                first, last = struct.unpack_from("<2I", body)
                builder.hidden_columns |= set(range(first + 1, min(last, _LAST_COLUMN) + 2))
        for (at, column), note in notes.items():
            builder.put(at, column, None, comment=note)
        return builder.done()

    def _put(self, builder: GridBuilder, number: int, body: bytes, row: int, notes: dict[tuple[int, int], str]) -> None:
        column, style = struct.unpack_from("<2I", body)
        style, column = style & 0xFFFFFF, column + 1
        if row > _LAST_ROW or column > _LAST_COLUMN:
            raise ValueError("beyond the sheet's end")
        look, indent = self.looks[style] if style < len(self.looks) else ("", 0)
        note = notes.pop((row, column), "")
        raw: object = None
        if number in _ERRORS:
            text = error_text_from_code.get(body[8], "#ERR")
            builder.put(row, column, None, look, "error", note, text=text)
            return
        if number == _PACKED or number in _REALS:
            real = packed(struct.unpack_from("<I", body, 8)[0]) if number == _PACKED else 0.0
            real = real if number == _PACKED else struct.unpack_from("<d", body, 8)[0]
            raw = dated(real, int(self.since_1904)) if is_date_format(look) else real
        elif number in _BOOLS:
            raw = bool(body[8])
        elif number == _SHARED:
            raw = self.texts[struct.unpack_from("<I", body, 8)[0]]
        elif number in _TEXTS or number == _RICH:
            raw = string(body, 9 if number == _RICH else 8)
        builder.put(row, column, raw, look, "", note, indent=indent)


def xlsb_grids(data: bytes) -> tuple[list[Grid], bool]:
    """(every worksheet, whether calamine can see all its cells); raises FileRefused when the book is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            book = _Book(archive)
            parts = book.relations("xl/workbook.bin")
            sheets = [(parts[relation], name, hidden) for name, relation, hidden in book.sheets]
            grids = [book.sheet(part, name, hidden) for part, name, hidden in sheets if "worksheets/" in part]
            return grids, not book.shortened
    except DAMAGE as error:
        raise FileRefused(DAMAGED) from error

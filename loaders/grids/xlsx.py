"""xlsx as grids, read by openpyxl: the slow reader that sees formats, comments, hidden parts and errors.

openpyxl's own parser gives the cells; its objects for them, which take most of the memory, are never made.
"""

import io
import warnings
import zipfile
from types import SimpleNamespace
from typing import Any

from openpyxl.comments.comment_sheet import CommentSheet
from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.styleable import StyleableObject
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.xml.constants import COMMENTS_NS
from openpyxl.xml.functions import fromstring

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED
from loaders.grids.gridding import GridBuilder
from loaders.grids.xlsx_cells import CellParser
from loaders.grids.xlsx_styles import read_styles
from loaders.sheet_grids import Grid

_STRICT = (
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
#: What openpyxl lets through on damaged input.
DAMAGE = (
    InvalidFileException, zipfile.BadZipFile, ArithmeticError, AssertionError, AttributeError, LookupError,
    NotImplementedError, OSError, RecursionError, SyntaxError, TypeError, ValueError,
)  # fmt: skip
_PLAIN = ("General", False, 0)


def transitional(data: bytes) -> bytes:
    """A strict OOXML book with its namespaces written as the transitional ones, which openpyxl knows."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith((".xml", ".rels")):
                for strict, usual in _STRICT:
                    part = part.replace(strict, usual)
            new.writestr(name, part)
    return out.getvalue()


class _Looks(dict[int, tuple[str, bool, int]]):
    """Number format, whether struck, indent of each cell style, told when a cell first has it."""

    def __init__(self, book: Workbook) -> None:
        self._book = book

    def __missing__(self, style: int) -> tuple[str, bool, int]:
        one = StyleableObject(SimpleNamespace(parent=self._book), self._book._cell_styles[style])
        look = self[style] = one.number_format, bool(one.font.strike), int(one.alignment.indent or 0)
        return look


def xlsx_grids(data: bytes, unsaved: dict[str, set[str]]) -> list[Grid]:
    """Every worksheet. `unsaved`: by sheet name, the addresses of formulas whose result was not saved."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = ExcelReader(io.BytesIO(data), data_only=True, keep_links=False)
            book.read_manifest()
            book.read_strings()
            book.read_workbook()
            read_styles(book.archive, book.wb, DAMAGE)
            return [
                _sheet(book, about, relation.target, unsaved.get(about.name, set()))
                for about, relation in book.parser.find_sheets()
                if "chartsheet" not in relation.Type and relation.target in book.valid_files
            ]
    except DAMAGE as error:
        raise FileRefused(DAMAGED) from error


def _sheet(book: ExcelReader, about: Any, part: str, unsaved: set[str]) -> Grid:
    builder = GridBuilder(about.name, hidden=about.state != "visible")
    looks, notes = _Looks(book.wb), _notes(book, part)
    with book.archive.open(part) as xml:
        dates = book.wb._date_formats, book.wb._timedelta_formats
        parser = CellParser(xml, book.shared_strings, True, book.wb.epoch, *dates)
        for _, cells in parser.parse():
            for cell in cells:
                row, column, value, kind, style = cell.values()
                if value is None:
                    if unsaved and f"{get_column_letter(column)}{row}" in unsaved:
                        note, (number_format, struck, _) = notes.pop((row, column), ""), looks[style]
                        builder.put(row, column, None, number_format, "no_saved_value", note, struck)
                    continue
                look = looks[style]
                if look == _PLAIN and type(value) in (int, float) and kind == "n" and (row, column) not in notes:
                    builder.hold(row, column, value)
                    continue
                number_format, struck, indent = look
                note = notes.pop((row, column), "")
                if kind == "e":
                    builder.put(row, column, None, number_format, "error", note, struck, str(value))
                else:
                    builder.put(row, column, value, number_format, "", note, struck, None, indent)
    for (row, column), note in notes.items():
        builder.put(row, column, None, comment=note)
    merges = parser.merged_cells.mergeCell if parser.merged_cells else ()
    builder.merge([(m.min_row, m.min_col, m.max_row, m.max_col) for m in merges])
    builder.hidden_rows = {int(row) for row, said in parser.row_dimensions.items() if _is_hidden(said)}
    for said in filter(_is_hidden, parser.column_dimensions.values()):
        builder.hidden_columns |= set(range(int(said["min"]), min(int(said["max"]), 1024) + 1))
    return builder.done()


def _notes(book: ExcelReader, part: str) -> dict[tuple[int, int], str]:
    """The comments of a sheet by row and column."""
    path = get_rels_path(part)
    relations = get_dependents(book.archive, path).find(COMMENTS_NS) if path in book.valid_files else ()
    sheets = [CommentSheet.from_tree(fromstring(book.archive.read(relation.target))) for relation in relations]
    return {coordinate_to_tuple(ref): note.text for sheet in sheets for ref, note in sheet.comments}


def _is_hidden(said: dict[str, str]) -> bool:
    return said.get("hidden", "") not in ("", "0", "f", "false")

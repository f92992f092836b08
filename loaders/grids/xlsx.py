"""xlsx as grids, read by openpyxl: the slow reader that sees formats, comments, hidden parts and errors."""

import io
import warnings
import zipfile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED
from loaders.grids.gridding import GridBuilder
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


def xlsx_grids(data: bytes, unsaved: dict[str, set[str]]) -> list[Grid]:
    """Every worksheet. `unsaved`: by sheet name, the addresses of formulas whose result was not saved."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        return [_sheet(sheet, unsaved.get(sheet.title, set())) for sheet in book.worksheets]
    except DAMAGE as error:
        raise FileRefused(DAMAGED) from error


def _sheet(sheet: Worksheet, unsaved: set[str]) -> Grid:
    builder = GridBuilder(sheet.title, hidden=sheet.sheet_state != "visible")
    looks: dict[bytes, tuple[str, bool, int]] = {}
    plain: set[bytes] = set()  # looks that add nothing to a number
    for cell in sheet._cells.values():
        value, note, style = cell.value, cell.comment, cell._style.tobytes()
        if style in plain and note is None and type(value) in (int, float) and cell.data_type == "n":
            builder.hold(cell.row, cell.column, value)
            continue
        unset = value is None and cell.coordinate in unsaved
        if value is None and note is None and not unset:
            continue
        if style not in looks:
            looks[style] = cell.number_format, bool(cell.font.strike), int(cell.alignment.indent or 0)
            if looks[style] in (("General", False, 0), ("", False, 0)):
                plain.add(style)
        number_format, struck, indent = looks[style]
        said = note.text if note is not None else ""
        if unset:
            builder.put(cell.row, cell.column, None, number_format, "no_saved_value", said, struck)
        elif cell.data_type == "e":
            builder.put(cell.row, cell.column, None, number_format, "error", said, struck, str(value))
        else:
            builder.put(cell.row, cell.column, value, number_format, "", said, struck, None, indent)
    builder.merges = [(m.min_row, m.min_col, m.max_row, m.max_col) for m in sheet.merged_cells.ranges]
    builder.hidden_rows = {n for n, about in sheet.row_dimensions.items() if about.hidden}
    for about in sheet.column_dimensions.values():
        if about.hidden and about.min and about.max:
            builder.hidden_columns |= set(range(about.min, min(about.max, 1024) + 1))
    return builder.done()

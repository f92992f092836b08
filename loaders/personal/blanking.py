"""A copy of a workbook without its personal data: what may be stored where the original may not.

Written anew from what was read, so that nothing of the original's other parts (comments, pictures, revisions, hidden
properties) comes along; the same bytes each time, so that loading the original again changes nothing.
"""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

from catalogue.records import PersonalData
from loaders.sheet_grids import Grid

_THEN = datetime(2000, 1, 1)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def blanked_copy(grids: Sequence[Grid], personal: Sequence[PersonalData], name: str, folder: Path) -> Path:
    """Write the copy into `folder` and answer its path. Blank: the cells listed, and every text of a column in which
    most texts are such cells, its heading left."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, grid in enumerate(grids, start=1):
        sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", "_", grid.sheet)[:31] or f"表{number}")
        sheet.sheet_state = "hidden" if grid.hidden else "visible"
        hidden = _hidden(grid, [p.cell for p in personal if p.sheet == grid.sheet])
        for row, column, cell in grid.filled():
            if (row, column) not in hidden and cell.raw is not None:
                written = sheet.cell(row, column)
                raw = cell.text if cell.fault else cell.raw
                written.value = _CONTROL.sub("", raw) if isinstance(raw, str) else raw
                if isinstance(raw, str):
                    written.data_type = "s"
                elif cell.number_format:
                    written.number_format = cell.number_format
        for first_row, first, last_row, last in grid.merges:
            sheet.merge_cells(start_row=first_row, start_column=first, end_row=last_row, end_column=last)
        for row in grid.hidden_rows:
            sheet.row_dimensions[row].hidden = True
    path = folder / f"{Path(name).stem}（已去个人信息）.xlsx"
    path.write_bytes(_fixed(book))
    return path


def _hidden(grid: Grid, cells: Sequence[str]) -> set[tuple[int, int]]:
    listed = {(row, column_index_from_string(letters)) for letters, row in map(coordinate_from_string, cells)}
    texts: dict[int, list[int]] = defaultdict(list)
    for row, column, cell in grid.filled():
        if cell.text.strip():
            texts[column].append(row)
    hidden = set(listed)
    for column, rows in texts.items():
        personal = sorted(row for row, at in listed if at == column)
        below = [row for row in rows if personal and row >= personal[0]]
        if len(personal) > 1 and 2 * len(personal) > len(below):
            hidden |= {(row, column) for row in below}
    return hidden


def _fixed(book: Workbook) -> bytes:
    """The saved file without the moment of saving in it."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as written:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "docProps/core.xml":
                stamp = _THEN.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, content)
            written.writestr(zipfile.ZipInfo(name, _THEN.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()

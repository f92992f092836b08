"""Quick looks at a worksheet's XML: no cell far out passes, and the quick reader sees the same merges as before."""

import io
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from catalogue.faults import FileRefused
from loaders.grids.guard import guard_zip
from loaders.grids.sheet_xml import merges_first
from loaders.grids.stored import LEAST, Stored
from tests.loaders.reading.sheets import save

_CELLS = b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'


@pytest.mark.parametrize("address", ["XFD1000", "BA300000", "A1048577", "AZ400000", "ZZ20000", "xfd999999"])
@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_cell_far_out_is_refused_however_it_is_written(address: str, mark: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        far = f"<c r={mark}{address}{mark}><v>1</v></c>"
        new.writestr("xl/worksheets/sheet1.xml", _CELLS.replace(b"</row>", far.encode() + b"</row>"))
    with pytest.raises(FileRefused, match="位置过远"):
        guard_zip(out.getvalue())


def test_merges_are_said_before_the_cells_too() -> None:
    merges = b'<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    part = _CELLS + merges + b"</worksheet>"
    assert merges_first(part) == part.replace(b"<sheetData>", merges + b"<sheetData>")
    plain = _CELLS + b"</worksheet>"
    assert merges_first(plain) == plain.replace(b"<sheetData>", b"<mergeCells></mergeCells><sheetData>")


@pytest.mark.parametrize(
    "tail", [b"<mergeCells/></worksheet>", b"<x:mergeCells></x:mergeCells></worksheet>", b"</sheet>"]
)
def test_what_is_unusual_or_unsound_is_left_as_it_is(tail: bytes) -> None:
    assert merges_first(_CELLS + tail) == _CELLS + tail


def test_the_quick_reader_sees_the_same(tmp_path: Path) -> None:
    rows = [["街道", "社区", "户数"], *([f"第{n // 9}街道", f"第{n}社区", n * 7.25] for n in range(4000))]
    data = save(tmp_path / "长表.xlsx", rows, ["A2:A9", "B5:C5"]).read_bytes()
    assert len(data) >= LEAST
    stored = Stored(data)
    guard_zip(data, stored.take)
    before, after = (CalamineWorkbook.from_filelike(io.BytesIO(book)) for book in (data, stored.data))
    one, other = before.get_sheet_by_index(0), after.get_sheet_by_index(0)
    assert stored.data != data and one.to_python() == other.to_python()
    assert one.merged_cell_ranges == other.merged_cell_ranges != []

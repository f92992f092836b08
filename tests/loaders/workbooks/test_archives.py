"""A zip of workbooks is its files, each under its own name; whatever is no such zip stays what it is."""

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

import workflow
from catalogue.faults import UsedWrongly
from loaders.workbooks.archives import unpacked
from loaders.workbooks.folders import workbooks_in
from loaders.workbooks.reading import read_workbook

SAMPLES = Path(__file__).parents[3] / "data" / "samples"


def book(path: Path) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (("社区", "户数（户）"), ("示例社区一", 1200), ("示例社区二", 800)):
        sheet.append(row)
    made.save(path)
    return path


def zipped(path: Path, files: dict[str, bytes], encoding: str = "") -> Path:
    """A zip of these files. With an encoding, names are its bytes and the zip does not say so, as Windows packs."""
    out = io.BytesIO()
    names = {name: name.encode(encoding) if encoding else b"" for name in files}
    with zipfile.ZipFile(out, "w") as made:
        for at, (name, content) in enumerate(files.items()):
            made.writestr(chr(ord("A") + at) * len(names[name]) or name, content)
    packed = out.getvalue()
    for at, name in enumerate(names.values()):
        packed = packed.replace(bytes([ord("A") + at]) * len(name), name) if name else packed
    path.write_bytes(packed)
    return path


@pytest.mark.parametrize("encoding", ["", "gb18030", "utf-8"])
def test_every_file_under_its_own_name(tmp_path: Path, encoding: str) -> None:
    content = book(tmp_path / "a.xlsx").read_bytes()
    files = {"街道/城关街道.xlsx": content, "街道/北苑街道.xlsx": content, "说明.txt": "只是说明".encode()}
    found = unpacked(zipped(tmp_path / "报表.zip", files, encoding), tmp_path / "to")
    assert [path.name for path in found] == ["城关街道.xlsx", "北苑街道.xlsx", "说明.txt"]
    assert [path.read_bytes() for path in found] == list(files.values())


def test_nothing_is_written_outside_and_rubbish_is_passed_over(tmp_path: Path) -> None:
    files = {"../../外面.xlsx": b"1", "__MACOSX/._表.xlsx": b"2", ".DS_Store": b"3", "~$表.xlsx": b"4", "表.xlsx": b"5"}
    found = unpacked(zipped(tmp_path / "报表.zip", files), tmp_path / "in" / "to")
    assert [path.name for path in found] == ["外面.xlsx", "表.xlsx"]
    assert all(path.is_relative_to(tmp_path / "in" / "to") for path in found)


def test_what_is_one_file_stays_one(tmp_path: Path) -> None:
    broken = tmp_path / "坏.zip"
    broken.write_bytes(b"PK\x03\x04 broken")
    empty = zipped(tmp_path / "空.zip", {})
    for path in (book(tmp_path / "表.xlsx"), broken, empty):
        assert unpacked(path, tmp_path / "to") == [path]


def test_a_bomb_is_refused_in_words(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "弹.zip", "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("表.csv", b"0" * (60 << 20))
    (path,) = unpacked(tmp_path / "弹.zip", tmp_path / "to")
    assert path == tmp_path / "弹.zip" and "压缩包" in read_workbook(path).refused


def test_a_folder_gives_the_files_of_its_zips(tmp_path: Path) -> None:
    folder = tmp_path / "报送"
    folder.mkdir()
    content = book(folder / "一.xlsx").read_bytes()
    zipped(folder / "二.zip", {"三.xlsx": content})
    assert [path.name for path in workbooks_in([folder], tmp_path / "scratch")] == ["一.xlsx", "三.xlsx"]
    with pytest.raises(UsedWrongly):
        workbooks_in([tmp_path / "没有"], tmp_path / "scratch")


def test_loading_a_zip_tells_of_each_file(tmp_path: Path) -> None:
    one, two = sorted(SAMPLES.glob("*.xlsx"))[:2]
    files = {one.name: one.read_bytes(), "附件.pdf": b"%PDF-1.7", two.name: two.read_bytes()}
    sent = zipped(tmp_path / "报表.zip", files)
    from_zip = workflow.load(tmp_path / "data", [sent], dry_run=True)
    by_itself = workflow.load(tmp_path / "data", [one, two], dry_run=True)
    assert [done.file for done in from_zip] == list(files) and from_zip[1].status == "refused"
    assert [from_zip[0], from_zip[2]] == by_itself

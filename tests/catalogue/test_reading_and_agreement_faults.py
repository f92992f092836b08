"""One broken catalogue per fault: the sound one with one edit, and exactly the faults it must give."""

import shutil
import tomllib
from pathlib import Path

import pytest

from catalogue.agreement import disagreements
from catalogue.declarations import CatalogueFault
from catalogue.reading import read_catalogue

HERE = Path(__file__).parent
FAULTS = sorted((HERE / "faults").glob("*.toml"))


def codes(code: str) -> bool:
    return code in {"0", "33"}


def faults_of(folder: Path) -> list[CatalogueFault]:
    catalogue, faults = read_catalogue(folder)
    return faults if catalogue is None else disagreements(catalogue, codes)


def broken(folder: Path, fault: dict[str, str]) -> Path:
    shutil.copytree(HERE / "sound", folder)
    path = folder / fault["file"]
    text = path.read_text(encoding="utf-8")
    for old, new in ((fault["old"], fault["new"]), (fault.get("also_old", ""), fault.get("also_new", ""))):
        if old:
            assert text.count(old) == 1, f"{old!r} must stand exactly once"
            text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return folder


def test_the_sound_catalogue_has_no_fault() -> None:
    assert faults_of(HERE / "sound") == []


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_each_fault_is_named_by_file_and_key(path: Path, tmp_path: Path) -> None:
    fault = tomllib.loads(path.read_text(encoding="utf-8"))
    found = faults_of(broken(tmp_path / "catalogue", fault))
    assert sorted((one.file, one.key) for one in found) == sorted(map(tuple, fault["faults"]))
    for one in found:
        assert one.found and one.wanted
        assert "{" not in one.found + one.wanted and "Input should" not in str(one)


def test_a_folder_without_items_or_judging_says_so(tmp_path: Path) -> None:
    catalogue, faults = read_catalogue(tmp_path)
    assert catalogue is None
    assert {fault.file for fault in faults} == {"items.csv", "judging.toml"}


@pytest.mark.parametrize("name", ["items.csv", "judging.toml"])
def test_a_file_in_another_encoding_says_so(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    shutil.copytree(HERE / "sound", folder)
    text = (folder / name).read_text(encoding="utf-8") + "# 城"
    (folder / name).write_bytes(text.encode("gb18030"))
    assert [(one.file, one.found) for one in read_catalogue(folder)[1]] == [(name, "不是 UTF-8 编码")]

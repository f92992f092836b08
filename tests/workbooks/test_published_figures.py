"""The shipped workbooks of published figures are exactly what their declaration lays out."""

from pathlib import Path

import pytest

from tests.workbooks.published_figures import SAMPLES, contents, write_all

FILES = [declared["file"] for declared in contents()]


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = write_all(tmp_path / "one"), write_all(tmp_path / "two")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


def test_what_is_shipped_is_what_is_declared(tmp_path: Path) -> None:
    for path in write_all(tmp_path):
        assert (SAMPLES / path.name).read_bytes() == path.read_bytes(), path.name
    assert sorted(path.name for path in SAMPLES.glob("公开数据_*")) == sorted(FILES)


@pytest.mark.parametrize("declared", contents(), ids=lambda declared: declared["file"])
def test_every_sheet_names_its_source(declared: dict) -> None:
    for sheet in declared["sheet"]:
        has_column = "来源" in sheet["headings"][0]
        assert has_column or any(note.startswith("数据来源：") for note in sheet["notes"])
        if has_column:
            assert all(row[-1] for row in sheet["rows"])

"""Notes to figures: kept as written, withdrawn with a trace, never personal data."""

from pathlib import Path

import pytest

from catalogue.faults import StoreBroken, UsedWrongly
from loaders.receiving.annotations import LONGEST, annotate, annotations, withdraw_annotation

HERE = ("330211", "facility_area_per_100hh", 2023)


def test_a_note_is_kept_as_written_and_found_by_place_indicator_and_year(tmp_path: Path) -> None:
    text = "面积含<b>在建</b>两处 15~20 ㎡ =1+1 ![](http://x)"
    made = annotate(tmp_path, *HERE, "区民政局", text)
    (found,) = annotations(tmp_path, *HERE)
    assert found == made and found.text == text and found.withdrawn_at == ""
    assert annotations(tmp_path, "330212") == [] and annotations(tmp_path, year=2022) == []
    assert annotations(tmp_path, "33") == [] and annotations(tmp_path, "33", within=True) == [made]
    assert annotations(tmp_path, "0", within=True) == [made]


def test_a_withdrawn_note_stays_and_says_who_and_when(tmp_path: Path) -> None:
    made = annotate(tmp_path, *HERE, "甲", "口径待核")
    withdraw_annotation(tmp_path, made.id, "乙")
    withdraw_annotation(tmp_path, made.id, "丙")
    (found,) = annotations(tmp_path)
    assert (found.text, found.withdrawn_by) == ("口径待核", "乙") and found.withdrawn_at
    with pytest.raises(UsedWrongly):
        withdraw_annotation(tmp_path, "../" + made.id, "乙")
    with pytest.raises(UsedWrongly):
        withdraw_annotation(tmp_path, "20260101T000000-00000000", "乙")


@pytest.mark.parametrize(
    ("author", "text"),
    [
        ("甲", "请联系 13812345678"),
        ("甲", "身份证 11010519491231002X"),
        ("甲", "１３８１２３４５６７８"),
        ("13812345678", "口径待核"),
        ("甲", "住 12号3幢401室"),
        ("甲", "  "),
        ("", "口径待核"),
        ("甲", "字" * (LONGEST + 1)),
    ],
)
def test_personal_data_and_empty_notes_are_refused_and_nothing_is_kept(tmp_path: Path, author: str, text: str) -> None:
    with pytest.raises(UsedWrongly) as refused:
        annotate(tmp_path, *HERE, author, text)
    assert "13812345678" not in str(refused.value) and annotations(tmp_path) == []


def test_a_damaged_note_is_named(tmp_path: Path) -> None:
    made = annotate(tmp_path, *HERE, "甲", "口径待核")
    (tmp_path / "notes" / f"{made.id}.json").write_text("{", "utf-8")
    with pytest.raises(StoreBroken, match=made.id):
        annotations(tmp_path)


def test_no_notes_is_no_fault(tmp_path: Path) -> None:
    assert annotations(tmp_path) == []

"""The shipped forms are known by their headings; one renamed to what nobody knows stops; a layout remembers more."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

import workflow
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.mapping.layout_faults import layout_faults
from loaders.mapping.layouts import SHIPPED, Layout, read_layouts, save_layout
from workflow import Asked

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
FORM = SAMPLES / "公开数据_聊城市社区工作_2023.xlsx"


def test_every_sample_has_its_layout_and_all_agree() -> None:
    assert {one.name.replace("·", "_") for one in read_layouts(SHIPPED)} == {path.stem for path in SAMPLES.iterdir()}
    assert layout_faults(load_catalogue(), load_register(), SHIPPED) == []


@pytest.mark.parametrize(
    ("old", "new", "status"),
    [("", "", "loaded"), ("网格员", "网格员人数", "loaded"), ("社区工作者（人）", "社区专职干事（人）", "refused")],
)
def test_a_shipped_form(tmp_path: Path, old: str, new: str, status: str) -> None:
    book = openpyxl.load_workbook(FORM)
    for row in book.worksheets[0].iter_rows(min_row=2, max_row=3):
        for cell in row:
            if old and isinstance(cell.value, str) and cell.value.startswith(old):
                cell.value = cell.value.replace(old, new)
    book.save(tmp_path / "表.xlsx")
    taken = workflow.prepare(tmp_path, tmp_path / "表.xlsx", Asked())
    assert taken.outcome.status == status
    assert [p.kind for p in taken.outcome.problems] == ([] if status == "loaded" else ["layout_changed"])
    assert (taken.layout is not None) == (new != "网格员人数")


def test_unit_place_and_year_are_remembered(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    rows = {"表": [["基本情况"], ["社区", "综合服务设施面积"], ["苕津社区", 600], ["苕桥社区", 500]]}
    asked = Asked(within="990101", units={"综合服务设施面积": "㎡"}, year_in="file", layout="面积表")
    first = workflow.prepare(tmp_path, write(rows, "2023年.xlsx"), asked)
    assert first.intake is not None and {o.year for o in first.intake.observations} == {2023}
    workflow.learn(tmp_path, first, asked)
    (kept,) = read_layouts(tmp_path / "received" / "layouts")
    assert (kept.units, kept.within, kept.year_in) == (("综合服务设施面积=㎡",), "990101", "file")
    later = workflow.prepare(tmp_path, write(rows, "2024年.xlsx"), Asked())
    assert later.outcome.problems == () and later.intake is not None
    assert {(o.area[:6], o.year, o.unit) for o in later.intake.observations} == {("990101", 2024, "㎡")}


def test_a_layout_that_does_not_agree(tmp_path: Path) -> None:
    words: dict[str, Any] = {"name": "甲", "saved_at": "", "saved_by": "", "titles": (), "headings": ("户数",)}
    save_layout(tmp_path, Layout(**words, answers=("户数=nothing",), units=("户数=朵",), within="990199"))
    (tmp_path / "乙.toml").write_text("name = 1\n", encoding="utf-8")
    found = {fault.key for fault in layout_faults(load_catalogue(), load_register(), tmp_path)}
    assert {"answers.户数", "units.户数", "within", "headings"} <= found and "name" in found

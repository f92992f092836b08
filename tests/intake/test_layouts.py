"""A form is learnt once; the next of it asks nothing; a heading moved or renamed stops it with the difference."""

from pathlib import Path
from typing import Any

import pytest

import workflow
from catalogue.faults import UsedWrongly
from loaders.mapping.layouts import read_layouts

FORM = ["社区", "户数（户）", "在册干事（人）", "综合服务设施面积（㎡）"]
MEANS = {"在册干事": "community_workers"}


def form(year: int = 2023, head: list[str] | None = None, order: tuple[int, ...] = (0, 1, 2, 3)) -> dict[str, Any]:
    rows = [["苕津社区", 2000, 9, 600], ["苕桥社区", 1500, 8, 500], ["璞湄社区", 1600, 7, 450]]
    table = [head or FORM, *([row[0], *(v + year - 2023 for v in row[1:])] for row in rows)]
    return {"表": [[f"示例区社区基本情况表（{year}年）"], *([row[n] for n in order] for row in table)]}


@pytest.fixture
def learnt(tmp_path: Path, write) -> Path:  # type: ignore[no-untyped-def]
    (one,) = workflow.load(tmp_path, [write(form(), "一季度.xlsx")], means=MEANS, sender="张三")
    assert one.status == "loaded" and one.observations == 9 and one.problems == ()
    return tmp_path


def unknown(one: workflow.LoadedFile) -> list[str]:
    return [heading for table in one.tables for heading, item, _ in table.columns if item is None]


def test_unknown_before_and_known_after(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    (one,) = workflow.load(tmp_path, [write(form())], dry_run=True)
    assert unknown(one) == ["在册干事"]
    assert read_layouts(tmp_path / "received" / "layouts") == []


def test_the_next_one_asks_nothing(learnt: Path, write) -> None:  # type: ignore[no-untyped-def]
    (layout,) = read_layouts(learnt / "received" / "layouts")
    assert (layout.saved_by, layout.meanings) == ("张三", {"在册干事": "community_workers"})
    (one,) = workflow.load(learnt, [write(form(2024), "二季度.xlsx")])
    assert one.status == "loaded" and one.observations == 9 and unknown(one) == []
    (moved,) = workflow.load(learnt, [write(form(2025, order=(0, 3, 1, 2)), "三季度.xlsx")])
    assert moved.status == "loaded" and unknown(moved) == []


@pytest.mark.parametrize(
    "head", [["社区", "户数（户）", "在册干事（人）", "综合服务用房面积（㎡）"], [*FORM[:2], "干事（人）", FORM[3]]]
)
def test_a_renamed_heading_stops_it(learnt: Path, write, head: list[str]) -> None:  # type: ignore[no-untyped-def]
    (one,) = workflow.load(learnt, [write(form(2024, head), "二季度.xlsx")])
    assert (one.status, [p.kind for p in one.problems]) == ("refused", ["layout_changed"])
    assert "少了" in one.problems[0].found and "多了" in one.problems[0].found
    assert one.problems[0].cell == ("D2" if "用房" in head[3] else "C2")
    (other,) = workflow.load(
        learnt, [write(form(2024, head), "二季度.xlsx")], layout="新表式", means={"干事": "community_workers"}
    )
    assert other.status == "loaded"
    assert {x.name for x in read_layouts(learnt / "received" / "layouts")} == {"示例区社区基本情况表", "新表式"}


def test_another_form_is_another_form(learnt: Path, write) -> None:  # type: ignore[no-untyped-def]
    other = {"表": [["示例区志愿者（2024年）"], ["社区", "户数（户）", "社区志愿者（人）"], ["苕津社区", 2000, 50]]}
    (one,) = workflow.load(learnt, [write(other, "志愿者.xlsx")])
    assert one.status == "loaded" and one.problems == ()


def test_an_answer_that_is_no_item(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(UsedWrongly, match="没有数据项"):
        workflow.load(tmp_path, [write(form())], means={"在册干事": "nonsense"})
    (one,) = workflow.load(tmp_path, [write(form())], means={"户数": ""}, dry_run=True)
    assert unknown(one) == ["户数", "在册干事"]


def test_the_receipt_names_its_layout(learnt: Path, terminal, write) -> None:  # type: ignore[no-untyped-def]
    book = write(form(2024), "二季度.xlsx")
    code, _, _ = terminal("--data", learnt, "load", "--layout", "示例区社区基本情况表", book)
    assert code == 0
    told = [p.read_text("utf-8") for p in (learnt / "received").glob("*/receipt.json")]
    assert all('"layout": "示例区社区基本情况表"' in text for text in told) and len(told) == 2

"""Forms as publishing offices make them, taken in: what each must give, and what is asked instead of taken."""

from typing import Any

import pytest

from loaders.intake.taking import Intake

A, B = "苕津社区", "苕桥社区"
TITLE = ["示例区2023年社区情况"]
HOUSEHOLDS = ["households"] * 2


def said(intake: Intake) -> list[tuple[str, int, str, Any]]:
    return [(o.area[-1], o.year, o.item, o.value) for o in intake.observations]


NARROWED = [
    "燃气用户户数统计表", "各社区参保户数", "文明家庭户数评选表", "加装电梯户数汇总", "物业服务小区户数",
    "签约户数一览表", "燃气用户统计表", "低收入家庭情况表",
]  # fmt: skip
PLAIN = [
    "各社区户数统计表", "末常住户数", "居民户数汇总表", "社区户数、人口一览表", "社区人口与户数变动情况",
    "城乡社区总户数", "社区治理基本情况及户数", "入户走访情况",
]  # fmt: skip


@pytest.mark.parametrize("title", NARROWED)
def test_a_title_that_narrows_the_very_word_of_a_heading(take, title: str) -> None:  # type: ignore[no-untyped-def]
    intake = take({"表": [["示例区2023年" + title], ["社区", "户数"], [A, 10], [B, 20]]})
    assert not intake.observations
    assert [(p.cell, p.kind) for p in intake.problems] == [("B3", "unclear_scope")]
    word = next(word for word in ("燃气", "参保", "文明", "电梯", "物业", "签约", "低收入") if word in title)
    beside = ["社区", "户数", f"{word}户数"]
    assert [o.value for o in take({"表": [["示例区2023年" + title], beside, [A, 100, 10]]}).observations] == [100]


@pytest.mark.parametrize("title", PLAIN)
def test_a_title_that_names_it_plainly(take, title: str) -> None:  # type: ignore[no-untyped-def]
    intake = take({"表": [["示例区2023年" + title], ["社区", "户数"], [A, 10], [B, 20]]})
    assert intake.problems == () and [o.value for o in intake.observations] == [10, 20]


TAKEN: list[tuple[list[list[Any]], list[tuple[str, int, str, Any]]]] = [
    (
        [TITLE, ["社区", "社区工作者", None], [None, "年初", "年末"], [A, 8, 9]],
        [("1", 2023, "community_workers", 9)],
    ),
    (
        [TITLE, ["社区", "社区工作者", "#专职", "#本科及以上"], [A, 10, 7, 4]],
        [("1", 2023, "community_workers", 10), ("1", 2023, "full_time_workers", 7), ("1", 2023, "workers_bachelor", 4)],
    ),
    (
        [TITLE, ["社区（必填）", "户数（必填）", "常住人口（选填）"], [A, 100, 300]],
        [("1", 2023, "households", 100), ("1", 2023, "residents", 300)],
    ),
    (
        [["示例区2023年情况"], ["行标签", "求和项:户数", "平均值项:社区工作者"], [A, 30, 9], [B, 50, 15], ["总计", 80]],
        [("1", 2023, "households", 30), ("2", 2023, "households", 50)],
    ),
    (
        [["示例区2023年社区经费决算表"], ["单位：万元"], ["项目", "预算数", "决算数"], ["社区工作经费", 100, 95]],
        [("1", 2023, "operating_funds", 950_000)],
    ),
    (
        [TITLE, ["单位：户数：户；人口：万人"], ["社区", "户数", "常住人口"], [A, 100, 0.03]],
        [("1", 2023, "households", 100), ("1", 2023, "residents", 300)],
    ),
    (
        [["示例区2023年4季度社区情况"], ["指标", "单位", "本季末", "上年同期"], ["社区工作者", "人", 20, 18]],
        [("1", 2023, "community_workers", 20), ("1", 2022, "community_workers", 18)],
    ),
    (
        [["求和项:户数", "列标签", None], ["行标签", "2022", "2023"], [A, 100, 110], ["总计", 100, 110]],
        [("1", 2022, "households", 100), ("1", 2023, "households", 110)],
    ),
    (
        [["示例区社区工作经费情况（2022—2023年）"], ["单位：万元"], ["社区", "2022年", "2023年"], [A, 10, 11]],
        [("1", 2022, "operating_funds", 100_000), ("1", 2023, "operating_funds", 110_000)],
    ),
    ([TITLE, ["社区", "社区工作者", None], [None, "计", "男"], [A, 9, 4]], [("1", 2023, "community_workers", 9)]),
    (
        [["示例区2023年12月社区情况月报"], ["社区", "户数", "培训场次"], [A, 100, 1]],
        [("1", 2023, "households", 100)],
    ),
    (
        [["示例区2023年8月社区情况"], ["社区", "户数", "社区工作经费（元）"], [A, 100, 1000]],
        [("1", 2023, "households", 100)],
    ),
    (
        [TITLE, ["社区", "户数"], [A, 0], [B, None], ["璞井社区", "无"], ["合计", 0]],
        [("1", 2023, "households", 0), ("2", 2023, "households", None)],
    ),
    (
        [["示例区2023年绩效指标"], ["三级指标", "指标值", "完成值"], ["培训场次", "≥20场", "25场"]],
        [("1", 2023, "training_sessions", 25)],
    ),
    (
        [["示例区社区情况"], ["社区", "户数（户）2023", "户数（户）2022"], [A, 110, 100]],
        [("1", 2023, "households", 110), ("1", 2022, "households", 100)],
    ),
    (
        [["示例区苕津社区2023年燃气用户情况"], ["指标", "数值"], ["户数", 10], ["社区工作者", 9]],
        [("1", 2023, "community_workers", 9)],
    ),
    ([["示例区2023年重点优抚对象常住人口统计"], ["社区", "常住人口"], [A, 10]], []),
    ([TITLE, ["社区", "户数"], [A, 100], ["注：数据截至2024年3月。"]], []),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "wanted"), TAKEN)
def test_what_a_form_gives(take, rows: list[list[Any]], wanted: list[tuple[str, int, str, Any]]) -> None:  # type: ignore[no-untyped-def]
    merges = {"表": ["B2:C2"]} if rows[1][-1] is None else None
    assert said(take({"表": rows}, merges, within="990101")) == wanted


def test_streets_below_the_row_of_their_district(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["各街道基本情况（2023年）"], ["街道", "户数"], ["示 例 区", 300], ["棠屿街道", 100], ["无名街道", 200]]
    intake = take({"表": rows})
    assert [(o.area, o.value) for o in intake.observations] == [("990101", 300), ("990101001", 100)]
    assert [(p.cell, p.kind) for p in intake.problems] == [("A5", "unknown_place")]


def test_a_community_without_its_district(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["苕津社区2023年基本情况"], ["项目", "数量"], ["户数（户）", 100]]
    intake = take({"表": rows})
    assert not intake.observations
    (problem,) = intake.problems
    assert problem.kind == "unknown_place" and "“苕津社区”" in problem.found and "示例区" in problem.wanted
    assert said(take({"表": rows}, within="990101")) == [("1", 2023, "households", 100)]

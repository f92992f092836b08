"""Forms of street offices: codes of the place above, 上年 beside 本年, plan and done, parts of a year, lists."""

from decimal import Decimal as D

import pytest

ABOVE = [
    # The county's code beside every community, also where only its last digits were lost.
    [["区划代码", "社区", "户数"], [990101, "苕津社区", 1200], [990101000000, "苕桥社区", 900]],
    [["街道代码", "街道", "社区", "户数"], [990101001, "棠屿街道", "苕津社区", 1200], [None, None, "苕桥社区", 900]],
    [
        ["街道代码", "街道", "社区代码", "社区", "户数"],
        ["990101001", "棠屿街道", "990101001001", "苕津社区", 1200],
        ["990101001", "棠屿街道", "990101001002", "苕乔社区", 900],
    ],
    # Shortened codes tell nothing: the name does.
    [["区划代码", "社区", "户数"], ["9.90101E+11", "苕津社区", 1200], ["990101001002", "苕桥社区", 900]],
    [["区划代码", "社区", "户数"], ["9901 0100 1001", "苕津社区", 1200], ["９９０１０１００１００２", "苕桥", 900]],
]


@pytest.mark.parametrize("rows", ABOVE)
def test_a_code_of_the_place_above_is_not_the_rows_own(take, rows) -> None:  # type: ignore[no-untyped-def]
    intake = take({"表": [["示例区2023年社区情况"], *rows]})
    assert intake.problems == ()
    assert [(o.area, o.value) for o in intake.observations] == [("990101001001", 1200), ("990101001002", 900)]


def test_an_unknown_community_with_its_streets_code_is_asked_about(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["示例区2023年"], ["区划代码", "社区", "户数"], [990101001, "苕津社区", 1200], [990101001, "某某社区", 9]]
    intake = take({"表": rows})
    assert [(o.area, o.value) for o in intake.observations] == [("990101001001", 1200)]
    assert [(p.cell, p.kind) for p in intake.problems] == [("B4", "unknown_place")]


def test_the_year_before(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["社区", "户数（户）", None, None, "社区工作者（上年）", "上年结转社区工作经费（元）"],
        [None, "本年", "上年", "比上年增减", None, None],
        ["苕津社区", 1200, 1100, 100, 8, 10],
    ]
    for sheets, sent in (({"表": [["示例区2023年"], *rows]}, {}), ({"示例区": rows}, {"year": 2023})):
        merged = [f"{a}{2 - bool(sent)}:{b}{2 - bool(sent)}" for a, b in ("BD",)]
        intake = take(sheets, {name: merged for name in sheets}, **sent)
        assert sorted((o.year, o.item, o.value) for o in intake.observations) == [
            (2022, "community_workers", 8), (2022, "households", 1100), (2023, "households", 1200),
        ]  # fmt: skip
    down = [["示例区2023年主要指标"], ["指标", "单位", "上年", "本年", "增减"], ["户数", "户", 1100, 1200, 100]]
    assert [(o.year, o.value) for o in take({"表": down}).observations] == [(2022, 1100), (2023, 1200)]
    assert not take({"表": [["示例区"], ["社区", "上年户数"], ["苕津社区", 1100]]}).observations


def test_plan_and_done_budget_and_account(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况"],
        ["社区", "培训人次", None, None, "社区工作经费（万元）", None, "社区工作者", None],
        [None, "计划", "完成", "完成率", "预算数", "执行数", "应配", "实配"],
        ["苕津社区", 100, 90, "90%", 12, 11.5, 10, 9],
    ]
    intake = take({"表": rows}, {"表": ["B2:D2", "E2:F2", "G2:H2"]})
    assert [(o.cell, o.item, o.value) for o in intake.observations] == [
        ("C4", "trainees", 90), ("F4", "operating_funds", 115000), ("H4", "community_workers", 9),
    ]  # fmt: skip


def test_parts_of_a_year_across(take) -> None:  # type: ignore[no-untyped-def]
    heads = ["社区", "3月末", "6月末", "12月末"]
    rows = [["示例区2023年社区工作者情况（人）"], heads, ["苕津社区", 8, 8, 9]]
    assert [(o.cell, o.value) for o in take({"表": rows}).observations] == [("D3", 9)]
    rows = [["示例区2023年情况"], ["社区", "季度", "培训场次"], ["苕津社区", "一季度", 1], [None, "二季度", 2]]
    intake = take({"表": rows})
    assert not intake.observations and [p.kind for p in intake.problems] == ["part_of_year"]
    quarter = [["示例区2023年第一季度社区情况"], ["社区", "培训场次", "社区工作者"], ["苕津社区", 1, 9]]
    assert [o.item for o in take({"表": quarter}).observations] == ["community_workers"]


def test_headings_that_narrow_nothing(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年人口情况"],
        ["社区", "总人口（人）", None, None, "社区工作者（个）"],
        [None, "户籍人口", "常住人口", "流动人口", None],
        ["苕津社区", 3000, 3600, 2000, 9],
    ]
    intake = take({"表": rows}, {"表": ["A2:A3", "B2:D2", "E2:E3"]})
    assert [(o.item, o.value) for o in intake.observations] == [
        ("registered_residents", 3000), ("residents", 3600), ("community_workers", D(9)),
    ]  # fmt: skip
    rows = [["示例区2023年"], ["街道", "社区数", "城市社区数", "农村社区数"], ["棠屿街道", 13, 12, 1]]
    assert [o.item for o in take({"表": rows}).observations] == [
        "communities",
        "communities_urban",
        "communities_rural",
    ]
    rows = [["示例区社区工作者花名统计（2023年）"], ["社区", "总数", "女", "持证"], ["苕津社区", 9, 4, 3]]
    assert [o.item for o in take({"表": rows}).observations] == ["community_workers", "workers_certified"]


def test_items_down_places_across(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况"],
        ["项目", "单位", "棠屿街道", None, "合计"],
        [None, None, "苕津社区", "苕桥社区", None],
        ["户数", "户", 1200, 1500, 2700],
        ["社区工作经费", "万元", 12, 15, 27],
    ]
    intake = take({"表": rows}, {"表": ["A2:A3", "B2:B3", "C2:D2", "E2:E3"]})
    assert intake.problems == ()
    assert sorted((o.area[-1], o.item, o.value, o.cell) for o in intake.observations) == [
        ("1", "households", 1200, "C4"), ("1", "operating_funds", 120000, "C5"),
        ("2", "households", 1500, "D4"), ("2", "operating_funds", 150000, "D5"),
    ]  # fmt: skip


def test_forms_below_one_another_and_figures_without_a_heading(take) -> None:  # type: ignore[no-untyped-def]
    forms = [
        ["示例区2023年社区基本情况"],
        ["社区", "苕津社区", "户数", 1200, "社区工作者", 9],
        ["常住人口", 3600, "社区工作经费/万元", 12, "网格数/个", 5],
        [None],
        ["社区", "苕桥社区", "户数", 1500, "社区工作者", 11],
        ["常住人口", 4300, "社区工作经费/万元", 15, "网格数/个", 6],
    ]
    intake = take({"表": forms})
    assert intake.problems == ()
    assert {(o.cell, o.item, o.value) for o in intake.observations} == {
        ("D2", "households", 1200), ("F2", "community_workers", 9), ("B3", "residents", 3600),
        ("D3", "operating_funds", 120000), ("F3", "grids", 5), ("D5", "households", 1500),
        ("F5", "community_workers", 11), ("B6", "residents", 4300), ("D6", "operating_funds", 150000),
        ("F6", "grids", 6),
    }  # fmt: skip
    bare = [["示例区2023年"], ["苕津社区", "户数", 1200, "人员", 9], ["苕桥社区", "户数", 1500, "人员", 11]]
    assert not take({"表": bare}).observations


def test_communities_named_right_of_their_streets_figures(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况"],
        ["街道", "社区数", "社区", "户数"],
        ["棠屿街道（2个）", 2, "苕津社区", 1200],
        [None, None, "苕桥社区", 1500],
    ]
    intake = take({"表": rows})
    assert [(o.area[-1], o.item, o.value) for o in intake.observations] == [
        ("1", "households", 1200),
        ("2", "households", 1500),
    ]
    assert [(p.cell, p.kind) for p in intake.problems] == [("B2", "column_not_figures")]


def test_whose_part_is_told_by_nobody(take) -> None:  # type: ignore[no-untyped-def]
    title = ["示例区2023年社区工作者情况统计表"]
    for beside in ("专职网格员", "网格员"):
        rows = [title, ["社区", "社区工作者", beside, "35岁以下", "持证人数"], ["苕津社区", 9, 10, 4, 3]]
        assert {"community_workers"} <= {o.item for o in take({"表": rows}).observations} <= {
            "community_workers", "grid_workers",
        }  # fmt: skip
    rows = [
        title,
        ["社区", "社区工作者", "男", "学历", None],
        [None, None, None, "大专", "本科及以上"],
        ["苕津社区", 9, 3, 4, 5],
    ]
    assert [o.item for o in take({"表": rows}).observations] == ["community_workers", "workers_bachelor"]


def test_a_second_part_of_a_sheet_is_of_the_titles_year_and_place(take) -> None:  # type: ignore[no-untyped-def]
    first = [["示例区2023年社区情况"], ["一、户数"], ["社区", "户数"], ["苕津社区", 1200], ["苕桥社区", 1500]]
    second = [["二、人员"], ["社区", "社区工作者"], ["苕津社区", 9], ["苕桥社区", 11]]
    intake = take({"表": [*first, *second]})
    assert intake.problems == () and {o.year for o in intake.observations} == {2023}
    assert [o.value for o in intake.observations] == [1200, 1500, 9, 11]


BARRED = [
    ("2024年社区工作经费预算表", "社区工作经费（元）"),
    ("2023年计划配备社区工作者情况", "社区工作者"),
    ("2023年社区工作者缺口情况", "社区工作者"),
    ("2023年新建社区综合服务设施情况", "综合服务设施面积（㎡）"),
    ("2023年低保家庭情况", "户数"),
    ("2023年户籍情况", "户数"),
]


@pytest.mark.parametrize(("title", "heading"), BARRED)
def test_a_title_that_says_something_else_than_the_heading(take, title: str, heading: str) -> None:  # type: ignore[no-untyped-def]
    intake = take({"表": [["示例区" + title], ["社区", heading], ["苕津社区", 10], ["苕桥社区", 12]]})
    assert not intake.observations
    assert [(p.cell, p.kind) for p in intake.problems] == [("B3", "unclear_scope")]
    heads = ["社区", "应配社区工作者", "社区工作者", "现有户数", "社区工作经费决算数（元）"]
    intake = take({"表": [["示例区" + title], heads, ["苕津社区", 10, 9, 1200, 5]]})
    assert {"community_workers"} <= {o.item for o in intake.observations} <= {
        "community_workers", "households", "operating_funds",
    }  # fmt: skip


def test_titles_that_only_sound_like_it(take) -> None:  # type: ignore[no-untyped-def]
    for title in (
        "2023年社区工作经费预算执行情况",
        "2023年新建区社区情况",
        "2023年社区工作者配备标准落实情况",
        "2023年标准化社区情况",
    ):
        rows = [["示例区" + title], ["社区", "社区工作者", "户数"], ["苕津社区", 10, 1200]]
        assert len(take({"表": rows}, within="990101").observations) == 2, title


def test_blank_columns_and_attached_lines(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["附件1"],
        [None, "示例区2023年社区工作台账"],
        [None, "序号", "社区", None, "成立年份", "书记", "户数"],
        [None, 1, "苕津社区", None, 2001, "张某", 1200],
        [None, 2, "苕桥社区", None, 1998, "李某", 1500],
    ]
    assert [(o.area[-1], o.value) for o in take({"表": rows}).observations] == [("1", 1200), ("2", 1500)]


def test_rows_that_name_no_place_are_not_all_the_tables_own(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["示例区2023年社区工作者情况"], ["类别", "社区工作者"], ["正式", 100], ["临聘", 20]]
    intake = take({"表": rows})
    assert not intake.observations and [(p.cell, p.kind) for p in intake.problems] == [("A3", "unclear_scope")]


def test_rows_below_a_community_are_not_the_community(take) -> None:  # type: ignore[no-untyped-def]
    title = ["示例区2023年情况"]
    for head, first, second in (
        ("网格", "第一网格", "第二网格"),
        ("资金来源", "财政", "自筹"),
        ("产权性质", "自有", "租用"),
    ):
        rows = [title, ["社区", head, "户数"], ["苕津社区", first, 600], [None, second, 500], ["苕桥社区", first, 700]]
        intake = take({"表": rows}, {"表": ["A3:A4"]})
        assert not intake.observations
        assert {p.kind for p in intake.problems} == {"unclear_scope"}
    rows = [title, ["代码", "社区", "小区", "户数"]]
    rows += [[990101001001, "苕津社区", "一院", 6], [990101001001, "苕津社区", "二院", 7]]
    assert not take({"表": rows}).observations
    rows = [["示例区"], ["社区", "年度", "户数"], ["苕津社区", 2022, 600], [None, 2023, 500]]
    assert [o.value for o in take({"表": rows}).observations] == [600, 500]

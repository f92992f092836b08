"""Items down the side, places across, several levels in one table, totals first: who says what about which place."""

from decimal import Decimal as D


def seen(intake, *fields):  # type: ignore[no-untyped-def]
    return [tuple(getattr(o, field) for field in fields) for o in intake.observations]


def test_one_place_with_items_down_the_side(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例市社区建设主要指标（2023年）"],
        ["指标", "单位", "数值", "来源"],
        ["一、人员配备", None, None, None],
        ["社区工作者数", "人", "4,671", "某局"],
        ["其中：35岁以下", "人", 1200, "某局"],
        ["每万城镇常住人口社区工作者", "人", 14.5, "某局"],
        ["城镇常住人口", "万人", 322.14, "某局"],
        ["二、设施", None, None, None],
        ["社区综合服务设施面积", "万平方米", 120.5, "某局"],
        ["社区绿地面积", "万平方米", 20.5, "某局"],
    ]
    intake = take({"Sheet1": rows}, {"Sheet1": ["A1:D1"]})
    assert intake.problems == ()
    assert seen(intake, "area", "year", "item", "value", "unit", "cell") == [
        ("9901", 2023, "community_workers", 4671, "人", "C4"),
        ("9901", 2023, "workers_under_35", 1200, "人", "C5"),
        ("9901", 2023, "workers_per_10k_urban", D("14.5"), "人/万人", "C6"),
        ("9901", 2023, "urban_residents", 3_221_400, "人", "C7"),
        ("9901", 2023, "service_facility_area", 1_205_000, "㎡", "C9"),
    ]
    assert [(c.cell, c.kind, c.ok) for c in intake.checks] == [("C6", "ratio", True)]
    assert ("二、设施·社区绿地面积", None, "万平方米") in intake.tables[0].columns


def test_items_down_years_across_several_places(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["地区", "指标", "2022年", "2023年"],
        ["示例区", "社区工作者数（人）", 100, 120],
        ["示例区", "户数（万户）", 10, 12.5],
        ["示例市", "社区工作者数（人）", 1000, "—"],
        ["示例市", "户数（万户）", 100, 125],
        ["示例市", "每千户社区工作者（人）", 1.5, None],
    ]
    intake = take({"Sheet1": rows})
    assert seen(intake, "area", "year", "item", "value") == [
        ("990101", 2022, "community_workers", 100),
        ("990101", 2023, "community_workers", 120),
        ("990101", 2022, "households", 100_000),
        ("990101", 2023, "households", 125_000),
        ("9901", 2022, "community_workers", 1000),
        ("9901", 2023, "community_workers", None),
        ("9901", 2022, "households", 1_000_000),
        ("9901", 2023, "households", 1_250_000),
        ("9901", 2022, "workers_per_1000hh", D("1.5")),
        ("9901", 2023, "workers_per_1000hh", None),
    ]
    assert [(p.cell, p.kind) for p in intake.problems] == [("C6", "ratio_differs")]


def test_a_narrower_group_is_not_the_item(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况"],
        ["指标", "数值"],
        ["社区工作者（人）", 120],
        ["农村社区", None],
        ["户数（户）", 1000],
    ]
    intake = take({"Sheet1": rows})
    assert seen(intake, "item", "value") == [("community_workers", 120)]


def test_the_item_only_in_the_preamble(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["地区：示例区"],
        ["指标：社区工作者数(人)"],
        ["街道", "2023年", "2022年"],
        ["棠屿街道", 80, 75],
        ["晴砚街道", 60, None],
    ]
    intake = take({"Sheet1": rows})
    assert seen(intake, "area", "year", "item", "value", "status") == [
        ("990101001", 2023, "community_workers", 80, "reported"),
        ("990101001", 2022, "community_workers", 75, "reported"),
        ("990101002", 2023, "community_workers", 60, "reported"),
        ("990101002", 2022, "community_workers", None, "not_reported"),
    ]


def test_the_item_only_in_the_title(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2022—2023年各街道户数统计表"],
        ["单位：户"],
        ["街道", 2022, 2023],
        ["棠屿街道", 8000, 7500],
        ["晴砚街道", 6000, 5500],
    ]
    intake = take({"Sheet1": rows})
    assert intake.problems == ()
    assert seen(intake, "area", "year", "item", "value")[0] == ("990101001", 2022, "households", 8000)
    assert len(intake.observations) == 4


def test_a_heading_that_only_says_people_under_a_title_that_says_whom(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["示例区2023年各街道社区工作者数"], ["街道", "人数"], ["棠屿街道", 12], ["晴砚街道", 8], ["合计", 21]]
    intake = take({"Sheet1": rows})
    assert seen(intake, "area", "item", "value") == [
        ("990101001", "community_workers", 12),
        ("990101002", "community_workers", 8),
    ]
    assert [(p.cell, p.kind) for p in intake.problems] == [("B5", "total_differs")]


def test_places_across_and_years_down(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区常住户数", None, "单位：户"],
        ["年份", "棠屿街道", "晴砚街道", "不在册街道"],
        [2022, 100, 120, 5],
        [2023, 110, "*", 6],
    ]
    intake = take({"Sheet1": rows})
    assert seen(intake, "area", "year", "item", "value", "status", "cell") == [
        ("990101001", 2022, "households", 100, "reported", "B3"),
        ("990101002", 2022, "households", 120, "reported", "C3"),
        ("990101001", 2023, "households", 110, "reported", "B4"),
        ("990101002", 2023, "households", None, "withheld", "C4"),
    ]
    assert [(p.cell, p.kind) for p in intake.problems] == [("D2", "unknown_place")]
    assert intake.tables[0].columns[0] == ("棠屿街道", "households", "户")


def test_town_rows_with_figures_above_their_communities(take) -> None:  # type: ignore[no-untyped-def]
    """The town's own figures are observations; the 合计 counts nobody twice; communities above their town are told."""
    rows = [
        ["示例区2023年社区情况"],
        ["单位名称", "户数(户)", "社区工作者(人)"],
        ["棠屿街道", 3000, 20],
        ["　苕津社区", 1000, 8],
        ["　苕桥社区", 2001, 12],
        ["晴砚街道", 1500, 9],
        ["　晴坞社区", 1500, 9],
        ["合计", 4500, 29],
    ]
    intake = take({"Sheet1": rows})
    assert [row for row in seen(intake, "area", "item", "value") if row[1] == "households"] == [
        ("990101001", "households", 3000),
        ("990101001001", "households", 1000),
        ("990101001002", "households", 2001),
        ("990101002", "households", 1500),
        ("990101002001", "households", 1500),
    ]
    assert [(p.cell, p.kind) for p in intake.problems] == [("B3", "total_differs")]
    assert [(c.cell, c.computed) for c in intake.checks if c.cell[1:] == "8"] == [("B8", 4500), ("C8", 29)]


def test_subtotals_first(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年"],
        ["街道", "社区", "户数"],
        ["合计", None, 4501],
        ["棠屿街道", "小计", 3000],
        [None, "苕津社区", 1000],
        [None, "苕桥社区", 2000],
        ["晴砚街道", "小计", 1600],
        [None, "晴坞社区", 1500],
    ]
    intake = take({"Sheet1": rows}, {"Sheet1": ["A4:A6", "A7:A8"]})
    assert {(c.cell, c.stated, c.computed, c.ok) for c in intake.checks} == {
        ("C3", 4501, 4500, False),
        ("C4", 3000, 3000, True),
        ("C7", 1600, 1500, False),
    }
    assert len(intake.observations) == 3


def test_years_as_columns_over_two_items(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区社区情况"],
        ["社区", "2022年", None, "2023年", None],
        [None, "户数", "社区工作者数", "户数", "社区工作者数"],
        ["苕津社区", 1000, 8, 1100, 9],
        ["苕桥社区", 2000, 12, 2000, 12],
    ]
    intake = take({"Sheet1": rows}, {"Sheet1": ["A2:A3", "B2:C2", "D2:E2"]})
    assert intake.problems == ()
    assert seen(intake, "area", "year", "item", "value")[:4] == [
        ("990101001001", 2022, "households", 1000),
        ("990101001001", 2022, "community_workers", 8),
        ("990101001001", 2023, "households", 1100),
        ("990101001001", 2023, "community_workers", 9),
    ]


def test_a_place_called_like_an_item_is_a_place(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2022—2023年户数统计表"],
        ["社区", 2022, 2023],
        ["苕津社区", 1, 2],
        ["示范社区", 3, 4],
        ["苕桥社区", 5, 6],
    ]
    intake = take({"Sheet1": rows})
    assert [(p.cell, p.kind) for p in intake.problems] == [("A4", "unknown_place")]
    assert {o.item for o in intake.observations} == {"households"} and len(intake.observations) == 4

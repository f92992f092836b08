"""Staffing, area per 100 households and funding as offices send them: exact observations, problems and checks."""

from decimal import Decimal as D

from catalogue.records import Check


def seen(intake, *fields):  # type: ignore[no-untyped-def]
    return [tuple(getattr(o, field) for field in fields) for o in intake.observations]


def test_staffing(take) -> None:  # type: ignore[no-untyped-def]
    """Title, two heading rows, a town merged down, 小计 and 合计, stated ratio, text figures, a note below."""
    rows = [
        ["示例区2023年社区工作者配备情况表", None, None, None, None, None, None],
        ["街道", "社区", "户数（户）", "社区工作者", None, None, "每千户社区工作者（人/千户）"],
        [None, None, None, "总数（人）", "其中：35岁以下", "持证人数", None],
        ["棠屿街道", "苕津社区", "１，２００", 8, "3", 2, 6.67],
        [None, "苕桥社区", 1500, "约9人", "—", "*", 6],
        [None, "小计", 2700, 17, 3, 2, 6.3],
        ["晴砚街道", "晴坞居委会", 1000, "不足10", 4, 0, 5],
        [None, "墨 台", 2000, 12, 5, None, 7],
        [None, "小计", 3000, 22, 9, 0, None],
        ["合计", None, 5700, 39, 12, 2, None],
        ["注：数据截至2023年底。"],
    ]
    merges = ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "A4:A6", "A7:A9"]
    intake = take({"人员": rows}, {"人员": merges})
    a, b, c, d = "990101001001", "990101001002", "990101002001", "990101002002"
    assert seen(intake, "area", "item", "value", "low", "high", "status", "cell") == [
        (a, "households", 1200, 1200, 1200, "reported", "C4"),
        (a, "community_workers", 8, 8, 8, "reported", "D4"),
        (a, "workers_under_35", 3, 3, 3, "reported", "E4"),
        (a, "workers_certified", 2, 2, 2, "reported", "F4"),
        (a, "workers_per_1000hh", D("6.67"), D("6.67"), D("6.67"), "reported", "G4"),
        (b, "households", 1500, 1500, 1500, "reported", "C5"),
        (b, "community_workers", 9, 9, 9, "approximate", "D5"),
        (b, "workers_under_35", None, None, None, "not_reported", "E5"),
        (b, "workers_certified", None, None, None, "withheld", "F5"),
        (b, "workers_per_1000hh", 6, 6, 6, "reported", "G5"),
        (c, "households", 1000, 1000, 1000, "reported", "C7"),
        (c, "community_workers", 10, None, 10, "bounded", "D7"),
        (c, "workers_under_35", 4, 4, 4, "reported", "E7"),
        (c, "workers_certified", 0, 0, 0, "reported", "F7"),
        (c, "workers_per_1000hh", 5, 5, 5, "reported", "G7"),
        (d, "households", 2000, 2000, 2000, "reported", "C8"),
        (d, "community_workers", 12, 12, 12, "reported", "D8"),
        (d, "workers_under_35", 5, 5, 5, "reported", "E8"),
        (d, "workers_certified", None, None, None, "not_reported", "F8"),
        (d, "workers_per_1000hh", 7, 7, 7, "reported", "G8"),
    ]
    assert {o.year for o in intake.observations} == {2023}
    assert [(p.cell, p.kind) for p in intake.problems] == [("G8", "ratio_differs")]
    assert [(c.cell, c.kind, c.stated, c.ok) for c in intake.checks if c.kind == "total"] == [
        ("C6", "total", 2700, True),
        ("E6", "total", 3, True),
        ("C9", "total", 3000, True),
        ("E9", "total", 9, True),
        ("F9", "total", 0, True),
        ("C10", "total", 5700, True),
        ("E10", "total", 12, True),
    ]
    ratios = {c.cell: (c.stated, c.computed, c.ok) for c in intake.checks if c.kind == "ratio"}
    assert ratios["G8"] == (7, 6, False) and ratios["G4"][2] and ratios["G6"][2]
    assert [column[:2] for column in intake.tables[0].columns] == [
        ("户数", "households"),
        ("社区工作者·总数", "community_workers"),
        ("社区工作者·其中：35岁以下", "workers_under_35"),
        ("社区工作者·持证人数", "workers_certified"),
        ("每千户社区工作者", "workers_per_1000hh"),
    ]


def test_area_per_hundred_households(take) -> None:  # type: ignore[no-untyped-def]
    """A unit line of two units, units inside cells, 15—20, a standard beside the actual, a column nobody knows."""
    rows = [
        ["示例区社区综合服务设施面积情况表（2022年）"],
        ["填报单位：某某局", None, None, None, None, "单位：平方米、户"],
        [
            "序号",
            "社区名称",
            "居民户数",
            "社区综合服务设施建筑面积",
            "每百户居民拥有面积",
            "居家养老服务用房面积",
            "面积标准",
            "绿地面积",
        ],
        [1, "苕津社区", 1000, 350.5, 35.1, "15—20", 30, 12],
        [2, "苕桥社区", 2000, "近600", 30, "/", 30, 12],
        [3, "璞湄社区", "2,000", "0.12万㎡", "60㎡", 200, 30, 12],
        [4, "璞井社区", 1500, None, None, None, 30, 12],
        ["合计", None, 6500, 1550.5, None, None, None, 48],
    ]
    intake = take({"面积": rows}, {"面积": ["A1:H1"]})
    a, b, c, d = (f"99010100100{n}" for n in (1, 2, 3, 4))
    area = [
        row[1:]
        for row in seen(intake, "item", "area", "value", "low", "high", "unit")
        if row[0] == "service_facility_area"
    ]
    assert area == [
        (a, D("350.5"), D("350.5"), D("350.5"), "㎡"),
        (b, 600, None, 600, "㎡"),
        (c, 1200, 1200, 1200, "㎡"),
        (d, None, None, None, "㎡"),
    ]
    elderly = [
        row[1:] for row in seen(intake, "item", "value", "low", "high", "status") if row[0] == "elderly_care_area"
    ]
    assert elderly == [
        (None, 15, 20, "bounded"),
        (None, None, None, "not_reported"),
        (200, 200, 200, "reported"),
        (None, None, None, "not_reported"),
    ]
    per = [row[1:] for row in seen(intake, "item", "value", "unit") if row[0] == "facility_area_per_100hh"]
    assert per == [(D("35.1"), "㎡/百户"), (30, "㎡/百户"), (60, "㎡/百户"), (None, "㎡/百户")]
    assert intake.problems == ()
    listed = {heading: item for heading, item, _ in intake.tables[0].columns}
    assert listed["面积标准"] is None and listed["绿地面积"] is None
    assert Check("面积", "E4", "ratio", D("35.1"), D("35.05"), True) in intake.checks
    assert Check("面积", "H8", "total", D(48), D(48), True) in intake.checks


def test_funding_with_years_across(take) -> None:  # type: ignore[no-untyped-def]
    """万元 above, years as headings, 亿元 and 万 inside cells, 全区 last."""
    rows = [
        ["示例区社区经费投入情况"],
        ["金额单位：万元"],
        ["街道", "社区保障经费", None, None, "社区工作者报酬"],
        [None, "2021年", "2022年", "2023年", "2023年"],
        ["棠屿街道", 28.5, 30, "0.0032亿元", 120.55],
        ["晴砚街道", "不足50", "约60", "*", 88.2],
        ["全区", 78.5, 90, 100, 208.75],
    ]
    intake = take({"经费": rows}, {"经费": ["B3:D3", "A3:A4"]})
    assert seen(intake, "area", "year", "item", "value", "high", "resolution") == [
        ("990101001", 2021, "operating_funds", 285_000, 285_000, 1000),
        ("990101001", 2022, "operating_funds", 300_000, 300_000, 10_000),
        ("990101001", 2023, "operating_funds", 320_000, 320_000, 10_000),
        ("990101001", 2023, "worker_pay", 1_205_500, 1_205_500, 100),
        ("990101002", 2021, "operating_funds", 500_000, 500_000, 10_000),
        ("990101002", 2022, "operating_funds", 600_000, 600_000, 10_000),
        ("990101002", 2023, "operating_funds", None, None, None),
        ("990101002", 2023, "worker_pay", 882_000, 882_000, 1000),
    ]
    assert intake.problems == ()
    assert intake.checks == (Check("经费", "E7", "total", D("208.75"), D("208.75"), True),)


def test_indented_names_and_years_as_sheets(take) -> None:  # type: ignore[no-untyped-def]
    """Town rows without figures head indented communities; each sheet is a year; area in 公顷 and 亩."""
    rows = [
        ["社区服务设施和经费情况"],
        ["单位名称", "户数", "综合服务设施面积（亩）", "社区工作经费（元）"],
        ["棠屿街道", None, None, None],
        ["　　苕津社区", 1000, 1.5, "280,000"],
        ["　　苕桥社区", 2000, 3, "28万"],
        ["合　计", 3000, 4.5, 560000],
    ]
    intake = take({"2021年": rows, "2022年": rows}, within="990101")
    assert intake.problems == ()
    found = seen(intake, "area", "year", "item", "value")
    assert found == [
        (area, year, item, value)
        for year in (2021, 2022)
        for area, values in (("990101001001", (1000, 1000, 280_000)), ("990101001002", (2000, 2000, 280_000)))
        for item, value in zip(("households", "service_facility_area", "operating_funds"), values, strict=True)
    ]
    assert [(c.cell, c.ok) for c in intake.checks] == [("B6", True), ("C6", True), ("D6", True)] * 2

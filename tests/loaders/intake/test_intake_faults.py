"""One test per fault: what a person must look at stands at its cell with its kind, and the rest loads."""

from typing import Any

import pytest

HEAD = ["社区名称", "户数（户）", "社区工作者数（人）", "综合服务设施面积（㎡）"]
GOOD = ["苕桥社区", 2000, 12, 600]


def problems(intake) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    return [(p.cell, p.kind) for p in intake.problems]


def sheet(*rows: list[Any], title: str = "示例区社区情况（2023年）", head: list[str] | None = None) -> dict[str, Any]:
    return {"表": [[title], head or HEAD, *rows, GOOD]}


def alone(row: list[Any]) -> dict[str, Any]:
    """The row among others, so that its column stays one of figures."""
    others = [["璞湄社区", 1000, 8, 300], ["璞井社区", 1000, 8, 300]]
    return {"表": [["示例区社区情况（2023年）"], HEAD, row, GOOD, *others]}


@pytest.mark.parametrize(
    ("row", "cell", "kind"),
    [
        (["苕津社区", -5, 8, 300], "B3", "negative_count"),
        (["苕津社区", 1000, "-8", 300], "C3", "negative_count"),
        (["苕津社区", 1000, 8, -300], "D3", "negative_count"),
        (["苕津社区", 1000, 8.5, 300], "C3", "fraction_of_count"),
        (["苕津社区", "12①", 8, 300], "B3", "footnote_mark"),
        (["苕津社区", "一百二", 8, 300], "B3", "not_understood"),
        (["苕津社区", 1000, "无", 300], "C3", "not_understood"),
        (["苕津社区", 1000, 8, "300万元"], "D3", "unit_not_fitting"),
        (["苕津社区", "#DIV/0!", 8, 300], "B3", "error_value"),
        (["苕津社区", "=1+1", 8, 300], "B3", "formula_without_value"),
        (["不在册社区", 1000, 8, 300], "A3", "unknown_place"),
    ],
)
def test_one_bad_cell(take, row: list[Any], cell: str, kind: str) -> None:  # type: ignore[no-untyped-def]
    intake = take(alone(row))
    assert problems(intake) == [(cell, kind)]
    bad = {(o.area, o.cell) for o in intake.observations if o.cell == cell}
    assert not bad
    good = [(o.cell, o.value) for o in intake.observations if o.area == "990101001002"]
    assert good == [("B4", 2000), ("C4", 12), ("D4", 600)]


def test_a_column_of_words_is_told(take) -> None:  # type: ignore[no-untyped-def]
    intake = take(
        sheet(["苕津社区", 1000, "十来个", 300], ["璞湄社区", 1000, "几十人", 300], ["璞井社区", 9, "若干", 9])
    )
    assert problems(intake) == [("C3", "not_understood"), ("C4", "not_understood"), ("C5", "not_understood")]
    assert [(o.cell, o.value) for o in intake.observations if o.item == "community_workers"] == [("C6", 12)]
    words = [["苕津社区", 1000, "十来个", 300], ["璞湄社区", 1000, "几十人", 300], ["合计", 2000, 20, 600]]
    intake = take({"表": [["示例区社区情况（2023年）"], HEAD, *words]})
    assert problems(intake) == [("C2", "column_not_figures")]
    assert ("社区工作者数", None, "") in intake.tables[0].columns
    assert {o.item for o in intake.observations} == {"households", "service_facility_area"}


def test_a_row_of_an_unknown_place_gives_nothing(take) -> None:  # type: ignore[no-untyped-def]
    intake = take(sheet(["不在册社区", 1000, 8, 300]))
    assert {o.area for o in intake.observations} == {"990101001002"}


def test_no_year_anywhere(take) -> None:  # type: ignore[no-untyped-def]
    rows = sheet(title="示例区社区情况")
    assert problems(take(rows)) == [("B3", "no_year")]
    assert take(rows).observations == ()
    assert {o.year for o in take(rows, year=2020).observations} == {2020}


def test_the_senders_year_never_overrules_the_workbook(take) -> None:  # type: ignore[no-untyped-def]
    assert {o.year for o in take(sheet(), year=2020).observations} == {2023}


def test_the_sheet_name_and_the_title_name_different_years(take) -> None:  # type: ignore[no-untyped-def]
    intake = take({"2022年": sheet()["表"]})
    assert problems(intake) == [("B3", "year_differs")]
    assert {o.year for o in intake.observations} == {2022}


def test_the_senders_place_never_overrules_the_workbook(take) -> None:  # type: ignore[no-untyped-def]
    assert {o.area for o in take(sheet(), within="33").observations} == {"990101001002"}


def test_an_area_without_a_unit_is_not_assumed(take) -> None:  # type: ignore[no-untyped-def]
    intake = take(sheet(head=["社区名称", "户数", "社区工作者数", "综合服务设施面积"]))
    assert problems(intake) == [("D3", "unknown_unit")]
    assert [(o.item, o.unit) for o in intake.observations] == [("households", "户"), ("community_workers", "人")]


def test_money_without_a_unit_is_not_assumed(take) -> None:  # type: ignore[no-untyped-def]
    head = ["社区名称", "户数", "社区工作者数", "社区工作经费"]
    assert problems(take(sheet(head=head))) == [("D3", "unknown_unit")]
    assert problems(take(sheet(head=[*head[:3], "社区工作经费（万）"]))) == [("D3", "unit_not_fitting")]


def test_a_share_without_a_unit_is_not_assumed(take) -> None:  # type: ignore[no-untyped-def]
    intake = take(sheet(["苕津社区", 1000, 8, "35%"], head=[*HEAD[:3], "持证率"]))
    assert problems(intake) == [("D4", "unknown_unit")]
    assert [o.value for o in intake.observations if o.item == "certified_share"] == [35]


def test_a_unit_of_something_else(take) -> None:  # type: ignore[no-untyped-def]
    assert problems(take(sheet(head=[*HEAD[:3], "综合服务设施面积（个）"]))) == [("D3", "unit_not_fitting")]


def test_a_heading_and_a_unit_that_count_per_different_numbers(take) -> None:  # type: ignore[no-untyped-def]
    per = take(sheet(["苕津社区", 1000, 8, 30], head=[*HEAD[:3], "每百户综合服务设施面积（㎡/户）"]))
    assert problems(per) == [("D3", "unit_not_fitting")]
    assert take(sheet(["苕津社区", 1000, 8, 30], head=[*HEAD[:3], "每百户综合服务设施面积（㎡/百户）"])).problems == ()
    hundred = take(sheet(["苕津社区", 1000, 8, 30], head=[*HEAD[:3], "每100户综合服务设施面积（㎡）"]))
    assert [o.value for o in hundred.observations if o.cell == "D3"] == [30] and hundred.problems == ()


def test_three_point_two_wan_in_a_column_of_wan(take) -> None:  # type: ignore[no-untyped-def]
    head = [*HEAD[:3], "社区工作经费（万元）"]
    intake = take(sheet(["苕津社区", 1000, 8, "3.2万"], head=head))
    assert problems(intake) == [("D3", "unit_not_fitting")]


def test_a_wrong_total(take) -> None:  # type: ignore[no-untyped-def]
    rows = sheet(["苕津社区", 1000, 8, 300.5])
    rows["表"].append(["合计", 3001, 20, 900.5])
    intake = take(rows)
    assert problems(intake) == [("B5", "total_differs")]
    assert [(c.cell, c.stated, c.computed, c.ok) for c in intake.checks] == [
        ("B5", 3001, 3000, False),
        ("C5", 20, 20, True),
        ("D5", 900.5, 900.5, True),
    ]
    assert "合计" not in {o.text for o in intake.observations} and len(intake.observations) == 6


def test_a_total_beside_a_blank_row_is_still_checked(take) -> None:  # type: ignore[no-untyped-def]
    rows = sheet(["苕津社区", None, "*", 300])
    rows["表"].append(["合计", 2500, 20, 900])
    intake = take(rows)
    assert problems(intake) == [("B5", "total_differs")]
    assert "另有 1 行未填" in intake.problems[0].found
    assert [c.cell for c in intake.checks] == ["B5", "D5"]


def test_rounded_decimals_are_no_fault(take) -> None:  # type: ignore[no-untyped-def]
    rows = sheet(["苕津社区", 1000, 8, 300.4], ["璞湄社区", 1000, 8, 300.4])
    rows["表"].append(["合计", 4000, 28, 1200.9])
    assert take(rows).problems == ()


def test_nothing_is_mapped(take) -> None:  # type: ignore[no-untyped-def]
    intake = take({"表": [["示例区绿化情况（2023年）"], ["社区名称", "树（株）"], ["苕津社区", 5], ["苕桥社区", 6]]})
    assert problems(intake) == [("B3", "nothing_mapped")]
    assert intake.tables[0].columns == (("树", None, "株"),)


def test_a_table_of_standards_only_is_listed_and_no_fault(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["示例区经费标准（2023年）"], ["街道", "每千户经费标准（万元/千户）"], ["棠屿街道", 28], ["晴砚街道", 28]]
    intake = take({"表": rows})
    assert intake.problems == () and intake.observations == ()
    assert intake.tables[0].columns == (("每千户经费标准", None, "万元/千户"),)


def test_a_code_and_a_name_that_are_two_places(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["2023年情况"],
        ["区划代码", "社区", "户数"],
        ["990101001001", "苕桥社区", 5],
        ["990101001002", "苕桥社区", 6],
    ]
    assert problems(take({"表": rows})) == [("B3", "place_conflict")]


def test_a_number_too_large_to_keep(take) -> None:  # type: ignore[no-untyped-def]
    assert problems(take(sheet(["苕津社区", "9" * 19, 8, 300]))) == [("B3", "too_large")]

"""What compositions of tests/loaders/grammar found: parts of a sheet, totals in name only, units of a line."""

import pytest


def seen(intake):  # type: ignore[no-untyped-def]
    assert intake.problems == ()
    return {(o.cell, o.area, o.year, o.item, o.value) for o in intake.observations}


def test_a_part_of_a_sheet_stands_under_its_title(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区棠屿街道苕津社区社区情况统计表"],
        ["一、2022年情况"], ["指标", "数值"], ["户数（户）", 900], [],
        ["二、2023年情况"], ["指标", "数值"], ["户数（户）", 910],
    ]  # fmt: skip
    assert seen(take({"表": rows})) == {
        ("B4", "990101001001", 2022, "households", 900), ("B8", "990101001001", 2023, "households", 910),
    }  # fmt: skip


def test_parts_named_by_their_item(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区棠屿街道社区主要指标（2023年）"],
        ["一、社区志愿者情况", "单位：人"], ["社区", "2023年"], ["苕津社区", 90], ["苕桥社区", 80], [],
        ["二、网格数情况", "单位：个"], ["社区", "2023年"], ["苕津社区", 9], ["苕桥社区", 8],
    ]  # fmt: skip
    assert {(cell, item) for cell, _, _, item, _ in seen(take({"表": rows}))} == {
        ("B4", "volunteers"), ("B5", "volunteers"), ("B9", "grids"), ("B10", "grids"),
    }  # fmt: skip


def test_forms_below_one_another_are_of_the_year_of_the_title(take) -> None:  # type: ignore[no-untyped-def]
    form = [["户数（户）", 900, "网格数（个）", 4], ["综合服务设施面积（㎡）", 350, "社区工作者总计（人）", 7]]
    rows = [["示例区2023年社区情况表"], ["一、棠屿街道"], *form, [], ["二、晴砚街道"], *form]
    found = {(cell, area, year, item) for cell, area, year, item, _ in seen(take({"表": rows}))}
    assert {year for _, _, year, _ in found} == {2023} and len(found) == 8
    assert ("D8", "990101002", 2023, "community_workers") in found


@pytest.mark.parametrize("label", ["在职社区工作者总计（人）", "社区工作者总计（人）"])
def test_an_item_called_a_total_is_none(take, label: str) -> None:  # type: ignore[no-untyped-def]
    rows = [["示例区2023年社区情况表"], ["指标", "棠屿街道", "晴砚街道"], ["户数（户）", 900, 800], [label, 7, 6]]
    assert ("C4", "990101002", 2023, "community_workers", 6) in seen(take({"表": rows}))


def test_a_total_of_parts_that_are_items_stays_one(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["示例区2023年情况"], ["指标", "数值"], ["社区工作者（人）", 7], ["社区工作者合计（人）", 7]]
    assert {cell for cell, *_ in seen(take({"表": rows}))} == {"B3"}


def test_several_units_of_a_line_by_the_words_of_rows(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况表"], [None, None, "单位：万元、㎡、户"], ["指标", "棠屿街道", "晴砚街道"],
        ["社区工作经费", 90.5, 80], ["综合服务设施面积", 350, 420], ["户数", 900, 800],
    ]  # fmt: skip
    found = seen(take({"表": rows}))
    assert ("B4", "990101001", 2023, "operating_funds", 905_000) in found and len(found) == 6


@pytest.mark.parametrize("title", ["示例区户数统计表（2022—2023年）", "示例区户数一览表", "示例区户数统计表（2023年）"])
def test_a_span_of_years_behind_the_item_of_a_title(take, title: str) -> None:  # type: ignore[no-untyped-def]
    rows = [[title], ["单位：户"], ["街道", "2022年", "2023年"], ["棠屿街道", 900, 910], ["晴砚街道", 800, 810]]
    assert len(seen(take({"表": rows}))) == 4


def test_an_office_behind_the_figures_names_no_place(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区棠屿街道苕津社区情况表"],
        ["年份", "户数（户）", "责任科室"],
        [2022, 900, "民政科"],
        [2023, 910, "社区办"],
    ]
    assert {(area, year) for _, area, year, _, _ in seen(take({"表": rows}))} == {
        ("990101001001", 2022), ("990101001001", 2023),
    }  # fmt: skip

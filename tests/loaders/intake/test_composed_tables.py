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


def test_parts_of_a_form_belong_to_the_places_in_their_titles(take) -> None:  # type: ignore[no-untyped-def]
    form = [["户数（户）", 900, "网格数（个）", 4], ["综合服务设施面积（㎡）", 350, "社区志愿者（人）", 70]]
    rows = [["示例区棠屿街道社区情况表（2023年）"], ["一、苕津社区情况"], *form, [], ["二、苕桥社区情况"], *form]
    assert {area for _, area, *_ in seen(take({"表": rows}))} == {"990101001001", "990101001002"}


def test_a_part_of_no_known_place_is_not_the_one_aboves(take) -> None:  # type: ignore[no-untyped-def]
    rows = [["示例区棠屿街道社区情况表（2023年）"], ["一、苕进社区情况"], ["指标", "数值"], ["户数（户）", 900]]
    intake = take({"表": rows})
    assert intake.observations == () and "苕进社区" in intake.problems[0].found


def test_a_lone_lower_label_above_the_names_of_groups(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况表"], ["社区", "户数（户）", "社区工作者数", "台账（本）"],
        [None, None, "35岁以下（人）"], ["棠屿街道"], ["苕津社区", 900, 4, 9], ["苕桥社区", 800, 5, 8],
    ]  # fmt: skip
    assert {("C5", "workers_under_35"), ("C6", "workers_under_35")} <= {
        (cell, item) for cell, _, _, item, _ in seen(take({"表": rows}))
    }


def test_a_figure_that_looks_like_a_year_below_the_name_of_a_group(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区棠屿街道苕津社区情况表"], ["项目", "2017年"], ["一、基本情况"], ["居民户数（户）", 1993],
        ["社区志愿者（人）", 606], ["二、人口情况"], ["常住人口（人）", 2012], ["台账总数（本）", 8],
    ]  # fmt: skip
    assert {(cell, year) for cell, _, year, *_ in seen(take({"表": rows}))} >= {("B4", 2017), ("B7", 2017)}


def test_an_item_called_a_total_holds_for_the_blanks_below(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区社区情况表"], ["指标", "街道", "2023年"], ["在岗社区工作者总计（人）", "棠屿街道", 44],
        [None, "晴砚街道", 29], ["社区志愿者（人）", "棠屿街道", 440], [None, "晴砚街道", 290],
    ]  # fmt: skip
    assert ("C4", "990101002", 2023, "community_workers", 29) in seen(take({"表": rows}))


def test_items_under_the_names_of_places(take) -> None:  # type: ignore[no-untyped-def]
    part = [["户数（户）", 900], ["社区志愿者（人）", 440]]
    rows = [["示例区社区情况表（2023年）"], ["项目", "数量"], ["一、棠屿街道"], *part, ["二、晴砚街道"], *part]
    assert {area for _, area, *_ in seen(take({"表": rows}))} == {"990101001", "990101002"}


def test_one_of_several_units_of_a_line_by_what_the_item_is_counted_in(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区2023年社区情况表"], ["单位：万人、万元、户"],
        ["街道", "社区志愿者", "户数"], ["棠屿街道", 1.2, 900],
    ]  # fmt: skip
    assert ("B4", "990101001", 2023, "volunteers", 12_000) in seen(take({"表": rows}))


def test_rows_of_one_place_under_other_labels_are_none_of_all(take) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ["示例区社区情况表（2023年）"], ["类别", "街道", "户数（户）"],
        ["城镇", "棠屿街道", 60], [None, "晴砚街道", 50], ["农村", "棠屿街道", 40], [None, "晴砚街道", 30],
    ]  # fmt: skip
    intake = take({"表": rows})
    assert intake.observations == () and {p.kind for p in intake.problems} == {"unclear_scope"}

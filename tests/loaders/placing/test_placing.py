"""Rows to places: by code, by name within town and district; exactly one or a problem at the cell of the name."""

from dataclasses import replace
from decimal import Decimal

import pytest

from catalogue.places import load_register
from loaders.placing.rows import Placed, place_of_text, place_rows
from loaders.shapes import Column, Figure, Table, TidyCell

REGISTER = load_register()
ONE = Figure(Decimal(1), Decimal(1), Decimal(1), "reported")


def table(
    headings: list[str],
    rows: list[tuple[str, ...]],
    title: str = "",
    sheet: str = "Sheet1",
    place: str = "",
    codes: list[str] | None = None,
    groups: dict[int, tuple[str, str]] | None = None,
) -> Table:
    """A table with label columns from A on, an optional code column after them, one figure column Z; rows from 5 on.

    `groups` puts a group label (text, cell) before the labels of a row, given by its position.
    """
    letters = [chr(65 + i) for i in range(len(headings))]
    columns = [
        Column(i + 1, x, (h,) if h else (), "", "key") for i, (x, h) in enumerate(zip(letters, headings, strict=True))
    ]
    if codes:
        columns.append(Column(20, "T", ("区划代码",), "", "code"))
    columns.append(Column(26, "Z", ("户数",), "户", "value"))
    cells = []
    for at, row in enumerate(rows):
        labels = [(t, f"{x}{at + 5}") for t, x in zip(row, letters, strict=True)]
        labels = [*([groups[at]] if groups and at in groups else []), *labels]
        cells.append(
            TidyCell(
                at + 5,
                26,
                f"Z{at + 5}",
                tuple(t for t, _ in labels),
                tuple(c for _, c in labels),
                codes[at] if codes else "",
                ("户数",),
                "",
                ONE,
                "户",
                "1",
                "data",
            )
        )
    kinds = {c.row: "data" for c in cells}
    return Table(sheet, "A4:Z99", title, "", "", place, (4, 4), tuple(columns), kinds, tuple(cells), ())


def codes_of(placed: Placed) -> list[str]:
    return [placed.places[row].code for row in sorted(placed.places)]


def kinds_of(placed: Placed) -> list[tuple[str, str]]:
    return [(p.cell, p.kind) for p in placed.problems]


TOWN_AND_COMMUNITY = ["街道（镇）", "社区"]


def test_town_and_community_within_the_district_of_the_title() -> None:
    rows = [("招宝山街道", "城东社区"), ("招宝山", "胜利路社区居委会"), ("招 宝 山", "总浦桥社区居民委员会")]
    placed = place_rows(table(TOWN_AND_COMMUNITY, rows, "镇海区2018年社区户数表"), REGISTER)
    assert codes_of(placed) == ["330211001001", "330211001002", "330211001003"] and not placed.problems


@pytest.mark.parametrize(
    "context", [{"place": "镇海区"}, {"place": "镇海"}, {"sheet": "镇海区"}, {"title": "浙江省宁波市镇海区社区情况"}]
)
def test_the_district_may_stand_in_any_of_these(context: dict[str, str]) -> None:
    placed = place_rows(table(["社区名称"], [("城东社区",), ("胜利路社区",)], **context), REGISTER)
    assert codes_of(placed) == ["330211001001", "330211001002"]


def test_within_counts_only_where_the_workbook_is_silent() -> None:
    silent = table(["社区"], [("城东社区",)])
    assert codes_of(place_rows(silent, REGISTER, "330211")) == ["330211001001"]
    said = table(["社区"], [("城东社区",)], title="镇海区社区情况")
    assert codes_of(place_rows(said, REGISTER, "3715")) == ["330211001001"]


def test_a_name_not_in_the_register_is_a_problem_at_its_cell_naming_the_nearest() -> None:
    placed = place_rows(table(TOWN_AND_COMMUNITY, [("招宝山街道", "城冬社区")], "镇海区社区"), REGISTER)
    assert placed.places == {} and kinds_of(placed) == [("B5", "unknown_place")]
    assert "城东社区（330211001001）" in placed.problems[0].wanted


def test_a_community_of_another_town_is_a_problem_that_says_where_it_is() -> None:
    placed = place_rows(table(TOWN_AND_COMMUNITY, [("招宝山街道", "五里牌社区")], "镇海区社区"), REGISTER)
    assert kinds_of(placed) == [("B5", "unknown_place")] and "蛟川街道·五里牌社区" in placed.problems[0].wanted


def test_a_misspelt_town_is_told_once_and_its_rows_are_not_placed() -> None:
    rows = [("招保山街道", "城东社区"), ("招保山街道", "胜利路社区")]
    one = table(TOWN_AND_COMMUNITY, rows, "镇海区社区")
    cells = tuple(
        TidyCell(**{**{f: getattr(c, f) for f in c.__slots__}, "label_cells": ("A5", c.label_cells[1])})
        for c in one.cells
    )
    placed = place_rows(Table(**{**{f: getattr(one, f) for f in one.__slots__}, "cells": cells}), REGISTER)
    assert placed.places == {} and kinds_of(placed) == [("A5", "unknown_place")]


def test_a_bare_name_in_a_column_of_社区_is_no_village() -> None:
    village = next(c for c in REGISTER.children("990101101") if c.name.endswith("村"))
    stem, within = village.name[:-1], village.code[:9]
    assert place_rows(table(["社区"], [(stem,)]), REGISTER, within).places == {}
    assert codes_of(place_rows(table(["社区（村）"], [(stem,)]), REGISTER, within)) == [village.code]


def test_a_name_of_two_communities_of_the_district_is_asked_about_unless_the_town_is_given() -> None:
    district, name, both = "220104", "湖光社区", ["220104001005", "220104002006"]
    placed = place_rows(table(["社区"], [(name,)]), REGISTER, district)
    assert kinds_of(placed) == [("A5", "ambiguous_place")]
    assert all(code in placed.problems[0].found for code in both)
    town = REGISTER.place(both[1][:9])
    assert town is not None
    assert codes_of(place_rows(table(TOWN_AND_COMMUNITY, [(town.name, name)]), REGISTER, district)) == [both[1]]
    assert codes_of(place_rows(table(["社区", "所属街道"], [(name, town.name)]), REGISTER, district)) == [both[1]]


def test_a_community_is_not_looked_for_across_a_whole_city() -> None:
    assert place_rows(table(["社区"], [("城东社区",)], "宁波市社区情况"), REGISTER).places == {}


def test_group_rows_give_the_town_and_other_group_words_are_passed_over() -> None:
    groups = {
        0: ("一、招宝山街道", "A3"),
        1: ("一、招宝山街道", "A3"),
        2: ("二、城区部分", "A8"),
        3: ("三、城区", "A9"),
    }
    rows = [("城东社区",), ("1.胜利路社区*",), ("五里牌社区",), ("镇电社区",)]
    placed = place_rows(table(["名称"], rows, "镇海区", groups=groups), REGISTER)
    assert codes_of(placed) == ["330211001001", "330211001002", "330211002001", "330211002008"]
    assert not placed.problems


def test_a_name_indented_under_a_community_by_accident_stands_beside_it() -> None:
    groups = {0: ("城东社区", "B4"), 1: ("城东社区", "B4")}
    rows = [("招宝山街道", "胜利路"), ("招宝山街道", "城冬社区")]
    one = table(TOWN_AND_COMMUNITY, rows, "镇海区社区")
    cells = [
        replace(c, labels=(c.labels[0], g[0], c.labels[1]), label_cells=(c.label_cells[0], g[1], c.label_cells[1]))
        for c, g in zip(one.cells, groups.values(), strict=True)
    ]
    placed = place_rows(replace(one, cells=tuple(cells)), REGISTER)
    assert codes_of(placed) == ["330211001002"] and kinds_of(placed) == [("B6", "unknown_place")]
    assert "招宝山街道" in placed.problems[0].found and "城东社区（330211001001）" in placed.problems[0].wanted


def test_a_community_named_like_its_town_is_the_community_in_a_column_of_communities() -> None:
    town = "130129104"
    assert [p.name for p in REGISTER.named("西龙门", town)] == ["西龙门镇", "西龙门居民委员会"]
    rows = [("西龙门镇", "东龙门居委会"), ("西龙门镇", "西龙门"), ("西龙门", "西龙门")]
    placed = place_rows(table(["乡镇", "社区（村）"], rows), REGISTER, "130129")
    assert codes_of(placed) == ["130129104002", "130129104001", "130129104001"]
    one = table(["乡镇", "社区（村）"], rows[1:2])
    cell = one.cells[0]
    indented = replace(
        cell,
        labels=("西龙门镇", "东龙门居委会", "西龙门"),
        label_cells=(cell.label_cells[0], "B4", cell.label_cells[1]),
    )
    assert codes_of(place_rows(replace(one, cells=(indented,)), REGISTER, "130129")) == ["130129104001"]


def test_provinces_with_short_names_and_the_nation() -> None:
    names = ["全  国", "北  京", "河北", "内蒙古", "吉林", "海南", "广西", "新疆", "西藏自治区"]
    placed = place_rows(table(["地区"], [(n,) for n in names]), REGISTER)
    assert codes_of(placed) == ["0", "11", "13", "15", "22", "46", "45", "65", "54"]


def test_cities_of_a_province_where_one_is_named_like_its_province() -> None:
    placed = place_rows(table(["地区"], [("长春",), ("吉林",), ("四平",)], "吉林省各市社区数"), REGISTER)
    assert codes_of(placed) == ["2201", "2202", "2203"]


def test_districts_of_a_city_and_the_city_itself() -> None:
    placed = place_rows(table(["区县"], [("镇海",), ("北仑区",), ("宁海县",), ("宁波市",)], "宁波市社区情况"), REGISTER)
    assert codes_of(placed) == ["330211", "330206", "330226", "3302"]


def test_a_district_column_overrides_nothing_but_fills_down() -> None:
    rows = [("宁波市", "镇海区", "招宝山街道"), ("宁波市", "镇海区", "蛟川街道")]
    placed = place_rows(table(["市", "区县", "街道"], rows), REGISTER)
    assert codes_of(placed) == ["330211001", "330211002"]


def test_a_path_in_one_cell() -> None:
    rows = [("镇海区招宝山街道城东社区",), ("镇海区招宝山街道",)]
    assert codes_of(place_rows(table(["单位"], rows, "镇海区社区"), REGISTER)) == ["330211001001", "330211001"]


def test_codes_are_cleaned_and_count_before_names() -> None:
    codes = ["330211001001.0", "３３０２１１００１００２", "330211001000", "330211000000", "330200"]
    rows = [("城东",), ("随便写的名字",), ("招宝山街道",), ("镇海区",), ("宁波市",)]
    placed = place_rows(table(["名称"], rows, codes=codes), REGISTER)
    assert codes_of(placed) == ["330211001001", "330211001002", "330211001", "330211", "3302"] and not placed.problems


def test_an_unknown_code_is_a_problem_at_the_code_and_a_contradicting_name_at_the_name() -> None:
    codes = ["330211001001", "330211001999", "330211001002"]
    rows = [("城东社区",), ("城东社区",), ("城东社区",)]
    placed = place_rows(table(["名称"], rows, "镇海区", codes=codes), REGISTER)
    assert codes_of(placed) == ["330211001001"]
    assert kinds_of(placed) == [("T6", "unknown_place"), ("A7", "place_conflict")]


def test_a_column_of_other_codes_is_passed_over() -> None:
    placed = place_rows(table(["社区"], [("城东社区",)], "镇海区", codes=["52330211MJ8954321X"]), REGISTER)
    assert codes_of(placed) == ["330211001001"]


def test_rows_without_places_are_about_the_place_of_the_table() -> None:
    assert codes_of(place_rows(table(["指标"], [("社区数",), ("户数",)], place="上海"), REGISTER)) == ["31", "31"]
    assert codes_of(place_rows(table(["年份"], [("2019年",), ("2020年",)], "全国社区服务设施覆盖率"), REGISTER)) == [
        "0",
        "0",
    ]


def test_nothing_says_where_is_a_problem() -> None:
    placed = place_rows(table(["指标"], [("社区数",)]), REGISTER)
    assert placed.places == {} and kinds_of(placed) == [("A5", "unknown_place")]


def test_columns_of_other_things_are_not_places() -> None:
    rows = [("招宝山街道", "城东社区", "城市社区"), ("招宝山街道", "胜利路社区", "城市社区")]
    placed = place_rows(table([*TOWN_AND_COMMUNITY, "社区类型"], rows, "镇海区"), REGISTER)
    assert codes_of(placed) == ["330211001001", "330211001002"] and not placed.problems


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("镇海区2018年社区经费情况表", "330211"),
        ("山东省聊城市社区工作者情况", "3715"),
        ("2024年示例区城镇社区设施面积情况表（演示数据）", "990101"),
        ("全国社区服务设施覆盖率", "0"),
        ("聊城市城区社区工作者配备情况", "3715"),
        ("镇海区招宝山街道办事处各社区经费", "330211001"),
        ("杭州市滨江区长河街道、西兴街道、浦沿街道", "330108"),
        ("吉林省吉林市", "2202"),
        ("东莞市社区情况", "4419"),
    ],
)
def test_the_place_a_title_speaks_of(text: str, code: str) -> None:
    found = place_of_text(text, REGISTER)
    assert found is not None and found.code == code


@pytest.mark.parametrize(
    "text", ["", "Sheet1", "2021年", "附件1：各地区户数", "鼓楼区社区情况", "宁波市、聊城市社区情况", "各街道城区社区"]
)
def test_a_title_that_speaks_of_no_one_place(text: str) -> None:
    assert place_of_text(text, REGISTER) is None

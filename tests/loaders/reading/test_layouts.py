"""Layouts offices really send, made up small: what each must give."""

from decimal import Decimal

from tests.loaders.reading.sheets import figures, kinds, table, tables

STAFF = [
    ["甲区社区工作者配备情况统计表（2023年）"],
    ["填报单位：甲区民政局", None, None, None, None, None, "单位：人"],
    ["序号", "街道", "社区", "户数\n（户）", "社区工作者", None, "备注"],
    [None, None, None, None, "合计", "其中：专职", None],
    [1, "红星街道", "东风社区", 1200, 5, 4, None],
    [2, None, "朝阳社区", 900, "—", 3, "新建"],
    ["小计", None, None, 2100, 5, 7, None],
    [3, "胜利镇", "西 湖 村", "1,500", 6, "*", None],
    [4, None, "南山村", "约800", None, 2, None],
    ["小计", None, None, 2300, 6, 2, None],
    ["合计", None, None, 4400, 11, 9, None],
    ["注：1.户数为常住户数。"],
    ["　　2.“—”表示没有填报。"],
    ["数据来源：甲区民政局"],
]
STAFF_MERGES = [
    "A1:G1",
    "A3:A4",
    "B3:B4",
    "C3:C4",
    "D3:D4",
    "E3:F3",
    "G3:G4",
    "B5:B6",
    "B8:B9",
    "A7:C7",
    "A10:C10",
    "A11:C11",
]


def test_two_level_heading_town_merged_down_and_subtotals() -> None:
    found = table(STAFF, STAFF_MERGES)
    assert (found.title, found.unit, found.period) == ("甲区社区工作者配备情况统计表（2023年）", "人", "2023")
    assert found.header_rows == (3, 4)
    assert [c.role for c in found.columns] == ["ordinal", "key", "key", "value", "value", "value", "note"]
    assert [c.path for c in found.columns][3:6] == [("户数",), ("社区工作者", "合计"), ("社区工作者", "其中：专职")]
    assert [c.unit for c in found.columns] == ["", "", "", "户", "人", "人", ""]
    assert kinds(found) == {"data": 4, "total": 3, "note": 3}
    assert found.source == "数据来源：甲区民政局"
    labels = {c.row: c.labels for c in found.cells}
    assert labels == {
        5: ("红星街道", "东风社区"), 6: ("红星街道", "朝阳社区"), 8: ("胜利镇", "西湖村"), 9: ("胜利镇", "南山村"),
    }  # fmt: skip
    assert {c.label_cells for c in found.cells if c.row == 6} == {("B5", "C6")}
    said = {c.cell: (c.figure.status, c.figure.value) for c in found.cells}
    assert said["E6"] == ("not_reported", None) and said["F8"] == ("withheld", None)
    assert said["D9"] == ("approximate", Decimal(800)) and said["D8"] == ("reported", Decimal(1500))
    assert said["E9"] == ("not_reported", None)
    assert {c.cell for c in found.total_cells} == {f"{c}{r}" for c in "DEF" for r in (7, 10, 11)}


def test_town_written_once_and_blank_below() -> None:
    rows = [["街道", "社区", "户数"], ["红星街道", "东风社区", 1], [None, "朝阳社区", 2], ["胜利镇", "南山村", 3]]
    assert {c.labels for c in table(rows).cells} == {
        ("红星街道", "东风社区"),
        ("红星街道", "朝阳社区"),
        ("胜利镇", "南山村"),
    }


def test_a_community_that_bears_its_towns_name_keeps_both() -> None:
    beside = [["街道", "社区", "户数"], ["西龙门", "西龙门", 1], [None, "朝阳社区", 2], ["南山", "南山", 3]]
    assert [c.labels for c in table(beside).cells] == [("西龙门", "西龙门"), ("西龙门", "朝阳社区"), ("南山", "南山")]
    under = [["名称", "户数"], ["西龙门"], ["西龙门", 1], ["朝阳社区", 2]]
    assert [c.labels for c in table(under, ["A2:B2"]).cells] == [("西龙门", "西龙门"), ("西龙门", "朝阳社区")]


def test_blank_separator_ends_what_is_filled_down() -> None:
    rows = [["街道", "社区", "户数"], ["红星街道", "东风社区", 1], [None], [None, "独立社区", 2]]
    assert [c.labels for c in table(rows).cells] == [("红星街道", "东风社区"), ("独立社区",)]


def test_group_rows_without_figures_are_parents() -> None:
    rows = [
        ["名称", "户数", "人数"],
        ["红星街道"],
        ["东风社区", 1, 2],
        ["朝阳社区", 3, 4],
        ["胜利镇"],
        ["南山村", 5, 6],
        ["东山村"],
    ]
    found = table(rows)
    assert kinds(found) == {"group": 2, "data": 4}
    assert {c.labels for c in found.cells} == {
        ("红星街道", "东风社区"), ("红星街道", "朝阳社区"), ("胜利镇", "南山村"), ("胜利镇", "东山村"),
    }  # fmt: skip
    assert [c.figure.status for c in found.cells if c.row == 7] == ["not_reported"] * 2


def test_numbered_sections_and_running_numbers() -> None:
    rows = [
        ["序号", "名称", "户数"],
        ["一", "红星街道", None], [1, "东风社区", 10], [2, "朝阳社区", 20],
        ["二", "胜利镇", None], [1, "南山村", 30],
        [None, "合  计", 60],
    ]  # fmt: skip
    found = table(rows)
    assert kinds(found) == {"group": 2, "data": 3, "total": 1}
    assert [c.labels for c in found.cells] == [("红星街道", "东风社区"), ("红星街道", "朝阳社区"), ("胜利镇", "南山村")]


def test_indented_names_stand_under_the_row_above() -> None:
    rows = [["地区", "户数"], ["红星街道", 30], ["　东风社区", 10], ["　朝阳社区", 20], ["胜利镇", 5], ["　南山村", 5]]
    assert [c.labels for c in table(rows).cells] == [
        ("红星街道",), ("红星街道", "东风社区"), ("红星街道", "朝阳社区"), ("胜利镇",), ("胜利镇", "南山村"),
    ]  # fmt: skip


def test_a_row_without_figures_among_equals_is_data_not_reported() -> None:
    rows = [["社区", "户数"], ["东风社区", 1], ["朝阳社区", None], ["南山社区", 3]]
    found = table(rows)
    assert kinds(found) == {"data": 3}
    assert [c.figure.status for c in found.cells] == ["reported", "not_reported", "reported"]


def test_total_first_and_regional_total() -> None:
    rows = [["地区", "户数"], ["全  区", 6], ["东风社区", 1], ["朝阳社区", 2], ["南山社区", 3]]
    assert kinds(table(rows)) == {"total": 1, "data": 3}


def test_years_over_items_and_items_over_years() -> None:
    years_first = [
        ["社区", "2023年", None, "2022年", None],
        [None, "户数", "人数", "户数", "人数"],
        ["东风社区", 1, 2, 3, 4],
    ]
    items_first = [["社区", "户数", None, "人数", None], [None, 2023, 2022, 2023, 2022], ["东风社区", 1, 3, 2, 4]]
    one = table(years_first, ["A1:A2", "B1:C1", "D1:E1"])
    other = table(items_first, ["A1:A2", "B1:C1", "D1:E1"])
    assert one.header_rows == other.header_rows == (1, 2)
    assert figures(one) == figures(other) == figures(table(years_first)) == figures(table(items_first))
    assert {(c.heading, c.period, c.figure.value) for c in one.cells} == {
        (("户数",), "2023", 1), (("人数",), "2023", 2), (("户数",), "2022", 3), (("人数",), "2022", 4),
    }  # fmt: skip


def test_years_inside_labels() -> None:
    found = table([["社区", "2023年户数", "2023年末户籍人口（人）"], ["东风社区", 1, 2]])
    assert [(c.heading, c.period, c.unit) for c in found.cells] == [
        (("户数",), "2023", ""),
        (("年末户籍人口",), "2023", "人"),
    ]


def test_years_down_beside_names_and_an_empty_year() -> None:
    rows = [["社区", "年份", "户数"], ["东风社区", 2022, 1], [None, 2023, 2], ["朝阳社区", 2022, 3], [None, 2023, None]]
    found = table(rows)
    assert [(c.labels, c.period, c.figure.value) for c in found.cells] == [
        (("东风社区",), "2022", 1), (("东风社区",), "2023", 2),
        (("朝阳社区",), "2022", 3), (("朝阳社区",), "2023", None),
    ]  # fmt: skip
    newest = table([["地区", "2025年", "2024年"], ["甲", None, 1], ["乙", None, 2]])
    assert [c.figure.status for c in newest.cells] == ["not_reported", "reported"] * 2


def test_sheet_named_by_its_year() -> None:
    assert {c.period for c in table([["社区", "户数"], ["东风社区", 1]], name="2021年").cells} == {"2021"}
    assert {c.period for c in table([["社区", "户数"], ["东风社区", 1]], name="2021").cells} == {"2021"}
    assert {c.period for c in table([["社区", "户数"], ["东风社区", 1]], name="20211231").cells} == {"2021"}
    assert {c.period for c in table([["社区", "户数"], ["东风社区", 1]], name="202106").cells} == {"2021-06"}


def test_a_list_of_contents_is_no_table() -> None:
    rows = [["目  录"], ["序号", "表名", "页码"], [1, "人口", 1], [2, "社区", 3]]
    assert tables(rows) == tables(rows[1:], name="目录") == []
    assert len(tables([["目录", "份数"], ["人口", 3], ["社区", 5]])) == 1


def test_units_by_column_row_heading_line_and_cell() -> None:
    rows = [
        ["单位：万元"],
        ["项目", "计量单位", "2022年", "2023年（元）"],
        ["工作经费", "元", 10, 20],
        ["用房面积（平方米）", None, 30, 40],
        ["服务经费", None, 50, "60万元"],
    ]
    assert {c.cell: c.unit for c in table(rows).cells} == {
        "C3": "元", "D3": "元", "C4": "平方米", "D4": "平方米", "C5": "万元", "D5": "万元",
    }  # fmt: skip


def test_several_units_on_one_line_go_to_the_items_they_count() -> None:
    rows = [["单位：户、人"], ["社区", "户数", "人口数", "负担系数"], ["东风社区", 1, 2, 3]]
    assert [c.unit for c in table(rows).cells] == ["户", "人", ""]


def test_a_parenthesis_that_is_no_unit_stays_in_the_heading() -> None:
    found = table([["社区", "总人口(人口抽样调查)(人)", "指数(上年=100)"], ["东风社区", 1, 2]])
    assert [(c.path, c.unit) for c in found.columns[1:]] == [
        (("总人口(人口抽样调查)",), "人"),
        (("指数(上年=100)",), ""),
    ]


def test_office_named_in_a_title_cell_is_no_unit() -> None:
    assert table([["编制单位：甲区民政局"], ["社区", "户数"], ["东风社区", 1]]).unit == ""


def test_running_number_row_and_line_numbers() -> None:
    rows = [["指标", "行次", "合计", "城市"], ["甲", "乙", 1, 2], ["机构数", 1, 10, 4], ["人员数", 2, 20, 8]]
    found = table(rows)
    assert found.header_rows == (1, 1)
    assert kinds(found) == {"repeated_header": 1, "data": 2}
    assert [c.role for c in found.columns] == ["key", "ordinal", "value", "value"]


def test_heading_repeated_after_a_page_break() -> None:
    head = ["社区", "户数", "人数"]
    rows = [["表一"], head, ["甲社区", 1, 2], [None], ["表一（续表）"], head, ["乙社区", 3, 4], ["注：常住户数"]]
    found = table(rows)
    assert kinds(found) == {"data": 2, "blank": 1, "repeated_header": 2, "note": 1}


def test_tables_stacked_one_above_the_other() -> None:
    rows = [
        ["表1 人员（2023年）"], ["社区", "社区工作者（人）"], ["甲社区", 1], ["乙社区", 2], ["注：年末数"], [None],
        ["表2 经费（2022年）"], ["单位：万元"], ["社区", "工作经费", "服务经费"], ["甲社区", 3, 4], ["乙社区", 5, 6],
    ]  # fmt: skip
    first, second = tables(rows)
    assert (first.title, first.period, first.notes) == ("表1 人员（2023年）", "2023", ("注：年末数",))
    assert (second.title, second.period, second.unit, second.notes) == ("表2 经费（2022年）", "2022", "万元", ())
    assert (first.range, second.range) == ("A2:B5", "A9:C11")


def test_tables_side_by_side_with_and_without_a_gap() -> None:
    gap = [["社区", "户数", None, "社区", "户数"], ["甲社区", 1, None, "丙社区", 3], ["乙社区", 2, None, "丁社区", 4]]
    close = [[v for i, v in enumerate(row) if i != 2] for row in gap]
    for rows in (gap, close):
        found = tables(rows)
        assert len(found) == 2
        assert [(c.labels, c.figure.value) for t in found for c in t.cells] == [
            (("甲社区",), 1), (("乙社区",), 2), (("丙社区",), 3), (("丁社区",), 4),
        ]  # fmt: skip


def test_name_column_repeated_on_the_right() -> None:
    rows = [["社区", "户数", "人数", "社区"], ["甲社区", 1, 2, "甲社区"], ["乙社区", 3, 4, "乙社区"]]
    assert {c.labels for c in table(rows).cells} == {("甲社区",), ("乙社区",)}


def test_stray_cells_and_rows_without_a_name() -> None:
    rows = [["社区", "户数"], ["甲社区", 1], ["乙社区", 2], [None, 0], [None], [None], ["http://example.com"]]
    found = table(rows)
    assert kinds(found)["data"] == 2 and kinds(found)["stray"] == 2


def test_codes_are_text_and_kept_apart() -> None:
    rows = [["区划代码", "社区", "户数"], [330211001001.0, "甲社区", 1], ["330211001002", "乙社区", 2]]
    assert [c.code for c in table(rows).cells] == ["330211001001", "330211001002"]


def test_several_years_in_a_title_name_none() -> None:
    assert table([["2019—2023年社区情况"], ["社区", "户数"], ["甲社区", 1]]).period == ""


def test_key_value_lines_name_place_period_and_indicator() -> None:
    rows = [["指标：社区工作者(人)"], ["地区：甲区"], ["时间：2020年"], ["社区", "合计"], ["甲社区", 1]]
    found = table(rows)
    assert (found.place, found.period, found.unit) == ("甲区", "2020", "人")
    assert [(c.heading, c.unit) for c in found.cells] == [(("社区工作者", "合计"), "人")]


def test_figures_that_could_be_years_are_figures() -> None:
    rows = [
        ["社区", "户数", "人数"],
        ["东风社区", 1998, 1999],
        ["朝阳社区", 2003, None],
        ["南山社区", 1900, "—"],
        ["西湖社区", 5, 6],
    ]
    assert kinds(table(rows)) == {"data": 4}


def test_figures_one_two_three_are_figures_when_nothing_follows() -> None:
    found = table([["户数（户）", "人数（人）", "面积（㎡）"], [1, 2, 3]])
    assert [c.figure.value for c in found.cells] == [1, 2, 3]


def test_labels_that_read_like_figures() -> None:
    found = table([["街道", "1000户以下", "1000-2000户"], ["红星街道", 1, 2], ["胜利镇", 3, 4]])
    assert [c.path for c in found.columns] == [("街道",), ("1000户以下",), ("1000-2000户",)]


def test_year_and_month_columns() -> None:
    found = table([["年", "月", "数量"], [2023, 1, 5], [None, 2, 6]])
    assert [(c.period, c.figure.value) for c in found.cells] == [("2023-01", 5), ("2023-02", 6)]


def test_a_subtotal_is_labelled_by_its_town() -> None:
    rows = [["街道", "社区", "户数"], ["红星街道", "东风社区", 1], [None, "朝阳社区", 2], [None, "小计", 3]]
    assert {c.labels for c in table(rows).total_cells} == {("红星街道", "小计")}

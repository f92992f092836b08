"""Eleven real spreadsheets, each against its truth: heading rows, paths, units, row counts, sums, marks, excluded rows.

They stand beside the checkout (../shared/reference) and are not ours to copy, so these tests run only where they are.
"""

import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from loaders.workbooks.reading import read_workbook
from loaders.workbooks.tidy import tidy_document

REFERENCE = Path(__file__).resolve().parents[4] / "shared" / "reference" / "spreadsheets"
pytestmark = pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference spreadsheets are not beside the checkout")


def truth(name: str) -> dict[str, Any]:
    return json.loads((REFERENCE / "truth" / f"{name}.json").read_text(encoding="utf-8"))


@cache
def document(name: str) -> dict[str, Any]:
    found = tidy_document(read_workbook(REFERENCE / name))
    assert found["problems"] == []
    assert "refused" not in found
    json.dumps(found, ensure_ascii=False)
    return found


def only_table(name: str) -> dict[str, Any]:
    (table,) = document(name)["tables"]
    first, last = (int("".join(c for c in end if c.isdigit())) for end in table["range"].split(":"))
    heading = table["header_rows"][1] - table["header_rows"][0] + 1
    assert sum(table["rows"].values()) + heading == last - first + 1, "every row has exactly one kind"
    return table


def sums(table: dict[str, Any], key: str) -> tuple[dict[str, float], dict[str, int]]:
    """Sum and number of values by period or by heading path."""
    total: dict[str, float] = defaultdict(float)
    count: dict[str, int] = defaultdict(int)
    for cell in table["cells"]:
        name = cell["period"] if key == "period" else "_".join(cell["heading"])
        total[name] += cell["value"] or 0
        count[name] += cell["value"] is not None
        assert (cell["value"] is None) == (cell["status"] == "not_reported")
    return dict(total), dict(count)


@pytest.mark.parametrize("name", ["cn_nbs_province_annual_2.csv", "cn_xie_city.csv"])
def test_years_across_under_a_preamble(name: str) -> None:
    table, right = only_table(name), truth(name)
    assert table["header_rows"] == [right["header_row"]] * 2
    assert table["rows"]["data"] == right["n_data_rows"]
    assert table["rows"]["note"] == len(right["footer_rows"])
    assert table["source"] == right["footer_rows"][-1]["text"]
    assert [c["path"] for c in table["columns"]] == [[right["row_key"]], *([f"{y}年"] for y in right["year_columns"])]
    assert [c["role"] for c in table["columns"]] == ["key"] + ["value"] * len(right["year_columns"])
    total, count = sums(table, "period")
    assert total == pytest.approx({year: value for year, value in right["column_sums"].items()})
    assert count == right["n_present"]
    names = list(dict.fromkeys(cell["row"][0] for cell in table["cells"]))
    assert [names[0], names[-1]] == right["keys_first_last"]


def test_indicator_and_unit_named_only_by_the_preamble() -> None:
    table = only_table("cn_nbs_province_annual_2.csv")
    assert {cell["unit"] for cell in table["cells"]} == {"人"}
    assert {tuple(cell["heading"]) for cell in table["cells"]} == {("65岁及以上人口数(人口抽样调查)",)}
    assert any("抽样" in note for note in table["notes"])


def test_units_in_the_row_labels_and_the_place_in_the_preamble() -> None:
    reading = read_workbook(REFERENCE / "cn_xie_city.csv")
    assert reading.tables[0].place == "上海"
    for cell in only_table("cn_xie_city.csv")["cells"]:
        assert f"({cell['unit']})" in cell["row"][0]


def test_years_down_and_places_across() -> None:
    name = "cn_canxue_growth.xls"
    table, right = only_table(name), truth(name)
    assert table["header_rows"] == [right["header_row"]] * 2
    assert table["rows"]["data"] == right["n_year_rows"]
    assert table["rows"]["note"] == len(right["footer_rows"])
    assert table["columns"][0]["role"] == "period"
    assert sum(c["role"] == "value" for c in table["columns"]) == right["n_region_columns"]
    assert {cell["unit"] for cell in table["cells"]} == {right["unit"]}
    assert list(dict.fromkeys(int(cell["period"]) for cell in table["cells"])) == right["years"]
    total, count = sums(table, "period")
    for year, value in right["row_sums"].items():
        assert total[year.removesuffix("年")] == pytest.approx(value)
    assert sum(count.values()) == right["n_year_rows"] * right["n_region_columns"] - right["n_missing"]
    for year, places in right["sample"].items():
        for place, value in places.items():
            assert [c["value"] for c in table["cells"] if c["period"] == year and c["heading"][-1] == place] == [value]


@pytest.mark.parametrize("name", ["cn_census2010_A0101a.xls", "cn_noob_1.csv"])
def test_four_heading_rows(name: str) -> None:
    table, right = only_table(name), truth("cn_census2010_A0101a.xls")
    assert table["header_rows"] == [right["header_rows"][0], right["header_rows"][-1]]
    assert table["unit"] == "户、人"
    wanted = right["columns"]
    for column in table["columns"]:
        path = "_".join(column["path"]).replace("(", "_").replace(")", "")
        assert wanted[column["letter"]] in (path, f"{path}_{column['unit']}")
        if wanted[column["letter"]].rsplit("_", 1)[-1] in ("户", "人", "人/户"):
            assert column["unit"] == wanted[column["letter"]].rsplit("_", 1)[-1]
        elif column["role"] == "value":
            assert column["unit"] == "", "(女=100) is no unit"
    assert table["rows"] == {
        "data": right["n_data_rows"], "total": 1, "group": 0, "repeated_header": 0, "note": 0, "blank": 0, "stray": 0,
    }  # fmt: skip
    assert list(dict.fromkeys(c["row"][0] for c in table["cells"])) == right["region_names_normalised"]
    total, _ = sums(table, "heading")
    names = {"_".join(c["path"]): wanted[c["letter"]] for c in table["columns"]}
    for path, value in total.items():
        stated = right["column_values"][names[path]]["sum_of_31"]
        assert stated is None or value == stated
    for place, values in right["rows"].items():
        found = [c["value"] for c in table["cells"] if c["row"] == [place]]
        assert found == (values if place != "全国" else [])
    totals = read_workbook(REFERENCE / name).tables[0].total_cells
    assert [float(c.figure.value or 0) for c in totals] == right["rows"]["全国"]


def test_years_as_numbers_and_an_indicator_merged_down() -> None:
    name = "cn_general_public_budget.xls"
    table, right = only_table(name), truth(name)
    assert table["header_rows"] == [1, 1]
    assert table["rows"]["data"] == right["n_data_rows"]
    assert [c["role"] for c in table["columns"]][:4] == ["ordinal", "key", "key", "key"]
    assert [c["path"] for c in table["columns"][4:]] == [[str(year)] for year in range(2005, 2025)]
    assert {cell["unit"] for cell in table["cells"]} == {right["unit"]}
    assert sum(cell["value"] is not None for cell in table["cells"]) == right["n_values"]
    for block, wanted in zip(right["blocks"], ("column_sums_block1", "column_sums_block2"), strict=True):
        own = [c for c in table["cells"] if c["row"][0] == block["indicator"]]
        assert len({c["row"][1] for c in own}) == right["n_regions"]
        for year, value in right[wanted].items():
            assert sum(c["value"] or 0 for c in own if c["period"] == year) == pytest.approx(value)
    for said, value in right["sample"].items():
        place, year = said.split()
        assert value in [c["value"] for c in table["cells"] if c["row"][1] == place and c["period"] == year]


def test_pages_stacked_with_repeated_headings_and_groups_as_parents() -> None:
    name = "cn_kubia_Population_and_HH.xls"
    table, right = only_table(name), truth(name)
    assert table["header_rows"] == right["header_rows"]
    assert table["sheet"] == "1-7"
    assert table["title"].startswith("2-1")
    wanted = right["columns"]
    for column in table["columns"]:
        if column["role"] == "value":
            assert "_".join([*column["path"], column["unit"]]) == wanted[column["letter"]]
    assert table["rows"] == {
        "data": right["n_data_rows"], "total": 0, "group": right["n_group_rows_excluded"], "repeated_header": 18,
        "note": 0, "blank": 12, "stray": 0,
    }  # fmt: skip
    by_path = {"_".join([*c["path"], c["unit"]]): c["letter"] for c in table["columns"]}
    for path, stats in right["column_stats"].items():
        values = [c["value"] for c in table["cells"] if c["cell"].startswith(by_path[path])]
        present = [v for v in values if v is not None]
        assert len(present) == stats["n_present"]
        assert len(values) - len(present) == stats["n_missing"]
        assert (sum(present), min(present), max(present)) == (stats["sum"], stats["min"], stats["max"])
    labels = {c["row"][-1]: c["row"] for c in table["cells"]}
    assert len(labels) == right["unique_city_names"]
    assert {row[0] for row in labels.values() if len(row) > 1} == set(right["group_rows"])
    for city, parent in right["parent_examples"].items():
        assert labels[city] == [parent, city]
    assert sum(len(row) == 1 for row in labels.values()) == 4, "unindented rows with figures stand under no group"
    for city, path in right["missing_cells_examples"]:
        letter = by_path[path]
        found = [c for c in table["cells"] if c["row"][-1] == city and c["cell"].startswith(letter)]
        assert [c["status"] for c in found] == ["not_reported"]
    first = [c["text"] for c in table["cells"] if c["row"] == [right["first_row"]["city"]]]
    assert first == right["first_row"]["values"]


@pytest.mark.parametrize(
    "name", ["cn_nd_提供住宿的社会服务机构床位数.csv", "cn_nd_社区服务机构.csv", "cn_nd_自治组织.csv"]
)
def test_years_down_under_an_empty_heading(name: str) -> None:
    table, right = only_table(name), truth(name)
    assert table["header_rows"] == [right["header_row"]] * 2
    assert table["rows"]["data"] == right["n_year_rows"]
    assert table["columns"][0]["role"] == "period"
    assert [c["path"] for c in table["columns"][1:]] == [[column] for column in right["columns"]]
    assert {cell["unit"] for cell in table["cells"]} == {""}, "an unknown unit stays unknown"
    total, count = sums(table, "heading")
    assert total == pytest.approx(right["column_sums"])
    assert sum(count.values()) == right["n_values"]
    assert len(table["cells"]) - sum(count.values()) == right["n_blank"]
    for column in right["columns"]:
        years = [int(c["period"]) for c in table["cells"] if c["heading"] == [column] and c["value"] is not None]
        assert min(years) == right["first_year_with_value"][column]
        assert max(years) == right["last_year_with_value"][column]


def test_tables_side_by_side() -> None:
    name = "uk_tidychef_bands-wide.csv"
    tables, right = document(name)["tables"], truth(name)
    assert len(tables) == len(right["tables"])
    for table, wanted in zip(tables, right["tables"], strict=True):
        assert table["header_rows"] == [2, 2]
        assert table["rows"]["group"] == 1
        assert [c["path"] for c in table["columns"] if c["role"] == "value"] == [["Houses"], ["Cars"], ["Boats"]]
        found: dict[str, list[float]] = defaultdict(list)
        for cell in table["cells"]:
            assert cell["row"][0] == wanted["group"]
            found[cell["row"][1]].append(cell["value"])
        assert found == wanted["rows"]

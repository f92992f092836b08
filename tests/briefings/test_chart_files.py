"""A chart taken away: opened with another library it holds the answers' figures, its source, and nothing live."""

import csv
from dataclasses import replace
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from PIL import Image

from briefings.chart_book import SHEET, chart_book, chart_csv
from briefings.chart_picture import chart_picture
from catalogue.answers import GapAnswer
from charts.gap_bars import gap_bars
from charts.multiples import multiples
from charts.spec import ChartSpec
from charts.spread import spread
from tests.charts.answers import answer
from tests.charts.test_kinds import CASES, MADE, over_two_years

FOUND = [
    answer("甲街道", "12.34567891", "short", gap="17.65432109", need="90.5", attainment="41.2"),
    answer("乙街道", "35", "met", attainment="100"),
    answer("丙街道", None, "undetermined", low="25", high="32"),
    answer("丁街道", None, "no_data", reason="未填报"),
]
FILTERS = (("地方", "某区"), ("年份", "2023年"), ("标准取法", "就近"))


def made(found: list[GapAnswer] = FOUND) -> ChartSpec:
    return replace(gap_bars(found, ["甲.xlsx"], found[0]), filters=FILTERS, edition=7, demo=True)


def rows_of(content: bytes) -> tuple[dict[str, str], list[list[str]]]:
    """The lines above the table by their names; heading and rows below the empty line."""
    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
    end = lines.index([])
    return {line[0]: line[1] for line in lines[:end]}, lines[end + 1 :]


def sheet_rows(content: bytes) -> tuple[Any, list[list[Any]]]:
    """The sheet, and heading and rows below the first empty row."""
    sheet = load_workbook(BytesIO(content))[SHEET]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(n for n, line in enumerate(lines) if line[0] == "地方" and line[1] != "某区")
    return sheet, lines[start:]


def test_a_csv_holds_every_figure_with_all_its_decimals_and_says_what_it_is() -> None:
    head, table = rows_of(chart_csv(made()))
    assert head["地方"] == "某区" and head["数据版本"] == "第 7 版" and "甲.xlsx" in head["来源"] and "演示数据" in head
    assert head["结论"] == made().title and "某发〔2021〕1号" in head["标准"]
    figures = {row[0]: dict(zip(table[0], row, strict=True)) for row in table[1:]}
    assert figures["甲街道"]["数值（㎡/百户）"] == "12.34567891" and figures["甲街道"]["判定"] == "未达标"
    assert figures["丙街道"]["数值（㎡/百户）"] == "" and figures["丙街道"]["区间下限"] == "25"
    assert figures["丁街道"]["数值（㎡/百户）"] == "" and figures["丁街道"]["判定"] == "无数据"


def test_a_workbook_holds_the_same_as_numbers_with_a_native_chart() -> None:
    sheet, table = sheet_rows(chart_book(made()))
    figures = {row[0]: dict(zip(table[0], row, strict=True)) for row in table[1:]}
    assert Decimal(str(figures["甲街道"]["数值（㎡/百户）"])) == Decimal("12.34567891")
    assert figures["丁街道"]["数值（㎡/百户）"] is None and figures["丁街道"]["判定"] == "无数据"
    assert len(sheet._charts) == 1


def test_nothing_of_others_is_live_in_a_table() -> None:
    names = ["=1+1", "+cmd|x", "-12+3", "@sum(1)", "＝1"]
    spec = made([answer(name, "1", "short", area=str(n)) for n, name in enumerate(names)])
    _, table = rows_of(chart_csv(spec))
    assert all(row[0].startswith("'") for row in table[1:]) and len(table) == 1 + len(names)
    sheet, _ = sheet_rows(chart_book(spec))
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_every_place_of_a_large_level_is_in_the_files_though_not_all_are_drawn() -> None:
    found = CASES["many"]
    spec = multiples(over_two_years(found), "来源")
    _, table = rows_of(chart_csv(spec))
    assert len(table) == 1 + 2 * len(found) and len({m.key for m in spec.marks}) == 12
    _, table = rows_of(chart_csv(spread(found, "来源", found[0])))
    assert {row[0]: row[1] for row in table[1:]} == {a.area_name: f"{a.value}" for a in found}


@pytest.mark.parametrize("kind", MADE)
def test_pictures_of_every_kind_open(kind: str) -> None:
    spec = MADE[kind]([replace(a, need=replace(a.need, summed=a.need.pooled)) for a in FOUND])
    assert spec is not None
    with Image.open(BytesIO(chart_picture(spec, "png"))) as opened:
        assert opened.format == "PNG" and opened.width > 600 and opened.height > 200
        assert len(opened.convert("RGB").getcolors(1 << 24) or []) > 5  # something is drawn


def test_a_vector_picture_needs_no_font_and_tells_what_it_shows() -> None:
    spec = made([answer("甲<b>&街道", "12", "short", need="3"), *FOUND[1:]])
    root = ET.fromstring(chart_picture(spec, "svg"))
    inside = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" not in inside and "path" in inside and "image" not in inside
    said = {element.tag.rpartition("}")[2]: element.text for element in root if element.text}
    assert said["title"] == spec.title and "甲<b>&街道" in str(said["desc"])
    assert not any("http" in value for element in root.iter() for value in element.attrib.values())


def test_a_picture_without_figures_is_its_words() -> None:
    silent = [answer("甲", None, "no_data", standard=None)]
    with Image.open(BytesIO(chart_picture(made(silent), "png"))) as opened:
        assert opened.height < 400


def test_personal_data_does_not_leave_by_a_chart() -> None:
    spec = replace(made(), source="来源：各社区联系方式（13912345678）.xlsx。")
    assert b"13912345678" in spec.source.encode()
    assert b"13912345678" not in chart_csv(spec) and b"13912345678" not in chart_picture(spec, "svg")

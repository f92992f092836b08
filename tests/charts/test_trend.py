"""The trend: gaps stay gaps, breaks part the line, each year has its own standard."""

from dataclasses import replace
from typing import Any

from catalogue.development_answers import BreakAnswer, DevelopmentAnswer
from charts.drawing import figure_of
from charts.palette import LIGHT
from charts.picture import picture
from charts.table import table_of
from charts.trend import finding, trend
from tests.charts.answers import answer, standard


def developed(*years: Any, breaks: tuple[BreakAnswer, ...] = ()) -> DevelopmentAnswer:
    one = answer("甲", "1", "met")
    return DevelopmentAnswer("甲", "甲", one.indicator, one.title, one.unit, tuple(years), breaks, (), 7)


FOUR = (
    answer("甲", "20", "no_standard", year=2019, standard=None),
    answer("甲", None, "no_data", year=2020, standard=None, reason="没有收到该地该年数据。"),
    answer("甲", "24", "short", year=2021),
    answer("甲", "36", "short", year=2022, standard=standard("40")),
)
PARTED = (BreakAnswer(2021, 2022, ("basis",), True), BreakAnswer(2019, 2021, ("workbook",), False))


def line_of(found: DevelopmentAnswer) -> list[Any]:
    return list(figure_of(trend(found, "来源", {}))["data"][0]["y"])


def test_a_missing_year_is_a_hole_and_never_filled() -> None:
    assert line_of(developed(*FOUR)) == [20.0, None, 24.0, 36.0]
    assert finding(developed(*FOUR)) == (
        "甲每百户综合服务设施面积由 2019 年的 20 ㎡/百户 到 2022 年的 36 ㎡/百户，2022 年未达标，缺 2020 年"
    )
    rows = table_of(trend(developed(*FOUR), "来源", {})).said()
    assert len(rows) == 4 and rows[1][-1] == "没有收到该地该年数据。"


def test_a_break_parts_the_line_and_what_went_before_is_not_compared() -> None:
    found = developed(*FOUR, breaks=PARTED)
    assert line_of(found) == [20.0, None, 24.0, None, 36.0]
    assert finding(found).endswith("2022 年 36 ㎡/百户，未达标；与此前不能直接相比（口径改变）")
    assert [(m.group_key, m.parted) for m in trend(found, "来源", {}).marks if m.parted] == [("2022", "口径改变")]


def test_each_year_has_its_own_standard_and_a_year_without_has_none() -> None:
    shapes = figure_of(trend(developed(*FOUR), "来源", {}))["layout"]["shapes"]
    flat = [(s["x0"], s["x1"], s["y0"]) for s in shapes if s["y0"] == s["y1"]]
    assert flat == [(2020.5, 2021.5, 30.0), (2021.5, 2022.5, 40.0)]


def test_one_year_alone_intervals_and_bands_are_drawn() -> None:
    only = developed(answer("甲", "20", "short"))
    assert finding(only) == "甲每百户综合服务设施面积：2023 年 20 ㎡/百户，未达标；没有别的年份可比"
    banded = developed(answer("甲", None, "undetermined", low="12", high="20", standard=standard("15", "20")))
    assert "只有区间值" in finding(banded)
    for found in (only, banded):
        for look in (LIGHT, replace(LIGHT, narrow=True)):
            assert picture(figure_of(trend(found, "来源", {}), look))["shapes"]
    assert finding(developed()) == "甲没有每百户综合服务设施面积的任何一年"

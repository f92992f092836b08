"""The map: classes by judgement and attainment, borders or tiles, nothing lost and nothing coloured unjudged."""

from dataclasses import replace
from decimal import Decimal
from math import cos, pi, sin

from charts.drawing import figure_of
from charts.outlines import BUDGET, middle, simplified
from charts.palette import CLEAR, LIGHT
from charts.picture import picture
from charts.place_map import class_of, place_map
from charts.plotly_map import faint
from charts.table import table_of
from tests.charts.answers import answer

SQUARE = ((120.0, 30.0), (120.1, 30.0), (120.1, 30.1), (120.0, 30.1), (120.0, 30.0))
FOUR = [
    answer("甲", "40", "met", attainment=None),
    answer("乙", "20", "short", attainment=None),
    answer("丙", None, "undetermined", low="20", high="40"),
    answer("丁", None, "no_data", reason="没有收到该地该年数据。"),
]


def test_short_places_are_classed_by_how_near_they_are() -> None:
    assert class_of(answer("甲", "27", "short", attainment=Decimal(90))) == "near"
    assert class_of(answer("甲", "20", "short", attainment=Decimal(67))) == "far" == class_of(FOUR[1])
    assert [class_of(a) for a in (FOUR[0], *FOUR[2:])] == ["met", "undetermined", "no_data"]


def test_without_borders_every_place_is_a_tile_and_the_unjudged_have_no_colour() -> None:
    figure = figure_of(place_map(FOUR, {}, {}, "来源", {}))
    bars = [trace for trace in figure["data"] if trace["type"] == "bar"]
    tiles = [trace for trace in bars if "customdata" in trace]
    assert sorted(key for trace in tiles for key in trace["customdata"]) == ["丁", "丙", "乙", "甲"]
    assert sum(trace["marker"]["color"] != CLEAR for trace in tiles) == 2
    assert len(bars) - len(tiles) == 1  # the bar of the place that is far from its standard
    assert picture(figure)["shapes"]
    many = [answer(f"地{n}", "20", "short", area=f"{n:03}") for n in range(100)]
    tiles = figure_of(place_map(many, {}, {a.area: "街道" for a in many}, "", {}))["data"][:-1]
    assert [len(trace["y"]) for trace in tiles] == [100, 100]


def test_with_borders_those_without_are_in_the_table_and_said() -> None:
    spec = place_map(FOUR, {"甲": [SQUARE], "丙": [SQUARE, SQUARE]}, {}, "来源", {})
    assert spec.title.endswith("（2 个没有边界，只在表格里）")
    assert [m.name for m in spec.marks] == ["丙", "甲"] and len(table_of(spec).rows) == 4
    figure = figure_of(spec)
    fills = {t["fillcolor"] for t in figure["data"] if t.get("fill")}
    assert fills == {faint(LIGHT.met, 0.5), faint(LIGHT.blank, 0)}
    assert picture(figure)["shapes"]


def test_borders_are_made_light_and_no_place_is_lost() -> None:
    ring = tuple((120 + cos(n * pi / 5000), 30 + sin(n * pi / 5000)) for n in range(10_000))
    islet = tuple((125 + cos(n) / 1e4, 30 + sin(n) / 1e4) for n in range(4))
    found = simplified({"大": [ring, islet], "小": [islet]})
    assert len(found["大"]) == 1 and 40 < len(found["大"][0]) < BUDGET and len(found["小"][0]) >= 3
    assert simplified({}) == {}
    x, y = middle([SQUARE])
    assert abs(x - 120.05) < 1e-6 and abs(y - 30.05) < 1e-6 and middle([((1.0, 1.0),) * 4]) == (1.0, 1.0)


def test_nothing_asked_is_no_fault() -> None:
    assert not place_map([], {}, {}, "", {}).has_figures


def test_parts_of_one_place_are_redrawn_apart() -> None:
    spec = place_map(FOUR[:1], {"甲": [SQUARE, tuple((x + 1, y) for x, y in SQUARE)]}, {}, "来源", {})
    for look in (LIGHT, replace(LIGHT, narrow=True)):
        assert sum(s["k"] == "area" for s in picture(figure_of(spec, look))["shapes"]) == 2

"""Two indicators against each other: who is where, what is hollow, what is not claimed."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from catalogue.comparison_answers import PairOfGaps, Quadrant, RelationAnswer
from charts.drawing import figure_of
from charts.palette import LIGHT
from charts.picture import picture
from charts.scatter import coefficient, quadrants, scatter
from charts.table import table_of
from tests.charts.answers import answer, standard


def pair(name: str, first: str | None, second: str | None, quadrant: Quadrant | None, **more: Any) -> PairOfGaps:
    gaps = [answer(name, v, "met" if v else "no_data", **more) for v in (first, second)]
    return PairOfGaps(name, name, gaps[0], gaps[1], quadrant)


def related(*pairs: PairOfGaps, **more: Any) -> RelationAnswer:
    counts = {word: sum(p.quadrant == word for p in pairs) for word in ("both", "first_only", "second_only", "neither")}
    given = {"unjudged": 0, "absent": 0, "n": len(pairs), "rank_correlation": None} | counts | more
    return RelationAnswer("990101", "town", 2023, "a", "b", pairs, edition=7, **given)


def test_every_quarter_is_counted_and_what_is_not_drawn_is_said() -> None:
    pairs = (pair("甲", "40", "40", "both"), pair("乙", "20", "40", "second_only"), pair("丙", None, "10", None))
    found = related(*pairs, absent=1)
    assert quadrants(found) == "两项都达标 1 个，只有纵轴达标 1 个，至少一项没有数据 1 个（未画出）"
    spec = scatter(found, ("横", "纵"), "来源", {})
    assert len(spec.marks) == 2 and len(table_of(spec).rows) == 3
    assert picture(figure_of(spec))["shapes"]


def test_a_place_not_judged_on_both_is_hollow() -> None:
    figure = figure_of(scatter(related(pair("甲", "40", "40", None), unjudged=1), ("横", "纵"), "来源", {}))
    assert figure["data"][0]["marker"]["color"] == ["#FFFFFF"] and figure["data"][0]["marker"]["symbol"] == ["diamond"]


def test_a_standard_is_a_line_only_where_all_share_it() -> None:
    shared = scatter(related(pair("甲", "40", "40", "both"), pair("乙", "20", "20", "neither")), ("横", "纵"), "", {})
    assert shared.across_standard == (30, None) and len(figure_of(shared)["layout"]["shapes"]) == 2
    other = pair("乙", "20", "20", "neither", standard=standard("40"))
    differing = scatter(related(pair("甲", "40", "40", "both"), other), ("横", "纵"), "", {})
    assert figure_of(differing)["layout"]["shapes"] == []


def test_the_coefficient_is_named_with_its_n_and_claims_nothing() -> None:
    assert "n = 12" in coefficient(related(n=12, rank_correlation=Decimal("0.4")))
    assert "不说明谁影响谁" in coefficient(related(n=12, rank_correlation=Decimal("0.4")))
    assert "不算" in coefficient(related(n=3))
    assert scatter(related(), ("横", "纵"), "", {}).title == "下一级没有可对照的地方"


def test_names_keep_clear_of_one_another_and_of_the_standards() -> None:
    near = [
        pair("甲街道", "40", "40", "both"),
        pair("乙街道", "40.2", "40.2", "both"),
        pair("丙街道", "60", "29", None),
    ]
    (trace,) = figure_of(scatter(related(*near), ("横", "纵"), "", {}))["data"]
    sides = trace["textposition"]
    assert sides[0] != sides[1] and sides[2] == "bottom center"  # above it runs the standard of 30
    (phone,) = figure_of(scatter(related(*near), ("横", "纵"), "", {}), replace(LIGHT, narrow=True))["data"]
    assert set(phone["text"]) <= {"甲街道", "乙街道", "丙街道", ""} and len(phone["customdata"]) == 3

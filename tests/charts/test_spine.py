"""The spine chart: where figures lie on a row, what is said of a place among its siblings."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from catalogue.spread_answers import SiblingsAnswer
from charts.drawing import figure_of
from charts.picture import picture
from charts.row_bars import columns
from charts.row_scale import around_the_middle
from charts.spine import better, finding, spine
from charts.table import table_of
from tests.charts.answers import answer, standard


def among(value: str | None, judgement: str, five: str = "10 20 30 40 50", **more: Any) -> SiblingsAnswer:
    """One indicator of a place among five siblings."""
    gap = answer("甲", value, judgement, **{k: more.pop(k) for k in ("standard", "low", "high", "unit") if k in more})
    least, lower, median, upper, most = (Decimal(v) for v in five.split()) if five else (None,) * 5
    given = {
        "area": "甲",
        "indicator": gap.indicator,
        "title": gap.title,
        "unit": gap.unit,
        "direction": "higher",
        "year": 2023,
        "value": gap.value,
        "among": 6,
        "n": 5 if five else 0,
        "least": least,
        "lower_quartile": lower,
        "median": median,
        "upper_quartile": upper,
        "most": most,
        "rank": 4 if value else None,
        "parent": "乙",
        "parent_value": Decimal(28),
        "met": 2,
        "short": 3,
        "gap": gap,
        "edition": 7,
    }
    return SiblingsAnswer(**(given | more))


def one_mark(one: SiblingsAnswer) -> Any:
    (mark,) = spine([one], "来源", {}).marks
    return mark


def test_the_standard_is_in_the_middle_and_better_lies_right() -> None:
    at = around_the_middle(one_mark(among("15", "short"))).at
    assert at(Decimal(30)) == 50
    low, high = at(Decimal(15)), at(Decimal(50))
    assert low is not None and high is not None and low < 50 < high
    capped = around_the_middle(one_mark(among("15", "met", standard=standard(comparator="at_most"), direction="lower")))
    assert (capped.at(Decimal(15)) or 0) > 50


def test_without_a_standard_the_median_is_in_the_middle() -> None:
    mark = one_mark(among("15", "no_standard", "10 20 24 40 50", standard=None))
    assert around_the_middle(mark).at(Decimal(24)) == 50


def test_what_the_standard_asks_goes_before_the_direction() -> None:
    assert (better("higher", "at_most"), better("lower", "at_least"), better("none", ""), better("lower", "")) == (
        -1, 1, 0, -1,
    )  # fmt: skip


def test_the_last_quarter_is_named_and_never_for_the_undetermined() -> None:
    assert finding([among("15", "short")]).endswith("与同级相比，1 项居末四分之一")
    assert finding([among("15", "undetermined")]).endswith("0 项居末四分之一")
    assert "居末" not in finding([among("15", "short", n=3)])
    assert finding([among(None, "no_data", low=None, high=None)]) == "这个地方当年没有可用的数据"


def test_a_place_without_siblings_is_compared_with_nobody() -> None:
    mark = one_mark(among("15", "short", "15 15 15 15 15", n=1, among=1, rank=1, parent=None, parent_value=None))
    assert mark.spread == () and "同级" not in mark.note and mark.extra[6] == "—"


def test_a_parents_figure_that_is_this_places_alone_is_not_set_beside_it() -> None:
    lone = among("15", "short", "15 15 15 15 15", n=1, among=9, parent_value=Decimal(15))
    assert one_mark(lone).across is None and "上一级" not in one_mark(lone).note
    assert one_mark(replace(lone, parent_value=Decimal(16))).across == 16


def test_an_undetermined_place_has_no_rank() -> None:
    assert one_mark(among("15", "undetermined")).extra[6] == "—"
    assert one_mark(among("15", "short")).extra[6] == "第 4"


@pytest.mark.parametrize("value", ["0", "15", None])
def test_every_row_can_be_drawn_redrawn_and_listed(value: str | None) -> None:
    kind = "undetermined" if value is None else "short"
    spec = spine([among(value, kind, low="12", high="32"), among(value, kind, "", low="12", high="32")], "来源", {})
    assert picture(figure_of(spec))["shapes"]
    rows = table_of(spec).said()
    assert len(rows) == 2 and rows[0][-1].startswith("《某规划》")


def test_large_money_is_told_in_ten_thousands_throughout_a_row() -> None:
    mark = one_mark(among("15000", "short", "9000 20000 30000 40000 50000", unit="元/千户"))
    assert (mark.value, mark.unit, mark.spread[0], mark.label) == (
        Decimal("1.5"),
        "万元/千户",
        Decimal("0.9"),
        "1.5 万元/千户",
    )


def test_years_without_a_figure_stay_gaps_and_each_year_has_its_own_standard() -> None:
    years = [
        answer("甲", "10", "no_standard", standard=None, year=2019),
        answer("甲", None, "no_data", year=2020),
        answer("甲", "20", "short", standard=standard("40"), year=2022),
    ]
    found = columns([years[0], years[2]])
    assert [(c.year, c.height, c.standard) for c in found] == [
        (2019, 25, None), (2020, None, None), (2021, None, None), (2022, 50, 100),
    ]  # fmt: skip
    assert columns([years[1]]) == []
    assert [c.height for c in columns([answer("甲", "0", "no_standard", standard=None)])] == [0]

"""Every kind of chart: its figures are the answers', and it draws whatever the answers are."""

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import reduce
from typing import get_args

import pytest
from plotly.graph_objects import Figure

from catalogue.answers import Coverage, GapAnswer, Need
from catalogue.burden_answers import OneWay, TwoWaysAnswer
from catalogue.development_answers import BreakAnswer, DevelopmentAnswer
from charts.bullet import bullet
from charts.drawing import DRAWINGS, figure_of
from charts.gap_bars import gap_bars
from charts.heat import heat
from charts.intervals import two_ways_dots
from charts.multiples import multiples
from charts.palette import DARK, LIGHT
from charts.picture import picture
from charts.picture_signs import each
from charts.plotly_waterfall import spans
from charts.spec import ChartSpec, Kind
from charts.spine import has_figure
from charts.spread import spread
from charts.table import table_of
from charts.waterfall import waterfall
from charts.words import KIND
from tests.charts.answers import answer, number, standard

PHONE = replace(LIGHT, narrow=True)
HOSTILE = ("=1+1", "<script>alert(1)</script>", "15~20", "很长的名字" * 12, "甲|乙\n丙", "-12")


def needing(name: str, value: str | None, judgement: str, summed: str | None, **more: object) -> GapAnswer:
    """A place with communities' own shortfalls."""
    one = answer(name, value, judgement, **more)
    return replace(one, need=Need(number(summed), number(summed), None, None, "㎡"))


def many(count: int) -> list[GapAnswer]:
    """Communities above and below the standard."""
    return [
        replace(
            answer(f"社区{n}", str(n % 60), "met" if n % 60 >= 30 else "short", attainment=str(min(100, n % 60 * 3))),
            area=f"{n:012d}",
            level="community",
        )
        for n in range(count)
    ]


CASES: dict[str, list[GapAnswer]] = {
    "one": [needing("甲街道", "12.345678", "short", "90.5", gap="17.7", attainment="41.2")],
    "undetermined": [
        answer("甲", None, "undetermined", low="25", high="32"),
        answer("乙", None, "undetermined", low="1"),
    ],
    "silent": [answer("甲", None, "no_data", standard=None), answer("乙", None, "no_data", standard=None)],
    "unjudged": [answer("甲", "5", "no_standard", standard=None), answer("乙", "5", "no_standard", standard=None)],
    "zero": [needing("甲", "0", "short", "30", attainment="0"), answer("乙", "0", "met", attainment="100")],
    "hostile": [needing(name, "3", "short", "7", area=f"{n}", attainment="10") for n, name in enumerate(HOSTILE)],
    "band": [answer("甲", "16", "met", standard=standard("15", "20")), answer("乙", "22", "met", standard=None)],
    "negative": [answer("甲", "-3", "short", attainment="0"), answer("乙", "5", "short", attainment="20")],
    "many": many(250),
    "very many": many(900),
}


def own(way: Decimal | None) -> OneWay:
    return OneWay(None, None, way, way, way, Coverage(1, 1, Decimal(1)))


def two_ways(found: list[GapAnswer]) -> ChartSpec | None:
    ways = TwoWaysAnswer("1", 2023, "i", "㎡/百户", own(Decimal(3)), own(Decimal(4)), Decimal(-1), None, None, 7)
    return two_ways_dots(ways, found[0], "来源")


def over_two_years(found: list[GapAnswer], *breaks: BreakAnswer) -> list[DevelopmentAnswer]:
    """Each place in 2022 and 2023 alike, each with these breaks."""
    both = [(replace(a, year=2022), a) for a in found]
    told = [(one, two) if has_figure(two) else () for one, two in both]
    return [
        DevelopmentAnswer(a.area, a.area_name, a.indicator, a.title, a.unit, years, breaks, (), 7)
        for a, years in zip(found, told, strict=True)
    ]


MADE: dict[str, Callable[[list[GapAnswer]], ChartSpec | None]] = {
    "bars": lambda a: gap_bars(a, []),
    "spread": lambda a: spread(a, "来源", a[0]),
    "heat": lambda a: heat(
        [*a, *(replace(b, indicator="other", title="另一项", domain="经费投入") for b in a)], "来源"
    ),
    "waterfall": lambda a: waterfall(a, a[0], "来源"),
    "multiples": lambda a: multiples(over_two_years(a), "来源"),
    "bullet": lambda a: bullet([replace(b, indicator=str(n)) for n, b in enumerate(a)], "甲2023年，", "来源"),
    "intervals": two_ways,
}


def test_every_kind_of_ours_is_tried_and_has_a_drawing() -> None:
    assert set(MADE) <= set(DRAWINGS) and set(DRAWINGS) == set(KIND) == set(get_args(Kind))


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("kind", MADE)
def test_every_kind_draws_whatever_the_answers_are(kind: str, case: str) -> None:
    spec = MADE[kind](CASES[case])
    if spec is None:
        assert kind == "waterfall"
        return
    assert spec.kind == kind and spec.title and "来源" in spec.source
    for look in (LIGHT, DARK, PHONE):
        figure = figure_of(spec, look)
        json.dumps(figure, allow_nan=False)
        Figure(figure)  # plotly itself knows every part of it: pages hand it over unchecked
        shapes = picture(figure)["shapes"]
        assert all(one["k"] in ("rect", "line", "area", "dot", "text") for one in shapes)
        drawn = json.dumps(figure, ensure_ascii=False)
        assert "<script>" not in drawn
    assert figure_of(spec, PHONE)["layout"].get("width", 0) <= 350 or kind == "heat"
    assert len(table_of(spec).rows) == len(spec.marks) + len(spec.rest)


@pytest.mark.parametrize("kind", ["bars", "spread"])
def test_the_table_holds_every_place_with_its_own_figure(kind: str) -> None:
    found = CASES["many"]
    table = table_of(MADE[kind](found))  # type: ignore[arg-type]
    figures = {row[0]: row[table.heads.index("数值（㎡/百户）")] for row in table.rows}
    if kind == "spread":
        assert figures == {a.area_name: a.value for a in found}
    else:
        assert all(figures[a.area_name] == a.value for a in found if a.area_name in figures)


def test_undetermined_has_no_colour_and_every_state_a_sign_of_its_own() -> None:
    found = [answer("甲", "40", "met"), answer("乙", "10", "short"), answer("丙", "30", "undetermined", low="25")]
    figure = figure_of(spread(found, "来源", found[0]), LIGHT)
    marker = figure["data"][0]["marker"]
    signs = dict(zip(figure["data"][0]["hovertext"], zip(marker["symbol"], marker["color"], strict=True), strict=True))
    assert {symbol for symbol, _ in signs.values()} == {"circle", "triangle-down", "diamond"}
    assert next(colour for text, (_, colour) in signs.items() if "无法判定" in text) == LIGHT.blank


def test_nobody_who_keeps_the_standard_is_drawn_before_its_line() -> None:
    asked, values = standard("41.73"), ("20", "41.7", "41.73", "41.8", "60")
    found = [
        answer(f"社区{v}", v, "met" if Decimal(v) >= Decimal("41.73") else "short", standard=asked) for v in values
    ]
    trace = figure_of(spread(found, "来源", found[0]), LIGHT)["data"][0]
    kept = [symbol == "circle" for symbol in trace["marker"]["symbol"]]
    assert [x >= 41.73 for x in trace["x"]] == kept and any(kept)


def test_a_waterfall_adds_up_to_the_need_of_the_whole() -> None:
    towns = [needing(f"街道{n}", "10", "short", str(10 * n + 0.5), area=str(n)) for n in range(1, 20)]
    whole = replace(needing("区", "20", "short", None), need=Need(Decimal(1000), Decimal("1909.5"), None, None, "㎡"))
    spec = waterfall(towns, whole, "来源")
    assert spec is not None
    steps = [m for m in spec.marks if not m.total]
    totals = [m for m in spec.marks if m.total]
    assert sum(m.value for m in steps if m.name != "余缺相抵") == Decimal("1909.5") == totals[0].value
    assert totals[-1].value == Decimal(1000) == sum(m.value for m in steps)
    assert spans(spec.marks)[-2][1] == spans(spec.marks)[-1][1] == Decimal(1000)
    assert len(spec.rest) == 5 and sum(m.value for m in spec.rest) + sum(m.value for m in steps[:14]) == Decimal(
        "1909.5"
    )


def test_a_heat_map_leaves_out_what_nobody_is_judged_by_and_says_so() -> None:
    found = [answer("甲", "10", "short", attainment="33.39"), answer("乙", "29.99", "short", attainment="99.97")]
    idle = [replace(a, indicator="idle", title="无标准的", judgement="no_standard", standard=None) for a in found]
    spec = heat([*found, *idle], "来源")
    assert [m.label for m in spec.marks] == ["▼33", "▼99"]  # what is short never reads as 100
    assert {m.group_key for m in spec.rest} == {"idle"} and "另有 1 项指标" in spec.line
    opened = [spec.marks[n].key for cells in figure_of(spec)["data"] for n in cells["customdata"]]
    assert sorted(opened) == ["乙", "甲"]


@pytest.mark.parametrize("columns", (2, 20))
def test_pointing_at_a_cell_says_its_value_with_its_unit(columns: int) -> None:
    found = [answer("甲" * 20, "10", "short", attainment="33"), answer("乙", "29", "short", attainment="96")]
    found += [replace(answer("丙", None, "no_data", standard=None), reason="不公开")]
    answers = [replace(a, area=str(r), indicator=str(n)) for r, a in enumerate(found) for n in range(columns)]
    spec = heat(answers, "来源")
    figure = figure_of(spec)
    ends = dict(zip(figure["layout"]["xaxis"]["tickvals"], figure["layout"]["xaxis"]["ticktext"], strict=True))
    for cells in figure["data"]:
        for n, place in enumerate(cells["customdata"]):
            mark = spec.marks[place]
            texts = {"%{x}": ends[cells["base"][n] + cells["x"][n]], "%{y}": ""}
            for part in ("text", "hovertext"):
                texts[f"%{{{part}}}"] = each(cells.get(part), n, "")
            said = reduce(lambda line, part: line.replace(part, texts[part]), texts, cells["hovertemplate"])
            assert ("10" if mark.key == "0" else "29" if mark.key == "1" else "无数据") in said
            assert (said.count("㎡/百户") == 1 or mark.key == "2") and ("甲" * 20 in said) == (mark.key == "0")


def test_each_year_stands_under_its_own_standard() -> None:
    one = replace(answer("甲", "20", "short", standard=standard("25")), year=2022)
    two = answer("甲", "26", "short", standard=standard("30"))
    found = DevelopmentAnswer("甲", "甲", one.indicator, one.title, one.unit, (one, two), (), (), 7)
    spec = multiples([found], "来源")
    assert [(m.group_key, m.least) for m in spec.marks] == [("2022", Decimal(25)), ("2023", Decimal(30))]
    lines = figure_of(spec)["data"][0]
    assert lines["y"] == [25.0, 25.0, 30.0, 30.0] and "由 20 ㎡/百户 到 26 ㎡/百户" in spec.title
    assert multiples([replace(found, years=(two,))], "来源").title == "只有一年的数据，看不出变化"


def test_no_rise_is_told_across_a_break_and_the_line_is_parted() -> None:
    one, two = (replace(answer("甲", value, "short"), year=year) for value, year in (("20", 2022), ("26", 2023)))
    whole = DevelopmentAnswer("甲", "甲", one.indicator, one.title, one.unit, (one, two), (), (), 7)
    other = tuple(replace(a, area="甲乙") for a in whole.years)
    broken = replace(whole, area="甲乙", years=other, breaks=(BreakAnswer(2022, 2023, ("basis",), True),))
    spec = multiples([whole, broken], "来源")
    assert "1 个首尾两年可比的地方中 1 个上升，另有 1 个口径有变、不作比较；变化最大的是甲" in spec.title
    assert [m.parted for m in spec.marks] == ["", "", "", "口径改变"] and "竖点线" in spec.line
    lines = [trace["y"] for trace in figure_of(spec)["data"] if trace.get("connectgaps") is False]
    assert lines == [[20.0, 26.0], [20.0, None, 26.0]]
    assert (
        multiples([broken], "来源").title
        == "2022—2023年没有首尾两年可比的地方，看不出升降，另有 1 个口径有变、不作比较"
    )


def test_less_is_better_reads_the_same_way_round_on_a_bullet() -> None:
    most = standard("10", comparator="at_most")
    spec = bullet([answer("甲", "8", "met", standard=most, attainment="100")], "", "来源")
    assert spec.marks[0].value == Decimal("125.0") and spec.marks[0].least == 100


def test_only_the_way_judged_by_is_judged() -> None:
    spec = two_ways([replace(answer("甲", "3", "short"), basis="own")])
    assert spec is not None and [m.judgement for m in spec.marks] == ["short", "no_standard"]
    assert "低 1 ㎡/百户" in spec.title

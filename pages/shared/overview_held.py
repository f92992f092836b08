"""What there is where nothing below a place can be judged: figures without a standard, the places that have data."""

from collections.abc import Sequence

import streamlit as st

from catalogue.answers import GapAnswer, PlaceAnswer
from charts.findings import sure
from charts.numbers import with_span
from charts.sources import covered_briefly
from charts.spine import has_figure
from charts.words import judged
from pages.shared import address, asked, rows, show
from pages.shared.filters import View
from pages.shared.text import clean, shown

#: The levels whose places are offered, and how many.
LEVELS, OFFERED = ("province", "city", "county"), 24
PAGE = "pages/overview/scoreboard.py"


def judgeable(answers: Sequence[GapAnswer]) -> bool:
    """Whether any of them is judged at all, or would be if its figures were exact."""
    return any(a.judgement in ("met", "short", "undetermined") for a in answers)


def why_none_short(answers: Sequence[GapAnswer]) -> str:
    """Why no worst gap is named: all keep their standard, or nothing can be judged. Never the one for the other."""
    met = sum(a.judgement == "met" for a in answers)
    unsure = sum(not sure(a) for a in answers)
    if met:
        rest = f"，另有 {unsure} 处无法判定（数据是范围，或报得太少）" if unsure else ""
        return f"没有判定为未达标的：{met} 处达标{rest}。"
    if unsure:
        return f"没有一处能判定是否达标：{unsure} 处的数据是范围，或报得太少。"
    return "没有一处能判定是否达标：这一年报来的数没有适用的标准，或缺分子、缺分母。这不等于没有差距。"


def draw(view: View, below: Sequence[GapAnswer], key: str) -> GapAnswer | None:
    """The figures below as a list, and the ways to the places that have data that year; the row that was clicked."""
    found = [a for a in below if has_figure(a)]
    clicked = None
    if found:
        show.section("下一级有的数", "没有适用标准，只列数值；点任意一行打开那个地方的那项指标。")
        clicked = table(found, key, view.rule)
    places = held(view)
    if places:
        show.section(f"{view.year} 年有数据的地方", "点地名看它的总览。")
        with st.container(horizontal=True, gap="small", key="held_places"):
            for place in places:
                name = "·".join(step.name for step in asked.breadcrumbs(place.code)[1:])
                st.page_link(PAGE, label=shown(name), query_params=address.link(area=place.code, year=view.year))
    return clicked


def table(found: Sequence[GapAnswer], key: str, rule: str) -> GapAnswer | None:
    """Each figure with what stands behind it; the answer whose row was clicked."""
    columns = {
        "地方": [clean(a.area_name) for a in found],
        "指标": [clean(a.title) for a in found],
        "指标值": [with_span(a.value, a.low, a.high, a.unit) for a in found],
        "判定": [judged(a) for a in found],
        "来历": [rows.trace_link(a, rule) for a in found],
        "覆盖": [covered_briefly(a.coverage) for a in found],
    }
    config = {"指标值": st.column_config.TextColumn(alignment="right")}
    return rows.opened(columns, config, f"held_{key}", found, "下一级有的数")


def held(view: View) -> list[PlaceAnswer]:
    """The places below with data that year that no other of them lies in."""
    code = "" if view.place.level == "nation" else view.place.code
    found = [p for level in LEVELS for p in asked.places_with_data(level) if p.demo == view.place.demo]
    inside = [p for p in found if p.code.startswith(code) and p.code != view.place.code]
    above = {p.parent for p in inside}
    return [p for p in inside if p.code not in above and view.year in asked.years(p.code)][:OFFERED]

"""The heat map of the overview: which areas, which domains, and what a cell opens."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from catalogue.answers import GapAnswer
from charts.heat import heat
from charts.spec import ChartSpec
from charts.words import LEVEL
from pages.shared import address, asked, charting, domains, overview
from pages.shared.choices import choose
from pages.shared.filters import View

EVERY = "全部"
#: Up to this many communities can be looked at side by side.
SIDE_BY_SIDE = 1500


def levels(view: View, below: Sequence[GapAnswer]) -> dict[str, str]:
    """The levels whose places can be the rows: the one straight below, and communities where they are not too many."""
    straight = below[0].level
    found = {straight: LEVEL[straight]}
    if straight != "community" and view.place.communities <= SIDE_BY_SIDE:
        found["community"] = LEVEL["community"]
    return found


def draw(view: View, below: Sequence[GapAnswer]) -> tuple[str, str] | None:
    """The map with its two choices; the area and indicator of the cell that was clicked."""
    options = {EVERY: "全部领域"} | {d: d for d in domains.all_domains()}
    domain = address.get("domain") or EVERY
    domain = domain if domain in options else EVERY
    rows = levels(view, below)
    level = address.get("rows") or below[0].level
    level = level if level in rows else below[0].level
    with st.container(key="heat_choices"):
        left, right, _ = st.columns([3, 3, 6])
        with left:
            choose("领域", "domain", options, domain)
        with right:
            choose("每行一个", "rows", rows, level)
    asked_for = (*asked.state(), view.place.code, view.year, view.rule, domain, level)
    spec = _spec(asked_for, view, below)
    spec = replace(spec, filters=(*overview.asked_for(view), ("领域", domain)))
    key = f"heat_{view.place.code}_{view.year}_{view.rule}_{domain}_{level}"
    clicked = charting.chart(spec, key, opens=True)
    return (clicked[0], clicked[1]) if clicked and len(clicked) == 2 else None


@st.cache_resource(show_spinner=False, max_entries=200)
def _spec(asked_for: tuple[Any, ...], _view: View, _below: Sequence[GapAnswer]) -> ChartSpec:
    """Hundreds of cells put into words: kept per state of the data and what was asked."""
    answers = chosen(_view, _below, *asked_for[-2:])
    return heat(answers, overview.source(_view.place.code, _view.year, answers))


def chosen(view: View, below: Sequence[GapAnswer], domain: str, level: str) -> list[GapAnswer]:
    """The answers of that level and domain, the catalogue's indicators in their order."""
    declared = asked.catalogue().indicators.values()
    wanted = tuple(i.id for i in declared if domain in (EVERY, i.domain))
    if level == below[0].level:
        return [a for a in below if a.indicator in wanted]
    return asked.gaps(view.place.code, level, view.year, wanted, view.rule)

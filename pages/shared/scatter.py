"""The parts of 散点关系: which second indicator, at which level, and what the signs mean."""

import streamlit as st

from catalogue.comparison_answers import RelationAnswer
from catalogue.faults import UsedWrongly
from charts.scatter import scatter
from charts.sources import under_rule
from charts.spec import ChartSpec
from charts.words import BELOW, LEVEL
from pages.shared import address, asked, filters
from pages.shared.choices import choose

#: Below a large place, no further down than so many places are drawn.
MOST = 3000


def levels(view: filters.View) -> dict[str, str]:
    """The levels below the place, nearest first, in words."""
    found, level = {}, view.place.level
    while level in BELOW:
        level = BELOW[level]
        found[level] = LEVEL[level]
    return found


def against(view: filters.View) -> tuple[str, str]:
    """The second indicator and the level, as chosen; both in the URL. Raises UsedWrongly where nothing lies below."""
    below = levels(view)
    if not below:
        raise UsedWrongly("社区（村）下面没有更小的地方，画不出散点。请选街道（乡镇）或更大的地方。")
    declared = asked.catalogue().indicators
    others = {i.id: f"{i.title}（{i.unit}）" for i in declared.values() if i.id != view.indicator}
    states = {a.indicator: a for a in asked.gaps(view.place.code, None, view.year, (), view.rule)}
    ranked = sorted(others, key=lambda i: filters.ORDER.index(states[i].judgement))
    named, level = address.get("against") or "", address.get("level") or ""
    with st.container(key="filters_more"):
        left, right = st.columns([4, 2])
        with left:
            second = choose("纵轴：另一个指标", "against", others, named if named in others else ranked[0])
        with right:
            chosen = choose("画哪一级", "level", below, level if level in below else first_level(view, below))
    address.put("against", second)
    address.put("level", chosen)
    return second, chosen


def first_level(view: filters.View, below: dict[str, str]) -> str:
    """The level straight below that has data."""
    found = asked.children(view.place.code)
    return found[0].level if found and found[0].level in below else next(iter(below))


def related(view: filters.View, second: str, level: str) -> RelationAnswer:
    """The pair of figures of every place of the level. Raises UsedWrongly where there are too many to be drawn."""
    if level == "community" and view.place.communities > MOST:
        raise UsedWrongly(
            f"{view.place.name}有 {view.place.communities:,} 个社区（村），点太密看不清。请改画街道或更大的地方。"
        )
    found: RelationAnswer = asked.ask("relation", view.place.code, level, view.year, view.indicator, second, view.rule)
    return found


def picture(view: filters.View, found: RelationAnswer) -> ChartSpec:
    """The chart, with its source."""
    declared = asked.catalogue().indicators
    books = [name for one in (found.first, found.second) for name in asked.workbooks(view.place.code, view.year, one)]
    source = under_rule(books, found.edition, view.rule)
    titles = (declared[found.first].title, declared[found.second].title)
    about = {"地方": view.place.name, "年份": f"{view.year} 年", "横轴": titles[0], "纵轴": titles[1]}
    return scatter(found, titles, source, about)

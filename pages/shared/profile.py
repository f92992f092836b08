"""The parts of a place's profile: who it is, its worst gaps in sentences, what is missing."""

from collections.abc import Iterable, Sequence

import streamlit as st

from catalogue.answers import GapAnswer
from catalogue.spread_answers import SiblingsAnswer
from charts.findings import finding_at, worst_first
from charts.numbers import figure
from charts.sources import covered, under_rule
from charts.words import LEVEL
from pages.shared import address, asked, domains, drawer, filters, show
from pages.shared.text import shown

CLASS = {"urban": "城市社区", "rural": "农村社区（村）", "mixed": "城乡都有", "unknown": "城乡未知"}
BRIEFING = "pages/briefings/export.py"
#: How many of the worst gaps are told as sentences.
WORST = 3


def siblings(view: filters.View) -> list[SiblingsAnswer]:
    """Every indicator of the place among its siblings."""
    found: list[SiblingsAnswer] = asked.ask("siblings", view.place.code, (), view.year, view.rule)
    return found


def over_years(area: str, rule: str) -> dict[str, list[GapAnswer]]:
    """Each indicator's answers over the years, earliest first, without the sums of what communities lack."""
    found: dict[str, list[GapAnswer]] = {}
    for answer in asked.ask("series", area, (), rule, None, False):
        found.setdefault(answer.indicator, []).append(answer)
    return found


def source(view: filters.View, answers: Sequence[GapAnswer]) -> str:
    """Every workbook behind the place's figures, the edition and the rule."""
    books = (book.workbook for book in asked.ask("workbooks", view.place.code, view.year))
    return under_rule(books, max((a.edition for a in answers), default=0), view.rule)


def cards(view: filters.View, answers: Sequence[GapAnswer]) -> list[tuple[str, str, str, str]]:
    """Who the place is: level and class, communities, how large, which years."""
    place, years = view.place, asked.years(view.place.code)
    path = "·".join(step.name for step in asked.breadcrumbs(place.code)[1:-1])
    edition = max((a.edition for a in answers), default=0)
    span = f"{years[-1]}–{years[0]}" if len(years) > 1 else "".join(map(str, years))
    counted = [("社区（村）", f"{place.communities:,} 个", "按名录", "")] if place.level != "community" else []
    return [
        ("级别", LEVEL[place.level], f"{CLASS[place.place_class]}；{path or '全国'}；代码 {place.code}", ""),
        *counted,
        *((title, said, note, "") for title, said, note in sizes(answers)),
        ("有数据的年份", span, f"共 {len(years)} 年；数据第 {edition} 版", ""),
    ]


def sizes(answers: Iterable[GapAnswer]) -> list[tuple[str, str, str]]:
    """How many households and people: the sides of indicators that count them by the community, with their coverage."""
    catalogue = asked.catalogue()
    counted = {i.id for i in catalogue.items.values() if i.counted_per_community}
    found = []
    for answer in answers:
        declared = catalogue.indicators[answer.indicator]
        item = catalogue.items[declared.numerator]
        if declared.denominator in counted and item.unit in ("户", "人") and declared.domain == "社区规模":
            if answer.numerator is not None:
                part = f"覆盖 {covered(answer.coverage)}" if answer.level != "community" else "本社区填报"
                found.append((item.title, figure(answer.numerator, item.unit), part))
    return found


def worst(answers: Sequence[GapAnswer]) -> list[GapAnswer]:
    """The indicators furthest below their standard."""
    return [a for a in worst_first(answers) if a.judgement == "short"][:WORST]


def gaps_told(view: filters.View, answers: Sequence[GapAnswer]) -> None:
    """The worst gaps as sentences, each with its ways on: the gap's page, its trace."""
    for answer in worst(answers):
        with st.container(key=f"worst_{answer.indicator}", horizontal=True, vertical_alignment="center", gap="small"):
            st.write(shown(f"{finding_at(answer)}。"))
            query = address.link(area=answer.area, indicator=answer.indicator, year=answer.year, rule=view.rule)
            st.page_link(domains.page_of(answer.domain), label="看差在哪里", query_params=query)
            drawer.button(answer, view.rule, f"worst_{answer.indicator}")
    if not worst(answers):
        st.info("没有判定为未达标的指标。无法判定、没有标准和没有数据的见下。")


def missing(answers: Sequence[GapAnswer]) -> None:
    """What no figure is there for, by its reason."""
    reasons: dict[str, list[str]] = {}
    for answer in answers:
        if answer.judgement == "no_data":
            reasons.setdefault(answer.reason.rstrip("。") or "没有数据", []).append(answer.title)
    show.facts([(f"{why}（{len(titles)} 项）", "、".join(titles)) for why, titles in reasons.items()])


def ways_on(view: filters.View) -> None:
    """To the briefing of this place."""
    query = address.link(area=view.place.code, year=view.year, rule=view.rule)
    st.page_link(BRIEFING, label="把这个地方写成材料", icon=":material/description:", query_params=query)

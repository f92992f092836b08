"""The page of one domain: a place against its standard, where the gap lies, and the way further down."""

from typing import Any

import streamlit as st

from catalogue.answers import PlaceAnswer
from charts.findings import finding_at
from pages.shared import address, asked, domains_cards, drawer, filters, guard, show
from pages.shared.domains_about import VIEWS, Shown, own_answers
from pages.shared.domains_parts import DRAWN
from pages.shared.text import shown

OTHERS = "pages/gaps/others.py"
PAGE_OF = {
    "人员配备": "pages/gaps/staffing.py",
    "队伍结构": "pages/gaps/teams.py",
    "设施面积": "pages/gaps/facilities.py",
    "经费投入": "pages/gaps/funding.py",
    "社会力量": "pages/gaps/social.py",
    "减负": "pages/gaps/burden.py",
    "智慧社区": "pages/gaps/smart.py",
}


def page_of(domain: str) -> str:
    """The page that shows a domain's indicators: its own, or the page of all others."""
    return PAGE_OF.get(domain, OTHERS)


def other_domains() -> tuple[str, ...]:
    """The domains without a page of their own, in the catalogue's order: no declared indicator is out of reach."""
    return tuple(domain for domain in all_domains() if domain not in PAGE_OF)


def all_domains() -> tuple[str, ...]:
    """Every domain of the catalogue, in its order."""
    return tuple(dict.fromkeys(i.domain for i in asked.catalogue().indicators.values()))


def level_below(place: PlaceAnswer) -> str | None:
    """The level of the places one step down that have data; None at the bottom or where nothing was received."""
    found = asked.children(place.code)
    return found[0].level if found else None


def chosen_view() -> str:
    """Which part of the page the URL names, else the first."""
    named = address.get("view") or ""
    return named if named in VIEWS else next(iter(VIEWS))


def tabs() -> dict[str, Any]:
    """The parts as tabs whose state is in the URL; only the open one is worked out."""
    st.session_state["view_tab"] = VIEWS[chosen_view()]

    def chosen() -> None:
        words = st.session_state["view_tab"]
        address.put("view", next(name for name, word in VIEWS.items() if word == words))

    return dict(
        zip(VIEWS, st.tabs([shown(word) for word in VIEWS.values()], key="view_tab", on_change=chosen), strict=True)
    )


def gap_page(page: str, title: str, sentence: str, domains: tuple[str, ...]) -> None:
    """Draw the page of these domains for the place, year and rule in the URL."""
    show.heading(title, sentence)
    with guard.faults():
        place = filters.known_place()
        show.crumbs(place, page)
        view = filters.view(place, domains)
        found = [a for a in own_answers(view, domains) if a.indicator == view.indicator]
        level = level_below(place)
        below = asked.gaps(place.code, level, view.year, (view.indicator,), view.rule) if level else []
    guard.nothing(found, "这个指标在这里没有可显示的内容。")
    (whole,) = found
    show.old_edition()
    show.demo([whole, *below], place)
    with st.container(horizontal=True, vertical_alignment="center", key="headline_ways"):
        show.section(finding_at(whole))
        drawer.button(whole, view.rule, "whole", "查看这些数字的来历（公式、原表单元格、条款）")
    with st.container(key="headline"):
        cards = st.empty()
    with cards.container():
        show.cards(domains_cards.headline(whole))
    about = Shown(view, whole, below, domains)
    drawn = tabs()
    with drawn[chosen_view()], guard.faults():
        opened = DRAWN[chosen_view()](about)
        weights = domains_cards.weights(whole, place, view.rule)
    if weights:
        with cards.container():
            show.cards([*domains_cards.headline(whole), *weights])
    if opened.area or opened.indicator:
        for name, value in (("area", opened.area), ("indicator", opened.indicator)):
            if value:
                address.put(name, value)
        st.rerun()

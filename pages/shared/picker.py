"""The place picker: type a name, its pinyin or initials; before typing it offers the places below and beside."""

import streamlit as st

from catalogue.answers import PlaceAnswer
from catalogue.faults import UserFault
from charts.words import LEVEL
from pages.shared import address, asked, finding
from pages.shared.combobox import Group, Option, combobox
from pages.shared.text import clean

#: How many neighbours are offered before anything is typed.
OFFERED = 30
HINT = "输入地名、拼音或首字母"


@st.fragment
def pick(place: PlaceAnswer) -> None:
    """Draw the picker; a place that is chosen goes into the URL and the page is drawn anew."""
    path = "·".join(step.name for step in asked.breadcrumbs(place.code)[1:] or [place])
    current = clean(path) + ("［演示］" if place.demo else "")
    chosen = combobox("pick_area", "地方", lambda text: offered(place, text), current, HINT)
    if chosen:
        address.put("area", code_of(chosen))
        st.rerun(scope="app")


def offered(place: PlaceAnswer, text: str) -> list[Group]:
    """What the text finds; before anything is typed the neighbours of a place."""
    try:
        return finding.places(text) if text else near(place)
    except UserFault:
        return []


def code_of(key: str) -> str:
    """The place that was chosen."""
    return key.partition(":")[2]


def near(place: PlaceAnswer) -> list[Group]:
    """The places with data one level below, and those beside this one."""
    below = asked.children(place.code)
    above = asked.breadcrumbs(place.code)[:-1]
    beside = [p for p in asked.children(above[-1].code) if p.code != place.code] if above else []
    return [_group("下一级", below), _group("同级", beside)]


def _group(title: str, places: list[PlaceAnswer]) -> Group:
    return Group(title, tuple(Option(f"place:{p.code}", clean(p.name), LEVEL[p.level]) for p in places[:OFFERED]))

"""完整性和及时性 on the page: places by items, with what has come in of each; a click opens the place below."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from catalogue.answers import PlaceAnswer
from catalogue.completeness_answers import CompletenessAnswer
from charts.completeness_words import LEGEND, TONES, anything, said, tone
from charts.numbers import MISSING
from pages.shared import address, asked, filters, picker, quality, rows, show
from pages.shared.choices import choose, turned
from pages.shared.quality import listed
from pages.shared.quality_problem import moment
from pages.shared.text import clean


def place_and_year() -> tuple[PlaceAnswer, int]:
    """The place and the year the URL names, with the lists to choose others."""
    place = filters.known_place()
    show.crumbs(place, quality.PAGE)
    year, years = filters.year_of(place)
    with st.container(key="filters"):
        one, two = st.columns([4, 2])
        with one:
            picker.pick(place)
        with two:
            choose("年份", "year", years, str(year))
    address.put("year", year)
    return place, year


def table(place: PlaceAnswer, year: int) -> None:
    """The heat table of a place and those straight below it, and when each item last came in."""
    found: list[CompletenessAnswer] = asked.ask("completeness", place.code, year)
    whole = turned("连没有收到任何材料的数据项也列出", "all_items")
    wanted = [a.item for a in found if anything(a) or (whole and a.expected)]
    items = {a.item: a for a in found if a.area == place.code and a.item in wanted}
    if not items:
        st.info("这个地方这一年没有收到任何数据项。")
        return
    by_place: dict[str, dict[str, CompletenessAnswer]] = {}
    for answer in found:
        by_place.setdefault(answer.area, {})[answer.item] = answer
    ordered = [by_place.pop(place.code), *by_place.values()]
    show.section("逐地逐项", f"{LEGEND}　点一行进入下一级。")
    clicked = _heat(ordered, items, f"complete_{place.code}_{year}_{whole}")
    show.section("逐项", "同一数据项最近一次收到是什么时候。")
    _by_item(list(items.values()))
    if clicked and clicked != place.code:
        address.put("area", clicked)
        st.rerun()


def _heat(ordered: Sequence[dict[str, CompletenessAnswer]], items: dict[str, CompletenessAnswer], key: str) -> str:
    first = next(iter(items))
    columns: dict[str, list[Any]] = {"地方": [clean(row[first].area_name) for row in ordered]}
    config: dict[str, Any] = {"地方": st.column_config.TextColumn(pinned=True)}
    for id, item in items.items():
        colours = {said(row[id]): TONES[tone(row[id])] for row in ordered}
        columns[id] = [[said(row[id])] for row in ordered]
        config[id] = st.column_config.MultiselectColumn(
            clean(item.title), options=list(colours), color=list(colours.values())
        )
    opened = rows.opened(columns, config, key, ordered, "各地各数据项的报送情况", shown_whole=14, tall=520)
    return opened[first].area if opened and opened[first].level != "community" else ""


def _by_item(found: Sequence[CompletenessAnswer]) -> None:
    columns = {
        "数据项": [a.title for a in found],
        "最近收到": [moment(a.last_received) if a.last_received else MISSING for a in found],
        "应报社区": [str(a.expected) for a in found],
        "已报": [str(a.reported) for a in found],
        "不公开": [str(a.withheld) for a in found],
        "报了空白": [str(a.not_reported) for a in found],
        "没收到": [str(a.silent) for a in found],
        "不要求而报了": [str(a.beyond) for a in found],
    }
    alt = "各数据项：最近收到、应报社区、已报、不公开、报了空白、没收到、不要求而报了"
    st.dataframe(listed(columns), hide_index=True, height="content", alt=alt)
    quality.download("完整性", columns, "complete")

"""The state of a place: every indicator against its standard, the worst gaps below it, how much was reported."""

import streamlit as st

from pages.shared import address, asked, domains, filters, guard, overview, show
from pages.shared.text import shown

PAGE = "pages/overview/scoreboard.py"

show.heading("社区服务能力总览", "每项指标对照当年有效的政策标准：哪些达标，哪些没有，差得最多的在哪里。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place)
    here = asked.gaps(place.code, None, view.year, (), view.rule)
    level = domains.level_below(place)
    below = asked.gaps(place.code, level, view.year, (), view.rule) if level else []
guard.nothing(here, "这个地方没有可显示的指标。")
show.old_edition()
show.demo([*here, *below], place)
show.cards(overview.state_cards(here))
show.chart(overview.score_chart(here, place.name, view.year), key="scores")
show.section("每项指标", "点任意一行打开该指标的分布与下级明细。")
opened = overview.score_table(overview.known(here), f"scores_{place.code}_{view.year}_{view.rule}", view.rule)
with st.expander(shown(f"没有数据的指标 {len(overview.unknown(here))} 项及原因")):
    silent = overview.score_table(overview.unknown(here), f"silent_{place.code}_{view.year}_{view.rule}", view.rule)
opened = opened or silent
if below:
    show.section("差距最大的地方", "下一级各地、各项指标中，离标准最远的几项。点一行打开。")
    opened = overview.worst_table(below, f"worst_{place.code}_{view.year}_{view.rule}", view.rule) or opened
if opened:
    query = address.link(area=opened.area, indicator=opened.indicator)
    st.switch_page(domains.page_of(opened.domain), query_params=query)

"""The trace drawer: from any figure to its formula, cells, clause and edition, without leaving the page.

A page offers it by `button(answer, rule, key)`, by `ask(...)` in a callback, or by a table's 来历 column
(`rows.opened`). The frame opens what was asked for.
"""

import streamlit as st

from catalogue.answers import GapAnswer, Rule
from catalogue.faults import UserFault
from pages.shared import address, asked, traced, tracing
from pages.shared.text import shown

ASKED = "drawer_asked"
PAGE = "pages/data/trace.py"


def ask(area: str, indicator: str, year: int, rule: str) -> None:
    """Open the drawer for this figure in the run that follows. For callbacks."""
    st.session_state[ASKED] = (area, indicator, year, rule)


def button(answer: GapAnswer, rule: str, key: str, label: str = "溯源") -> None:
    """A button beside a figure that opens the drawer for it. `key` must differ from that of every other on the page."""
    st.button(
        shown(label),
        key=f"trace_{key}",
        icon=":material/account_tree:",
        type="tertiary",
        help="公式、原表单元格、政策条款、数据版本" if label == "溯源" else None,
        on_click=ask,
        args=(answer.area, answer.indicator, answer.year, rule),
    )


def open_asked() -> None:
    """Open the drawer where one was asked for. Once per run, from the frame."""
    wanted = st.session_state.pop(ASKED, None)
    if wanted is not None:
        _drawer(*wanted)


@st.dialog("这个数字怎么来的", width="medium", position="right")
def _drawer(area: str, indicator: str, year: int, rule: Rule) -> None:
    try:
        trace = asked.trace(area, indicator, year, rule)
        standings = asked.standings(area, year, indicator, rule)
        silent = tracing.silent_communities(trace.gap)
    except UserFault as fault:
        st.warning(shown(fault))
        return
    traced.whole(trace, standings, silent)
    query = address.link(area=area, indicator=indicator, year=year, rule=rule)
    st.page_link(PAGE, label="在整页中打开（可发给同事的链接）", icon=":material/open_in_new:", query_params=query)

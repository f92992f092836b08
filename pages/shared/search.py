"""The search box above every page, and where each thing found leads."""

from collections.abc import Sequence

import streamlit as st

from catalogue.faults import UserFault
from pages.shared import address, asked, domains, finding
from pages.shared.combobox import Group, combobox

NAME = "search"


@st.fragment
def search(pages: Sequence[tuple[str, str]], here: str) -> None:
    """Draw the box. `pages`: (file below pages/, title); `here`: the page to stay on when a place is chosen."""

    def find(text: str) -> list[Group]:
        try:
            return finding.everything(text, pages)
        except UserFault:
            # Without an edition there are still indicators and standards to be found.
            return [finding.indicators(text), finding.standards(text)] if text else []

    chosen = combobox(NAME, "查找", find, "", "查找地方、指标、标准、文号（可用拼音）　按 / 键", False, "/")
    if chosen:
        go(chosen, here)


def go(key: str, here: str) -> None:
    """Open what was chosen."""
    kind, _, value = key.partition(":")
    if kind == "place":
        st.switch_page(here, query_params=address.link(area=value))
    elif kind == "indicator":
        page = domains.page_of(asked.catalogue().indicators[value].domain)
        st.switch_page(page, query_params=address.link(indicator=value))
    elif kind == "standard":
        st.switch_page("pages/standards/register.py", query_params={"text": value})
    elif kind == "standards":
        st.switch_page("pages/standards/register.py", query_params={"text": value})
    else:
        st.switch_page(f"pages/{value}", query_params=address.link())

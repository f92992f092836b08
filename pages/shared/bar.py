"""The bar above every page: what is the same wherever the reader stands."""

from collections.abc import Sequence

import streamlit as st

from pages.shared import basket, search

#: Pages that show no place: a place found there opens the overview.
WITHOUT_PLACE = ("help/", "indicators/", "intake/", "standards/", "data/quality")
OVERVIEW = "pages/overview/scoreboard.py"


def draw(pages: Sequence[tuple[str, str]] = (), here: str = "") -> None:
    """Search box and compare basket. `pages`: (file below pages/, title) of the frame; `here`: the one being shown."""
    stay = OVERVIEW if here.startswith(WITHOUT_PLACE) else f"pages/{here}"
    with st.container(key="bar", horizontal=True, gap="small", vertical_alignment="center"):
        search.search(pages, stay)
        basket.widget()

"""The bar above every page: what is the same wherever the reader stands."""

import streamlit as st

from pages.shared import basket


def draw() -> None:
    """The compare basket. Drawn by the frame before the page."""
    with st.container(key="bar", horizontal=True, gap="small", vertical_alignment="center"):
        basket.widget()

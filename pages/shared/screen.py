"""The reader's screen: light or dark as they set it, and whether it is a phone's."""

from dataclasses import replace

import streamlit as st

from charts.palette import DARK, LIGHT, Look


def look() -> Look:
    """The colours of the page as the reader has set it, and its width."""
    return replace(DARK if st.context.theme.type == "dark" else LIGHT, narrow=narrow())


def narrow() -> bool:
    """Whether a phone asks: its browser says so. The width of a window is not told to a server."""
    return "Mobile" in st.context.headers.get("User-Agent", "")

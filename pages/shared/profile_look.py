"""The look of tables whose rows are drawn: the profile and the comparison. From this folder, like all of the look."""

from functools import lru_cache
from pathlib import Path

import streamlit as st


@lru_cache
def _read(name: str) -> str:
    return (Path(__file__).parents[2] / "static" / name).read_text("utf-8")


def install() -> None:
    """Put the style sheet on the page."""
    st.html(f"<style>{_read('places.css')}</style>")

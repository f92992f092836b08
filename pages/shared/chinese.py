"""Chinese for the texts Streamlit and plotly bring along, and the dashboard's own look. Everything from this folder."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

STATIC = Path(__file__).parents[2] / "static"

#: Plotly's own words. The language name alone changes nothing: the words must be handed over.
PLOTLY: dict[str, Any] = {
    "displaylogo": False,
    "responsive": True,
    "modeBarButtonsToRemove": [
        "zoom2d",
        "pan2d",
        "select2d",
        "lasso2d",
        "zoomIn2d",
        "zoomOut2d",
        "autoScale2d",
        "resetScale2d",
    ],
    "toImageButtonOptions": {"format": "png", "scale": 2, "filename": "图"},
    "locale": "zh-CN",
    "locales": {
        "zh-CN": {
            "dictionary": {
                "Download plot as a PNG": "下载图片",
                "Download plot": "下载图片",
                "Taking snapshot - this may take a few seconds": "正在生成图片…",
                "Snapshot succeeded": "图片已保存",
                "Sorry, there was a problem downloading your snapshot!": "图片没有生成，请重试",
                "Double-click to zoom back out": "双击复原",
            },
            "format": {"decimal": ".", "thousands": ","},
        }
    },
}


#: Style sheets and scripts that stand on their own page parts, not on every page.
_APART = {"combobox"}


@lru_cache
def _read(ending: str) -> str:
    """Every sheet or script of the folder in one; the look first, since the others build on its colours."""
    files = sorted((p for p in STATIC.glob(f"*{ending}") if p.stem not in _APART), key=lambda p: (p.stem != "look", p))
    return "\n".join(path.read_text("utf-8") for path in files)


def install() -> None:
    """Put the look, the Chinese words and the habits of the back button on the page. Once per run, from the frame."""
    st.html(f"<style>{_read('.css')}</style>")
    st.html(f"<script>{_read('.js')}</script>", unsafe_allow_javascript=True)

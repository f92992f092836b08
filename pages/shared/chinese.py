"""Chinese for the texts Streamlit and plotly bring along, and the dashboard's own look. Everything from this folder."""

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

STATIC = Path(__file__).parents[2] / "static"

#: Charts are looked at and clicked. What plotly would offer above them (a picture without finding or source, zoom) is
#: left out, and with it the only words plotly has.
PLOTLY: dict[str, Any] = {"displayModeBar": False, "responsive": True}


@lru_cache
def sent(name: str) -> str:
    """A sheet or script of the folder without what only its writer reads."""
    text = re.sub(r"/\*.*?\*/", "", (STATIC / name).read_text("utf-8"), flags=re.DOTALL)
    if name.endswith(".css"):
        text = re.sub(r" ?([{;}]) ?|(:) ", r"\1\2", text)
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


@lru_cache
def fetched(name: str) -> str:
    """The address of a file of the folder, seen from a page: another one as soon as the file changes."""
    stamp = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"app/static/{name}?v={stamp}"


def install() -> None:
    """Put the look, the Chinese words and the habits of the back button on the page. Once per run, from the frame.

    What must be there before the page is drawn is sent with it; what may come a moment later the browser fetches, once.
    """
    st.html(f"<style>{sent('look.css')}{sent('figures.css')}</style>")
    st.html(f'<style>@import url("{fetched("later.css")}");</style>')
    st.html(
        f"<script>{sent('history.js')}{sent('scheme.js')}</script>"
        f'<script src="{fetched("access.js")}"></script><script src="{fetched("zh.js")}"></script>',
        unsafe_allow_javascript=True,
    )


def sheet(name: str) -> None:
    """Put a style sheet on a page that alone needs it."""
    st.html(f"<style>{sent(name)}</style>")

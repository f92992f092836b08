"""The reader's screen: light or dark as they set it, and whether it is narrow: a phone's, or a narrow window."""

from dataclasses import replace

import streamlit as st

from charts.palette import DARK, LIGHT, Look
from pages.shared.combobox import nothing

#: A window up to so many pixels wide is narrow, as in static/look.css.
NARROW = 640
_JS = f"""export default function ({{ data, setStateValue }}) {{
  const query = matchMedia("(max-width: {NARROW}px)");
  const tell = () => {{ if (query.matches !== data.known) setStateValue("narrow", query.matches); }};
  query.addEventListener("change", tell);
  tell();
  return () => query.removeEventListener("change", tell);
}}
"""
_mount = st.components.v2.component("capacity_screen", js=_JS)


def watch() -> None:
    """Let a narrow window of a browser that is no phone's say so: the page is then drawn once more, for its width."""
    if not _phone():
        with st.container(key="screen"):
            _mount(key="screen_width", data={"known": narrow()}, on_narrow_change=nothing)


def look() -> Look:
    """The colours of the page as the reader has set it, and its width."""
    return replace(DARK if st.context.theme.type == "dark" else LIGHT, narrow=narrow())


def narrow() -> bool:
    """Whether the page is as narrow as a phone's."""
    return _phone() or bool((st.session_state.get("screen_width") or {}).get("narrow"))


def _phone() -> bool:
    """A phone's browser says so from the start."""
    return "Mobile" in st.context.headers.get("User-Agent", "")

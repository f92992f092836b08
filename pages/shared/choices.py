"""A list to choose from whose truth is the URL."""

import streamlit as st

from pages.shared import address
from pages.shared.text import shown


def choose(label: str, name: str, options: dict[str, str], current: str) -> str:
    """A list of values by their words; a choice is written to the URL as its plain value.

    Words must differ, because Streamlit sends the words back and not the value; equal ones get their value added.
    """
    words = list(options.values())
    told_apart = {v: w if words.count(w) == 1 else f"{w}（{v}）" for v, w in options.items()}
    key = f"choose_{name}"
    st.session_state[key] = current

    def chosen() -> None:
        address.put(name, st.session_state[key])

    return st.selectbox(label, list(told_apart), format_func=lambda v: told_apart.get(v, v), key=key, on_change=chosen)


def switch(label: str, name: str, options: dict[str, str], current: str, help: str) -> str:
    """A few values side by side, one of them on; a choice is written to the URL as its plain value."""
    key = f"choose_{name}"
    st.session_state[key] = current

    def chosen() -> None:
        address.put(name, st.session_state[key])

    words, values = options.__getitem__, list(options)
    st.segmented_control(label, values, format_func=words, key=key, required=True, on_change=chosen, help=shown(help))
    return current


def slide(label: str, name: str, options: dict[str, str], current: str) -> str:
    """Values in their order on a line, such as years; with one value only there is nothing to slide."""
    if len(options) < 2:
        return choose(label, name, options, current)
    key = f"choose_{name}"
    st.session_state[key] = current

    def chosen() -> None:
        address.put(name, st.session_state[key])

    return st.select_slider(label, list(options), format_func=options.__getitem__, key=key, on_change=chosen)

"""What a reader chooses, types, turns on or unfolds; the truth of each is the URL."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

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


def switch(label: str, name: str, options: dict[str, str], current: str, help: str = "") -> str:
    """A few values side by side, one of them on; a choice is written to the URL as its plain value."""
    key = f"choose_{name}"
    st.session_state[key] = current

    def chosen() -> None:
        address.put(name, st.session_state[key])

    words, values = options.__getitem__, list(options)
    st.segmented_control(label, values, format_func=words, key=key, required=True, on_change=chosen, help=shown(help))
    return current


def several(label: str, name: str, options: dict[str, str], current: list[str], placeholder: str) -> list[str]:
    """Any of these values, by their words; the choice is written to the URL with commas between."""
    key = f"choose_{name}"
    st.session_state[key] = current

    def chosen() -> None:
        address.put(name, ",".join(st.session_state[key]))

    words = options.__getitem__
    return st.multiselect(label, list(options), format_func=words, key=key, placeholder=placeholder, on_change=chosen)


def one_of(label: str, name: str, options: dict[str, str], current: str) -> str:
    """A few long-worded values one after another, one of them on; a choice is written to the URL as its plain value."""
    key = f"choose_{name}"
    st.session_state[key] = current

    def chosen() -> None:
        address.put(name, st.session_state[key])

    words, values = options.__getitem__, list(options)
    st.radio(label, values, format_func=words, horizontal=True, key=key, on_change=chosen)
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


def typed(label: str, name: str, current: str, placeholder: str) -> str:
    """A line of text; what is typed is written to the URL as it stands. Returns it without the spaces around it."""
    key = f"typed_{name}"
    st.session_state[key] = current

    def chosen() -> None:
        address.put(name, st.session_state[key].strip())

    return st.text_input(label, key=key, placeholder=placeholder, on_change=chosen, max_chars=100).strip()


def turned(label: str, name: str, usual: bool = False) -> bool:
    """Something on or off; only what is not the usual is written to the URL, as 1 or 0."""
    key = f"turned_{name}"
    st.session_state[key] = current = stands(name, usual)
    st.toggle(label, key=key, on_change=lambda: stand(name, bool(st.session_state[key]), usual))
    return current


def stands(name: str, usual: bool = False) -> bool:
    """Whether the URL says on."""
    return {"1": True, "0": False}.get(st.query_params.get(name, ""), usual)


def stand(name: str, now: bool, usual: bool = False) -> None:
    """Put on or off into the URL."""
    address.put(name, "" if now == usual else int(now))


def unfolded(label: str, name: str) -> ExpanderContainer:
    """A part that is folded until asked for; that it is open is in the URL. Its `open` says whether to fill it."""
    key = f"unfolded_{name}"
    st.session_state[key] = stands(name)
    return st.expander(label, key=key, on_change=lambda: stand(name, bool(st.session_state[key])))

"""The view's state lives in the URL under plain names, so a link sent to a colleague opens the same view.

The URL is the only truth while a page runs. What was chosen last is remembered for the session and put back into
the URL when the reader moves to another page, because Streamlit clears it then.
"""

import streamlit as st

#: What a link to another view keeps.
KEPT = ("area", "year", "rule", "edition", "basket")
RULES = ("nearest", "strictest", "national")


def _memory() -> dict[str, str]:
    return st.session_state.setdefault("remembered", {})


def get(name: str) -> str | None:
    """The value in the URL, else what was chosen last in this session, else None."""
    if name in st.query_params:
        _memory()[name] = st.query_params[name]
    return _memory().get(name)


def put(name: str, value: object) -> None:
    """Choose a value: it is remembered and goes into the URL. Nothing chosen ("") leaves both."""
    if value == "":
        return forget(name)
    _memory()[name] = str(value)
    if st.query_params.get(name) != str(value):
        st.query_params[name] = str(value)


def forget(name: str) -> None:
    """Drop a value from the URL and from memory."""
    _memory().pop(name, None)
    if name in st.query_params:
        del st.query_params[name]


def number(name: str) -> int | None:
    """A whole number from the URL; anything else reads as not given."""
    text = get(name) or ""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None


def link(**values: object) -> dict[str, str]:
    """Query parameters for a link: what is chosen now, with these values instead."""
    given, memory = st.query_params.to_dict(), _memory()  # asked once: tables hold a hundred links
    memory.update((name, given[name]) for name in KEPT if name in given)
    return {name: memory[name] for name in KEPT if name in memory} | {k: str(value) for k, value in values.items()}

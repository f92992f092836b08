"""What paper needs and the screen does not: tables whole (those on screen are drawn), what the filters stand at."""

from typing import Any

import streamlit as st

from charts.numbers import MISSING
from pages.shared.text import inert

#: A longer table is taken away as a file rather than printed.
MOST = 40


def table(columns: dict[str, list[Any]], config: dict[str, Any]) -> None:
    """The same table in plain html, seen only on paper. The way to the trace is left out; so are the end tags html does
    not need, as the table comes with every view."""
    kept = [name for name in columns if name != "来历"]
    count = len(columns[kept[0]]) if kept else 0
    if not 0 < count <= MOST:
        return
    heads = "".join(f"<th>{inert((config.get(name) or {}).get('label') or name)}" for name in kept)
    lines = ""
    for row in range(count):
        boxes = "".join(f"<td>{inert(_written(columns[name][row], config.get(name)))}" for name in kept)
        lines += f"<tr>{boxes}"
    st.html(f"<table class='print'><thead><tr>{heads}<tbody>{lines}</table>")


def _written(value: Any, config: dict[str, Any] | None) -> str:
    """As the screen writes it: a number with the decimals of its column (`%,.2f`)."""
    if value is None:
        return MISSING
    shape = str(((config or {}).get("type_config") or {}).get("format") or "")
    if isinstance(value, float) and shape.startswith("%,.") and shape.endswith("f"):
        return format(value, shape[1:])
    return str(value)


def standing(*words: str) -> None:
    """What the page was asked, on paper only."""
    st.html(f"<p class='print'>{inert('　'.join(words))}</p>")

"""A list that is looked up while typing. The server finds, the browser shows (`static/combobox.js`)."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from pages.shared.chinese import fetched

HTML = """<div class="box"><label for="typed"></label>
<input id="typed" type="text" role="combobox" autocomplete="off" spellcheck="false" aria-autocomplete="list"
 aria-expanded="false" aria-controls="found">
<div class="list" id="found" role="listbox" aria-label="查找结果" tabindex="-1" hidden></div>
<div class="told" role="status"></div></div>"""


@dataclass(frozen=True, slots=True)
class Option:
    """Something found: `key` comes back when it is chosen; `note` tells equal labels apart."""

    key: str
    label: str
    note: str


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind."""

    title: str
    options: tuple[Option, ...]


#: Two boxes stand on most pages; the browser fetches what they look like and do once.
_JS = f"""const file = new URL("{fetched("combobox.js")}", document.baseURI);
const {{ default: draw }} = await import(file.href);
export default draw;
"""
_CSS = f"""@import url("{fetched("combobox.css")}");
:host {{ display: block; }}"""
_mount = st.components.v2.component("capacity_combobox", html=HTML, css=_CSS, js=_JS)


def combobox(
    name: str,
    label: str,
    find: Callable[[str], Sequence[Group]],
    current: str = "",
    placeholder: str = "",
    show_label: bool = True,
    shortcut: str = "",
) -> str | None:
    """Draw it and answer the key that was just chosen, if any. `find("")` is what shows before anything is typed."""
    typed = str((st.session_state.get(name) or {}).get("typed") or "")
    data = {
        "label": label,
        "show_label": show_label,
        "placeholder": placeholder,
        "current": current,
        "shortcut": shortcut,
        "text": typed,
        "groups": [
            [group.title, [[o.key, o.label, o.note] for o in group.options]] for group in find(typed) if group.options
        ],
    }
    # As bytes: Streamlit's own way of sending a mapping writes every Chinese character in six letters.
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    done = _mount(key=name, data=told, on_typed_change=nothing, on_chosen_change=nothing, height="content")
    return done.chosen


def nothing() -> None:
    """Streamlit reports a state only where a callback is given."""

"""A name of a workbook that is no place yet, asked about: one of the likely ones, another one, or a new one."""

import streamlit as st

from catalogue.faults import UsedWrongly
from catalogue.place import LEVELS
from catalogue.places import Register
from charts.words import LEVEL
from loaders.placing.asked_places import AskedPlace
from pages.shared import importing
from pages.shared.text import clean, shown
from workflow.place_asking import UnknownPlace

LATER = "（暂不处理）"
NEW, OTHER = "（这是新设的，登记为新地方）", "（另外的地方，输入代码、名称或路径）"


def ask_place(place: UnknownPlace, register: Register) -> None:
    """Which place a name of the batch means; the answer goes into the batch."""
    found = importing.batch()
    name = place.asked
    options = {f"{one.name}（{one.code}）": one.code for one in name.candidates}
    told = f"“{name.text}”是哪个地方（在{name.within_name or '全国'}范围内找，共 {len(place.cells)} 处）"
    entered = [NEW, OTHER] if parents(name, register) else [OTHER]
    known = found.named.get(name.text)
    listed = [LATER, *options, *entered]
    now = next((word for word, code in options.items() if code == known), OTHER if known else LATER)
    now = NEW if name.text in found.new else now
    chosen = st.selectbox(shown(told), listed, index=listed.index(now), key=f"place_{name.text}")
    if chosen == NEW:
        _new(name, register)
        return
    code = _other(name.text, register) if chosen == OTHER else options.get(chosen)
    if code != known or name.text in found.new:
        found.new.pop(name.text, None)
        found.named.pop(name.text, None)
        if code is not None:
            found.named[name.text] = code
        st.rerun()


def _other(text: str, register: Register) -> str | None:
    said = st.text_input(
        "是这个地方", key=f"other_{text}", placeholder="如 330211001001，或 浙江·宁波市·镇海区"
    ).strip()
    try:
        code = register.resolve(said).code if said else None
    except UsedWrongly as fault:
        st.warning(shown(fault))
        return None
    if code:
        st.caption(shown(f"{register.path_name(code)}（{code}）"))
    return code


def _new(name: AskedPlace, register: Register) -> None:
    found = importing.batch()
    above = parents(name, register)
    said_parent, said_since = found.new.get(name.text, (next(iter(above)) if len(above) == 1 else "", ""))
    one, two = st.columns(2)
    codes = list(above)
    parent = one.selectbox(
        shown(f"“{name.text}”属于"),
        codes,
        format_func=lambda code: clean(above[code]),
        index=codes.index(said_parent) if said_parent in above else None,
        key=f"parent_{name.text}",
        placeholder="请选择上级",
    )
    since = two.text_input(
        "从哪一天起设立", value=said_since, key=f"since_{name.text}", placeholder="如 2024、2024-05 或 2024-05-01"
    ).strip()
    now = (parent, since) if parent and since else None
    if now != found.new.get(name.text):
        found.named.pop(name.text, None)
        found.new.pop(name.text, None)
        if now:
            found.new[name.text] = now
        st.rerun()


def parents(name: AskedPlace, register: Register) -> dict[str, str]:
    """The places a new one of this name could be entered under: code → name. None where that cannot be told."""
    at = register.place(name.within) if name.within else None
    if at is None or name.kind != "unknown_place":
        return {}
    if at.level == "town":
        return {at.code: register.path_name(at.code)}
    below = register.children(at.code) if at.level in ("county", "city") else []
    under = {one.code: f"{one.name}（{one.code}）" for one in below if len(one.code) in LEVELS}
    return under | ({at.code: f"{at.name}（登记为{LEVEL['town']}）"} if at.level == "county" else {})

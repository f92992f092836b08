"""What nobody could know from the workbook is asked once: unknown headings, names that are no place."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from catalogue.faults import UsedWrongly
from catalogue.models import Catalogue
from catalogue.place import LEVELS
from catalogue.places import Register, register_of
from charts.words import LEVEL
from loaders.figures.units import factor, is_unit
from loaders.mapping.likely import likely
from loaders.placing.asked_places import AskedPlace
from pages.shared import asked, importing, show
from pages.shared.text import clean, shown
from workflow.place_asking import UnknownPlace

LATER, NONE = "（暂不处理）", "（不是数据项）"
NEW, OTHER = "（这是新设的，登记为新地方）", "（另外的地方，输入代码、名称或路径）"
_SCALES = ("", "百", "千", "万", "亿")
#: Names of one batch that are asked for at once; a file of thousands of unknown names is of another district.
MOST_ASKED = 30


def ask(paths: Sequence[Path], catalogue: Catalogue) -> None:
    """Every question of the batch, each once, with what was answered."""
    found = importing.batch()
    headings = {h: unit for path in paths for h, unit in found.headings.get(path, {}).items()}
    places = {text: place for path in paths for text, place in found.places.get(path, {}).items()}
    unitless = {h: item for path in paths for h, item in found.unitless.get(path, {}).items()}
    if not (headings or unitless or places):
        return
    show.section("需要您回答", "答过的会记住：下次同样的表不再问。不回答也可以收下，不认得的列和地方就不采用。")
    for heading, unit in headings.items():
        _heading(heading, unit, catalogue)
    for heading, id in unitless.items():
        _unit(heading, id, catalogue)
    register = register_of(asked.data_folder())
    for place in list(places.values())[:MOST_ASKED]:
        _place(place, register)
    if len(places) > MOST_ASKED:
        st.info(shown(f"还有 {len(places) - MOST_ASKED} 个名称对不上。这么多名称对不上，多半是“所属地方”没有写对。"))


def _heading(heading: str, unit: str, catalogue: Catalogue) -> None:
    first = likely(heading, unit, catalogue)
    ids = [*first, *(id for id in catalogue.items if id not in first)]
    words = {id: f"{catalogue.items[id].title}（{catalogue.items[id].unit}）" for id in ids}
    options = {LATER: None, **{word: id for id, word in words.items()}, NONE: ""}
    means = importing.batch().means
    now = next((word for word, id in options.items() if id == means.get(heading)), LATER)
    said = f"“{heading}”{f'（{unit}）' if unit else ''}是哪个数据项"
    chosen = st.selectbox(shown(said), list(options), index=list(options).index(now), key=f"means_{heading}")
    id = options[chosen]
    if id != means.get(heading):
        means.pop(heading, None)
        if id is not None:
            means[heading] = id
        st.rerun()


def _unit(heading: str, id: str, catalogue: Catalogue) -> None:
    """The unit of a column that states none: the item's own, or the same in thousands, ten thousands …"""
    wanted = catalogue.items[id].unit if id in catalogue.items else catalogue.indicators[id].unit
    options = [unit for scale in _SCALES if is_unit(unit := scale + wanted) and factor(unit, wanted) is not None]
    listed = [LATER, *options]
    now = importing.batch().units.get(heading, LATER)
    chosen = st.selectbox(
        shown(f"“{heading}”没有写单位，是什么单位"), listed, index=listed.index(now), key=f"unit_{heading}"
    )
    if chosen != now:
        importing.batch().units.pop(heading, None)
        if chosen != LATER:
            importing.batch().units[heading] = chosen
        st.rerun()


def _place(place: UnknownPlace, register: Register) -> None:
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

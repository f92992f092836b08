"""What nobody could know from the workbook is asked once: unknown headings, names that are no place."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from catalogue.models import Catalogue
from catalogue.places import register_of
from loaders.figures.units import factor, is_unit
from loaders.mapping.likely import likely
from pages.shared import asked, importing, show
from pages.shared.import_places import LATER, ask_place
from pages.shared.text import shown

NONE = "（不是数据项）"
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
        ask_place(place, register)
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

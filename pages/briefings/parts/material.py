"""The material of the place on the page, kept per edition and view."""

from typing import Any

import streamlit as st

from briefings.asking import material_of
from briefings.material import Material
from catalogue.answers import Rule
from pages.shared import asked
from pages.shared.filters import View


@st.cache_resource(show_spinner="正在汇集数据…", max_entries=16)
def _material(file: str, number: int, area: str, year: int, rule: Rule, _edition: Any) -> Material:
    return material_of(_edition, area, year, rule)


def material(view: View) -> Material:
    """What the briefing of this view is made of. The edition's file and number are the key, the open edition is not."""
    edition = asked.edition()
    return _material(str(edition.path), edition.number, view.place.code, view.year, view.rule, edition)

"""A table of html with a row per indicator under the headings of their domains: what a profile and a comparison share.

It is html and not a table of Streamlit's, because each row holds a drawing on a scale of its own.
"""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from pathlib import PurePath
from urllib.parse import urlencode

import streamlit as st

from charts.spec import ChartSpec, Mark
from pages.shared import charting, chinese, domains, show
from pages.shared.text import inert


def head(spec: ChartSpec, drawn: bool = True) -> None:
    """The finding and, where anything is drawn, how the rows are to be read."""
    chinese.sheet("places.css")
    lines = f'<p class="line">{inert(spec.line)}。</p>' if drawn else ""
    st.html(f'<h3 class="finding">{inert(spec.title)}</h3>{lines}')


def name(mark: Mark, query: dict[str, str]) -> str:
    """The indicator's name, which opens its page as asked by `query`, and its unit."""
    page = PurePath(domains.page_of(mark.section)).stem
    return (
        f'<th scope="row"><a target="_self" href="{inert(page)}?{inert(urlencode(query))}">{inert(mark.name)}</a>'
        f"<small>{inert(mark.unit)}</small></th>"
    )


def draw(spec: ChartSpec, kind: str, lead: str, rows: Iterable[tuple[str, str]], key: str) -> None:
    """The table, its source, what can be taken away. `lead`: the headings as html; `rows`: domain and html of each."""
    columns, whole = lead.count("<th"), ""
    for domain, group in groupby(rows, key=itemgetter(0)):
        whole += f'<tr class="domain"><th colspan="{inert(columns)}" scope="colgroup">{inert(domain)}</th></tr>'
        whole += "".join(row for _, row in group)
    whole = f"<thead><tr>{lead}</tr></thead><tbody>{whole}</tbody>"
    st.html(f'<div class="wide"><table class="{inert(kind)}">{whole}</table></div>')
    show.source(spec.source)
    charting.beside(spec, key)

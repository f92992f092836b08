"""The parts every page is made of: heading, breadcrumbs, banner, cards, source line, facts."""

from collections.abc import Iterable, Sequence

import streamlit as st

from catalogue.answers import GapAnswer, PlaceAnswer
from pages.shared import address, asked, basket
from pages.shared.text import inert, shown


def heading(title: str, sentence: str = "") -> None:
    """The page's title and what it answers."""
    lead = f'<p class="lead">{inert(sentence)}</p>' if sentence else ""
    st.html(f'<h1 class="page">{inert(title)}</h1>{lead}')


def crumbs(place: PlaceAnswer, page: str) -> None:
    """全国 › 省 › 市 › 县 › 街道 › 社区: every step above the place is a link that keeps year and rule."""
    with st.container(horizontal=True, gap="small", key="crumbs"):
        for step in asked.breadcrumbs(place.code)[:-1]:
            st.page_link(page, label=shown(step.name), query_params=address.link(area=step.code))
            st.html('<span class="step">›</span>', width="content")
        st.html(f'<span class="here">{inert(place.name)}</span>', width="content")
        basket.button(place, "_crumbs")


def demo(answers: Iterable[GapAnswer], place: PlaceAnswer | None = None) -> None:
    """The banner of every page that shows a made-up place."""
    if (place is not None and place.demo) or any(a.demo for a in answers):
        st.html('<div class="demo" role="note"><b>演示数据</b>　本页包含虚构的演示地方，数字不代表任何真实地方。</div>')


def old_edition() -> None:
    """Say so when the URL asks an old edition."""
    number = address.number("edition")
    if number is not None:
        st.html(f'<div class="demo" role="note"><b>旧版本</b>　正在查看数据第 {inert(number)} 版，不是当前版本。</div>')


def cards(entries: Sequence[tuple[str, str, str, str]]) -> None:
    """A row of figures: (label, value, note, tone). `tone` is a judgement, which sets shape and colour, or ""."""
    boxes = "".join(
        f'<div class="card {inert(tone)}"><div class="label">{inert(label)}</div>'
        f'<div class="value">{pieces(value)}</div><div class="note">{inert(note)}</div></div>'
        for label, value, note, tone in entries
    )
    st.html(f'<div class="cards">{boxes}</div>')


def pieces(text: str) -> str:
    """Html of a text that may break between words only: a unit such as 人/万人 stays whole."""
    return " ".join(f"<span>{inert(word)}</span>" for word in text.split(" "))


def source(line: str) -> None:
    """The source line under a chart or table."""
    st.html(f'<p class="source">{inert(line)}</p>')


def section(title: str, sentence: str = "") -> None:
    """A part of a page."""
    lead = f'<p class="line">{inert(sentence)}</p>' if sentence else ""
    st.html(f'<h2 class="part">{inert(title)}</h2>{lead}')


def facts(pairs: Sequence[tuple[str, str]]) -> None:
    """A list of facts as a two-column table; empty ones are left out."""
    lines = "".join(f"<tr><th>{inert(name)}</th><td>{inert(value)}</td></tr>" for name, value in pairs if value)
    st.html(f'<table class="facts">{lines}</table>')

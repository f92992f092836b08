"""The look of the picture of a sheet: what each colour means."""

from collections.abc import Collection
from functools import lru_cache

import streamlit as st

from loaders.workbooks.zones import Zone
from pages.shared.chinese import STATIC
from pages.shared.text import inert

ZONES: dict[Zone, str] = {
    "title": "标题",
    "heading": "表头和分组",
    "name": "名称、代码、备注",
    "data": "数据",
    "unread": "不认得的列，没有采用",
    "total": "合计（只用来核对）",
    "note": "说明",
    "problem": "有问题",
    "outside": "没有读",
}


@lru_cache
def _read(name: str) -> str:
    return (STATIC / name).read_text("utf-8")


def install() -> None:
    """Put the style sheet on the page."""
    st.html(f"<style>{_read('intake.css')}</style>")


def legend(seen: Collection[Zone]) -> None:
    """The colours that occur, in words."""
    boxes = "".join(
        f"<span class='zone-{inert(zone)}'>{inert(word)}</span>" for zone, word in ZONES.items() if zone in seen
    )
    st.html(f"<p class='zones'>{boxes}</p>")

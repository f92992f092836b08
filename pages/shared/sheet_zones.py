"""The look of the picture of a sheet: what each colour means."""

from collections.abc import Collection

import streamlit as st

from loaders.workbooks.zones import Zone
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


def legend(seen: Collection[Zone]) -> None:
    """The colours that occur, in words."""
    boxes = "".join(
        f"<span class='zone-{inert(zone)}'>{inert(word)}</span>" for zone, word in ZONES.items() if zone in seen
    )
    st.html(f"<p class='zones'>{boxes}</p>")

"""The first pages of a briefing as pictures, the same pages as the PDF."""

from typing import Any

import streamlit as st

from briefings.making import written
from briefings.order import Order
from briefings.print_file import pictures
from briefings.statements import masked_lines
from pages.briefings.parts.material import material
from pages.shared import asked
from pages.shared.filters import View
from pages.shared.text import shown

#: Pages shown side by side; the rest is in the file.
SHOWN = 3
#: Of a place of more communities than the first every cell takes some ten seconds to follow, of more than the second
#: minutes: its pages are made when asked for.
MANY, FAR_TOO_MANY = 800, 10_000


@st.cache_resource(show_spinner="正在排版…", max_entries=32)
def _pages(asked_for: tuple[Any, ...], _view: View, _order: Order) -> tuple[str, list[bytes]]:
    """What was masked, in words ("": nothing), and the first pages: made once for all who look at the same material."""
    document = written(material(_view), _order)
    return " ".join(masked_lines(document) if document.masked else ()), pictures(document, 80, SHOWN)


def shown_pages(view: View, order: Order) -> None:
    """Pictures of the first pages. Raises UsedWrongly, for instance for a reply without asks."""
    if order.kind == "reply" and not order.handling.asks:
        st.info("填写或上传逐条诉求后，这里显示答复的预览。")
        return
    if order.kind == "annex":
        st.info("数据附件是 Excel 工作簿，公式可以改数重算。下面是同一批数字的文字材料。")
    if order.kind == "slides":
        st.info("幻灯片按下面的文字材料逐节生成，图表可以编辑。")
    if view.place.communities > MANY and not st.button("生成预览", key="brief_preview"):
        takes = "几分钟" if view.place.communities > FAR_TOO_MANY else "几十秒"
        st.caption(shown(f"本地共有 {view.place.communities:,} 个社区，逐格核对来历，预览和导出可能都要{takes}。"))
        return
    masked, pages = _pages((*asked.state(), view.place.code, view.year, view.rule, repr(order)), view, order)
    if masked:
        st.warning(shown(masked))
    for column, page in zip(st.columns(len(pages)), pages, strict=True):
        column.image(page, width="stretch", alt="材料的一页，文字和数字与导出的文件相同")
    found = "" if masked else "没有发现需要遮盖的个人信息。"
    st.caption(shown(f"只预览前几页；证据清单和编制说明在文件末尾。{found}"))

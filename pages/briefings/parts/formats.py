"""The choice of the file: its format, and whose briefings are made."""

import streamlit as st

from briefings.order import FORMATS, Order

FILES = {
    ".docx": "Word 文档（.docx）",
    ".pdf": "PDF（.pdf）",
    ".png": "图片（.png）",
    ".svg": "矢量图（.svg）",
    ".xlsx": "Excel 工作簿（.xlsx）",
    ".pptx": "PowerPoint（.pptx）",
}
#: Several places at once, each a file of its own, in one zip.
EACH = {"below": "下一级每个地方各一份", "basket": "比较篮里每个地方各一份"}


def form(order: Order, below: bool, held: int) -> tuple[str, str]:
    """The file's ending, and whose briefings are made: "" this place's, else those of `EACH`'s key, in one zip.

    `below`: whether there are places one level down; `held`: how many are in the basket.
    """
    endings = FORMATS[order.kind]
    ending: str = st.radio(
        "文件格式", endings, format_func=FILES.__getitem__, horizontal=True, key=f"brief_{order.kind}"
    )
    whose = {"": "这个地方", "below": EACH["below"], "basket": f"{EACH['basket']}（{held} 个）"}
    offered = [key for key in whose if key == "" or (key == "below" and below) or (key == "basket" and held > 1)]
    if len(offered) == 1:
        return ending, ""
    scope: str = st.radio("写哪些地方", offered, format_func=whose.__getitem__, horizontal=True, key="brief_whose")
    return ending, scope

"""From an order to a file to take away."""

from typing import Any

import streamlit as st

from briefings.batch import basket_of, batch, file_name
from briefings.making import made
from briefings.order import Order
from pages.briefings.parts.material import material
from pages.shared import asked, basket
from pages.shared.filters import View
from pages.shared.text import shown

MIME = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".zip": "application/zip",
}


def offer(view: View, order: Order, ending: str, whose: str, template: bytes | None) -> None:
    """A button that makes the file, then one that hands it over. Raises UsedWrongly or FileRefused in Chinese."""
    if not st.button("生成文件", type="primary", key="brief_make"):
        return
    place = view.place
    if whose:
        content, name = _zip(view, order, ending, whose)
    else:
        with st.spinner("正在写文件…"):
            content = made(material(view), order, ending, template)
        name = file_name(place.name, place.code, view.year, order, ending)
    mime = MIME[name[name.rindex(".") :]]
    st.success(f"已生成：{shown(name)}")
    st.download_button("下载", content, file_name=name, mime=mime, on_click="ignore", key="brief_take")


def _zip(view: View, order: Order, ending: str, whose: str) -> tuple[bytes, str]:
    """The zip and its name, with progress place by place."""
    edition: Any = asked.edition()
    place = view.place
    areas = [held.code for held in basket.places()] if whose == "basket" else basket_of(edition, place.code)
    bar = st.progress(0.0, text="正在汇集数据…")

    def told(number: int, of: int, name: str) -> None:
        bar.progress(number / of, text=f"{number}/{of} {shown(name)}")

    content, left = batch(
        edition,
        areas,
        view.year,
        order,
        ending,
        view.rule,
        told,
    )
    bar.empty()
    for one in left:
        st.warning(f"未导出 {shown(one.area)}：{shown(one.reason)}")
    if whose == "basket":
        return content, file_name(f"比较篮{len(areas)}个地方", areas[0], view.year, order, ".zip")
    return content, file_name(place.name, place.code, view.year, order, ".zip")

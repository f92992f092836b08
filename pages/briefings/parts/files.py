"""From an order to a file to take away."""

import streamlit as st

from briefings.batch import file_name
from briefings.making import made
from briefings.order import Order
from pages.briefings.parts.material import material
from pages.briefings.parts.zipping import zipped
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
        content, name = zipped(view, order, ending, whose)
    else:
        with st.spinner("正在写文件…"):
            content = made(material(view), order, ending, template)
        name = file_name(place.name, place.code, view.year, order, ending)
    mime = MIME[name[name.rindex(".") :]]
    st.success(f"已生成：{shown(name)}")
    st.download_button("下载", content, file_name=name, mime=mime, on_click="ignore", key="brief_take")

"""Briefings of many places as one zip, with progress place by place."""

from typing import Any

import streamlit as st

from briefings.batch import basket_of, batch, file_name
from briefings.order import Order
from catalogue.faults import UsedWrongly
from pages.shared import asked, basket
from pages.shared.filters import View
from pages.shared.text import shown


def zipped(view: View, order: Order, ending: str, whose: str) -> tuple[bytes, str]:
    """The zip and its name: of the places one level down, or of those in the basket.

    Raises UsedWrongly where none of them can be exported.
    """
    edition: Any = asked.edition()
    place = view.place
    areas = [held.code for held in basket.places()] if whose == "basket" else basket_of(edition, place.code)
    bar = st.progress(0.0, text="正在汇集数据…")

    def told(number: int, of: int, name: str) -> None:
        bar.progress(number / of, text=f"{number}/{of} {shown(name)}")

    content, left = batch(edition, areas, view.year, order, ending, view.rule, told)
    bar.empty()
    if left:
        st.warning(shown(f"{len(areas)}个地方中有{len(left)}个没有导出，原因如下。"))
        with st.container(height=min(60 + 60 * len(left), 320)):
            for one in left:
                st.markdown(shown(f"· {one.words}"))
    if len(left) == len(areas):
        raise UsedWrongly("没有一个地方可以导出，没有生成文件。")
    if whose == "basket":
        return content, file_name(f"比较篮{len(areas)}个地方", areas[0], view.year, order, ".zip")
    return content, file_name(place.name, place.code, view.year, order, ".zip")

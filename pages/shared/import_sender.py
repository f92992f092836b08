"""Who sends, and what holds only where the workbook itself does not say: year, place, name of the form."""

import streamlit as st

from catalogue.faults import UsedWrongly
from catalogue.places import register_of
from loaders.mapping.layouts import SHIPPED, read_layouts
from pages.shared import asked
from pages.shared.text import shown
from workflow import Asked
from workflow.taking import layouts_folder

#: So many saved forms are named beside the field.
_NAMED = 30


def said() -> Asked:
    """The fields; what is said in them for every workbook dropped."""
    data = asked.data_folder()
    one, two, three, four = st.columns([3, 2, 3, 3])
    sender = one.text_input("报送单位或人员", key="import_sender", max_chars=100)
    year = two.number_input("年份（表内没写时用）", 1949, 2100, value=None, step=1, key="import_year")
    place = three.text_input("所属地方（表内没写时用）", key="import_within", placeholder="代码、名称或路径")
    forms = "、".join(sorted({layout.name for layout in read_layouts(SHIPPED, layouts_folder(data))})[:_NAMED])
    layout = four.text_input(
        "表式名称（可不填）",
        key="import_layout",
        placeholder="按表头自动识别",
        help=shown(f"填已存的名称，就按那个表式核对；填新的名称，就以此名保存。已存的有：{forms or '还没有'}"),
    )
    with st.container(horizontal=True, gap="medium"):
        without = st.checkbox("含个人信息时，只读数字列，收存去掉个人信息的副本", key="import_without")
        in_name = st.checkbox("表内没写年份时，取文件名里的年份", key="import_year_in")
    within = None
    if place.strip():
        register = register_of(data)
        try:
            found = register.resolve(place)
            within = found.code
            three.caption(shown(f"{register.path_name(found.code)}（{found.code}）"))
        except UsedWrongly as fault:
            three.warning(shown(fault))
    return Asked(
        year=None if year is None else int(year),
        within=within,
        layout=layout.strip(),
        without_personal=without,
        year_in="file" if in_name else "",
        sender=sender.strip(),
    )

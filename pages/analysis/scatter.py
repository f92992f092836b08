"""Two indicators against each other over the places of a level: who meets both, one, none."""

import streamlit as st

from charts.scatter import coefficient
from pages.shared import address, charting, domains, filters, guard, scatter, show
from pages.shared.text import shown

PAGE = "pages/analysis/scatter.py"

show.heading("散点关系", "两项指标放在一起看：哪些地方两项都达标，哪些只顾了一头，哪些两头都差。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place, domains.all_domains())
    show.old_edition()
    show.demo([], place)
    second, level = scatter.against(view)
    found = scatter.related(view, second, level)
    spec = scatter.picture(view, found)
guard.nothing(spec.marks, "没有一个地方这两项都有数值。请换一个指标、年份或级别。")
st.caption(
    "横轴是上面选的指标。● 两项都达标　△ 只有横轴达标　□ 只有纵轴达标　▼ 两项都未达标　"
    "◇ 至少一项没有判定（空心）。点一个点进入那个地方。"
)
key = f"scatter_{place.code}_{view.indicator}_{second}_{level}_{view.year}_{view.rule}"
clicked = charting.chart(spec, key, opens=True)
st.caption(shown(coefficient(found)))
if clicked:
    address.put("area", clicked[0])
    st.switch_page("pages/places/profile.py", query_params=address.link(area=clicked[0]))

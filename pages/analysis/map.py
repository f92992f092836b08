"""The places of a level on a map of borders the office supplies, or as tiles where it supplies none."""

import streamlit as st

from pages.shared import address, charting, domains, filters, guard, maps, show

PAGE = "pages/analysis/map.py"

show.heading("地图", "一个指标在各地的样子：有边界文件的按边界画，没有的按方块排列；没有判定的不着色。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place, domains.all_domains())
    show.old_edition()
    show.demo([], place)
    level = maps.level_of(view)
    answers = maps.places(view, level)
    spec = maps.picture(view, answers)
guard.nothing(answers, "这一级没有地方可画。")
maps.key(spec)
key = f"map_{place.code}_{view.indicator}_{level}_{view.year}_{view.rule}_{len(spec.rest)}"
clicked = charting.chart(spec, key, opens=len(answers) > 1)
with guard.faults():
    maps.files(view)
if clicked:
    address.put("area", clicked[0])
    st.rerun()

"""One figure over the years, each year under its own standard; the places one level down beside it."""

import streamlit as st

from pages.shared import address, changes, charting, domains, filters, guard, show

PAGE = "pages/analysis/changes.py"

show.heading("变化", "一个指标历年怎样变：各年对照各年自己的标准；没有数的年份空着；口径一变，线就断开。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place, domains.all_domains())
    found = changes.development(view)
show.old_edition()
show.demo(found.years, place)
guard.nothing(found.years, f"{place.name}没有{found.title}任何一年的数据。请换一个指标或地方。")
spec = changes.whole(view, found)
clicked = charting.chart(spec, f"trend_{place.code}_{view.indicator}_{view.rule}", opens=True)
if clicked and len(clicked) > 1 and clicked[1] != str(view.year):
    address.put("year", clicked[1])
    st.rerun()
changes.breaks(found)
with guard.faults():
    opened = changes.below(view, found)
if opened:
    address.put("area", opened)
    st.rerun()

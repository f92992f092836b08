"""Two or more places side by side: each indicator, each place's own standard, how far apart they are."""

import streamlit as st

from charts.side_by_side import compared, side_by_side
from pages.shared import choices, compare, compare_table, filters, guard, narrowing, profile, show
from pages.shared.text import shown

PAGE = "pages/places/compare.py"

show.heading("两地比较", "两个（最多六个）地方并排看：每项指标各是多少、各按自己的标准达没达标、相差多少。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place)
    places = compare.places(place)
    show.old_edition()
    show.demo([], place)
    boxes = st.columns(2)
    with boxes[0]:
        compare.adder(place, places)
    every = compare.rows(view, places)
    absent = compare.other_years(view, places)
if absent:
    st.warning(shown(absent))
guard.nothing(compared(every), "这几个地方这一年都没有数据。请换一个年份。")
having = [row.indicator for row in compared(every)]
with boxes[1]:
    only = narrowing.chosen(having)
rows = [row for row in every if row.indicator in only]
answers = [gap for row in rows for gap in row.gaps]
with guard.faults():
    source = compare.source(view, places, max(a.edition for a in answers))
    names = "、".join(p.name for p in places)
    spec = side_by_side(rows, compare.directions(), source, {"地方": names, "年份": f"{view.year} 年"})
    spec = narrowing.told(spec, only, having)
with_years = choices.turned("连历年一起看（各年按当年的标准判定）", "years")
over = {p.code: profile.over_years(p.code, view.rule) for p in places} if with_years else {}
key = f"compare_{'_'.join(p.code for p in places)}_{view.year}"
compare_table.draw(spec, places, view.year, view.rule, key, over)
show.section("没有数据的指标", "这几个地方这一年都没有数据，比不了。")
show.facts([("指标", compare.silent(every))])

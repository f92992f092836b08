"""From any figure to its formula, the cells it came from, the clause it is judged by, and the edition."""

import streamlit as st

from charts.findings import finding_at
from pages.shared import asked, domains, filters, guard, show, tracing

PAGE = "pages/data/trace.py"

show.heading("数字溯源", "任何一个数字怎么来的：公式、原表单元格、判定条款、数据版本。")
with guard.faults():
    catalogue = asked.catalogue()
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place, domains.all_domains())
    trace = asked.trace(place.code, view.indicator, view.year, view.rule)
    standings = asked.standings(place.code, view.year, view.indicator, view.rule)
    silent = tracing.silent_communities(trace.gap)
show.old_edition()
show.demo([trace.gap], place)
show.section(trace.gap.title, finding_at(trace.gap) + "。")
show.formula(trace.formula)
show.facts([*tracing.statement(trace.gap, catalogue), ("两项未报齐的社区", silent)])
show.section("原表单元格", f"共 {len(trace.inputs)} 个单元格。原文照录，读作一列是换算到统一单位后的值。")
if trace.inputs:
    tracing.inputs_table(trace.inputs, catalogue)
else:
    st.info("没有收到与这个数字有关的单元格。")
show.section("判定依据")
if trace.standard is not None:
    show.facts(tracing.clause(trace.standard, trace.gap.unit))
else:
    st.info("当年没有适用的标准，因此不作判定。")
others = tracing.others(standings)
if others:
    show.section("其他有规定的标准", "这些标准也对这个指标有规定，但没有作为本次判定的依据。")
    tracing.others_table(others, trace.gap.unit)
show.source(f"数据版本：第 {trace.edition} 版。")

"""A whole trace, for the drawer and for its own page: finding, formula, clause, cells with their sheet, the rest."""

from collections.abc import Sequence

import streamlit as st

from catalogue.answers import TraceAnswer
from charts.findings import finding_at
from metrics import Standing
from pages.shared import annotating, asked, rows, sheet_picture, show, tracing, way

#: More cells than this are not listed: the way to them is down the levels.
LISTED = 300


def whole(trace: TraceAnswer, standings: Sequence[Standing], silent: str) -> None:
    """Everything behind one figure. `silent` names the communities that did not report."""
    catalogue = asked.catalogue()
    show.section(finding_at(trace.gap))
    way.of_trace(trace, catalogue)
    show.section("判定依据")
    if trace.standard is not None:
        way.clause(trace.standard.clause, tracing.standing(trace.standard), trace.standard.id)
        show.facts(tracing.particulars(trace.standard, trace.gap.unit))
    else:
        st.info("当年没有适用的标准，因此不作判定。")
    cells(trace)
    show.section("计算与判定")
    show.facts([("算式", trace.formula), *tracing.statement(trace.gap, catalogue), ("两项未报齐的社区", silent)])
    others = tracing.others(standings)
    if others:
        show.section("其他有规定的标准", "这些标准也对这个指标有规定，但没有作为本次判定的依据。")
        tracing.others_table(others, trace.gap.unit)
    annotating.notes(trace.gap)
    show.source(f"数据版本：第 {trace.edition} 版。")


@st.fragment
def cells(trace: TraceAnswer) -> None:
    """The cells behind the figure and, below, the sheet around the chosen one (the first, until one is clicked)."""
    unsaid = tracing.unsaid(trace.gap, asked.catalogue())
    every = [*unsaid, *trace.inputs]
    inputs = every[:LISTED]
    more = f"其中 {len(unsaid)} 个写着不公开或没有填。" if unsaid else ""
    more += f"这里列出前 {LISTED} 个，其余请逐级点到下级地方查看。" if len(every) > LISTED else ""
    show.section(
        "原表单元格", f"共 {len(every)} 个。{more}原文照录，读作一列换算到统一单位。点一行看它在原表里的样子。"
    )
    if not inputs:
        st.info("没有收到与这个数字有关的单元格。")
        return
    key = f"cells_{trace.gap.area}_{trace.gap.indicator}_{trace.gap.year}"
    tracing.inputs_table(inputs, asked.catalogue(), key)
    sheet_picture.picture(inputs[rows.clicked(key, len(inputs)) or 0])

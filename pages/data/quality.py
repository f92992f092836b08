"""数据质量: the problem ledger, what has come in and when, checks, superseded figures, corrections."""

import streamlit as st

from pages.shared import asked, guard, quality, quality_complete, quality_ledger, quality_lists, quality_problem, show
from pages.shared.choices import turned
from pages.shared.text import shown

show.heading("数据质量", "收到的材料有哪些问题、谁在办、报齐了没有、哪些数对不上。")
part = quality.part()
with guard.faults():
    if part == "ledger":
        done = st.session_state.pop("ledger_done", "")
        if done:
            st.success(shown(done))
        whole = quality_ledger.whole()
        if not whole:
            quality_lists.sound(*quality_lists.audited())
            st.stop()
        quality_ledger.cards(whole)
        found = quality_ledger.filtered(whole)
        guard.nothing(found, "没有符合条件的问题。请放宽状态、类别、工作簿或地方。")
        columns = quality_ledger.columns(found)
        show.section(f"共 {len(found)} 条", "勾选一条或多条，在下方登记处理；只选一条时可看原表。")
        picked = quality_ledger.table(found, columns)
        quality.download("问题台账", columns, "ledger")
        if picked:
            quality_ledger.decision(picked)
        if len(picked) == 1:
            quality_problem.whole(picked[0])
    elif part == "complete":
        place, year = quality_complete.place_and_year()
        show.demo([], place)
        quality_complete.table(place, year)
    elif part == "superseded":
        place, year = quality_complete.place_and_year()
        show.demo([], place)
        differing = turned("只看不一致的", "differing", usual=True)
        show.section("先报的和现在采用的", "同一地方、同一年、同一数据项报了两次的，以后报的为准，先报的留着。")
        quality_lists.superseded(asked.ask("superseded", place.code, year, differing), differing)
    elif part == "checks":
        quality_lists.checks(quality_lists.audited()[0])
    else:
        show.section("更正", "原表写错、来不及重报时声明的更正；原表一旦改了，更正就会失效。")
        quality_lists.corrections(quality_lists.audited()[0].corrections)

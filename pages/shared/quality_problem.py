"""One problem in full: what it says, what was decided of it and by whom, the cell in its sheet."""

import streamlit as st

from pages.shared import sheet_picture, show
from pages.shared.quality import listed
from workflow.ledger import LedgerRow
from workflow.problem_words import STATE, kind_word


def whole(row: LedgerRow) -> None:
    """The problem, its history, and the original sheet around its cell."""
    problem = row.problem
    show.section(f"{kind_word(problem.kind)}　{row.workbook}　{problem.sheet}　{problem.cell}")
    show.facts(
        [
            ("发现", problem.found),
            ("应当", problem.wanted),
            ("怎么办", problem.do),
            ("收件", f"{moment(row.received_at)}　{row.received_from or '报送人未写'}　指纹 {row.sha256[:16]}"),
        ]
    )
    if row.history:
        columns = {
            "时间": [moment(one.at) for one in row.history],
            "经手人": [one.by for one in row.history],
            "改为": [STATE.get(one.state, one.state) for one in row.history],
            "负责人": [one.owner for one in row.history],
            "期限": [one.due for one in row.history],
            "说明": [one.note for one in row.history],
        }
        st.dataframe(
            listed(columns), hide_index=True, alt="这个问题每一次的处理：时间、经手人、改为、负责人、期限、说明"
        )
    if problem.sheet and problem.cell:
        sheet_picture.at(row.sha256, row.workbook, problem.sheet, problem.cell)


def moment(iso: str) -> str:
    """2026-01-31 09:30 of an ISO time."""
    return iso[:16].replace("T", " ")

"""问题台账 on the page: filters, counts, the list, and what is decided of the problems picked."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

import streamlit as st

from catalogue.beijing import today
from catalogue.faults import UserFault
from catalogue.place import under
from catalogue.places import register_of
from pages.shared import asked, quality, show
from pages.shared.choices import choose
from pages.shared.quality_problem import moment
from pages.shared.text import clean, shown
from workflow.ledger import LedgerRow, by_kind, by_state, decide, ledger
from workflow.ledger_file import ledger_path
from workflow.problem_words import STATE, kind_word

_ALL = {"": "全部"}
_UNKNOWN = "看不出"
_NOTE = "办结的要写明：怎样核实的、怎样更正的，或者为什么不处理"


@st.cache_data(show_spinner="正在整理台账…", max_entries=4)
def _ledger(folder: str, states: tuple[int, ...]) -> list[LedgerRow]:
    return ledger(Path(folder))


def whole() -> list[LedgerRow]:
    """Every row, read anew where a receipt, the edition or a decision is new."""
    folder = asked.data_folder()
    return _ledger(str(folder), quality.kept(folder, ledger_path(folder)))


def overdue(found: Sequence[LedgerRow]) -> list[LedgerRow]:
    """Those whose day has passed."""
    day = today()
    return [row for row in found if row.overdue(day)]


def cards(found: Sequence[LedgerRow]) -> None:
    """How many problems stand in each state."""
    counted = by_state(found)
    entries = [(STATE[state], str(count), "", "") for state, count in counted.items()]
    late = len(overdue(found))
    show.cards([*entries, ("逾期未办", str(late), "期限已过，还没有办结", "short" if late else "")])


def filtered(found: Sequence[LedgerRow]) -> list[LedgerRow]:
    """The row of filters: state, kind, workbook, place, words. All in the URL."""
    counted, kinds = by_state(found), by_kind(found)
    states = _ALL | {s: f"{word}（{counted[s]}）" for s, word in STATE.items()}
    states |= {"overdue": f"逾期未办（{len(overdue(found))}）"}
    words = _ALL | {kind: f"{kind_word(kind)}（{count}）" for kind, count in kinds.items()}
    books = _ALL | {row.sha256[:16]: clean(row.workbook) for row in found}
    register = register_of(asked.data_folder())
    places = _ALL | {area: register.path_name(area) for area in sorted({row.area for row in found}) if area}
    state, kind = quality.picked("ledger_state", states), quality.picked("ledger_kind", words)
    book, area = quality.picked("ledger_book", books), quality.picked("ledger_area", places)
    with st.container(key="filters"):
        one, two, three, four = st.columns(4)
        with one:
            choose("状态", "ledger_state", states, state)
        with two:
            choose("类别", "ledger_kind", words, kind)
        with three:
            choose("工作簿", "ledger_book", books, book)
        with four:
            choose("地方", "ledger_area", places, area)
    late = overdue(found) if state == "overdue" else found
    return [
        row
        for row in late
        if state in ("", "overdue", row.state)
        and kind in ("", row.problem.kind)
        and row.sha256.startswith(book)
        and (not area or (row.area and under(row.area, area)))
    ]


def columns(found: Sequence[LedgerRow]) -> dict[str, list[str]]:
    """The list as it is shown and taken away."""
    register = register_of(asked.data_folder())
    last = [row.last for row in found]
    return {
        "状态": [STATE[row.state] for row in found],
        "类别": [kind_word(row.problem.kind) for row in found],
        "负责人": [clean(one.owner) if one else "" for one in last],
        "期限": [one.due if one else "" for one in last],
        "工作簿": [clean(row.workbook) for row in found],
        "工作表": [clean(row.problem.sheet) for row in found],
        "单元格": [row.problem.cell for row in found],
        "发现": [clean(row.problem.found) for row in found],
        "地方": [clean(register.path_name(row.area)) if row.area else _UNKNOWN for row in found],
        "应当": [clean(row.problem.wanted) for row in found],
        "怎么办": [clean(row.problem.do) for row in found],
        "说明": [clean(one.note) if one else "" for one in last],
        "经手人": [clean(one.by) if one else "" for one in last],
        "处理时间": [moment(one.at) if one else "" for one in last],
        "收件时间": [moment(row.received_at) for row in found],
        "报送人": [clean(row.received_from) for row in found],
    }


def table_key(found: Sequence[LedgerRow]) -> str:
    """The list's own name: another list, or one where anything was decided, is new, and nothing is picked in it."""
    return "ledger_" + sha256("".join(f"{row.key}{len(row.history)}" for row in found).encode()).hexdigest()[:16]


def table(found: Sequence[LedgerRow], listed: dict[str, list[str]]) -> list[LedgerRow]:
    """The list; the rows picked in it."""
    event = st.dataframe(
        listed,
        hide_index=True,
        height="content" if len(found) <= 12 else 460,
        key=table_key(found),
        on_select="rerun",
        selection_mode="multi-row",
        alt="问题台账：状态、类别、工作簿、工作表、单元格、发现、应当、怎么办、地方、负责人、期限、说明",
    )
    return [found[at] for at in event["selection"]["rows"] if at < len(found)]


def decision(picked: Sequence[LedgerRow]) -> None:
    """The form by which the picked problems are taken from state to state."""
    last = picked[0].last
    with st.form("decide", border=True):
        one, two, three, four = st.columns(4)
        now = list(STATE).index(picked[0].state)
        state = one.selectbox("改为", list(STATE), format_func=STATE.__getitem__, index=now)
        owner = two.text_input("负责人", value=last.owner if last else "", max_chars=100)
        day = date.fromisoformat(last.due) if last and last.due else None
        due = three.date_input("期限", value=day, format="YYYY-MM-DD")
        by = four.text_input("经手人", value=st.session_state.get("who", ""), max_chars=100)
        note = st.text_area("说明", height=80, max_chars=500, placeholder=_NOTE)
        if st.form_submit_button(shown(f"登记（{len(picked)} 条）"), type="primary"):
            try:
                on = due.isoformat() if due else ""
                decide(asked.data_folder(), picked, state=state, by=by, owner=owner, note=note, due=on)
            except UserFault as fault:
                st.warning(shown(fault))
                return
            st.session_state["who"] = by.strip()
            st.session_state["ledger_done"] = f"已登记 {len(picked)} 条，改为“{STATE[state]}”。"
            st.rerun()

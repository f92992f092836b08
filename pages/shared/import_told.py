"""How far each dropped workbook was understood: its status, problems, failed checks, personal data."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from briefings.gate import KINDS
from catalogue.records import PersonalData
from charts.numbers import MISSING, plain
from pages.shared import show
from pages.shared.quality import listed
from pages.shared.text import clean, shown
from workflow import LoadedFile
from workflow.problem_words import check_word, kind_word
from workflow.taking import Taken

STATUS = {"loaded": "● 可以收下", "unchanged": "○ 已有相同收件", "refused": "▼ 不能收下"}
_DONE = {"loaded": "● 已收下", "unchanged": "○ 已有相同收件，没有再收", "refused": "▼ 没有收下"}


def summary(outcomes: Sequence[LoadedFile], done: bool = False) -> None:
    """One row per workbook."""
    words = _DONE if done else STATUS
    columns = {
        "结果": [words[one.status] for one in outcomes],
        "文件": [one.file for one in outcomes],
        "读出的数": [str(one.observations) for one in outcomes],
        "问题": [str(len(one.problems)) for one in outcomes],
        "核对不符": [f"{len(failed(one))}/{len(one.checks)}" if one.checks else MISSING for one in outcomes],
        "原因": [one.reason for one in outcomes],
    }
    alt = "每份工作簿的结果、读出的数、问题、核对不符、原因"
    st.dataframe(listed(columns), hide_index=True, height="content" if len(outcomes) <= 10 else 390, alt=alt)


def failed(outcome: LoadedFile) -> list[object]:
    """The checks of a workbook that fail."""
    return [check for check in outcome.checks if not check.ok]


def picked(taken: Mapping[Path, Taken]) -> Path:
    """The workbook to look at; at first one with something to look at."""
    if len(taken) == 1:
        return next(iter(taken))
    words = {path: f"{at}. {clean(path.name)}" for at, path in enumerate(taken, 1)}
    ordered = list(taken)
    first = next((at for at, path in enumerate(ordered) if taken[path].outcome.troubled), 0)
    return st.selectbox("看哪一份", ordered, index=first, format_func=words.__getitem__, key="import_look")


def whole(outcome: LoadedFile) -> tuple[str, str] | None:
    """Everything told of one workbook; the (sheet, cell) of the problem that was clicked."""
    wrong = [check for check in outcome.checks if not check.ok]
    checked = f"{len(outcome.checks)} 处，相符 {len(outcome.checks) - len(wrong)}，不符 {len(wrong)}"
    show.facts(
        [
            ("结果", STATUS[outcome.status][2:]),
            ("原因", outcome.reason),
            ("读出的数", str(outcome.observations)),
            ("核对", checked if outcome.checks else "没有可以核对的合计、小计或比值"),
            ("不收存的格", f"{len(outcome.blanked)} 格含个人信息，收存的副本里已抹去" if outcome.blanked else ""),
        ]
    )
    if wrong:
        columns = {
            "核对": [check_word(check.kind) for check in wrong],
            "工作表": [check.sheet for check in wrong],
            "单元格": [check.cell for check in wrong],
            "表上写的": [MISSING if check.stated is None else plain(check.stated) for check in wrong],
            "重新算出的": [MISSING if check.computed is None else plain(check.computed) for check in wrong],
        }
        st.dataframe(listed(columns), hide_index=True, alt="不符的核对：工作表、单元格、表上写的、重新算出的")
    personal(outcome.personal_data)
    return problems(outcome)


def personal(found: Sequence[PersonalData]) -> None:
    """Where personal data stands, never what it says; and how to take the figures in all the same."""
    if not found:
        return
    counted = Counter(KINDS.get(one.kind, "个人信息") for one in found)
    said = "、".join(f"{word} {count} 格" for word, count in counted.items())
    st.warning(shown(f"含有个人信息：{said}。内容不显示、不保存、不写入日志。"))
    st.button(
        "只读数字列，收存去掉个人信息的副本",
        key="without_now",
        on_click=lambda: st.session_state.update(import_without=True),
    )
    columns = {
        "工作表": [one.sheet for one in found],
        "单元格": [one.cell for one in found],
        "类别": [KINDS.get(one.kind, "个人信息") for one in found],
    }
    with st.expander("在哪些单元格"):
        st.dataframe(listed(columns), hide_index=True, alt="含个人信息的单元格：工作表、单元格、类别")


def problems(outcome: LoadedFile) -> tuple[str, str] | None:
    """The problems of one workbook; the cell of the one that was clicked."""
    if not outcome.problems:
        return None
    told = outcome.problems
    columns = {
        "类别": [kind_word(problem.kind) for problem in told],
        "工作表": [problem.sheet for problem in told],
        "单元格": [problem.cell for problem in told],
        "发现": [problem.found for problem in told],
        "应当": [problem.wanted for problem in told],
        "怎么办": [problem.do for problem in told],
    }
    st.html('<p class="line">点一行，在下面的图里看这一格。</p>')
    event = st.dataframe(
        listed(columns),
        hide_index=True,
        height="content" if len(told) <= 8 else 320,
        key=f"problems_{outcome.sha256[:16]}_{len(told)}",
        on_select="rerun",
        selection_mode=("single-row", "single-cell"),
        alt="需要处理的问题：类别、工作表、单元格、发现、应当、怎么办",
    )
    chosen = [*event["selection"]["rows"], *(row for row, _ in event["selection"]["cells"])]
    at = next((row for row in chosen if row < len(told)), None)
    return None if at is None else (told[at].sheet, told[at].cell)

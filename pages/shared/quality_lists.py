"""Checks that fail, superseded figures beside what replaced them, declared corrections: the lists of 数据质量."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from catalogue.superseded_answers import SupersededAnswer
from charts.numbers import MISSING, plain
from loaders.receiving.corrections import SHIPPED
from loaders.receiving.receipts import Received, received
from pages.shared import asked, quality, show
from pages.shared.quality import listed
from pages.shared.quality_problem import moment
from workflow.audit import Audit, Checked, CorrectionRow, audit
from workflow.problem_words import check_word

_FATE = {
    "applied": "● 已更正",
    "failing": "▼ 失效：这一格已不是原来的内容",
    "waiting": "◇ 待重新读取：收件时还没有这条更正",
    "unused": "○ 没有收到这份工作簿",
}


@st.cache_resource(show_spinner="正在整理核对结果…", max_entries=4)
def _audited(folder: str, states: tuple[int, ...]) -> tuple[Audit, list[Received]]:
    return audit(Path(folder)), received(Path(folder))


def audited() -> tuple[Audit, list[Received]]:
    """What the receipts in use say of themselves, and all receipts; read anew where either or a correction is new."""
    folder = asked.data_folder()
    declared = [path for own in (SHIPPED, folder / "corrections") for path in (own, *sorted(own.glob("*")))]
    return _audited(str(folder), quality.kept(folder, *declared))


def checks(found: Audit) -> None:
    """Both sides of every check that fails."""
    failed = found.failed
    show.section(
        "核对", f"在用收件里共核对 {found.held + len(failed)} 处，相符 {found.held} 处，不符 {len(failed)} 处。"
    )
    if not failed:
        st.info("没有不符的合计、小计或比值。" if found.held else "在用的收件里没有可以核对的合计、小计或比值。")
        return
    columns = _checks(failed)
    st.dataframe(listed(columns), hide_index=True, alt="不符的核对：工作簿、工作表、单元格、表上写的、重新算出的")
    quality.download("核对不符", columns, "checks")


def sound(found: Audit, kept: Sequence[Received]) -> None:
    """What stands where the ledger is empty: that nothing is wrong, and of how much that is said."""
    used = [one.receipt for one in kept if not one.withdrawn]
    if not used:
        st.info("还没有收到材料。请到“数据导入”放入工作簿。")
        return
    st.success("在用的收件里没有任何问题。")
    wrong = len(found.failed)
    show.cards(
        [
            ("在用收件", f"{len(used)} 份", f"最近一份 {moment(max(one.received_at for one in used))}", ""),
            ("核对相符", f"{found.held} 处", "合计、小计和比值重新算过", "met" if found.held else ""),
            ("核对不符", f"{wrong} 处", "在“核对”里逐处列出" if wrong else "", "short" if wrong else ""),
            ("更正", f"{len(found.corrections)} 条", "声明过的更正", ""),
        ]
    )


def _checks(failed: Sequence[Checked]) -> dict[str, Sequence[str]]:
    return {
        "核对": [check_word(one.check.kind) for one in failed],
        "工作簿": [one.receipt.file for one in failed],
        "工作表": [one.check.sheet for one in failed],
        "单元格": [one.check.cell for one in failed],
        "表上写的": [_figure(one.check.stated) for one in failed],
        "重新算出的": [_figure(one.check.computed) for one in failed],
        "报送人": [one.receipt.received_from for one in failed],
        "收件时间": [moment(one.receipt.received_at) for one in failed],
    }


def _figure(value: object) -> str:
    return MISSING if value is None else plain(value)  # type: ignore[arg-type]


def superseded(found: Sequence[SupersededAnswer], differing: bool) -> None:
    """Old and new side by side, each with workbook, sheet, cell and text."""
    if not found:
        st.info("没有相互矛盾的数。" if differing else "没有被后报替代的数。")
        return
    columns = {
        "是否一致": ["▼ 不一致" if one.differs else "● 一致" for one in found],
        "地方": [one.area_name for one in found],
        "年份": [str(one.year) for one in found],
        "数据项": [f"{one.title}（{one.unit}）" if one.unit else one.title for one in found],
        "先报的原文": [one.old.text for one in found],
        "现在采用的原文": [one.new.text for one in found],
        "先报在": [f"{one.old.workbook}·{one.old.sheet}·{one.old.cell}" for one in found],
        "现在采用的在": [f"{one.new.workbook}·{one.new.sheet}·{one.new.cell}" for one in found],
    }
    st.dataframe(
        listed(columns),
        hide_index=True,
        height="content" if len(found) <= 15 else 560,
        alt="被后报替代的数和现在采用的数：地方、年份、数据项、两处原文、两处位置",
    )
    quality.download("被替代的数", columns, "superseded")


def corrections(found: Sequence[CorrectionRow]) -> None:
    """Every declared correction and what became of it."""
    if not found:
        st.info(
            "没有声明过更正。原表确实写错、又来不及重报的，可在数据目录的 corrections 文件夹里声明，写法见使用说明。"
        )
        return
    columns = {
        "状态": [_FATE[one.fate] for one in found],
        "工作簿": [one.receipt.file if one.receipt else one.correction.workbook for one in found],
        "工作表": [one.correction.sheet for one in found],
        "单元格": [one.correction.cell for one in found],
        "原来写的": [one.correction.found for one in found],
        "更正为": [one.correction.corrected for one in found],
        "为什么": [one.correction.why for one in found],
        "告诉了谁": [one.correction.told for one in found],
        "现在": [one.found for one in found],
    }
    st.dataframe(
        listed(columns), hide_index=True, alt="声明的更正：状态、工作簿、单元格、原来写的、更正为、为什么、告诉了谁"
    )
    quality.download("更正", columns, "corrections")

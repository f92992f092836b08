"""What is different since the edition before: materials, standards, and figures of the place with their cause."""

from collections.abc import Sequence
from decimal import Decimal

import streamlit as st

import metrics
from catalogue.change_answers import Cause, EditionChange, FigureChange, Snapshot
from charts.numbers import MISSING, figure, with_span
from charts.words import JUDGEMENT
from pages.shared import asked, show
from pages.shared.filters import View
from pages.shared.text import clean, shown

CAUSES: dict[Cause, str] = {
    "data": "数据变了",
    "catalogue": "标准或指标定义变了",
    "both": "数据和标准（或定义）都变了",
    "register": "应报社区变了",
}
#: So many changed figures and materials are listed.
LISTED, NAMED = 12, 5


def before() -> int | None:
    """The number of the edition before the one shown; None for the first."""
    earlier = [e.number for e in metrics.editions(asked.data_folder()) if e.number < asked.edition().number]
    return max(earlier, default=None)


def draw(view: View) -> None:
    """The changes, or that this is the first edition."""
    earlier = before()
    if earlier is None:
        show.section("与上一版相比", "这是第一版数据，没有上一版可比。")
        return
    change: EditionChange = asked.ask("edition_differences", earlier, view.place.code, None, view.year, (), view.rule)
    show.section(f"与上一版相比（第 {earlier} 版 → 第 {change.edition} 版）", finding(change, view) + "。")
    show.facts(
        [
            ("新增材料", named([book.workbook for book in change.workbooks_added])),
            ("撤下材料", named([book.workbook for book in change.workbooks_gone])),
            ("新增或改动的标准", named([*change.standards_added, *change.standards_changed])),
            ("撤下的标准", named(change.standards_gone)),
            ("新增或改动的指标", named([*change.indicators_added, *change.indicators_changed])),
        ]
    )
    if change.figures:
        table(change.figures[:LISTED])
    if len(change.figures) > LISTED:
        st.caption(shown(f"共 {len(change.figures)} 项变动，这里列出前 {LISTED} 项。"))


def finding(change: EditionChange, view: View) -> str:
    """“示例区2024年 3 项指标有变动，其中 1 项判定改变”."""
    head = f"{view.place.name}{view.year}年"
    if not change.figures:
        return f"{head}各项指标没有变动"
    turned = sum(_judgement(one.before) != _judgement(one.after) for one in change.figures)
    return f"{head} {len(change.figures)} 项指标有变动，其中 {turned} 项判定改变"


def named(names: Sequence[str]) -> str:
    """The first few, and how many in all."""
    return "、".join(names[:NAMED]) + (f" 等 {len(names)} 项" if len(names) > NAMED else "")


def table(figures: Sequence[FigureChange]) -> None:
    """Each figure before and after, with its judgement and the cause."""
    columns = {
        "指标": [clean(one.title) for one in figures],
        "上一版": [said(one.before, one.unit) for one in figures],
        "这一版": [said(one.after, one.unit) for one in figures],
        "增减": [moved(one) for one in figures],
        "判定": [f"{_judgement(one.before)} → {_judgement(one.after)}" for one in figures],
        "原因": [CAUSES[one.cause] for one in figures],
    }
    right = {name: st.column_config.TextColumn(alignment="right") for name in ("上一版", "这一版", "增减")}
    st.dataframe(columns, hide_index=True, column_config=right, alt="与上一版相比有变动的指标")


def said(one: Snapshot | None, unit: str) -> str:
    """The value as that edition answered it."""
    return MISSING if one is None else with_span(one.value, one.low, one.high, unit)


def moved(one: FigureChange) -> str:
    """How much the value rose or fell; — where either edition has no point."""
    if one.before is None or one.after is None or one.before.value is None or one.after.value is None:
        return MISSING
    change = one.after.value - one.before.value
    return ("+" if change > Decimal(0) else "") + figure(change, one.unit)


def _judgement(one: Snapshot | None) -> str:
    return "没有" if one is None else JUDGEMENT[one.judgement]

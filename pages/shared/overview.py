"""The parts of the overview: every indicator of a place, the worst gaps below it, how much was reported."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from catalogue.answers import GapAnswer
from charts.findings import missing, tally, worst_first
from charts.gap_bars import scores
from charts.numbers import MISSING, figure, plain, with_span
from charts.sources import amount, covered_briefly
from charts.spec import ChartSpec
from charts.words import BASIS, JUDGEMENT, SHAPE, cited, judged
from pages.shared import rows
from pages.shared.text import clean

#: How many of the worst gaps are listed.
WORST = 10


def state_cards(answers: Sequence[GapAnswer]) -> list[tuple[str, str, str, str]]:
    """How many indicators stand in each state."""
    return [
        (f"{SHAPE[state]} {word}", f"{sum(a.judgement == state for a in answers)} 项", "", state)
        for state, word in JUDGEMENT.items()
    ]


def known(answers: Sequence[GapAnswer]) -> list[GapAnswer]:
    """Those with a figure or an interval."""
    return [a for a in answers if a.judgement != "no_data"]


def unknown(answers: Sequence[GapAnswer]) -> list[GapAnswer]:
    """Those without data, each with its reason."""
    return [a for a in answers if a.judgement == "no_data"]


def score_chart(answers: Sequence[GapAnswer], place: str, year: int) -> ChartSpec:
    """Attainment of every indicator that has a score."""
    edition = max((a.edition for a in answers), default=0)
    source = f"来源：本地当年已载入的全部材料。数据版本：第 {edition} 版。完成度＝指标值与标准之比，达到标准为 100%。"
    return scores(answers, f"{place}{year}年，{tally(answers)}", source)


def score_table(answers: Sequence[GapAnswer], key: str, rule: str) -> GapAnswer | None:
    """Every indicator of the place, worst first; the answer whose row was clicked."""
    if not answers:
        st.info("没有这样的指标。")
        return None
    text = st.column_config.TextColumn
    answers = worst_first(answers)
    columns: dict[str, list[Any]] = {
        "指标": [clean(a.title) for a in answers],
        "判定": [judged(a) for a in answers],
        "指标值": [with_span(a.value, a.low, a.high, a.unit) for a in answers],
        "标准": [amount(a.standard, a.unit) if a.standard else MISSING for a in answers],
        "完成度": [MISSING if a.attainment is None else f"{plain(a.attainment, 1)}%" for a in answers],
        "缺口": [figure(a.need.pooled, a.need.unit) for a in answers],
        "来历": [rows.trace_link(a, rule) for a in answers],
        "覆盖": [covered_briefly(a.coverage) for a in answers],
        "领域": [a.domain for a in answers],
        "口径": [BASIS.get(a.basis or "", MISSING) for a in answers],
        "依据": [cited(a.standard) if a.standard else MISSING for a in answers],
        "说明": ["；".join(p for p in (rows.reason(a), rows.remark(a)) if p) for a in answers],
    }
    widths = {"指标值": 160, "标准": 150, "完成度": 76, "缺口": 110}
    right = {name: text(alignment="right", width=width) for name, width in widths.items()}
    config = right | {"指标": text(pinned=True), "判定": text(width=110), "覆盖": text("覆盖（占分母）")}
    return rows.opened(columns, config, key, answers, "每项指标的判定、指标值、标准、完成度、缺口和覆盖")


def worst_table(answers: Sequence[GapAnswer], key: str, rule: str) -> GapAnswer | None:
    """The places and indicators furthest from their standard; the answer whose row was clicked."""
    worst = [a for a in worst_first(answers) if a.judgement == "short"][:WORST]
    if not worst:
        st.info("下一级没有未达标的指标，或数据不足以判定。")
        return None
    columns = {
        "地方": [clean(a.area_name) for a in worst],
        "指标": [clean(a.title) for a in worst],
        "指标值": [figure(a.value, a.unit) for a in worst],
        "标准": [amount(a.standard, a.unit) if a.standard else MISSING for a in worst],
        "完成度": [f"{plain(a.attainment, 1)}%" for a in worst],
        "还差": [missing(a).removeprefix("还差 ") for a in worst],
        "来历": [rows.trace_link(a, rule) for a in worst],
    }
    right = {name: st.column_config.TextColumn(alignment="right") for name in ("指标值", "标准", "完成度", "还差")}
    return rows.opened(columns, right, key, worst, "距离标准最远的地方和指标")

"""The parts of the overview: every indicator of a place, the worst gaps below it, and where they come from."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from catalogue.answers import GapAnswer
from charts.bullet import bullet
from charts.findings import missing, need_said, worst_first
from charts.numbers import MISSING, figure, plain, with_span
from charts.sources import amount, covered, covered_briefly, workbooks_named
from charts.words import BASIS, JUDGEMENT, RULE_SHORT, SHAPE, cited, judged
from pages.shared import address, asked, charting, domains, drawer, overview_held, rows, show
from pages.shared.filters import View
from pages.shared.text import clean, inert, shown

#: How many of the worst gaps are listed.
WORST = 10


def state_cards(answers: Sequence[GapAnswer]) -> list[tuple[str, str, str, str]]:
    """How many indicators stand in each state."""
    return [
        (f"{SHAPE[state]} {word}", f"{sum(a.judgement == state for a in answers)} 项", "", state)
        for state, word in JUDGEMENT.items()
    ]


def open_page(area: str, indicator: str) -> None:
    """Leave for the page of that place and indicator."""
    domain = asked.catalogue().indicators[indicator].domain
    st.switch_page(domains.page_of(domain), query_params=address.link(area=area, indicator=indicator))


def open_answer(answer: GapAnswer | None) -> None:
    """Leave for the page of the answer whose row was clicked, if any was."""
    if answer is not None:
        open_page(answer.area, answer.indicator)


def source(place: str, year: int, answers: Sequence[GapAnswer]) -> str:
    """The source line of everything on the page: the workbooks behind the place's figures, the edition."""
    books = [book.workbook for book in asked.ask("workbooks", place, year)]
    edition = max((a.edition for a in answers), default=0)
    return f"来源：{workbooks_named(books)}。数据版本：第 {edition} 版。完成度＝指标值与标准之比，达到标准为 100%。"


def asked_for(view: View) -> tuple[tuple[str, str], ...]:
    """Place, year and rule, for the head of a download."""
    return (("地方", view.place.name), ("年份", f"{view.year}年"), ("标准取法", RULE_SHORT[view.rule]))


def worst_told(answers: Sequence[GapAnswer], rule: str) -> None:
    """The one place and indicator furthest from its standard: how far, by which clause, and the ways on."""
    short = [a for a in worst_first(answers) if a.judgement == "short"]
    if not short:
        st.info(shown(overview_held.why_none_short(answers)))
        return
    worst, standard = short[0], short[0].standard
    clause = f"“{standard.clause}”" if standard and standard.clause else ""
    asks = (
        f"标准 {amount(standard, worst.unit)}（{standard.jurisdiction_name}，{cited(standard)}{clause}）"
        if standard
        else ""
    )
    value = with_span(worst.value, worst.low, worst.high, worst.unit)
    show.section(
        f"差得最多：{worst.area_name}的{worst.title}",
        f"{value}，{asks}，{missing(worst)}，完成 {plain(worst.attainment, 1)}%。覆盖 {covered(worst.coverage)}。",
    )
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="worst_ways"):
        query = address.link(area=worst.area, indicator=worst.indicator, year=worst.year, rule=rule)
        st.page_link(domains.page_of(worst.domain), label="看差在哪里", icon=":material/search:", query_params=query)
        drawer.button(worst, rule, "worst", "溯源：单元格、公式、条款")


def scores(view: View, here: Sequence[GapAnswer], key: str) -> None:
    """Every indicator of the place on its way to its standard; without any standard, those with a figure as a list."""
    place = view.place
    show.section(f"{place.name}的每项指标", "点任意一条打开该指标的分布与下级明细。")
    spec = bullet(here, f"{place.name}{view.year}年，", source(place.code, view.year, here), scored=True)
    if spec.has_figures:
        clicked = charting.chart(replace(spec, filters=asked_for(view)), f"scores_{key}", opens=True)
        if clicked:
            open_page(place.code, clicked[0])
        return
    st.html(f'<h3 class="finding">{inert(spec.title)}</h3>')
    known = [a for a in here if a.judgement != "no_data"]
    if known:
        open_answer(score_table(known, f"known_{key}", view.rule))
    show.source(spec.source)


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
        "缺口": [need_said(a) for a in answers],
        "来历": [rows.trace_link(a, rule) for a in answers],
        "覆盖": [covered_briefly(a.coverage) for a in answers],
        "领域": [a.domain for a in answers],
        "口径": [BASIS.get(a.basis or "", MISSING) for a in answers],
        "依据": [cited(a.standard) if a.standard else MISSING for a in answers],
        "说明": ["；".join(p for p in (rows.reason(a), rows.remark(a)) if p) for a in answers],
    }
    widths = {"指标值": 160, "标准": 150, "完成度": 76, "缺口": 110}
    columns = {name: cells for name, cells in columns.items() if any(cell not in ("", MISSING) for cell in cells)}
    right = {name: text(alignment="right", width=width) for name, width in widths.items()}
    config = right | {"指标": text(pinned=True), "判定": text(width=110), "覆盖": text("覆盖（占分母）")}
    return rows.opened(columns, config, key, answers, "每项指标的判定、指标值、标准、完成度、缺口和覆盖")


def worst_table(answers: Sequence[GapAnswer], key: str, rule: str) -> GapAnswer | None:
    """The places and indicators furthest from their standard; the answer whose row was clicked."""
    worst = [a for a in worst_first(answers) if a.judgement == "short"][:WORST]
    if not worst:
        return None
    columns = {
        "地方": [clean(a.area_name) for a in worst],
        "指标": [clean(a.title) for a in worst],
        "指标值": [figure(a.value, a.unit) for a in worst],
        "标准": [amount(a.standard, a.unit) if a.standard else MISSING for a in worst],
        "完成度": [f"{plain(a.attainment, 1)}%" for a in worst],
        "还差": [missing(a).removeprefix("还差 ") for a in worst],
        "来历": [rows.trace_link(a, rule) for a in worst],
        "依据": [cited(a.standard) if a.standard else MISSING for a in worst],
        "条款": [clean(a.standard.clause) if a.standard else MISSING for a in worst],
        "覆盖": [covered_briefly(a.coverage) for a in worst],
    }
    right = {name: st.column_config.TextColumn(alignment="right") for name in ("指标值", "标准", "完成度", "还差")}
    return rows.opened(columns, right, key, worst, "距离标准最远的地方和指标")

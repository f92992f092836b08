"""The further parts of 政策标准对照: what the rule was when, what was due year by year, which standards clash."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from catalogue.conflict_answers import ConflictAnswer, ExchangeAnswer
from catalogue.law_answers import EntitlementAnswer, HistorySpan
from charts.law_findings import CONFLICT, amounts_of, bound, conflict_finding, span_of
from charts.numbers import MISSING, figure, plain
from pages.shared import asked, filters, show
from pages.shared.choices import turned
from pages.shared.text import clean, shown

READING = {"compound": "复利", "simple": "单利"}


@st.fragment
def history(view: filters.View, unit: str) -> None:
    """The spans in which one standard bound the place, each with its days. Asked for, since it asks every change."""
    if not turned("看历次规定：哪一段时间以哪一条为准", "history"):
        return
    spans: list[HistorySpan] = asked.ask("standards_history", view.place.code, view.indicator, view.rule)
    columns = {
        "时间": [span_of(one) for one in spans],
        "作准的标准": [clean(bound(one.standard, unit)) for one in spans],
        "逐年数值": [amounts_of(one, unit) or MISSING for one in spans],
    }
    st.dataframe(columns, hide_index=True, alt="历次规定")


@st.fragment
def entitlement(view: filters.View, years: Sequence[int]) -> None:
    """Due, had and lacking year by year, under both readings of a yearly rise, and added up."""
    if len(years) == 0 or not turned("看逐年应有与实有（递增的标准两种算法都列）", "entitlement"):
        return
    found: EntitlementAnswer = asked.ask(
        "entitlement", view.place.code, view.indicator, min(years), max(years), view.rule
    )
    unit, rate = found.unit, asked.catalogue().indicators[view.indicator].unit
    both = any(one.rate_compound != one.rate_simple for one in found.years)
    columns: dict[str, list[Any]] = {
        "年份": [str(one.year) for one in found.years],
        "标准（复利）" if both else "标准": [figure(one.rate_compound, rate) for one in found.years],
        "应有（复利）" if both else "应有": [figure(one.compound, unit) for one in found.years],
        "实有": [figure(one.actual, unit) for one in found.years],
        "缺（复利）" if both else "缺": [figure(one.shortfall_compound, unit) for one in found.years],
        "累计缺（复利）" if both else "累计缺": [figure(one.cumulative_compound, unit) for one in found.years],
    }
    if both:
        columns |= {
            "标准（单利）": [figure(one.rate_simple, rate) for one in found.years],
            "应有（单利）": [figure(one.simple, unit) for one in found.years],
            "缺（单利）": [figure(one.shortfall_simple, unit) for one in found.years],
            "累计缺（单利）": [figure(one.cumulative_simple, unit) for one in found.years],
        }
    columns["说明"] = [clean(one.reason) for one in found.years]
    st.dataframe(columns, hide_index=True, alt="逐年应有、实有、短缺和累计")
    by = "、".join(READING.get(word, word) for word in found.reading.split("、") if word)
    left_out = "、".join(str(year) for year in found.missing_years)
    st.caption(
        shown(
            "哪一年的富余都不抵别年的短缺。"
            + (f"判定按{by}。" if by else "")
            + (f"{left_out} 年缺数，未计入累计。" if left_out else "")
        )
    )


def conflicts(view: filters.View) -> None:
    """Standards that cannot hold together here, and those that say the same in another unit."""
    found: list[ConflictAnswer] = asked.ask("conflicts", view.place.code, view.year)
    same: list[ExchangeAnswer] = asked.ask("exchanges", view.place.code, view.year)
    show.section("标准之间", conflict_finding(found))
    for one in sorted(found, key=lambda c: view.indicator not in (c.floor_indicator, c.cap_indicator)):
        with st.expander(f"{shown(CONFLICT[one.judgement])}　{shown(one.sentence)}", expanded=len(found) == 1):
            crossings(one)
    for each in same:
        st.write(shown(f"折算：{each.sentence}较严的是 {each.stricter}。"))


def crossings(one: ConflictAnswer) -> None:
    """The places where the two cannot both hold, of those with figures."""
    if not one.crossings:
        st.caption(shown(f"有数据的 {one.known} 个地方里，没有不能同时满足的。" if one.known else "没有可对照的数据。"))
        return
    columns = {
        "地方": [clean(c.area_name) for c in one.crossings],
        f"比值（{one.ratio_unit}）": [plain(c.ratio) for c in one.crossings],
        "至少要": [figure(c.least, one.unit) for c in one.crossings],
        "至多许": [figure(c.most, one.unit) for c in one.crossings],
    }
    st.dataframe(columns, hide_index=True, alt="两条标准不能同时满足的地方")

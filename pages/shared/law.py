"""The parts of 政策标准对照: the three rules beside one another, and every standard with why it judges or not."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from catalogue.answers import Rule
from catalogue.law_answers import StandardsAnswer, Standing
from charts.law_findings import bound, gap_under, judged, needed
from charts.numbers import MISSING
from charts.sources import amount
from charts.words import APPLIES, RULE, VERIFIED, cited, dated
from pages.shared import address, asked, filters, rows
from pages.shared.choices import typed
from pages.shared.text import clean

RULES: tuple[Rule, ...] = ("nearest", "strictest", "national")


def day(year: int) -> date:
    """The day whose law is asked: the one the URL names, else the year's last. What is no date is said in words."""
    text = address.get("on") or ""
    box = typed("按哪一天的规定", "on", text, "如 2023-06-30；不填按当年最后一天")
    try:
        return date.fromisoformat(box) if box else date(year, 12, 31)
    except ValueError:
        st.warning("日期请写成 2023-06-30 的样子；下面按当年最后一天。")
        return date(year, 12, 31)


def standards_on(view: filters.View, on: date) -> StandardsAnswer:
    """Every standard of the view's indicator under the law of that day."""
    (found,) = asked.ask("standards_at", view.place.code, view.year, (view.indicator,), view.rule, on)
    answer: StandardsAnswer = found
    return answer


def under_each_rule(view: filters.View, on: date) -> None:
    """Which standard judges under each of the three rules, and what follows; the one chosen is marked."""
    found = [asked.ask("standards_at", view.place.code, view.year, (view.indicator,), rule, on)[0] for rule in RULES]
    binding = [next((s for s in one.standards if s.binds), None) for one in found]
    columns = {
        "取法": [f"▶ {RULE[rule]}" if rule == view.rule else f"　 {RULE[rule]}" for rule in RULES],
        "作准的标准": [
            clean(bound(b.standard if b else None, one.unit)) for one, b in zip(found, binding, strict=True)
        ],
        "判定": [judged(b.judgement) if b else "□ 无适用标准" for b in binding],
        "差距": [gap_under(b, one.unit) if b else MISSING for one, b in zip(found, binding, strict=True)],
        "缺口": [needed(b) if b else MISSING for b in binding],
    }
    st.dataframe(columns, hide_index=True, alt="三种取法各以哪一条为准")


def table(standards: Sequence[Standing], unit: str, key: str) -> Standing | None:
    """Every standard, why it does not judge, and what would follow from it; the one whose row was clicked."""
    columns: dict[str, list[Any]] = {
        "作准": ["▶ 作准" if one.binds else MISSING for one in standards],
        "标准": [f"{amount(one.standard, unit)}　{dated(one.standard)}".strip() for one in standards],
        "为什么": [clean(one.sentence) for one in standards],
        "照此判定": [judged(one.judgement) for one in standards],
        "照此差距": [gap_under(one, unit) for one in standards],
        "照此缺口": [needed(one) for one in standards],
        "辖区": [clean(one.standard.jurisdiction_name) for one in standards],
        "文件": [clean(cited(one.standard)) for one in standards],
        "条款": [clean(one.standard.clause) for one in standards],
        "适用": [APPLIES.get(one.standard.applies_to, one.standard.applies_to) for one in standards],
        "核实": [VERIFIED[one.standard.verified] for one in standards],
        "编号": [one.standard.id for one in standards],
    }
    right = {name: st.column_config.TextColumn(alignment="right") for name in ("照此差距", "照此缺口")}
    return rows.opened(columns, right, key, standards, "对这个指标有规定的全部标准、是否作准、原因和照此的差距")

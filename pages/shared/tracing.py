"""The way back from a figure: value, formula, cells, clause, edition."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from catalogue.answers import GapAnswer, ObservationAnswer, StandardAnswer
from catalogue.models import Catalogue
from charts.findings import gap_said
from charts.numbers import MISSING, exact, figure, with_span
from charts.sources import amount, covered
from charts.words import APPLIES, BASIS, JUDGEMENT, SHAPE, STATUS, VERIFIED, cited
from metrics import Standing
from pages.shared import asked, rows
from pages.shared.packing import packed
from pages.shared.text import clean

#: Up to this many communities without figures are named; beyond the second number they are not even asked for.
NAMED, NAMEABLE = 40, 2000


def statement(answer: GapAnswer, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Everything the value consists of and what follows from it."""
    declared = catalogue.indicators[answer.indicator]
    top = catalogue.items[declared.numerator]
    bottom = catalogue.items.get(declared.denominator)
    below = bottom.unit if bottom else ""
    derived = "（推算）" if answer.derived == "denominator" else ""
    plainly = answer.value is not None and answer.basis != "stated"  # then both sides stand in the boxes above
    sides = [
        (f"分子·{top.title}", figure(answer.numerator, top.unit)),
        (
            f"分母·{bottom.title if bottom else '无'}{derived}",
            with_span(answer.denominator, answer.denominator_low, answer.denominator_high, below),
        ),
    ]
    return [
        ("地方、年份", f"{answer.area_name}（代码 {answer.area}），{answer.year} 年"),
        *(() if plainly else sides),
        ("口径", BASIS.get(answer.basis or "", MISSING)),
        ("覆盖", covered(answer.coverage)),
        ("材料自报值", figure(answer.stated, answer.unit) if answer.stated is not None else ""),
        ("指标值的精确值", exact(answer.value, answer.unit)),
        ("原因", answer.reason),
        ("差距", gap_said(answer)),
        ("缺口·整体", with_span(answer.need.pooled, answer.need.low, answer.need.high, answer.need.unit)),
        (
            "缺口·逐社区",
            with_span(answer.need.summed, answer.need.summed_low, answer.need.summed_high, answer.need.unit),
        ),
        ("备注", rows.remark(answer)),
        ("指标说明", f"{declared.in_words}{'　注意：' + declared.caveat if declared.caveat else ''}"),
    ]


def standing(standard: StandardAnswer) -> list[str]:
    """Where a clause stands, whom it binds, since when, and how it was verified."""
    until = f"{standard.in_force_from or '未见'} 至 {standard.in_force_to or '今'}"
    applies = APPLIES.get(standard.applies_to, standard.applies_to)
    known = VERIFIED[standard.verified]
    return [cited(standard), f"{standard.jurisdiction_name}，适用：{applies}", f"施行：{until}", f"核实：{known}"]


def particulars(standard: StandardAnswer, unit: str) -> list[tuple[str, str]]:
    """What else there is to know of a clause; most have nothing of it."""
    other = figure(standard.alternative, unit) if standard.alternative is not None else ""
    return [
        ("标准的精确值", exact(standard.value, unit)),
        ("每个社区下限", figure(standard.floor, "") if standard.floor is not None else ""),
        ("递增的另一种算法", other),
        ("矛盾", f"与 {'、'.join(standard.contradicts)} 不一致" if standard.contradicts else ""),
        ("说明", standard.note),
    ]


def inputs_table(inputs: Sequence[ObservationAnswer], catalogue: Catalogue, key: str) -> None:
    """The cells behind the value, with the text as written. Grain: one row per cell; a row can be clicked."""
    columns: dict[str, list[Any]] = {
        "数据项": [catalogue.items[o.item].title if o.item in catalogue.items else "自报指标值" for o in inputs],
        "地方": [clean(o.area_name) for o in inputs],
        "原文": [clean(o.text) or "（空）" for o in inputs],
        "读作": [with_span(o.value, o.low, o.high, o.unit) for o in inputs],
        "状态": [STATUS.get(o.status, o.status) for o in inputs],
        "工作簿": [clean(o.workbook) for o in inputs],
        "工作表": [clean(o.sheet) for o in inputs],
        "单元格": [o.cell for o in inputs],
        "采用": ["已被更新的材料取代" if o.superseded else "采用" for o in inputs],
    }
    st.dataframe(
        packed(columns),
        hide_index=True,
        height="content" if len(inputs) <= 6 else 280,
        key=key,
        on_select="rerun",
        selection_mode=("single-row", "single-cell"),
        alt="这个数字背后的每一个单元格",
    )


def others(standings: Sequence[Standing]) -> list[Standing]:
    """The standards that speak of this place and do not judge it here; those of other places are in the register."""
    return [s for s in standings if not s.binds and s.why_not != "other_area"]


def others_table(standings: Sequence[Standing], unit: str) -> None:
    """The other standards, why each does not judge here, and what it would say."""
    columns = {
        "标准": [amount(s.standard, unit) for s in standings],
        "未作依据的原因": [clean(s.sentence) for s in standings],
        "照此判定": [f"{SHAPE[s.judgement]} {JUDGEMENT[s.judgement]}" if s.judgement else MISSING for s in standings],
        "辖区": [clean(s.standard.jurisdiction_name) for s in standings],
        "文件": [cited(s.standard) for s in standings],
        "条款": [clean(s.standard.clause) for s in standings],
        "核实": [VERIFIED[s.standard.verified] for s in standings],
        "说明": [clean(s.standard.note) for s in standings],
        "编号": [s.standard.id for s in standings],
    }
    st.dataframe(columns, hide_index=True, alt="对同一指标有规定的其他标准和未作依据的原因")


def unsaid(answer: GapAnswer, catalogue: Catalogue) -> list[ObservationAnswer]:
    """The cells that say 不公开 or nothing, of a value that could not be made; none of far too many places."""
    known = (answer.value, answer.low, answer.high) != (None, None, None)
    if known or (answer.coverage.expected or 0) > NAMEABLE:
        return []
    declared = catalogue.indicators[answer.indicator]
    items = [item for item in (declared.numerator, declared.denominator, declared.id) if item]
    found = [o for item in items for o in asked.ask("observations", answer.area, answer.year, item)]
    return [o for o in found if o.status in ("withheld", "not_reported") and not o.superseded]


def silent_communities(answer: GapAnswer) -> str:
    """The communities that did not report both sides, by name; "" where there is none or far too many to name."""
    expected, reported = answer.coverage.expected or 0, answer.coverage.reported or 0
    if not 0 < expected - reported <= NAMEABLE:
        return ""
    places = asked.missing(answer.area, answer.year, answer.indicator)
    named = "、".join(clean(p.name) for p in places[:NAMED])
    return named if len(places) <= NAMED else f"{named} 等 {len(places)} 个"

"""Answers as the rows of a table, and what a click on a row means."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeVar
from urllib.parse import parse_qs, urlencode, urlsplit

import streamlit as st

from catalogue.answers import GapAnswer
from charts.findings import doubtful, sure, worst_first
from charts.numbers import MISSING, Scale, decimals, points, scale_for, with_span
from charts.plotly_parts import width
from charts.sources import amount, covered_briefly
from charts.words import BASIS, dated, flagged, judged
from pages.shared import address, drawer, printing, screen
from pages.shared.packing import packed
from pages.shared.text import clean

Row = TypeVar("Row")
Columns = dict[str, list[Any]]
#: Up to this many rows a table is shown whole; a longer one scrolls within itself.
ALL_SHOWN = 40


def numeric(values: Sequence[Decimal | None], scale: Scale) -> tuple[list[float | None], str]:
    """A column that still sorts as numbers: each rounded half up exactly, with the fewest decimals that show them all.

    A decimal of two places survives the float unharmed: the browser prints the same digits back.
    """
    exact = [scale.of(v) for v in values]
    most = max((decimals(v) for v in exact), default=0)
    return [None if v is None else float(v) for v in exact], f"%,.{most}f"


def gap_columns(answers: Sequence[GapAnswer], rule: str) -> tuple[Columns, dict[str, Any]]:
    """The columns of the place table for one indicator, and how each is set out. Grain: one row per answer."""
    unit = answers[0].unit
    need_unit = next((a.need.unit for a in answers if a.need.unit), "")
    of_value = scale_for(unit, [a.value for a in answers])
    of_need = scale_for(need_unit, [n for a in answers for n in (a.need.pooled, a.need.summed)])
    values, value_format = numeric([a.value for a in answers], of_value)
    wants, want_format = numeric([a.gap if sure(a) else None for a in answers], of_value)
    pooled, pooled_format = numeric([a.need.pooled if sure(a) else None for a in answers], of_need)
    summed, summed_format = numeric([a.need.summed if sure(a) else None for a in answers], of_need)
    number, text = st.column_config.NumberColumn, st.column_config.TextColumn
    columns: Columns = {
        "地方": [clean(a.area_name) for a in answers],
        "判定": [judged(a) for a in answers],
        "指标值": values,
        "标准": [amount(a.standard, a.unit) if a.standard else MISSING for a in answers],
        "差距": wants,
        "缺口（整体）": pooled,
        "缺口（逐社区）": summed,
        "来历": [trace_link(a, rule) for a in answers],
        "覆盖": [covered_briefly(a.coverage) for a in answers],
        "口径": [BASIS.get(a.basis or "", MISSING) for a in answers],
        "说明": ["；".join(p for p in (reason(a), interval(a), doubtful(a), remark(a)) if p) for a in answers],
    }
    config: dict[str, Any] = {
        "地方": text(pinned=screen.narrow()),  # a pinned column is pale, as if it could not be used
        "标准": text(width=max(120, *(14 + width(cell) for cell in columns["标准"]))),
        "覆盖": text("覆盖（占分母）", help="报送的社区数/应报的社区数，占分母的比例"),
        "指标值": number(f"指标值 {clean(of_value.unit)}", format=value_format),
        "差距": number(f"差距 {clean(points(of_value.unit))}", format=want_format, help="正数为低于标准，负数为超出"),
        "缺口（整体）": number(f"缺口·整体 {clean(of_need.unit)}", format=pooled_format, help="把本地作为一个整体计算"),
        "缺口（逐社区）": number(f"缺口·逐社区 {clean(of_need.unit)}", format=summed_format, help="各社区各自缺口之和"),
    }
    if answers[0].level == "community":
        del columns["覆盖"]  # a community covers itself
    told = {name for name, cells in columns.items() if any(cell not in (None, "", MISSING) for cell in cells)}
    return {name: cells for name, cells in columns.items() if name in told | {"指标值"}}, config


def remark(answer: GapAnswer) -> str:
    """Target, overdue, above the band, derived, differs: what qualifies the judgement."""
    return "；".join(part for part in (dated(answer.standard) if answer.standard else "", flagged(answer)) if part)


def reason(answer: GapAnswer) -> str:
    """Why a figure is missing or cannot be judged, without its full stop."""
    return answer.reason.rstrip("。")


def interval(answer: GapAnswer) -> str:
    """The value's interval where a figure behind it is bounded."""
    if answer.low == answer.high:
        return ""
    return f"区间 {with_span(None, answer.low, answer.high, answer.unit)}"


def clicked(key: str, count: int) -> int | None:
    """The row of a table that was just clicked, by its cell or its box; None if none was."""
    selection = (st.session_state.get(key) or {}).get("selection", {})
    rows = list(selection.get("rows", [])) + [cell[0] for cell in selection.get("cells", [])]
    return next((row for row in rows if 0 <= row < count), None)


def trace_link(answer: GapAnswer, rule: str) -> str:
    """The address of the page that shows where a figure comes from."""
    here = {"area": answer.area, "indicator": answer.indicator, "year": answer.year, "rule": rule}
    return "trace?" + urlencode(address.link(**here))


def with_trace(columns: Columns, config: dict[str, Any], key: str) -> tuple[Columns, dict[str, Any]]:
    """The table with its 来历 column (addresses by `trace_link`) as buttons that open the trace drawer."""
    links = columns["来历"]

    def pressed() -> None:
        query = parse_qs(urlsplit(links[st.session_state[key]["row"]]).query)
        area, indicator, year, rule = (query[name][0] for name in ("area", "indicator", "year", "rule"))
        drawer.ask(area, indicator, int(year), rule)

    button = st.column_config.ButtonColumn("来历", width=76, type="tertiary", on_click=pressed, key=key)
    return columns | {"来历": ["溯源"] * len(links)}, config | {"来历": button}


def opened(
    columns: Columns,
    config: dict[str, Any],
    key: str,
    items: Sequence[Row],
    alt: str,
    shown_whole: int = ALL_SHOWN,
    tall: int = 640,
) -> Row | None:
    """A table whose rows open something: the item whose row was clicked, if any. One item per row."""
    if "来历" in columns:
        columns, config = with_trace(columns, config, f"{key}_trace")
    st.dataframe(
        packed(columns),
        hide_index=True,
        height="content" if len(items) <= shown_whole else tall,
        column_config=config,
        key=key,
        on_select="rerun",
        selection_mode=("single-row", "single-cell"),
        placeholder=MISSING,
        alt=alt,
    )
    printing.table(columns, config)
    return None if (row := clicked(key, len(items))) is None else items[row]


def places_table(answers: Sequence[GapAnswer], key: str, rule: str) -> str | None:
    """The places of one indicator, worst first; the code of the place whose row was clicked."""
    ordered = worst_first(answers)
    columns, config = gap_columns(ordered, rule)
    answer = opened(columns, config, key, ordered, "下一级各地的指标值、标准、差距和缺口")
    return None if answer is None else answer.area

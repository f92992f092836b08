"""The table of `gaps` for people: one line per place and indicator."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from catalogue.answers import GapAnswer
from charts.words import JUDGEMENT
from terminal.output import number, table


def _standard(row: GapAnswer) -> str:
    s = row.standard
    if s is None:
        return ""
    band = f"{number(s.value)}—{number(s.upper)}" if s.upper is not None else number(s.value)
    return f"{band}（目标{s.target_year}）" if s.target_year else band


def _needs(row: GapAnswer) -> tuple[Any, Any]:
    """Both needs; of a place that is not judged only the range each lies in, since a point would read as a fact."""
    need = row.need
    if row.judgement != "undetermined":
        return need.pooled, need.summed
    return _span(need.low, need.high), _span(need.summed_low, need.summed_high)


def _span(low: Decimal | None, high: Decimal | None) -> str:
    if low == high:
        return ""
    return (
        f"{number(low)}—{number(high)}" if None not in (low, high) else f"不少于{number(low)}" if high is None else ""
    )


def gaps(rows: Sequence[GapAnswer]) -> str:
    """Gaps and needs, one line per place and indicator."""
    return table(
        ("地方", "年份", "指标", "数值", "标准", "单位", "判定", "差距", "整体缺口", "逐个缺口", "缺口单位", "说明"),
        [
            (r.area_name, r.year, r.title, r.value, _standard(r), r.unit, JUDGEMENT[r.judgement],
             None if r.judgement == "undetermined" else r.gap, *_needs(r), r.need.unit, r.reason)
            for r in rows
        ],
    )  # fmt: skip

"""What the standards of one indicator say of one place, in computed sentences."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.answers import StandardAnswer
from catalogue.conflict_answers import ConflictAnswer
from catalogue.law_answers import HistorySpan, StandardsAnswer, Standing
from charts.numbers import MISSING, difference, figure, span, with_span
from charts.sources import amount
from charts.words import JUDGEMENT, RULE_SHORT, SHAPE, cited, dated

CONFLICT = {
    "conflict": "▼ 不能同时满足",
    "compatible": "● 可以同时满足",
    "undetermined": "◇ 无法判定",
    "no_data": "○ 没有数据",
}


def judged(judgement: str | None) -> str:
    """A judgement with its shape; — where a standard does not speak."""
    return next((f"{SHAPE[state]} {word}" for state, word in JUDGEMENT.items() if state == judgement), MISSING)


def speaking(found: StandardsAnswer) -> list[Standing]:
    """The standards in force at the place that day, the one that judges first."""
    return [one for one in found.standards if one.speaks]


def silent(found: StandardsAnswer) -> list[Standing]:
    """Those of the place or above it that were not in force that day; other places' standards are in the register."""
    return [one for one in found.standards if not one.speaks and one.why_not != "other_area"]


def needed(one: Standing) -> str:
    """What would close the gap under this standard, with its range; of what is not judged the range alone."""
    if one.need is None or one.judgement == "no_data":
        return MISSING
    if one.judgement == "undetermined":
        return span(one.need.low, one.need.high, one.need.unit) or MISSING
    return with_span(one.need.pooled, one.need.low, one.need.high, one.need.unit)


def gap_under(one: Standing, unit: str) -> str:
    """The difference from this standard; — where nothing is judged: a point would read as a fact."""
    return MISSING if one.judgement == "undetermined" else difference(one.gap, unit, [one.standard.value])


def short_of(standards: Sequence[Standing]) -> list[Standing]:
    """Those of numbers the place is judged short of, the largest need first."""
    found = [one for one in standards if one.judgement == "short"]
    return sorted(found, key=lambda one: -(one.pooled or Decimal(0)))


def finding(found: StandardsAnswer) -> str:
    """“……有 4 条标准在施行：按就近以《……》为准，▼ 未达标；照各条标准，未达标的 2 条，差得最多的一条还差 84 人”."""
    speak = speaking(found)
    head = f"{found.area_name}{found.year}年{found.title}"
    if not speak:
        return f"{head}，{found.on} 这一天没有在施行的标准"
    binding = next((one for one in speak if one.binds), None)
    rule = RULE_SHORT[found.rule]
    by = (
        f"按{rule}以{cited(binding.standard)}为准，{judged(binding.judgement)}"
        if binding
        else f"按{rule}没有一条可作判定"
    )
    short = short_of(speak)
    said = [f"{head}有 {len(speak)} 条标准在施行：{by}"]
    if len(short) > 1:
        most = f"，差得最多的一条还差 {needed(short[0])}" if short[0].pooled else ""
        said.append(f"假如逐条照办，未达标的 {len(short)} 条{most}")
    return "；".join(said)


def bound(standard: StandardAnswer | None, unit: str) -> str:
    """The standard that binds in one phrase."""
    if standard is None:
        return "没有可作判定的标准"
    return "，".join(part for part in (amount(standard, unit), dated(standard), cited(standard)) if part)


def span_of(one: HistorySpan) -> str:
    """“2021-12-01 至 2023-12-31”; open ends in words."""
    return f"{one.first or '最早'} 至 {one.last or '今后'}"


def amounts_of(one: HistorySpan, unit: str) -> str:
    """The figure of each year where it rises; "" where it stays."""
    values = [a.value for a in one.amounts if a.value is not None]
    if len(set(values)) < 2:
        return ""
    return "，".join(f"{a.year}年 {figure(a.value, unit)}" for a in one.amounts if a.value is not None)


def conflict_finding(found: Sequence[ConflictAnswer]) -> str:
    """How many pairs there are and how many cannot hold together here."""
    if not found:
        return "在施行的标准里，没有一条从下面要求、另一条从上面限制同一件事的。"
    clash = sum(one.judgement == "conflict" for one in found)
    return f"有 {len(found)} 对标准一条要求不低于、一条限制不高于同一件事，其中 {clash} 对在这里不能同时满足。"

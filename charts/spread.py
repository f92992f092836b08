"""How many places lie how far from the standard, as a `ChartSpec`: a mark per place, however many."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.findings import worst_first
from charts.gap_bars import mark
from charts.numbers import figure, scale_for
from charts.sources import standards_named
from charts.spec import ChartSpec
from charts.words import JUDGEMENT, LEVEL

HALF = Decimal(2)


def middle(values: Sequence[Decimal]) -> Decimal:
    """The median: the middle one, or half-way between the two middle ones."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / HALF


def spread(answers: Sequence[GapAnswer], source: str, about: GapAnswer) -> ChartSpec:
    """Every place of one level with a figure; those without are counted in the finding."""
    ordered = worst_first(answers)
    scale = scale_for(about.unit, [v for a in ordered for v in (a.value, a.standard.value if a.standard else None)])
    marks = [mark(a, a.area_name, scale) for a in ordered]
    title = finding(ordered)
    placed = tuple(m for m in marks if m.value is not None)
    return ChartSpec(
        kind="spread",
        title=title,
        unit=scale.unit,
        marks=placed,
        line=_line(ordered),
        source=source,
        text=title,
        edition=about.edition,
        demo=any(a.demo for a in (*ordered, about)),
        rest=tuple(m for m in marks if m.value is None),
    )


def _line(answers: Sequence[GapAnswer]) -> str:
    """The standard, and what one sign is."""
    named = standards_named([a for a in answers if a.value is not None])
    return f"{named}。每个点（或柱中的一格）是一个{LEVEL[answers[0].level]}" if answers else named


def finding(answers: Sequence[GapAnswer]) -> str:
    """“87 个社区（村）：41 个未达标、40 个达标，一半在 23.4 ㎡/百户以下，最低甲社区 3，最高乙社区 60”."""
    if not answers:
        return "没有可比较的社区"
    counts = Counter(a.judgement for a in answers)
    states = "、".join(f"{counts[state]} 个{word}" for state, word in JUDGEMENT.items() if counts[state])
    head = f"{len(answers)} 个{LEVEL[answers[0].level]}：{states}"
    known = sorted((a for a in answers if a.value is not None), key=lambda a: a.value or Decimal(0))
    if len(known) < 2:
        return head
    half = middle([a.value for a in known if a.value is not None])
    low, high, unit = known[0], known[-1], known[0].unit
    if low.value == high.value:
        return f"{head}；指标值均为 {figure(low.value, unit)}"
    ends = f"最低{low.area_name} {figure(low.value, unit)}，最高{high.area_name} {figure(high.value, unit)}"
    return f"{head}；一半不高于 {figure(half, unit)}，{ends}"

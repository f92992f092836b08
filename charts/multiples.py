"""A small panel per place over the years, as a `ChartSpec`: each year under the standard of that year."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from catalogue.answers import GapAnswer
from charts.findings import worst_first
from charts.gap_bars import mark
from charts.numbers import figure, scale_for
from charts.sources import LISTED, amount
from charts.spec import ChartSpec
from charts.words import cited

#: More places than this are no readable panels: the worst of the last year are drawn.
PANELS = 12


def multiples(years: Mapping[int, Sequence[GapAnswer]], source: str) -> ChartSpec:
    """A panel per place with a figure in any year, worst of the last year first."""
    ordered = sorted(years)
    last = worst_first(years[ordered[-1]]) if ordered else []
    by_place: dict[str, list[GapAnswer]] = {a.area: [] for a in last}
    for answer in (a for year in ordered for a in years[year] if a.area in by_place):
        by_place[answer.area].append(answer)
    known = [series for series in by_place.values() if any(_has_figure(a) for a in series)]
    every = [a for series in known for a in series]
    values = [v for a in every for v in (a.value, a.high, a.standard.value if a.standard else None)]
    scale = scale_for(every[0].unit if every else "", values)
    marks = [
        [replace(mark(a, a.area_name, scale), group_key=str(a.year), group=f"{a.year}年") for a in series]
        for series in known
    ]
    title = finding(known, ordered)
    if len(known) > PANELS:
        title += f"（图中列出最近一年差得最多的 {PANELS} 个，其余见表格）"
    drawn = tuple(m for series in marks[:PANELS] for m in series)
    return ChartSpec(
        kind="multiples",
        title=title,
        unit=scale.unit,
        marks=drawn,
        line=standards_over_years(every),
        source=source,
        text=f"{title}。",
        edition=max((a.edition for a in every), default=0),
        group_head="年份",
        demo=any(a.demo for a in every),
        rest=tuple(m for series in marks[PANELS:] for m in series),
    )


def standards_over_years(answers: Sequence[GapAnswer]) -> str:
    """Each standard that judged any year once, as amount and document; "" where none did."""
    said = [f"{amount(a.standard, a.unit)}，{cited(a.standard)}" for a in answers if a.standard is not None]
    each = list(dict.fromkeys(said))
    more = f"等 {len(each)} 条" if len(each) > LISTED else ""
    return f"虚线为各年有效的标准：{'；'.join(each[:LISTED])}{more}" if each else ""


def _has_figure(answer: GapAnswer) -> bool:
    return any(v is not None for v in (answer.value, answer.low, answer.high))


def finding(series: Sequence[Sequence[GapAnswer]], years: Sequence[int]) -> str:
    """“2019—2024年，8 个街道（乡镇）中 6 个上升、2 个下降；升得最多的是 X（由 12 到 20 ㎡/百户）”."""
    both = [
        (s[0], s[-1], s[-1].value - s[0].value) for s in series if s[0].value is not None and s[-1].value is not None
    ]
    if len(years) < 2:
        return "只有一年的数据，看不出变化"
    span = f"{years[0]}—{years[-1]}年"
    if not both:
        return f"{span}首尾两年都有数据的地方没有，看不出变化"
    up, down = sum(c > 0 for _, _, c in both), sum(c < 0 for _, _, c in both)
    head = f"{span}，{len(both)} 个首尾两年都有数据的地方中 {up} 个上升、{down} 个下降"
    first, last, change = max(both, key=lambda one: abs(one[2]))
    if not change:
        return f"{head}，都没有变化"
    moved = f"由 {figure(first.value, first.unit)} 到 {figure(last.value, last.unit)}"
    return f"{head}；变化最大的是{last.area_name}（{moved}）"

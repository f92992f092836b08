"""A small panel per place over the years, as a `ChartSpec`: each year under the standard of that year."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from catalogue.answers import GapAnswer
from catalogue.development_answers import DevelopmentAnswer
from charts.findings import severity
from charts.gap_bars import mark, values_of
from charts.numbers import figure, scale_for
from charts.sources import standards_over_years
from charts.spec import ChartSpec, Mark
from charts.spine import has_figure
from charts.trend import parted
from charts.words import signs

#: More places than this are no readable panels: the worst of the last year are drawn.
PANELS = 12


def multiples(found: Sequence[DevelopmentAnswer], source: str) -> ChartSpec:
    """A panel per place with a figure in any year, worst of the last year first."""
    known = [one for one in found if one.years]
    years = sorted({a.year for one in known for a in one.years})
    known.sort(key=lambda one: (one.years[-1].year != years[-1], *severity(one.years[-1]), one.area))
    every = [a for one in known for a in one.years]
    values = [v for a in every for v in (a.value, a.high, a.standard.value if a.standard else None)]
    scale = scale_for(every[0].unit if every else "", values).alike(values_of(every))
    marks = []
    for one in known:
        parting = {b.year: parted(b) for b in one.breaks if b.parts}
        marks.append([_mark(mark(a, one.area_name, scale), a, parting.get(a.year, "")) for a in one.years])
    title = finding(known)
    if len(known) > PANELS:
        title += f"（图中列出最近一年差得最多的 {PANELS} 个，其余见表格）"
    drawn = tuple(m for series in marks[:PANELS] for m in series)
    broken = "竖点线处口径有变，前后不能直接比" if any(m.parted for m in drawn) else ""
    return ChartSpec(
        kind="multiples",
        title=title,
        unit=scale.unit,
        marks=drawn,
        line="　".join(part for part in (standards_over_years(every), broken, signs(drawn)) if part),
        source=source,
        text=f"{title}。",
        edition=max((a.edition for a in every), default=0),
        group_head="年份",
        extra_heads=("说明",),
        demo=any(a.demo for a in every),
        rest=tuple(m for series in marks[PANELS:] for m in series),
    )


def _mark(drawn: Mark, answer: GapAnswer, why: str) -> Mark:
    told = "；".join(part for part in (f"与此前不能直接比：{why}" if why else "", answer.reason.rstrip("。")) if part)
    year = str(answer.year)
    return replace(drawn, group_key=year, group=f"{year}年", parted=why, note=told, extra=(told,))


def change(one: DevelopmentAnswer) -> tuple[GapAnswer, GapAnswer, Decimal] | None:
    """The first and last figure and their difference; None where a break lies between them or one is an interval."""
    known = [a for a in one.years if has_figure(a)]
    if len(known) < 2 or any(b.parts for b in one.breaks):
        return None
    first, last = known[0], known[-1]
    return None if first.value is None or last.value is None else (first, last, last.value - first.value)


def finding(found: Sequence[DevelopmentAnswer]) -> str:
    """“2019—2024年，8 个首尾可比的地方中 6 个上升、2 个下降，另有 1 个口径有变、不作比较；变化最大的是 X（由 …）”.

    What rises or falls across a break is not said. Places that report other first and last years are not counted.
    """
    years = sorted({a.year for one in found for a in one.years})
    if len(years) < 2:
        return "只有一年的数据，看不出变化" if years else "没有任何一年的数据"
    whole = [one for one in found if {one.years[0].year, one.years[-1].year} == {years[0], years[-1]}]
    both = [moved for one in whole if (moved := change(one)) is not None]
    broken = sum(any(b.parts for b in one.breaks) for one in whole)
    apart = f"，另有 {broken} 个口径有变、不作比较" if broken else ""
    span = f"{years[0]}—{years[-1]}年"
    if not both:
        return f"{span}没有首尾两年可比的地方，看不出升降{apart}"
    ways = {"上升": sum(c > 0 for *_, c in both), "下降": sum(c < 0 for *_, c in both)}
    ways["不变"] = len(both) - sum(ways.values())
    head = (
        f"{span}，{len(both)} 个首尾两年可比的地方中 {'、'.join(f'{n} 个{way}' for way, n in ways.items() if n)}{apart}"
    )
    first, last, most = max(both, key=lambda one: abs(one[2]))
    if not most:
        return head
    said = f"由 {figure(first.value, first.unit)} 到 {figure(last.value, last.unit)}"
    return f"{head}；变化最大的是{last.area_name}（{said}）"

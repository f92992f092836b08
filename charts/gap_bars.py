"""Places one level down against their standard, as a `ChartSpec`: one indicator, one year, one rule."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypedDict

from catalogue.answers import GapAnswer
from charts.findings import finding, finding_at, worst_first
from charts.numbers import Scale, scale_for
from charts.sources import source_line, standards_named
from charts.spec import ChartSpec, Mark
from charts.words import judged

#: More places than this are not read as bars: the worst are drawn and the rest are in the table.
DRAWN = 30
#: Up to this many places, one without data keeps its empty row; among more it is left to the title and the table.
SHOWN_EMPTY = 12


def said(answer: GapAnswer, scale: Scale) -> str:
    """What stands beside a bar: the figure or its interval, and the judgement in words with its shape."""
    word = judged(answer)
    if answer.value is not None:
        return f"{scale.said(answer.value)}  {word}"
    if answer.low is not None or answer.high is not None:
        low, high = ("" if end is None else scale.said(end) for end in (answer.low, answer.high))
        return f"{low}～{high}  {word}"
    return word


def values_of(answers: Iterable[GapAnswer]) -> list[Decimal | None]:
    """Every figure that is written beside a bar."""
    return [v for a in answers for v in (a.value, a.low, a.high)]


class Figures(TypedDict):
    """The figures of a mark: its value, its interval, the standard that judges it as a line or band."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    least: Decimal | None
    most: Decimal | None


def figures(answer: GapAnswer, shown: Callable[[Decimal | None], Decimal | None]) -> Figures:
    """An answer's figures as `shown` puts them into the chart's unit."""
    standard = answer.standard
    return {
        "value": shown(answer.value),
        "low": shown(answer.low),
        "high": shown(answer.high),
        "least": shown(standard.value) if standard else None,
        "most": shown(standard.upper) if standard and standard.comparator == "between" else None,
    }


def mark(answer: GapAnswer, name: str, scale: Scale) -> Mark:
    """One answer as a bar in the chart's unit, with every decimal."""
    return Mark(
        key=answer.area,
        name=name,
        **figures(answer, scale.whole),
        judgement=answer.judgement,
        label=said(answer, scale),
    )


def gap_bars(answers: Sequence[GapAnswer], workbooks: Sequence[str], about: GapAnswer | None = None) -> ChartSpec:
    """A bar per place, worst first, against the standard that judges it.

    Two places of one name are told apart by their codes. Where not all are drawn the title says so. Where the only
    answer is the place itself, the title is about it.
    """
    ordered = worst_first(answers)
    drawn = ordered if len(ordered) <= SHOWN_EMPTY else [a for a in ordered if a.judgement != "no_data"][:DRAWN]
    values = [v for a in drawn for v in (a.value, a.high, a.standard.value if a.standard else None)]
    scale = scale_for(drawn[0].unit if drawn else "", values).alike(values_of(drawn))
    names = Counter(a.area_name for a in ordered)
    named = [a.area_name if names[a.area_name] == 1 else f"{a.area_name} {a.area}" for a in ordered]
    every = {a.area: mark(a, name, scale) for a, name in zip(ordered, named, strict=True)}
    if drawn and all(a.judgement == "no_standard" for a in drawn):  # the title says so, once
        every |= {a.area: replace(every[a.area], label=said(a, scale).split("  ")[0]) for a in drawn}
    marks = tuple(every.pop(a.area) for a in drawn)
    alone = len(answers) == 1 and about is not None and answers[0].area == about.area
    title = finding_at(answers[0]) if alone else finding(answers)
    if drawn and len(drawn) < len(ordered):
        title += f"（图中列出有数据的{'前' if len(drawn) == DRAWN else ''} {len(drawn)} 个，其余见下表）"
    return ChartSpec(
        kind="bars",
        title=title,
        unit=scale.unit,
        marks=marks,
        line=standards_named(drawn),
        source=source_line(answers, workbooks, about),
        demo=any(a.demo for a in answers),
        rest=tuple(every.values()),
        text=f"{title}。" + "；".join(f"{m.name} {m.label}" for m in marks),
    )

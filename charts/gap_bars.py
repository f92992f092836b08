"""Places one level down against their standard, as a `ChartSpec`: one indicator, one year, one rule."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.findings import finding, finding_at, worst_first
from charts.numbers import Scale, plain, scale_for
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
        return f"{plain(scale.of(answer.value))}  {word}"
    if answer.low is not None or answer.high is not None:
        low, high = plain(scale.of(answer.low)), plain(scale.of(answer.high))
        return f"{low if answer.low is not None else ''}～{high if answer.high is not None else ''}  {word}"
    return word


def mark(answer: GapAnswer, name: str, scale: Scale) -> Mark:
    """One answer as a bar in the chart's unit."""
    standard = answer.standard
    return Mark(
        key=answer.area,
        name=name,
        value=scale.whole(answer.value),
        low=scale.whole(answer.low),
        high=scale.whole(answer.high),
        least=scale.whole(standard.value) if standard else None,
        most=scale.whole(standard.upper) if standard and standard.comparator == "between" else None,
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
    scale = scale_for(drawn[0].unit if drawn else "", values)
    names = Counter(a.area_name for a in ordered)
    named = [a.area_name if names[a.area_name] == 1 else f"{a.area_name} {a.area}" for a in ordered]
    every = {a.area: mark(a, name, scale) for a, name in zip(ordered, named, strict=True)}
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


def scores(answers: Sequence[GapAnswer], title: str, source: str) -> ChartSpec:
    """Attainment of each indicator of one place, 100 = the standard is met; indicators without a score are left out."""
    scored = [a for a in worst_first(answers) if a.attainment is not None]
    hundred = Scale("%", Decimal(1), 1)
    marks = tuple(
        replace(
            mark(a, a.title, hundred),
            key=a.indicator,
            value=hundred.whole(a.attainment),
            low=None,
            high=None,
            least=Decimal(100),
            most=None,
            label=f"{plain(a.attainment, 1)}%  {judged(a)}",
        )
        for a in scored
    )
    text = f"{title}。" + "；".join(f"{m.name} {m.label}" for m in marks)
    return ChartSpec("scores", title, "%", marks, "100% = 达到标准", source, text)

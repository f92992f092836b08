"""One figure come by in several ways, as a `ChartSpec`: a dot each with its interval, against the standard."""

from decimal import Decimal

from catalogue.answers import GapAnswer
from catalogue.burden_answers import OneWay, TwoWaysAnswer
from charts.gap_bars import mark
from charts.numbers import Scale, figure, scale_for, with_span
from charts.sources import covered, standards_named
from charts.spec import ChartSpec, Mark
from charts.words import JUDGEMENT


def two_ways_dots(ways: TwoWaysAnswer, whole: GapAnswer, source: str) -> ChartSpec | None:
    """The place's own figure, its parts added up, and the figure a workbook states; None where there is one only.

    Only the way the answer was judged by carries a judgement: the others are there to compare.
    """
    stated = whole.stated if whole.basis != "stated" else None
    found = [("本级填报", "own", ways.own), ("逐级汇总", "rolled_up", ways.rolled_up)]
    values = [v for _, _, way in found if way for v in (way.value, way.low, way.high)]
    scale = scale_for(whole.unit, [*values, stated, whole.standard.value if whole.standard else None])
    judged = mark(whole, "", scale)
    marks = [_way(name, basis, way, whole, scale, judged) for name, basis, way in found if way is not None]
    if stated is not None:
        at = scale.whole(stated)
        said = f"{figure(stated, whole.unit)}  供对照"
        marks.append(Mark("stated", "材料自报值", at, at, at, judged.least, judged.most, "no_standard", said))
    if len(marks) < 2:
        return None
    title = finding(ways, whole)
    return ChartSpec(
        kind="intervals",
        title=title,
        unit=scale.unit,
        marks=tuple(marks),
        line=standards_named([whole]),
        source=source,
        text=f"{title}。" + "；".join(f"{m.name} {m.label}" for m in marks),
        edition=whole.edition,
        name_head="口径",
        extra_heads=("覆盖",),
        judged=False,
        demo=whole.demo,
    )


def _way(name: str, basis: str, way: OneWay, whole: GapAnswer, scale: Scale, judged: Mark) -> Mark:
    taken = basis == whole.basis
    word = f"据此判定：{JUDGEMENT[whole.judgement]}" if taken else "供对照"
    return Mark(
        key=basis,
        name=name,
        value=scale.whole(way.value),
        low=scale.whole(way.low),
        high=scale.whole(way.high),
        least=judged.least,
        most=judged.most,
        judgement=whole.judgement if taken else "no_standard",
        label=f"{with_span(way.value, way.low, way.high, whole.unit)}  {word}",
        extra=(covered(way.coverage),),
    )


def finding(ways: TwoWaysAnswer, whole: GapAnswer) -> str:
    """How far the place's own figure lies from the sum of its parts."""
    apart = ways.value_difference
    if ways.own is None or ways.rolled_up is None or apart is None:
        return f"{whole.area_name}{whole.title}有不止一个来路的数"
    if apart == 0:
        return f"{whole.area_name}本级填报与逐级汇总一致，都是 {figure(ways.own.value, whole.unit)}"
    more = "高" if apart > 0 else "低"
    return f"{whole.area_name}本级填报比逐级汇总{more} {figure(abs(apart), whole.unit)}，两个数都列出，不作取舍"


def differ(ways: TwoWaysAnswer | None) -> bool:
    """Whether there are two figures at all that are not the same."""
    return ways is not None and ways.value_difference is not None and ways.value_difference != Decimal(0)

"""A place among its siblings as a `ChartSpec`: one row per indicator, each on a scale of its own."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from catalogue.answers import GapAnswer
from catalogue.spread_answers import SiblingsAnswer
from charts.gap_bars import figures, said
from charts.numbers import MISSING, Scale, figure, plain, scale_for
from charts.sources import amount
from charts.spec import ChartSpec, Mark
from charts.words import JUDGEMENT, LEVEL, cited

#: From so many siblings with figures on, a quarter of them is worth naming.
ENOUGH = 4
HEADS = ("同级最低", "同级四分之一", "同级中位", "同级四分之三", "同级最高", "同级有数／共有", "本地位次", "依据")


def has_figure(answer: GapAnswer) -> bool:
    """Whether there is a value or one end of an interval."""
    return any(v is not None for v in (answer.value, answer.low, answer.high))


def better(direction: str, comparator: str) -> int:
    """1 where more is better, −1 where less is, 0 where neither is said. What the standard asks goes before."""
    if comparator == "at_most":
        return -1
    return 1 if comparator in ("at_least", "more_than") else {"higher": 1, "lower": -1}.get(direction, 0)


def in_last_quarter(one: SiblingsAnswer) -> bool:
    """Whether the place lies beyond its siblings' quartile on the worse side; never where it is undetermined."""
    if one.value is None or one.n < ENOUGH or one.gap.judgement == "undetermined":
        return False
    if one.direction == "higher":
        return one.lower_quartile is not None and one.value < one.lower_quartile
    return one.direction == "lower" and one.upper_quartile is not None and one.value > one.upper_quartile


def finding(found: Sequence[SiblingsAnswer]) -> str:
    """“示例区2024年 18 项指标有数据：3 项未达标，……；与同级相比，2 项居末四分之一”."""
    known = [one for one in found if has_figure(one.gap)]
    if not known:
        return "这个地方当年没有可用的数据"
    first = known[0].gap
    states = [f"{n} 项{word}" for state, word in JUDGEMENT.items() if (n := _count(known, state))]
    last = sum(in_last_quarter(one) for one in known)
    beside = f"；与同级相比，{last} 项居末四分之一" if any(one.n >= ENOUGH for one in known) else ""
    return f"{first.area_name}{first.year}年 {len(known)} 项指标有数据：{'，'.join(states)}{beside}"


def _count(found: Sequence[SiblingsAnswer], state: str) -> int:
    return sum(one.gap.judgement == state for one in found)


def spine(found: Sequence[SiblingsAnswer], source: str, filters: Mapping[str, str]) -> ChartSpec:
    """A row per indicator with a figure, in the catalogue's order, under the headings of its domains."""
    known = [one for one in found if has_figure(one.gap)]
    title = finding(found)
    marks = tuple(_mark(one) for one in known)
    return ChartSpec(
        kind="spine",
        title=title,
        unit="各指标单位不同",
        marks=marks,
        line="各行的标准都对齐在中线（没有标准的，对齐同级中位数）；每行比例尺不同；分优劣的指标，右边较好",
        source=source,
        text=f"{title}。" + "；".join(f"{m.name} {m.label}，{m.note}" for m in marks),
        edition=max((one.edition for one in found), default=0),
        demo=any(one.gap.demo for one in found),
        filters=tuple(filters.items()),
        name_head="指标",
        across_head="上一级",
        across_unit="各指标单位",
        extra_heads=HEADS,
    )


def _mark(one: SiblingsAnswer) -> Mark:
    gap, standard = one.gap, one.gap.standard
    five = (one.least, one.lower_quartile, one.median, one.upper_quartile, one.most)
    asked = (standard.value, standard.upper) if standard else (None, None)
    scale = scale_for(gap.unit, (gap.value, gap.low, gap.high, one.parent_value, *asked, *five))
    spread = tuple(v for v in (scale.of(v) for v in five) if v is not None) if beside(one) else ()
    return Mark(
        key=one.indicator,
        name=one.title,
        **figures(gap, scale.of),
        judgement=gap.judgement,
        label=figure_of_row(gap, scale),
        section=gap.domain,
        across=scale.of(above(one)),
        unit=scale.unit,
        note=place_among(one, scale),
        extra=(*_texts(spread), f"{one.n}／{one.among}", ranked(one), cited(standard) if standard else MISSING),
        spread=spread,
        better=better(one.direction, standard.comparator if standard else ""),
    )


def beside(one: SiblingsAnswer) -> bool:
    """Whether there is anybody to be compared with: a figure of a sibling other than the place itself."""
    return one.n > 1 or (one.n == 1 and one.value is None)


def above(one: SiblingsAnswer) -> Decimal | None:
    """The figure of the place above, unless it is this very one: where no sibling has any, both are the same."""
    return one.parent_value if beside(one) or one.parent_value != one.value else None


def figure_of_row(gap: GapAnswer, scale: Scale) -> str:
    """The figure or interval with the row's unit, without the judgement."""
    return f"{said(gap, scale).split('  ')[0]} {scale.unit}"


def _texts(spread: Sequence[Decimal]) -> tuple[str, ...]:
    return tuple(plain(v) for v in spread) if spread else (MISSING,) * 5


def ranked(one: SiblingsAnswer) -> str:
    """“第 3”; — without a point, alone, or where nobody can say whether it meets the standard."""
    known = one.rank is not None and beside(one) and one.gap.judgement != "undetermined"
    return f"第 {one.rank}" if known and one.direction != "none" else MISSING


def place_among(one: SiblingsAnswer, scale: Scale) -> str:
    """The standard, the siblings and the parent in words."""
    standard = one.gap.standard
    parts = [f"标准 {amount(standard, one.unit)}" if standard else "无适用标准"]
    if beside(one):
        of = f"同级 {one.among} 个{LEVEL[one.gap.level]}中 {one.n} 个有数"
        parts.append(f"{of}，{plain(scale.of(one.least))}–{figure(one.most, one.unit)}")
        parts.append(f"本地{ranked(one)}" if ranked(one) != MISSING else "")
    parts.append(f"上一级 {figure(above(one), one.unit)}" if above(one) is not None else "")
    return "，".join(part for part in parts if part)

"""Standards that cannot hold together at a place, and standards that say the same thing in another unit."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from catalogue.conflict_answers import ConflictAnswer, Crossing, ExchangeAnswer
from metrics.conflicts_by_size import conflict_by_size, items_of
from metrics.editions import Edition
from metrics.exact import eight, six
from metrics.formula import shown
from metrics.limits_of_law import Bound, bounds, clause_of, comparable, opposed
from metrics.pair_figures import Figures, PairFigure
from metrics.store import ask

Items = Mapping[str, Mapping[str, Any]]


def conflicts(edition: Edition, area: str, year: int) -> list[ConflictAnswer]:
    """Every pair of a standard from below and one from above on the same thing, with where they cannot both hold.

    rate_below × d1 ≤ rate_above × d2 only while d1 ÷ d2 ≤ rate_above ÷ rate_below, the turning point. Which items are
    part of which is declared (catalogue/limits.csv). A table by size is held against each community. Raises UsedWrongly
    for an unknown place.
    """
    floors, caps = bounds(edition, area, year)
    pairs = list(opposed(edition, floors, caps))
    items = {row["id"]: row for row in ask(edition.path, "ask/item").to_pylist()}
    figures = Figures(edition, area, year, (item for pair in pairs for b in pair for item in items_of(b)))
    found = [
        (conflict_by_size if floor.sizes or cap.sizes else _conflict)(edition, area, year, floor, cap, items, figures)
        for floor, cap in pairs
    ]
    return [one for one in found if one is not None]


def exchanges(edition: Edition, area: str, year: int) -> list[ExchangeAnswer]:
    """Standards from below on the same thing but for different denominators, each pair at the place's own ratio.

    Left out where the place (and its communities) do not say both denominators.
    """
    floors, _ = bounds(edition, area, year)
    pairs = list(comparable(floors))
    items = {row["id"]: row for row in ask(edition.path, "ask/item").to_pylist()}
    figures = Figures(edition, area, year, (b.denominator for pair in pairs for b in pair))
    found = []
    for one, other in pairs:
        ratio = figures.together(other.denominator, one.denominator)
        if ratio:
            found.append(_exchange(edition, area, year, one, other, ratio, items))
    return found


def _conflict(
    edition: Edition, area: str, year: int, floor: Bound, cap: Bound, items: Items, figures: Figures
) -> ConflictAnswer | None:
    turning = cap.rate / floor.rate
    same = floor.denominator == cap.denominator
    if same and turning >= 1:
        return None
    pairs = [] if same else figures.pairs(floor.denominator, cap.denominator)
    sure = [one for one in pairs if _over(one.top[1], one.bottom[2], turning)]
    maybe = [one for one in pairs if one not in sure and not _under(one.top[2], one.bottom[1], turning)]
    here = None if same else figures.together(floor.denominator, cap.denominator)
    if same or sure:
        judgement = "conflict"
    else:
        judgement = "undetermined" if maybe else "compatible" if pairs else "no_data"
    top, bottom, thing = items[floor.denominator], items[cap.denominator], items[floor.numerator]
    unit = f"{top['unit']}/{bottom['unit']}"
    if same:
        tail = f"前者每{top['unit']}要求的比后者允许的多，无论数据如何都不能同时满足"
    else:
        limit = f"{top['title']}÷{bottom['title']}超过 {shown(turning)} {unit} 时两条不能同时满足"
        tail = limit + (f"，本地为 {shown(here)} {unit}" if here is not None else "，本地没有这两项数据")
    return ConflictAnswer(
        area=area,
        year=year,
        floor=floor.standard,
        floor_indicator=floor.indicator["id"],
        cap=cap.standard,
        cap_indicator=cap.indicator["id"],
        numerator=thing["title"],
        unit=thing["unit"],
        ratio_item=floor.denominator,
        ratio_per=cap.denominator,
        ratio_unit=unit,
        turning_point=None if same else eight(turning),
        here=None if here is None else eight(here),
        judgement=judgement,
        crossings=tuple(_crossing(one, floor, cap) for one in sure),
        known=len(pairs),
        sentence=f"{clause_of(floor)}，{clause_of(cap)}：{tail}。",
        edition=edition.number,
    )


def _crossing(one: PairFigure, floor: Bound, cap: Bound) -> Crossing:
    top, bottom = one.top[0] or one.top[1] or Fraction(0), one.bottom[0] or one.bottom[2] or Fraction(1)
    least, most = six(floor.rate * top), six(cap.rate * bottom)
    return Crossing(one.area, one.name, one.level, eight(top / bottom), least, most)


def _exchange(
    edition: Edition, area: str, year: int, one: Bound, other: Bound, ratio: Fraction, items: Items
) -> ExchangeAnswer:
    value = one.rate / ratio * Fraction(other.indicator["per"])
    beside = other.rate * Fraction(other.indicator["per"])
    top, bottom, unit = items[other.denominator], items[one.denominator], other.indicator["unit"]
    sentence = (
        f"{clause_of(one)}，按本地{top['title']}÷{bottom['title']} = {shown(ratio)} 折算，"
        f"合 {shown(value)} {unit}；{clause_of(other)}为 {shown(beside)} {unit}。"
    )
    return ExchangeAnswer(
        area=area,
        year=year,
        standard=one.standard,
        other=other.standard,
        ratio_item=other.denominator,
        ratio_per=one.denominator,
        ratio=eight(ratio),
        value=eight(value),
        unit=unit,
        stricter=one.standard.id if value > beside else other.standard.id,
        sentence=sentence,
        edition=edition.number,
    )


def _over(top: Fraction | None, bottom: Fraction | None, turning: Fraction) -> bool:
    return top is not None and bottom is not None and top > turning * bottom


def _under(top: Fraction | None, bottom: Fraction | None, turning: Fraction) -> bool:
    return top is not None and bottom is not None and top <= turning * bottom

"""A table by size against another standard on the same thing: each community for itself, as such tables speak."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from catalogue.conflict_answers import ConflictAnswer, Crossing
from metrics.editions import Edition
from metrics.exact import eight, six
from metrics.formula import shown
from metrics.limits_of_law import Bound, clause_of
from metrics.pair_figures import Figures, PairFigure

_Range = tuple[Fraction | None, Fraction | None]


def items_of(bound: Bound) -> tuple[str, ...]:
    """The items whose figures say what a standard asks of a community."""
    return (bound.sizes.item,) if bound.sizes else (bound.denominator,)


def conflict_by_size(
    edition: Edition,
    area: str,
    year: int,
    floor: Bound,
    cap: Bound,
    items: Mapping[str, Mapping[str, Any]],
    figures: Figures,
) -> ConflictAnswer | None:
    """What the one asks for at least and the other allows at most, community by community.

    Where the other is counted by the community itself there is a size from which both cannot hold: the turning point.
    None where no size is in conflict at all.
    """
    (top,), (bottom,) = (items_of(floor), items_of(cap)) if floor.sizes else (items_of(cap), items_of(floor))
    fixed = figures.counted.get(cap.denominator) if floor.sizes and not cap.sizes else None
    turning = floor.sizes.least_above(cap.rate * fixed) if floor.sizes and fixed else None
    if fixed and turning is None:
        return None
    pairs = [one for one in figures.pairs(top, bottom) if one.level == "community"]
    asked = [(one, *_both(floor, cap, one)) for one in pairs]
    known = [(one, least, most) for one, least, most in asked if any(end is not None for end in (*least, *most))]
    sure = [(one, least, most) for one, least, most in known if _more(least[0], most[1])]
    maybe = [one for one, least, most in known if not _more(least[0], most[1]) and not _not_more(least[1], most[0])]
    unit = items[top]["unit"] if top == bottom else f"{items[top]['unit']}/{items[bottom]['unit']}"
    here = None if top == bottom else figures.together(top, bottom)
    return ConflictAnswer(
        area=area,
        year=year,
        floor=floor.standard,
        floor_indicator=floor.indicator["id"],
        cap=cap.standard,
        cap_indicator=cap.indicator["id"],
        numerator=items[floor.numerator]["title"],
        unit=items[floor.numerator]["unit"],
        ratio_item=top,
        ratio_per=bottom,
        ratio_unit=unit,
        turning_point=None if turning is None or fixed is None else eight(turning / fixed),
        here=None if here is None else eight(here),
        judgement="conflict" if sure else "undetermined" if maybe else "compatible" if known else "no_data",
        crossings=tuple(_crossing(*one) for one in sure),
        known=len(known),
        sentence=f"{clause_of(floor)}，{clause_of(cap)}：{_tail(items[top], turning, len(known), len(sure))}。",
        edition=edition.number,
        by_size=True,
    )


def _both(floor: Bound, cap: Bound, one: PairFigure) -> tuple[_Range, _Range]:
    """What is asked for at least and allowed at most there, each from its low to its high."""
    if floor.sizes:
        return _asked(floor, one.top), _asked(cap, one.bottom)
    return _asked(floor, one.bottom), _asked(cap, one.top)


def _asked(bound: Bound, ends: tuple[Fraction | None, Fraction | None, Fraction | None]) -> _Range:
    value, low, high = ends
    if bound.sizes is None:
        return None if low is None else bound.rate * low, None if high is None else bound.rate * high
    amount = bound.sizes.amount(value) if value is not None and low == value == high else None
    return amount, amount


def _more(least: Fraction | None, most: Fraction | None) -> bool:
    return least is not None and most is not None and least > most


def _not_more(least: Fraction | None, most: Fraction | None) -> bool:
    return least is not None and most is not None and least <= most


def _crossing(one: PairFigure, least: _Range, most: _Range) -> Crossing:
    size = one.top[0] or Fraction(0)
    ratio = size / one.bottom[0] if one.bottom[0] and one.top != one.bottom else size
    return Crossing(
        one.area, one.name, one.level, eight(ratio), six(least[0] or Fraction(0)), six(most[1] or Fraction(0))
    )


def _tail(item: Mapping[str, Any], turning: Fraction | None, known: int, sure: int) -> str:
    if turning is not None:
        return f"社区{item['title']}从 {shown(turning)} {item['unit']}起，前者要求的比后者允许的多，两条不能同时满足"
    if not known:
        return f"一条按{item['title']}分档，没有社区数据可以对照"
    return f"一条按{item['title']}分档，有数据的 {known} 个社区中 {sure} 个不能同时满足"

"""A place among the places straight below the same parent."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from catalogue.answers import GapAnswer, Rule
from catalogue.spread_answers import SiblingsAnswer
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.exact import eight
from metrics.gap_answers import gap_answers
from metrics.places import children, place
from metrics.store import ask


def siblings(
    edition: Edition, area: str, indicators: Sequence[str] = (), year: int | None = None, rule: Rule = "nearest"
) -> list[SiblingsAnswer]:
    """One answer per indicator (empty: all), in the catalogue's order; `year` None: the latest with data of the place.

    The nation has no siblings but itself. Raises UsedWrongly for unknown words.
    """
    wanted = tuple(indicators)
    own = gap_answers(edition, GapQuestion(area, None, year, wanted, rule))
    here = place(edition, area)
    if here is None or not own:
        return []
    above, beside = _around(edition, area, here.parent, GapQuestion(area, None, own[0].year, wanted, rule))
    about = {row["id"]: row for row in ask(edition.path, "ask/indicator").to_pylist()}
    return [
        _answer(gap, beside.get(gap.indicator, [gap]), above.get(gap.indicator), here.parent, about[gap.indicator])
        for gap in own
    ]


def _around(
    edition: Edition, area: str, parent: str | None, question: GapQuestion
) -> tuple[dict[str, GapAnswer], dict[str, list[GapAnswer]]]:
    if parent is None:
        return {}, {}
    beside: dict[str, list[GapAnswer]] = {}
    for one in children(edition, parent, with_data=False):
        for gap in gap_answers(edition, GapQuestion(one.code, None, question.year, question.indicators, question.rule)):
            beside.setdefault(gap.indicator, []).append(gap)
    above = gap_answers(edition, GapQuestion(parent, None, question.year, question.indicators, question.rule))
    return {gap.indicator: gap for gap in above}, beside


def _answer(
    gap: GapAnswer, beside: Sequence[GapAnswer], above: GapAnswer | None, parent: str | None, about: dict[str, Any]
) -> SiblingsAnswer:
    values = sorted(one.value for one in beside if one.value is not None)
    lower = about["direction"] == "lower"
    better = sum(value < gap.value if lower else value > gap.value for value in values) if gap.value is not None else 0
    return SiblingsAnswer(
        area=gap.area,
        indicator=gap.indicator,
        title=gap.title,
        unit=gap.unit,
        direction=about["direction"],
        year=gap.year,
        value=gap.value,
        among=len(beside),
        n=len(values),
        least=values[0] if values else None,
        lower_quartile=_quantile(values, Fraction(1, 4)),
        median=_quantile(values, Fraction(1, 2)),
        upper_quartile=_quantile(values, Fraction(3, 4)),
        most=values[-1] if values else None,
        rank=None if gap.value is None else better + 1,
        parent=parent,
        parent_value=above.value if above else None,
        met=sum(one.judgement == "met" for one in beside),
        short=sum(one.judgement == "short" for one in beside),
        gap=gap,
        edition=gap.edition,
    )


def _quantile(values: Sequence[Decimal], part: Fraction) -> Decimal | None:
    """Type 7 of Hyndman and Fan (1996): linear between the two order statistics around (n − 1) × part."""
    if not values:
        return None
    at = (len(values) - 1) * part
    below = floor(at)
    low, high = Fraction(values[below]), Fraction(values[min(below + 1, len(values) - 1)])
    return eight(low + (high - low) * (at - below))

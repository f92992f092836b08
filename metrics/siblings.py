"""A place among the places straight below the same parent."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import floor

from catalogue.answers import GapAnswer, Rule
from catalogue.faults import UsedWrongly
from catalogue.spread_answers import SiblingsAnswer
from metrics.asking import GapQuestion, year_of
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
    here = place(edition, area)
    if here is None:
        raise UsedWrongly(f"名录里没有代码为“{area}”的地方。")
    beside = [area]
    if here.parent is not None:
        beside = [one.code for one in children(edition, here.parent, with_data=False) if one.demo == here.demo]
    around = (*beside, *([here.parent] if here.parent else []))
    question = GapQuestion(area, None, year, tuple(indicators), rule)
    question = replace(question, year=year_of(edition, question))
    found: dict[str, dict[str, GapAnswer]] = {}
    # Of the others only values and judgements are told: what each community of theirs lacks would take far longer.
    for gap in gap_answers(edition, replace(question, areas=around, needs=False)):
        found.setdefault(gap.indicator, {})[gap.area] = gap
    for gap in gap_answers(edition, question):
        found[gap.indicator][area] = gap
    directions = {row["id"]: row["direction"] for row in ask(edition.path, "ask/indicator").to_pylist()}
    return [
        _answer(of[area], [of[code] for code in beside], of.get(here.parent or ""), directions[indicator])
        for indicator, of in found.items()
    ]


def _answer(gap: GapAnswer, beside: Sequence[GapAnswer], above: GapAnswer | None, direction: str) -> SiblingsAnswer:
    values = sorted(one.value for one in beside if one.value is not None)
    lower = direction == "lower"
    better = sum(value < gap.value if lower else value > gap.value for value in values) if gap.value is not None else 0
    return SiblingsAnswer(
        area=gap.area,
        indicator=gap.indicator,
        title=gap.title,
        unit=gap.unit,
        direction=direction,
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
        parent=above.area if above else None,
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

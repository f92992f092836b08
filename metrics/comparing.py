"""Places side by side: each by its own standard, and how far each lies from the first."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.answers import GapAnswer, Rule
from catalogue.comparison_answers import ComparedIndicator, Difference, Unlike
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.gap_answers import gap_answers

_MOST = 12


def compare(
    edition: Edition, areas: Sequence[str], year: int, indicators: Sequence[str] = (), rule: Rule = "nearest"
) -> list[ComparedIndicator]:
    """One row per indicator (empty: all): the places' own answers of one year, and each one's distance to the first.

    Raises UsedWrongly for an unknown place, indicator or rule, and for none or more than twelve places.
    """
    if not 1 <= len(areas) <= _MOST or len(set(areas)) < len(areas):
        raise UsedWrongly(f"请选 1 到 {_MOST} 个不同的地方来比较。")
    question = GapQuestion(areas[0], None, year, tuple(indicators), rule, areas=tuple(areas))
    by_place: dict[str, list[GapAnswer]] = {area: [] for area in areas}
    for gap in gap_answers(edition, question):
        by_place[gap.area].append(gap)
    return [
        ComparedIndicator(
            indicator=first.indicator,
            title=first.title,
            domain=first.domain,
            unit=first.unit,
            year=year,
            gaps=(first, *others),
            differences=tuple(_difference(first, other) for other in others),
        )
        for first, *others in zip(*by_place.values(), strict=True)
    ]


def _difference(first: GapAnswer, other: GapAnswer) -> Difference:
    low, high = _less(other.low, first.high), _less(other.high, first.low)
    higher = other.area if low is not None and low > 0 else first.area if high is not None and high < 0 else ""
    return Difference(other.area, _less(other.value, first.value), low, high, higher, _unlike(first, other))


def _less(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _unlike(first: GapAnswer, other: GapAnswer) -> tuple[Unlike, ...]:
    """Only where both have a figure: what is not there is said by its reason."""
    if first.judgement == "no_data" or other.judgement == "no_data":
        return ()
    a, b = first.standard, other.standard
    said: dict[Unlike, bool] = {
        "standard": (a and (a.value, a.upper, a.floor)) != (b and (b.value, b.upper, b.floor)),
        "comparator": bool(a and b and a.comparator != b.comparator),
        "basis": first.basis != other.basis,
        "coverage": _part(first) != _part(other),
        "derived": first.derived != other.derived,
    }
    return tuple(word for word, holds in said.items() if holds)


def _part(gap: GapAnswer) -> bool:
    """Whether only a part of the place stands behind its figure."""
    return gap.coverage.share is not None and gap.coverage.share < 1

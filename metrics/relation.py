"""Two indicators against each other over the places of a level: pairs, quadrants, and how their orders agree."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from catalogue.answers import GapAnswer, Rule
from catalogue.comparison_answers import PairOfGaps, Quadrant, RelationAnswer
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.exact import eight
from metrics.gap_answers import gap_answers

#: Below so many places a coefficient says nothing.
_LEAST = 10
_JUDGED = ("met", "short")
_QUADRANTS: dict[tuple[str, str], Quadrant] = {
    ("met", "met"): "both",
    ("met", "short"): "first_only",
    ("short", "met"): "second_only",
    ("short", "short"): "neither",
}


def relation(
    edition: Edition, area: str, level: str, year: int, first: str, second: str, rule: Rule = "nearest"
) -> RelationAnswer:
    """Both indicators of every place of `level` at or below `area`, by code. Raises UsedWrongly for unknown words and
    for one indicator named twice."""
    if first == second:
        raise UsedWrongly("请选两个不同的指标。")
    found: dict[str, dict[str, GapAnswer]] = {}
    for gap in gap_answers(edition, GapQuestion(area, level, year, (first, second), rule)):
        found.setdefault(gap.area, {})[gap.indicator] = gap
    pairs = [_pair(both[first], both[second]) for _, both in sorted(found.items())]
    counts = Counter(pair.quadrant for pair in pairs if pair.quadrant)
    absent = sum("no_data" in (pair.first.judgement, pair.second.judgement) for pair in pairs)
    points = [
        (p.first.value, p.second.value) for p in pairs if p.first.value is not None and p.second.value is not None
    ]
    return RelationAnswer(
        area=area,
        level=level,
        year=year,
        first=first,
        second=second,
        pairs=tuple(pairs),
        both=counts["both"],
        first_only=counts["first_only"],
        second_only=counts["second_only"],
        neither=counts["neither"],
        unjudged=len(pairs) - absent - counts.total(),
        absent=absent,
        n=len(points),
        rank_correlation=_spearman([a for a, _ in points], [b for _, b in points]),
        edition=edition.number,
    )


def _pair(first: GapAnswer, second: GapAnswer) -> PairOfGaps:
    quadrant = _QUADRANTS.get((first.judgement, second.judgement))
    return PairOfGaps(first.area, first.area_name, first, second, quadrant)


def _spearman(xs: Sequence[Decimal], ys: Sequence[Decimal]) -> Decimal | None:
    """Pearson's coefficient of the ranks: Σ(a−ā)(b−b̄) ÷ √(Σ(a−ā)²·Σ(b−b̄)²), ties at their mean rank."""
    if len(xs) < _LEAST:
        return None
    a, b = _ranks(xs), _ranks(ys)
    middle = Fraction(len(xs) + 1, 2)
    over = sum(((p - middle) * (q - middle) for p, q in zip(a, b, strict=True)), Fraction(0))
    under = sum((p - middle) ** 2 for p in a) * sum((q - middle) ** 2 for q in b)
    if under == 0:
        return None
    square = (Decimal(under.numerator) / Decimal(under.denominator)).sqrt()
    return eight(Fraction(over) / Fraction(square))


def _ranks(values: Sequence[Decimal]) -> list[Fraction]:
    """1 for the least; equal values share the mean of their places."""
    rank: dict[Decimal, Fraction] = {}
    below = 0
    for value, same in sorted(Counter(values).items()):
        rank[value] = Fraction(2 * below + same + 1, 2)
        below += same
    return [rank[value] for value in values]

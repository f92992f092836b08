"""Answers about several places side by side, and about two indicators over the places of a level.

Field names are JSON keys: keep them stable.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from catalogue.answers import GapAnswer

#: What keeps two figures from being read as alike.
Unlike = Literal["standard", "comparator", "basis", "coverage", "derived"]
Quadrant = Literal["both", "first_only", "second_only", "neither"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place's value less the first place's, in the indicator's unit; `low` and `high` where figures are bounded.

    `value` None: one of the two has no point. `higher`: the code of the one whose whole interval lies above the
    other's, "" where the intervals meet or either lacks. `unlike`: in what the two figures do not rest on the same.
    """

    area: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    higher: str
    unlike: tuple[Unlike, ...]


@dataclass(frozen=True, slots=True)
class ComparedIndicator:
    """One indicator of one year over the places compared, in their order; differences from the first to each other."""

    indicator: str
    title: str
    domain: str
    unit: str
    year: int
    gaps: tuple[GapAnswer, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class PairOfGaps:
    """One place's answers on two indicators; `quadrant` None where either is not judged met or short."""

    area: str
    area_name: str
    first: GapAnswer
    second: GapAnswer
    quadrant: Quadrant | None


@dataclass(frozen=True, slots=True)
class RelationAnswer:
    """Two indicators over the places of a level, one pair per place.

    `both`, `first_only`, `second_only`, `neither`: places that meet both standards, only one, none. `unjudged`: both
    figures are there, one at least is not judged. `absent`: one figure at least is not there. `n`: places with both
    points; `rank_correlation`: Spearman's coefficient over these (ties share their mean rank), None below ten of them
    or where one of the two is the same everywhere. It says how the two orders agree, not why.
    """

    area: str
    level: str
    year: int
    first: str
    second: str
    pairs: tuple[PairOfGaps, ...]
    both: int
    first_only: int
    second_only: int
    neither: int
    unjudged: int
    absent: int
    n: int
    rank_correlation: Decimal | None
    edition: int

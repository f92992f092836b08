"""Answers about a place among its siblings. Field names are JSON keys: keep them stable."""

from dataclasses import dataclass
from decimal import Decimal

from catalogue.answers import GapAnswer


@dataclass(frozen=True, slots=True)
class SiblingsAnswer:
    """One place and indicator among the places straight below the same parent, itself included.

    `among`: how many siblings there are; `n`: how many of them have a value. `least`, `lower_quartile`, `median`,
    `upper_quartile`, `most`: of those n values, quartiles with linear interpolation between the two neighbours
    (Hyndman–Fan type 7, Excel's QUARTILE.INC), 8 decimals; None for n = 0. `rank`: 1 is the best by the indicator's
    direction (the largest where it has none), equal values share the better rank; None without a value. `parent_value`:
    the parent's own answer. `met`, `short`: how many siblings are judged so, each under its own standard. `gap`: the
    place's own answer.
    """

    area: str
    indicator: str
    title: str
    unit: str
    direction: str
    year: int
    value: Decimal | None
    among: int
    n: int
    least: Decimal | None
    lower_quartile: Decimal | None
    median: Decimal | None
    upper_quartile: Decimal | None
    most: Decimal | None
    rank: int | None
    parent: str | None
    parent_value: Decimal | None
    met: int
    short: int
    gap: GapAnswer
    edition: int

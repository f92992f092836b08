"""A place's own figure beside what its parts add up to."""

from decimal import Decimal
from typing import Any

from catalogue.answers import Coverage
from catalogue.burden_answers import OneWay, TwoWaysAnswer
from metrics.editions import Edition
from metrics.plain import plain_rows
from metrics.store import ask

_WHOLE = Decimal(1)


def two_ways(edition: Edition, area: str, year: int, indicator: str) -> TwoWaysAnswer | None:
    """Both, with their difference; None where nothing is held of the place (a community has only its own)."""
    rows = plain_rows(ask(edition.path, "ask/two_ways", area=area, year=year, indicator=indicator))
    if not rows:
        return None
    (row,) = rows
    partly = Coverage(row["reported"], row["expected"], row["share"])
    whole = Coverage(row["expected"], row["expected"], _WHOLE)
    return TwoWaysAnswer(
        area=area,
        year=year,
        indicator=indicator,
        unit=row["unit"],
        own=_way(row, "own", whole) if row["has_own"] else None,
        rolled_up=_way(row, "pair", partly) if row["has_pair"] else None,
        value_difference=row["value_difference"],
        numerator_difference=row["numerator_difference"] if row["has_own"] and row["has_pair"] else None,
        denominator_difference=row["denominator_difference"] if row["has_own"] and row["has_pair"] else None,
        edition=edition.number,
    )


def _way(row: dict[str, Any], side: str, coverage: Coverage) -> OneWay:
    num, den, value, low, high = (row[f"{side}_{name}"] for name in ("num", "den", "value", "low", "high"))
    return OneWay(num, den, value, low, high, coverage)

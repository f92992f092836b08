"""What parts can come to at least and at most where not all of them are exact."""

from collections.abc import Sequence
from decimal import Decimal

from loaders.figures.units import factor, times
from loaders.shapes import Figure, TidyCell


def parts_between(parts: Sequence[TidyCell], unit: str) -> tuple[Decimal, Decimal | None] | None:
    """(least, most or None if open) the parts come to, in `unit`; None where one cannot be converted or read.

    An approximate figure may be off by one of its last digit that is not 0 (约3000: 2000–4000); one withheld is
    anything from nothing on; a blank counts nothing. No part may be less than nothing.
    """
    low: Decimal = Decimal(0)
    high: Decimal | None = Decimal(0)
    for part in parts:
        by = factor(part.unit, unit) if part.unit != unit else factor("个", "个")
        if by is None or part.figure.problem is not None:
            return None
        if part.figure.status == "not_reported":
            continue
        least, most = _ends(part.figure)
        low += times(least, by)
        high = None if high is None or most is None else high + times(most, by)
    return low, high


def _ends(figure: Figure) -> tuple[Decimal, Decimal | None]:
    if figure.status == "withheld" or (figure.low is None and figure.high is None):
        return Decimal(0), None
    slack = Decimal(0)
    if figure.status == "approximate" and figure.value:
        slack = Decimal(10) ** Decimal(figure.value.normalize().as_tuple().exponent)
    elif figure.resolution is not None and figure.resolution != 1:
        slack = figure.resolution / 2
    low = max(Decimal(0), (figure.low or Decimal(0)) - slack)
    return low, None if figure.high is None else figure.high + slack

"""Exact fractions back to figures."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from metrics.plain import trimmed


def six(value: Fraction) -> Decimal:
    """A fraction as a figure with six decimals, halves away from zero, without needless zeros."""
    return _rounded(value, 6)


def eight(value: Fraction) -> Decimal:
    """A fraction as a figure with eight decimals, halves away from zero, without needless zeros."""
    return _rounded(value, 8)


def up(value: Fraction, whole: bool) -> Decimal:
    """A shortfall: things counted in ones rounded up, others with six decimals; never below 0."""
    if value <= 0:
        return Decimal(0)
    return Decimal(ceil(value)) if whole else six(value)


def _rounded(value: Fraction, places: int) -> Decimal:
    scaled = floor(abs(value) * 10**places + Fraction(1, 2))
    return trimmed(Decimal(scaled if value >= 0 else -scaled).scaleb(-places))


def part(a: Decimal, b: Decimal) -> Fraction:
    """a ÷ b, exactly; b is not 0."""
    return Fraction(a) / Fraction(b)

"""Figures as people write them: exact, without the zeros that a column's type carries."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

_ONE = Decimal(1)


def plain(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row whose decimals carry no trailing zeros: 4671.000000 → 4671, 14.50 → 14.5."""
    return {name: trimmed(value) if isinstance(value, Decimal) else value for name, value in row.items()}


def trimmed(value: Decimal) -> Decimal:
    """The same figure without trailing zeros and never in powers of ten."""
    return value.quantize(_ONE) if value == value.to_integral_value() else value.normalize()

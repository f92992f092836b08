"""Figures as people write them: exact, without the zeros that a column's type carries."""

from decimal import Decimal
from typing import Any

import pyarrow as pa

_ONE = Decimal(1)


def plain_rows(table: pa.Table) -> list[dict[str, Any]]:
    """The rows of a table; decimals carry no trailing zeros: 4671.000000 → 4671, 14.50 → 14.5."""
    names = table.column_names
    columns = [_plain(column) for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def trimmed(value: Decimal) -> Decimal:
    """The same figure without trailing zeros and never in powers of ten."""
    short = value.normalize()
    return short.quantize(_ONE) if int(short.as_tuple().exponent) > 0 else short


def _plain(column: pa.ChunkedArray) -> list[Any]:
    values: list[Any] = column.to_pylist()
    if not pa.types.is_decimal(column.type):
        return values
    return [None if value is None else trimmed(value) for value in values]

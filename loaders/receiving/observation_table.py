"""Observations as an Arrow table with exact decimals: the form in which they lie beside their receipt."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

import pyarrow as pa

from catalogue.faults import FileRefused
from catalogue.records import QUANTUM, Observation

_QUANTITIES = ("value", "low", "high", "resolution")
_QUANTITY = pa.decimal128(24, 6)
_TOO_LARGE = Decimal(10) ** 18

#: area, year, item, unit, status, sheet, cell, text as written; value, low, high, resolution as decimal128(24, 6).
SCHEMA = pa.schema(
    [
        pa.field(n, pa.int32() if n == "year" else _QUANTITY if n in _QUANTITIES else pa.string())
        for n in (
            "area",
            "year",
            "item",
            "value",
            "low",
            "high",
            "resolution",
            "unit",
            "status",
            "sheet",
            "cell",
            "text",
        )
    ]
)


def observation_table(observations: Sequence[Observation]) -> pa.Table:
    """One row per observation in the order given; quantities rounded half up at six decimals.

    Raises FileRefused naming the cell of a figure of 19 or more whole digits, which cannot be stored exactly.
    """
    columns = {name: [getattr(o, name) for o in observations] for name in SCHEMA.names}
    for name in _QUANTITIES:
        columns[name] = [_stored(q, o) for q, o in zip(columns[name], observations, strict=True)]
    return pa.table(columns, schema=SCHEMA)


def _stored(quantity: Decimal | None, seen: Observation) -> Decimal | None:
    if quantity is None:
        return None
    if abs(quantity) >= _TOO_LARGE:
        raise FileRefused(f"{seen.sheet}!{seen.cell} 的数值超过 18 位整数，无法精确保存；请核对该单元格。")
    return quantity.quantize(QUANTUM, rounding=ROUND_HALF_UP)

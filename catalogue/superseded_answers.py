"""Answers about superseded figures, those a later cell took the place of. Field names are JSON keys: keep stable."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Said:
    """One cell: where it stands, what is written there, how it was read (in the item's own unit)."""

    workbook: str
    sheet: str
    cell: str
    text: str
    sha256: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    status: str


@dataclass(frozen=True, slots=True)
class SupersededAnswer:
    """One superseded figure and the one that counts instead. `differs`: the two do not say the same."""

    area: str
    area_name: str
    year: int
    item: str
    title: str
    unit: str
    old: Said
    new: Said
    differs: bool

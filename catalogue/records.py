"""What a workbook said, cell by cell: the records that loaders write and metrics read.

Exact figures are `Decimal`, never float: sums of doubles gave different national ratios run by run.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Status = Literal["reported", "approximate", "bounded", "withheld", "not_reported"]

#: Every quantity is stored with this many decimals (DECIMAL(24,6)).
QUANTUM = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Observation:
    """One item (or stated indicator), one place, one year, as one cell said it.

    `value` is the point used (None if none); an exact or approximate figure has low = high = value;
    a bounded one has the bound it states and None on the open side. `unit` is the item's own unit:
    the conversion from the sheet's unit has been made. `resolution` is the worth of the last digit
    written, in that unit (14.5 → 0.1; 2.33亿元 → 1000000); None where there is no figure.
    """

    area: str
    year: int
    item: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    status: Status
    sheet: str
    cell: str
    text: str
    resolution: Decimal | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the data that a person must look at: found X, at sheet!cell, wanted Y, do Z.

    `kind` is a fixed English word (unknown_place, negative_count, formula_without_value, …);
    `found`, `wanted` and `do` are Chinese sentences for the user. Never holds personal data.
    """

    sheet: str
    cell: str
    kind: str
    found: str
    wanted: str
    do: str


@dataclass(frozen=True, slots=True)
class Check:
    """A figure the workbook states that can be recomputed: total rows, stated ratios. In the sheet's own unit."""

    sheet: str
    cell: str
    kind: str
    stated: Decimal | None
    computed: Decimal | None
    ok: bool


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Where personal data stands, not what it says. `kind`: id_number, mobile, bank_card, home_address, person_name."""

    sheet: str
    cell: str
    kind: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A workbook as received: one row per distinct file content."""

    sha256: str
    file: str
    received_at: str
    received_from: str
    layout: str
    year: int | None
    within: str | None

"""What a question is answered with. Field names are the JSON keys of the command line: keep them stable."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from catalogue.edition_answers import EditionAnswer, PlaceAnswer

__all__ = [
    "Coverage", "EditionAnswer", "GapAnswer", "Need", "ObservationAnswer",
    "PlaceAnswer", "StandardAnswer", "TraceAnswer",
]  # fmt: skip

Judgement = Literal["met", "short", "undetermined", "no_data", "no_standard"]
Basis = Literal["own", "rolled_up", "mixed", "stated"]
Rule = Literal["nearest", "strictest", "national"]


@dataclass(frozen=True, slots=True)
class StandardAnswer:
    """One requirement as it stands for one place in one year; `value` and `upper` in the indicator's unit, escalated.

    `floor`: the least amount per community beside the rate (numerator's unit). `alternative`: the value under the other
    reading of the yearly rise. `kind`: requirement | target; `year_passed`: the target's year has passed; `overdue`: it
    has and the place is short of it.
    """

    id: str
    value: Decimal | None
    upper: Decimal | None
    comparator: str
    jurisdiction: str
    jurisdiction_name: str
    document: str
    number: str
    clause: str
    verified: str
    kind: str
    target_year: int | None
    overdue: bool
    applies_to: str
    in_force_from: str
    in_force_to: str
    floor: Decimal | None
    alternative: Decimal | None
    contradicts: tuple[str, ...]
    note: str
    year_passed: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many expected communities, and what share (0–1) of the denominator, stand behind a value."""

    reported: int | None
    expected: int | None
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Need:
    """The gap in natural units. `low`/`high` bound `pooled`, `summed_low`/`summed_high` bound `summed`; None where
    unbounded or unknown. A need is never below 0, so that an open lower end is 0 where anything is known."""

    pooled: Decimal | None
    summed: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    summed_low: Decimal | None = None
    summed_high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """One row per place, year and indicator under one rule; no_data and no_standard rows included.

    `gap`: in the indicator's unit, positive = short. `derived`: the side worked out from the other two, else "".
    `stated`: the indicator as a workbook states it, judged or not. `flags`: above_band, overdue,
    target, stated_differs.
    """

    area: str
    area_name: str
    level: str
    year: int
    indicator: str
    title: str
    domain: str
    unit: str
    numerator: Decimal | None
    denominator: Decimal | None
    denominator_low: Decimal | None
    denominator_high: Decimal | None
    derived: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    stated: Decimal | None
    coverage: Coverage
    standard: StandardAnswer | None
    judgement: Judgement
    reason: str
    gap: Decimal | None
    attainment: Decimal | None
    need: Need
    basis: Basis | None
    flags: tuple[str, ...]
    others: tuple[StandardAnswer, ...]
    demo: bool
    edition: int


@dataclass(frozen=True, slots=True)
class ObservationAnswer:
    """One row per cell that said something of an item: the audit record, superseded ones included."""

    area: str
    area_name: str
    year: int
    item: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    status: str
    workbook: str
    sheet: str
    cell: str
    text: str
    superseded: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class TraceAnswer:
    """How one value came about: the formula in words, the cells, the clause, the edition."""

    gap: GapAnswer
    value: Decimal | None
    formula: str
    inputs: tuple[ObservationAnswer, ...]
    standard: StandardAnswer | None
    edition: int

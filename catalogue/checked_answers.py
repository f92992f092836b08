"""Answers about items as such, and about the figures of a text. Field names are JSON keys: keep them stable."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from catalogue.answers import Coverage

#: agrees: as we hold it, to the places written · differs · undetermined: what we hold is a range or covers too little ·
#: not_held: nothing of it came in · not_checked: not said of one item or indicator, place and year we know.
Result = Literal["agrees", "differs", "undetermined", "not_held", "not_checked"]
Said = Literal["value", "gap", "need", "standard"]


@dataclass(frozen=True, slots=True)
class ItemTotalAnswer:
    """One place, year and item: its own figure, else what the places below it add up to.

    `level`: whose cells make it up (the place's own level: its own figure); "" where nothing is held. A total is the
    whole place's only where `coverage` is full. NULL ends as in observations.
    """

    area: str
    year: int
    item: str
    title: str
    unit: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    level: str
    coverage: Coverage
    edition: int


@dataclass(frozen=True, slots=True)
class Held:
    """What we hold of what a figure says, in `unit`. `about`: item or indicator id; `standards`: those that say so;
    `counted`: nobody stated it, the register of places counts it, which is of one year."""

    about: str
    title: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    coverage: Coverage | None
    standards: tuple[str, ...] = ()
    counted: bool = False


@dataclass(frozen=True, slots=True)
class CheckedFigure:
    """One figure of a text. `at`: where it stands; `text`: as written; `value`, `low`, `high` in `unit`, as written.

    `said`: whether it is a value, a gap, a need or a standard. `held`: what we hold of it, the nearest first. `found`,
    `wanted`, `do`: "" where it agrees.
    """

    at: str
    sentence: str
    text: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    area: str
    area_name: str
    year: int | None
    said: Said
    held: tuple[Held, ...]
    result: Result
    found: str = ""
    wanted: str = ""
    do: str = ""


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text and every figure found in it, in order. `area` and `year`: the ones given with it."""

    file: str
    area: str | None
    year: int | None
    edition: int
    figures: tuple[CheckedFigure, ...]

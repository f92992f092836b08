"""Answers about standards that cannot hold together. Field names are JSON keys: keep them stable."""

from dataclasses import dataclass
from decimal import Decimal

from catalogue.answers import StandardAnswer


@dataclass(frozen=True, slots=True)
class Crossing:
    """One place where two standards cannot both hold: what the one asks for at least and the other allows at most."""

    area: str
    area_name: str
    level: str
    ratio: Decimal
    least: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True)
class ConflictAnswer:
    """Two standards on the same people, ㎡ or 元, one from below (`floor`) and one from above (`cap`).

    Both can hold only where `ratio_item` per `ratio_per` is at most `turning_point` (None: whatever the figures, the
    one asks more than the other allows). `here`: that ratio of the place itself (or of its communities that have both
    figures). `judgement`: conflict · compatible · undetermined · no_data. `crossings`: the place itself and the
    communities below it where they cannot both hold, of `known` that have the figures. `by_size`: one of them is a
    table by `ratio_item`, held against each community; `turning_point` is then the least size in conflict, or None
    where that depends on another figure.
    """

    area: str
    year: int
    floor: StandardAnswer
    floor_indicator: str
    cap: StandardAnswer
    cap_indicator: str
    numerator: str
    unit: str
    ratio_item: str
    ratio_per: str
    ratio_unit: str
    turning_point: Decimal | None
    here: Decimal | None
    judgement: str
    crossings: tuple[Crossing, ...]
    known: int
    sentence: str
    edition: int
    by_size: bool = False


@dataclass(frozen=True, slots=True)
class ExchangeAnswer:
    """One standard put into another's unit at the place's own ratio of the two denominators, so that they compare.

    `value` (in `unit`, that of `other`) is what `standard` comes to; `stricter`: the id of the one that asks more.
    """

    area: str
    year: int
    standard: StandardAnswer
    other: StandardAnswer
    ratio_item: str
    ratio_per: str
    ratio: Decimal
    value: Decimal
    unit: str
    stricter: str
    sentence: str
    edition: int

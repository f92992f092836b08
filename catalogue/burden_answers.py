"""Answers about who lives below a standard, what closing a gap costs, own figures against the roll-up, and shares.

Field names are JSON keys: keep them stable.
"""

from dataclasses import dataclass
from decimal import Decimal

from catalogue.answers import Coverage, StandardAnswer


@dataclass(frozen=True, slots=True)
class LivingBelowAnswer:
    """How many households live in communities short of the standard, of one indicator and year.

    `below`: households of the communities judged short; `high`: those of the undetermined ones added. `known`: all
    households of the communities judged one way or the other. `share`: below ÷ known, 0–1. `coverage`: communities
    that are judged and state their households, of those expected; `share` of it: of the communities.
    `households_missing`: communities judged short that do not state their households, so that `below` is at least.
    """

    area: str
    area_name: str
    year: int
    indicator: str
    title: str
    item: str
    unit: str
    below: Decimal | None
    high: Decimal | None
    known: Decimal | None
    share: Decimal | None
    communities_short: int
    communities_met: int
    communities_undetermined: int
    households_missing: tuple[str, ...]
    coverage: Coverage
    enough: bool
    edition: int


@dataclass(frozen=True, slots=True)
class CostAnswer:
    """What closing one gap costs at a declared unit cost, in 元. `assumed`: the unit cost is an assumption of ours.

    `pooled`, `summed`, `low`, `high`: as the need they come from. `recurring`: each year, not once.
    """

    area: str
    year: int
    indicator: str
    need_unit: str
    unit_cost: Decimal
    pooled: Decimal | None
    summed: Decimal | None
    low: Decimal | None
    high: Decimal | None
    recurring: bool
    assumed: bool
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class OneWay:
    """A value come by in one way: its two sides, and what stands behind them."""

    numerator: Decimal | None
    denominator: Decimal | None
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    coverage: Coverage


@dataclass(frozen=True, slots=True)
class TwoWaysAnswer:
    """A place's own figure beside what its parts add up to. Differences: own − rolled up, None where either lacks."""

    area: str
    year: int
    indicator: str
    unit: str
    own: OneWay | None
    rolled_up: OneWay | None
    value_difference: Decimal | None
    numerator_difference: Decimal | None
    denominator_difference: Decimal | None
    edition: int


@dataclass(frozen=True, slots=True)
class ShareAnswer:
    """One part of a place: its share (0–1) of the numerator and of the denominator, and the quotient of the two.

    `equal`: what it would have were all shared by the denominator; `need`: what lacks to that, in ones rounded up;
    `surplus`: what it has above. None where a figure lacks, with `reason`.
    """

    area: str
    area_name: str
    level: str
    numerator: Decimal | None
    denominator: Decimal | None
    numerator_share: Decimal | None
    denominator_share: Decimal | None
    quotient: Decimal | None
    equal: Decimal | None
    need: Decimal | None
    surplus: Decimal | None
    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class SharesAnswer:
    """How a place's staff (or other numerator) lies over its parts: their shares are of the place's own answer.

    `standard`: the one that binds the indicator at the place, if any. `complete`: every part has both figures.
    """

    area: str
    area_name: str
    year: int
    indicator: str
    title: str
    level: str
    numerator: Decimal | None
    denominator: Decimal | None
    parts: tuple[ShareAnswer, ...]
    need: Decimal | None
    unit: str
    complete: bool
    standard: StandardAnswer | None
    edition: int

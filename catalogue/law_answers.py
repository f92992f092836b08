"""Answers about standards as dated law. Field names are the JSON keys of the command line: keep them stable."""

from dataclasses import dataclass
from decimal import Decimal

from catalogue.answers import Judgement, Need, StandardAnswer


@dataclass(frozen=True, slots=True)
class Standing:
    """One standard for one place, year and indicator: whether it binds, why not (a word and a sentence), and how the
    place stands to it (None where it does not speak there).

    `speaks`: in force there that day. `may_judge`: could bind under the rule if no other went before it. `need`: what
    would close the gap under this standard, pooled.
    """

    standard: StandardAnswer
    binds: bool
    why_not: str
    sentence: str
    judgement: Judgement | None
    gap: Decimal | None
    pooled: Decimal | None
    speaks: bool = False
    may_judge: bool = False
    attainment: Decimal | None = None
    need: Need | None = None
    quote: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class StandardsAnswer:
    """Every standard of one indicator for one place: the figures of `year` under the law of the day `on`.

    `binding`: the one that judges; `requirement` and `target`: the one that would among requirements alone and among
    targets alone, under the same rule.
    """

    area: str
    area_name: str
    level: str
    year: int
    on: str
    indicator: str
    title: str
    unit: str
    rule: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    binding: str | None
    requirement: str | None
    target: str | None
    standards: tuple[Standing, ...]
    edition: int


@dataclass(frozen=True, slots=True)
class YearAmount:
    """What a standard asks in one year, in the indicator's unit; `alternative`: under the other reading of the rise."""

    year: int
    value: Decimal | None
    upper: Decimal | None
    alternative: Decimal | None


@dataclass(frozen=True, slots=True)
class HistorySpan:
    """From the first to the last day (ISO; "" = open) on which one standard bound a place; None: none did."""

    first: str
    last: str
    standard: StandardAnswer | None
    amounts: tuple[YearAmount, ...]


@dataclass(frozen=True, slots=True)
class EntitlementYear:
    """One year of a series: the standard's rate in the indicator's unit under each reading of the rise; and, in the
    numerator's unit, what was due, what there was, what lacked, and the lacking added up over the years known so far.

    No year lends its surplus to another. Where the standard does not rise, both readings are the same. None: not known
    that year, with `reason`.
    """

    year: int
    standard: str | None
    rate_compound: Decimal | None
    rate_simple: Decimal | None
    denominator: Decimal | None
    actual: Decimal | None
    compound: Decimal | None
    simple: Decimal | None
    shortfall_compound: Decimal | None
    shortfall_simple: Decimal | None
    cumulative_compound: Decimal
    cumulative_simple: Decimal
    years_counted: int
    reason: str


@dataclass(frozen=True, slots=True)
class EntitlementAnswer:
    """What a place was due year by year. `reading`: compound or simple, the one we judge by; "" without a rise.

    `missing_years` are in no cumulative figure.
    """

    area: str
    area_name: str
    indicator: str
    title: str
    unit: str
    reading: str
    years: tuple[EntitlementYear, ...]
    missing_years: tuple[int, ...]
    edition: int

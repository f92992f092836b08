"""What the catalogue declares. Strict and frozen: an unknown key, a wrong type or a missing judgement is an error.

Only things that carry no judgement have defaults. Decimals are written as strings in TOML, so that none passes through a float.
"""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict

Direction = Literal["higher", "lower", "none"]
Kind = Literal["ratio", "share", "total", "quotient"]
Expects = Literal["all", "urban", "rural"]
Comparator = Literal["at_least", "more_than", "at_most", "between", "text"]
AppliesTo = Literal["all", "urban", "rural", "new", "existing", "pilot", "able"]
Verified = Literal["original", "secondary", "reply", "unverified"]


class Declared(BaseModel):
    """Base of everything declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Item(Declared):
    """What a workbook states. `aggregates`: how places add up to their parent. `whole`: counted in ones, so a need is rounded up.

    `counted_per_community` > 0 means: where no workbook states it, it is that many per community of the register (derived).
    `derived_with`: derive only where this other item is stated (empty: always).
    """

    id: str
    title: str
    unit: str
    aggregates: Literal["sum", "max"]
    whole: bool
    counted_per_community: int = 0
    derived_with: str = ""
    note: str = ""


class Indicator(Declared):
    """A declared formula over items: per × Σnumerator ÷ Σdenominator. `expects`: which communities coverage is counted over."""

    id: str
    title: str
    domain: str
    kind: Kind
    numerator: str
    denominator: str = ""
    per: Decimal
    unit: str
    direction: Direction
    expects: Expects
    in_words: str
    caveat: str = ""


class Document(Declared):
    """A policy document. `number` is its 文号 ("" where none was seen)."""

    id: str
    title: str
    number: str
    issuer: str
    issued: str


class Escalation(Declared):
    """A yearly rise by `rate` ("0.05"): `base_year` has the base amount, the year after has the first rise.

    `reading` is the one we judge by, `other_reading` the one offered beside it, `rounded_to` the unit the amount is rounded to.
    """

    rate: Decimal
    base_year: int
    reading: Literal["compound", "simple"]
    other_reading: Literal["compound", "simple"]
    rounded_to: Decimal


class Bracket(Declared):
    """For communities of at least `from_size` (inclusive) and under `below_size` (None: no upper end): `amount`,
    plus `step_amount` for each full `step` by which the size exceeds `from_size` (0 = no step)."""

    from_size: Decimal
    below_size: Decimal | None = None
    amount: Decimal
    step: Decimal = Decimal(0)
    step_amount: Decimal = Decimal(0)


class Requirement(Declared):
    """A dated clause in the law's own form: `amount` `unit` for every `every` `every_unit` (1人 / 300户; 30㎡ / 100户).

    `indicator` is the indicator it judges; "" = reference only, with `measures` saying what it speaks of. `stated_as` keeps
    the phrase's own quantity where we converted it (500户/人, 28万元/千户). `upper` closes a band. `floor` is the least amount
    per community that must hold as well. `brackets` replace `amount` by community size, counted in `bracket_item`.
    Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a partial date means its first day for from and last day for to; "" = open.
    """

    id: str
    indicator: str
    measures: str
    comparator: Comparator
    amount: Decimal | None = None
    upper: Decimal | None = None
    unit: str
    every: Decimal | None = None
    every_unit: str = ""
    stated_as: str
    jurisdiction: str
    jurisdiction_name: str
    applies_to: AppliesTo
    kind: Literal["requirement", "target"]
    target_year: int | None = None
    in_force_from: str
    in_force_to: str
    clause: str
    quote: str
    source: str
    verified: Verified
    note: str = ""
    contradicts: tuple[str, ...] = ()
    floor: Decimal | None = None
    floor_requirement: str = ""
    bracket_item: str = ""
    brackets: tuple[Bracket, ...] = ()
    escalation: Escalation | None = None

    @property
    def judges(self) -> bool:
        """May be chosen as the judge by default: names an indicator, has a number, was seen."""
        return bool(self.indicator) and self.comparator != "text" and self.verified != "unverified"


class Judging(Declared):
    """catalogue/judging.toml: declared thresholds. `least_coverage` (0–1): below it a rolled-up value is undetermined."""

    least_coverage: Decimal
    calendar_from: int
    calendar_to: int


class Catalogue(Declared):
    """Everything declared, read once."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)

    items: dict[str, Item]
    indicators: dict[str, Indicator]
    documents: dict[str, Document]
    requirements: dict[str, Requirement]
    document_of: dict[str, str]
    aliases: dict[str, str]
    judging: Judging

"""Policy standards as dated law: a document and its requirements in the law's own form."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator

from catalogue.declared import Amount, Declared, Names, listed

Comparator = Literal["at_least", "more_than", "at_most", "between", "text"]
AppliesTo = Literal["all", "urban", "rural", "new", "existing", "pilot", "able"]
Verified = Literal["original", "secondary", "reply", "unverified"]


class Document(Declared):
    """A policy document. `number` is its 文号 ("" where none was seen)."""

    id: str
    title: str
    number: str
    issuer: str
    issued: str


class Escalation(Declared):
    """A yearly rise by `rate` ("0.05"): `base_year` has the base amount, the year after has the first rise.

    `reading` is the one we judge by, `other_reading` the one offered beside it, `rounded_to` the unit the
    amount is rounded to.
    """

    rate: Amount
    base_year: int
    reading: Literal["compound", "simple"]
    other_reading: Literal["compound", "simple"]
    rounded_to: Amount


class Bracket(Declared):
    """For communities of at least `from_size` (inclusive) and under `below_size` (None: no upper end): `amount`,
    plus `step_amount` for each full `step` by which the size exceeds `from_size` (0 = no step)."""

    from_size: Amount
    below_size: Amount | None = None
    amount: Amount
    step: Amount = Decimal(0)
    step_amount: Amount = Decimal(0)


class Requirement(Declared):
    """A dated clause in the law's own form: `amount` `unit` for every `every` `every_unit` (1人 / 300户; 30㎡ / 100户).

    `indicator` is the indicator it judges; "" = reference only, with `measures` saying what it speaks of.
    `stated_as` keeps the phrase's own quantity where we converted it (500户/人, 28万元/千户). `upper` closes a
    band. `floor` is the least amount per community that must hold as well. `brackets` replace `amount` by
    community size, counted in `bracket_item`. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a partial date
    means its first day for from and last day for to; "" = open.
    """

    id: str
    indicator: str
    measures: str
    comparator: Comparator
    amount: Amount | None = None
    upper: Amount | None = None
    unit: str
    every: Amount | None = None
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
    contradicts: Names = ()
    floor: Amount | None = None
    floor_requirement: str = ""
    bracket_item: str = ""
    brackets: Annotated[tuple[Bracket, ...], BeforeValidator(listed)] = ()
    escalation: Escalation | None = None

    @property
    def judges(self) -> bool:
        """May be chosen as the judge by default: names an indicator, has a number, was seen."""
        return bool(self.indicator) and self.comparator != "text" and self.verified != "unverified"

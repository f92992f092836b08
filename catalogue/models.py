"""What the catalogue declares. Strict and frozen: an unknown key, a wrong type or a missing judgement is an error.

Only things that carry no judgement have defaults. A decimal is a TOML number or a quoted one; none passes
through a float.
"""

from typing import Literal

from pydantic import ConfigDict

from catalogue.declared import Amount, Declared, Names
from catalogue.requirement import AppliesTo, Bracket, Comparator, Document, Escalation, Requirement, Verified

__all__ = [
    "Amount",
    "AppliesTo",
    "Bracket",
    "Catalogue",
    "Comparator",
    "Cost",
    "Declared",
    "Direction",
    "Document",
    "Escalation",
    "Expects",
    "Indicator",
    "Item",
    "Judging",
    "Kind",
    "Limits",
    "Names",
    "Requirement",
    "Verified",
]

Direction = Literal["higher", "lower", "none"]
Kind = Literal["ratio", "share", "total", "quotient"]
Expects = Literal["all", "urban", "rural"]


class Item(Declared):
    """What a workbook states. `aggregates`: how places add up to their parent. `whole`: counted in ones.

    A need in a whole item is rounded up. `counted_per_community` > 0 means: where no workbook states it,
    it is that many per community of the register (derived).
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
    """A declared formula over items: per × Σnumerator ÷ Σdenominator. `expects`: which communities coverage counts.

    `register_counts`: where the denominator may be counted from the register, whether that count (villages included)
    may stand beside a higher place's own numerator; a community itself always counts one. None: nothing to count.
    """

    id: str
    title: str
    domain: str
    kind: Kind
    numerator: str
    denominator: str = ""
    per: Amount
    unit: str
    direction: Direction
    expects: Expects
    register_counts: bool | None = None
    in_words: str
    caveat: str = ""


class Limits(Declared):
    """The limits of one item (catalogue/limits.csv), in its own unit; None = none declared.

    `not_above`: items of the same place and year that it cannot exceed. Below `least` a figure is impossible; above
    `most_in_community`, in one community, it is told and kept. `steady`: tenfold jumps from year to year are told.
    `population`: counts all who live somewhere, so that the sample of a survey is not it.
    """

    item: str
    not_above: Names
    least: Amount | None
    most_in_community: Amount | None
    steady: bool
    population: bool


class Cost(Declared):
    """What one unit of an item costs, in 元 (catalogue/costs.toml). `assumed`: ours, without a source.

    `recurring`: each year, not once.
    """

    item: str
    unit_cost: Amount
    recurring: bool
    assumed: bool
    source: str
    note: str


class Judging(Declared):
    """catalogue/judging.toml: declared thresholds. Below `least_coverage` (0–1) a rolled-up value is undetermined.

    `living_item`: the item that says how many live in a community, for counting who lives below a standard.
    """

    least_coverage: Amount
    calendar_from: int
    calendar_to: int
    living_item: str


class Catalogue(Declared):
    """Everything declared, read once. `files`: the file each indicator, document and requirement id stands in."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)

    items: dict[str, Item]
    indicators: dict[str, Indicator]
    documents: dict[str, Document]
    requirements: dict[str, Requirement]
    document_of: dict[str, str]
    aliases: dict[str, str]
    judging: Judging
    limits: dict[str, Limits] = {}
    costs: dict[str, Cost] = {}
    files: dict[str, str] = {}

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
    "Declared",
    "Direction",
    "Document",
    "Escalation",
    "Expects",
    "Indicator",
    "Item",
    "Judging",
    "Kind",
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
    """A declared formula over items: per × Σnumerator ÷ Σdenominator. `expects`: which communities coverage counts."""

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
    in_words: str
    caveat: str = ""


class Judging(Declared):
    """catalogue/judging.toml: declared thresholds. Below `least_coverage` (0–1) a rolled-up value is undetermined."""

    least_coverage: Amount
    calendar_from: int
    calendar_to: int


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
    files: dict[str, str] = {}

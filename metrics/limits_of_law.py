"""The standards that can judge a place, as bounds on a numerator: so much at least or at most for each denominator."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from catalogue.answers import StandardAnswer
from metrics.asking import GapQuestion, put
from metrics.editions import Edition
from metrics.plain import plain_rows
from metrics.standard_answers import register, standard_answer
from metrics.store import ask

_FROM_BELOW = ("at_least", "more_than", "between")


@dataclass(frozen=True, slots=True)
class Sizes:
    """A table by a community's size, counted in `item`: rows from a size up to another (None: no end), with steps."""

    item: str
    rows: tuple[Mapping[str, Any], ...]

    def amount(self, size: Fraction) -> Fraction | None:
        """What the table says of a community of this size; None where it says nothing."""
        for row in self.rows:
            if size >= row["from_size"] and (row["below_size"] is None or size < row["below_size"]):
                steps = (size - Fraction(row["from_size"])) // Fraction(row["step"]) if row["step"] > 0 else 0
                return Fraction(row["amount"]) + steps * Fraction(row["step_amount"])
        return None

    def least_above(self, limit: Fraction) -> Fraction | None:
        """The smallest size for which the table says more than `limit`; None: it never does."""
        for row in self.rows:
            start, amount, step = (Fraction(row[name]) for name in ("from_size", "amount", "step"))
            if amount > limit:
                return start
            if step > 0 and row["step_amount"] > 0:
                size = start + ((limit - amount) // Fraction(row["step_amount"]) + 1) * step
                if row["below_size"] is None or size < row["below_size"]:
                    return size
        return None


@dataclass(frozen=True, slots=True)
class Bound:
    """`rate` of the numerator for each one of the denominator, from below or from above; or so much by size."""

    standard: StandardAnswer
    indicator: Mapping[str, Any]
    rate: Fraction
    sizes: "Sizes | None" = None

    @property
    def numerator(self) -> str:
        """The item bounded."""
        return str(self.indicator["numerator"])

    @property
    def denominator(self) -> str:
        """The item it is bounded by."""
        return str(self.indicator["denominator"])


def bounds(edition: Edition, area: str, year: int) -> tuple[list[Bound], list[Bound]]:
    """From below, and from above: every standard that may judge the place that year."""
    _, _, speakers, _ = put(edition, GapQuestion(area, None, year))
    indicators = {row["id"]: row for row in ask(edition.path, "ask/indicator").to_pylist()}
    floors: list[Bound] = []
    caps: list[Bound] = []
    tables: dict[str, list[Mapping[str, Any]]] = {}
    for bracket in plain_rows(ask(edition.path, "ask/bracket")):
        tables.setdefault(bracket["requirement"], []).append(bracket)
    for row in plain_rows(speakers):
        law, indicator = register(edition)[row["requirement"]], indicators[row["indicator"]]
        if not row["eligible"] or indicator["kind"] not in ("ratio", "share"):
            continue
        standard = standard_answer(row, law)
        if law["bracketed"]:
            sizes = Sizes(law["bracket_item"], tuple(tables[law["id"]]))
            (floors if law["comparator"] in _FROM_BELOW else caps).append(
                Bound(standard, indicator, Fraction(0), sizes)
            )
            continue
        if law["comparator"] in _FROM_BELOW and row["amount"] is not None:
            floors.append(Bound(standard, indicator, _rate(row["amount"], law, indicator)))
        upper = row["amount"] if law["comparator"] == "at_most" else row["upper_amount"]
        if law["comparator"] in ("at_most", "between") and upper is not None:
            caps.append(Bound(standard, indicator, _rate(upper, law, indicator)))
    return floors, caps


def opposed(edition: Edition, floors: list[Bound], caps: list[Bound]) -> Iterator[tuple[Bound, Bound]]:
    """Pairs that bound the same thing, or a part of it from below and the whole of it from above."""
    within = {(row["item"], row["whole"]) for row in ask(edition.path, "ask/item_within").to_pylist()}
    for floor in floors:
        for cap in caps:
            same = floor.numerator == cap.numerator or (floor.numerator, cap.numerator) in within
            if same and (floor.rate > 0 or floor.sizes) and floor.standard.id != cap.standard.id:
                yield floor, cap


def comparable(floors: list[Bound]) -> Iterator[tuple[Bound, Bound]]:
    """Pairs from below on the same thing, counted for different denominators."""
    for n, one in enumerate(floors):
        for other in floors[n + 1 :]:
            if one.sizes or other.sizes:
                continue
            if one.numerator == other.numerator and one.denominator != other.denominator and one.rate and other.rate:
                yield one, other


def _rate(amount: Any, law: Mapping[str, Any], indicator: Mapping[str, Any]) -> Fraction:
    return Fraction(amount) / Fraction(law["every"] if law["every"] is not None else indicator["per"])


def clause_of(bound: Bound) -> str:
    """The document and clause, for a sentence."""
    return f"《{bound.standard.document}》“{bound.standard.clause}”"

"""Law by the day, rising amounts, entitlements and standards that cannot hold together, the slow and obvious way."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from catalogue.models import Indicator, Requirement

from .second import Range, Second, _first, _last, eight, known
from .worlds import World

ONE = Fraction(1)


class SecondLaw(Second):
    """A world's law for one year's figures; `day` may be set to any day of that year."""

    def __init__(self, world: World, year: int = 2020, day: date | None = None) -> None:
        super().__init__(world, year)
        self.day = day or date(year, 12, 31)

    def chain(self, area: str) -> list[str]:
        up = self.world.parent(area)
        return [area] if up is None else [area, *self.chain(up)]

    def speaks(self, r: Requirement, area: str, one: Indicator) -> bool:
        return r.indicator == one.id and r.jurisdiction in self.chain(area) and _first(r) <= self.day <= _last(r)

    # -- amounts by year ------------------------------------------------------------------------------------------

    def year_amounts(self, r: Requirement) -> list[tuple[int, Any, Any, Any, Any, Any, Any]]:
        """Of each calendar year with a day in force: amount, upper, other reading; then in the indicator's unit."""
        one, rows = self.declared.indicators[r.indicator], []
        judging = self.declared.judging
        for year in range(judging.calendar_from, judging.calendar_to + 1):
            if _first(r) > date(year, 12, 31) or _last(r) < date(year, 1, 1):
                continue
            read = r.escalation.reading if r.escalation else ""
            other = r.escalation.other_reading if r.escalation else ""
            said = (risen(r, r.amount, year, read), risen(r, r.upper, year, read))
            three = (*said, risen(r, r.amount, year, other) if r.escalation else None)
            every = Fraction(r.every if r.every is not None else one.per)
            rates = [None if x is None else eight(x * Fraction(one.per) / every) for x in three]
            rows.append((year, *three, *rates))
        return rows

    # -- every standard's standing --------------------------------------------------------------------------------

    def hindrance(self, r: Requirement, area: str, one: Indicator) -> str:
        if r.comparator == "text":
            return "text"
        if r.verified == "unverified":
            return "unverified"
        if r.amount is None and not r.brackets:
            return "no_amount"
        return "" if self.may_judge(r, area, one, "nearest") else "condition_not_established"

    def standings(self, area: str, indicator: str, rule: str) -> dict[str, dict[str, Any]]:
        """Of every standard of the indicator: whether it binds, why not, and how the place stands to it."""
        one = self.declared.indicators[indicator]
        found = self.gap(area, indicator, rule)
        m, bound = self.measured(area, one), found["standard"]
        said: dict[str, dict[str, Any]] = {}
        for r in self.declared.requirements.values():
            if r.indicator != indicator:
                continue
            if not self.speaks(r, area, one):
                why = "other_area" if r.jurisdiction not in self.chain(area) else "expired"
                why = "not_yet" if why == "expired" and _first(r) > self.day else why
                said[r.id] = {"binds": False, "why": why, "speaks": False}
                continue
            v = self.verdict(r, area, one, m)
            why = "" if r.id == bound else self.hindrance(r, area, one) or self._behind(r, bound, area, one, m, rule)
            need = v["need"]
            low = need[1]
            said[r.id] = {
                "binds": r.id == bound,
                "why": why,
                "speaks": True,
                "may_judge": self.may_judge(r, area, one, rule),
                "judgement": v["judgement"],
                "gap": v["gap"],
                "attainment": v["attainment"],
                "needs": (need[0], low, need[2]) if v["judgement"] != "no_data" else (None, None, None),
            }
        return said

    def _behind(self, r: Requirement, bound: str, area: str, one: Indicator, m: Any, rule: str) -> str:
        if rule == "national" and r.jurisdiction != "0":
            return "not_national"
        best = self.declared.requirements[bound]
        if rule == "strictest" and self.strictness(r, area, one, m) != self.strictness(best, area, one, m):
            return "looser"
        depths = [0 if x.jurisdiction == "0" else len(x.jurisdiction) for x in (r, best)]
        if depths[0] < depths[1]:
            return "farther"
        return "not_latest" if _first(r) < _first(best) else "looser"

    def strictness(self, r: Requirement, area: str, one: Indicator, m: Any) -> Decimal | None:
        v = self.verdict(r, area, one, m)
        size = v["effective"] if v["effective"] is not None else v["rate"]
        less = r.comparator == "at_most" or r.comparator == "between" and one.direction == "lower"
        return None if size is None else -size if less else size

    # -- entitlement ----------------------------------------------------------------------------------------------

    def due_in_year(self, area: str, indicator: str, rule: str) -> dict[str, Any]:
        """The rate and what is due under each reading of the rise, and what lacks."""
        one, found = self.declared.indicators[indicator], self.gap(area, indicator, rule)
        nothing = {"standard": found["standard"], "rates": (None, None), "due": (None, None), "lack": (None, None)}
        if found["standard"] is None:
            return nothing
        r = self.declared.requirements[found["standard"]]
        if r.brackets or r.floor is not None:
            return nothing
        readings = ("compound", "simple")
        amounts = [risen(r, r.amount, self.year, x if self._rises(r, x) else "") for x in readings]
        if r.escalation is not None and r.escalation.reading == r.escalation.other_reading:
            same = risen(r, r.amount, self.year, r.escalation.reading)
            amounts = [same, same]
        every = Fraction(r.every if r.every is not None else one.per)
        rates = tuple(None if x is None else eight(x * Fraction(one.per) / every) for x in amounts)
        if found["denominator"] is None:
            return nothing | {"rates": rates}
        due = tuple(None if x is None else eight(Fraction(found["denominator"]) * x / every, 6) for x in amounts)
        have = found["numerator"]
        lack = tuple(None if d is None or have is None else max(Decimal(0), d - have) for d in due)
        return nothing | {"rates": rates, "due": due, "lack": lack}

    @staticmethod
    def _rises(r: Requirement, reading: str) -> bool:
        return r.escalation is not None and reading in (r.escalation.reading, r.escalation.other_reading)

    # -- standards that cannot hold together ----------------------------------------------------------------------

    def bounds(self, area: str) -> tuple[list[tuple[Requirement, Indicator]], list[tuple[Requirement, Indicator]]]:
        """What may judge the place from below, and from above."""
        below, above = [], []
        for r in self.declared.requirements.values():
            one = self.declared.indicators[r.indicator]
            if one.kind in ("ratio", "share") and self.speaks(r, area, one) and self.may_judge(r, area, one, "nearest"):
                if r.comparator != "at_most":
                    below.append((r, one))
                if r.comparator in ("at_most", "between"):
                    above.append((r, one))
        return below, above

    def figure(self, area: str, item: str) -> Range:
        """An item as a cell says it, or, of a community, as the register counts it."""
        said = self.cell(area, item)
        declared = self.declared.items[item]
        if not known(said) and declared.counted_per_community and not declared.derived_with:
            if self.world.level(area) == "community":
                return (Fraction(declared.counted_per_community),) * 3
        return said

    def asked(self, r: Requirement, one: Indicator, place: str, upper: bool) -> Range:
        """What a standard asks for of a place, from its low to its high (the point first)."""
        if r.brackets:
            size = self.entitlement(r, place)
            return size, size, size
        amount = self.amounts(r)[1 if upper and r.comparator == "between" else 0]
        every = Fraction(r.every if r.every is not None else one.per)
        value, low, high = (
            None if end is None or amount is None else end * amount / every
            for end in self.figure(place, one.denominator)
        )
        return value, low, high

    def conflicts(self, area: str) -> dict[tuple[str, str], tuple[str, list[str], int]]:
        """By the ids of both: the judgement, where they cannot both hold, and of how many places that is known."""
        below, above = self.bounds(area)
        parts = {(one.item, whole) for one in self.declared.limits.values() for whole in one.not_above}
        found = {}
        for r, one in below:
            for cap, other in above:
                alike = one.numerator == other.numerator or (one.numerator, other.numerator) in parts
                if not alike or r.id == cap.id:
                    continue
                sized = bool(r.brackets or cap.brackets)
                if not sized and (one.denominator == other.denominator):
                    a, b = (self._rate(x, i, x is cap) for x, i in ((r, one), (cap, other)))
                    if a > b:
                        found[r.id, cap.id] = ("conflict", [], 0)
                    continue
                if not sized and self._rate(r, one, False) == 0:
                    continue
                if r.brackets and not cap.brackets and self._never(r, cap, other):
                    continue
                found[r.id, cap.id] = self._crossings(area, (r, one), (cap, other), sized)
        return found

    def _rate(self, r: Requirement, one: Indicator, upper: bool) -> Fraction:
        amount = self.amounts(r)[1 if upper and r.comparator == "between" else 0]
        return (amount or Fraction(0)) / Fraction(r.every if r.every is not None else one.per)

    def _never(self, r: Requirement, cap: Requirement, other: Indicator) -> bool:
        """Whether the cap is so many for each community, and the table never asks more."""
        item = self.declared.items[other.denominator]
        if not item.counted_per_community or item.derived_with:
            return False
        limit = self._rate(cap, other, True) * item.counted_per_community
        return not any(b.amount > limit or b.step > 0 and b.step_amount > 0 for b in r.brackets)

    def _crossings(
        self, area: str, low: tuple[Requirement, Indicator], high: tuple[Requirement, Indicator], sized: bool
    ) -> tuple[str, list[str], int]:
        places = self.communities(area)
        if not sized and area not in places:
            places = [*places, area]
        sure, maybe, count = [], 0, 0
        for place in sorted(places):
            items = [r.bracket_item if r.brackets else one.denominator for r, one in (low, high)]
            if any(not known(self.figure(place, item)) for item in items):
                continue
            least, most = self.asked(*low, place, False), self.asked(*high, place, True)
            if sized and not known((None, *least[1:])) and not known((None, *most[1:])):
                continue
            count += 1
            if least[1] is not None and most[2] is not None and least[1] > most[2]:
                sure.append(place)
            elif least[2] is None or most[1] is None or least[2] > most[1]:
                maybe += 1
        judgement = "conflict" if sure else "undetermined" if maybe else "compatible" if count else "no_data"
        return judgement, sure, count

    def exchanges(self, area: str) -> dict[tuple[str, str], tuple[Decimal | None, str]]:
        """By the ids of both, either way round: what the one comes to in the other's unit, and which asks more."""
        below, found = [x for x in self.bounds(area)[0] if not x[0].brackets], {}
        for r, one in below:
            for other, its in below:
                if one.numerator != its.numerator or one.denominator == its.denominator:
                    continue
                a, b = self._rate(r, one, False), self._rate(other, its, False)
                ratio = self.together(area, its.denominator, one.denominator)
                if ratio and a and b:
                    found[r.id, other.id] = (
                        eight(a / ratio * Fraction(its.per)), r.id if a / ratio > b else other.id,
                    )  # fmt: skip
        return found

    def together(self, area: str, top: str, bottom: str) -> Fraction | None:
        """The place's own ratio of two items; else that of its communities that say both exactly."""
        own = [area] if known(self.figure(area, top)) and known(self.figure(area, bottom)) else []
        places = own or [c for c in self.communities(area) if c != area]
        pairs = [(self.figure(c, top), self.figure(c, bottom)) for c in places]
        exact = [(a[0], b[0]) for a, b in pairs if a[0] is not None and b[0]]
        below = sum((b for _, b in exact), Fraction(0))
        return sum((a for a, _ in exact), Fraction(0)) / below if below else None


def risen(r: Requirement, amount: Decimal | None, year: int, reading: str) -> Fraction | None:
    """An amount after its yearly rises, rounded as declared."""
    if amount is None:
        return None
    if r.escalation is None or not reading:
        return Fraction(amount)
    years = max(0, year - r.escalation.base_year)
    rate, unit = Fraction(r.escalation.rate), Fraction(r.escalation.rounded_to)
    factor = (ONE + rate) ** years if reading == "compound" else ONE + rate * years
    return floor(Fraction(amount) * factor / unit + Fraction(1, 2)) * unit

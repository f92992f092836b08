"""The same numbers the slow and obvious way: plain Python, exact fractions, one place at a time, no SQL.

Written from the agreement on meaning, not from the SQL; the tests hold both to the same answers.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import Any

from catalogue.models import Indicator, Requirement
from catalogue.records import Observation

from .worlds import World

Range = tuple[Fraction | None, Fraction | None, Fraction | None]  # the point, the low end, the high end
NOTHING: Range = (None, None, None)


def eight(value: Fraction | None, places: int = 8) -> Decimal | None:
    if value is None:
        return None
    scaled = abs(value) * 10**places
    whole = floor(scaled + Fraction(1, 2)) * (1 if value >= 0 else -1)
    return Decimal(whole).scaleb(-places)


def known(r: Range) -> bool:
    return any(end is not None for end in r)


def total(parts: list[Range], largest: bool) -> Range:
    """Every end added up (or the largest taken); an end is unknown as soon as one part's is."""
    ends = []
    for column in zip(*parts, strict=True):
        unknown = not column or any(end is None for end in column)
        ends.append(None if unknown else (max if largest else sum)(column))
    return (ends[0], ends[1], ends[2]) if ends else NOTHING


@dataclass
class Sums:
    """What a place has, or gives to its parent: of pairs, and of each side for itself."""

    reported: int = 0
    pairs: list[tuple[Range, Range]] = field(default_factory=list)
    num_covered: int = 0
    nums: list[Range] = field(default_factory=list)
    den_covered: int = 0
    dens: list[Range] = field(default_factory=list)


@dataclass
class Sides:
    """The two sides of a place's answer and how they came about."""

    num: Range = NOTHING
    den: Range = NOTHING
    basis: str | None = None
    reported: int = 0
    expected: int = 0
    share: Fraction | None = None
    complete: bool = False
    own_num: bool = False
    own_den: bool = False
    any_num: bool = False
    any_den: bool = False
    counted: bool = False


class Second:
    """A world's answers for one year."""

    def __init__(self, world: World, year: int = 2020) -> None:
        self.world, self.year, self.declared = world, year, world.catalogue
        self.below: dict[str, list[str]] = {code: [] for code in world.classes}
        for code in world.classes:
            up = world.parent(code)
            if up in self.below and world.demo(up) == world.demo(code):
                self.below[up].append(code)
        self.cells = self._current()
        self.sides = cache(self.sides)  # type: ignore[method-assign]
        self.rolled = cache(self.rolled)  # type: ignore[method-assign]

    def _current(self) -> dict[tuple[str, str], Observation]:
        """The later cell counts, but a blank never replaces a figure."""
        kept: dict[tuple[str, str], Observation] = {}
        for workbook in self.world.workbooks:
            for cell in workbook:
                key = (cell.area, cell.item)
                before = kept.get(key)
                blank = cell.status == "not_reported"
                if not self.world.stands(cell.area, self.year):
                    continue
                if cell.year == self.year and (before is None or not blank or before.status == "not_reported"):
                    kept[key] = cell
        return kept

    def cell(self, area: str, item: str) -> Range:
        cell = self.cells.get((area, item))
        if cell is None:
            return NOTHING
        value, low, high = (None if end is None else Fraction(end) for end in (cell.value, cell.low, cell.high))
        return value, low, high

    def communities(self, area: str, year: int = 0) -> list[str]:
        """The communities at or below a place that stand at the end of the year (0: the year asked about)."""
        if self.world.level(area) == "community":
            return [area] if self.world.stands(area, year or self.year) else []
        return [community for child in self.below[area] for community in self.communities(child, year)]

    def own(self, area: str, one: Indicator) -> tuple[Range, Range, bool]:
        """Both sides as stated at the very place; whether the denominator was counted from the register."""
        num = self.cell(area, one.numerator)
        if one.kind == "total":
            return num, NOTHING, False
        den = self.cell(area, one.denominator)
        item = self.declared.items[one.denominator]
        count = item.counted_per_community * len(self.communities(area))
        with_item = not item.derived_with or known(self.cell(area, item.derived_with))
        may_count = one.register_counts or self.world.level(area) == "community"
        if known(num) and not known(den) and count and with_item and may_count:
            return num, (Fraction(count),) * 3, True
        return num, den, False

    def adds(self, community: str, one: Indicator) -> bool:
        """Whether an indicator adds this community: of its class, or of a class nobody knows."""
        return one.expects == "all" or self.world.classes[community] in (one.expects, "unknown", "mixed")

    def expected(self, area: str, one: Indicator) -> int:
        found = 0
        for community in self.communities(area):
            is_its_class = one.expects == "all" or self.world.classes[community] == one.expects
            num, den, _ = self.own(community, one)
            found += is_its_class or self.adds(community, one) and (known(num) or known(den))
        return found

    def gives(self, area: str, one: Indicator) -> Sums:
        """What a place gives to its parent."""
        num, den, _ = self.own(area, one)
        both = known(num) and (known(den) or one.kind == "total")
        if self.world.level(area) == "community":
            if not self.adds(area, one):
                return Sums()
            has_den = known(den) or one.kind == "total" and known(num)
            return Sums(
                both,
                [(num, den)] if both else [],
                known(num),
                [num] if known(num) else [],
                has_den,
                [den] if has_den else [],
            )
        sums, sides = self.rolled(area, one), self.sides(area, one)
        if sides.complete:
            sums = Sums(sides.expected, [(sides.num, sides.den)], *_singles(sums))
        if sides.own_num:
            sums = Sums(sums.reported, sums.pairs, sides.expected, [num], sums.den_covered, sums.dens)
        if sides.own_den:
            sums = Sums(sums.reported, sums.pairs, sums.num_covered, sums.nums, sides.expected, [den])
        return sums

    def rolled(self, area: str, one: Indicator) -> Sums:
        """What comes up to a place from below."""
        sums = Sums()
        for child in self.below[area]:
            given = self.gives(child, one)
            sums.reported += given.reported
            sums.num_covered += given.num_covered
            sums.den_covered += given.den_covered
            sums.pairs += given.pairs
            sums.nums += given.nums
            sums.dens += given.dens
        return sums

    def sides(self, area: str, one: Indicator) -> Sides:
        num, den, counted = self.own(area, one)
        own_num, own_den = known(num), known(den) or one.kind == "total" and known(num)
        sums = self.rolled(area, one)
        largest = self.declared.items[one.numerator].aggregates == "max"
        den_largest = one.kind != "total" and self.declared.items[one.denominator].aggregates == "max"
        rolled_num, rolled_den = total(sums.nums, largest), total(sums.dens, den_largest)
        sides = Sides(expected=self.expected(area, one), own_num=own_num, own_den=own_den, counted=counted)
        sides.any_num, sides.any_den = own_num or bool(sums.nums), own_den or bool(sums.dens)
        if own_num and own_den:
            sides.basis, sides.num, sides.den = "own", num, den
            sides.reported, sides.share, sides.complete = sides.expected, Fraction(1), True
        elif own_num and sums.dens or own_den and sums.nums:
            sides.basis = "mixed"
            sides.num, sides.den = (num, rolled_den) if own_num else (rolled_num, den)
            sides.reported = sums.den_covered if own_num else sums.num_covered
            sides.share = _part(sides.reported, sides.expected)
            sides.complete = sides.reported >= sides.expected
        elif not own_num and not own_den and sums.pairs:
            sides.basis, sides.reported = "rolled_up", sums.reported
            sides.num = total([pair[0] for pair in sums.pairs], largest)
            sides.den = total([pair[1] for pair in sums.pairs], den_largest)
            part = _part(sums.reported, sides.expected)
            if rolled_den[0] and rolled_den[0] > 0 and sides.den[0] is not None:
                by_size = sides.den[0] / rolled_den[0]
                sides.share = by_size if sums.den_covered >= sides.expected else min(by_size, part)
            else:
                sides.share = part
        else:
            sides.num = num if own_num else rolled_num if not sides.any_den else NOTHING
            sides.den = den if own_den else rolled_den if not sides.any_num else NOTHING
            sides.reported = 0 if own_num or own_den else sums.reported
        return sides

    def atoms(self, area: str, one: Indicator) -> list[tuple[str, Range, int]]:
        """The units whose figures make up a place's value: (place, denominator, communities)."""
        sides = self.sides(area, one)
        if sides.basis in ("own", "mixed"):
            communities = 1 if self.world.level(area) == "community" else sides.expected
            return [(area, sides.den, communities)]
        found: list[tuple[str, Range, int]] = []
        for child in self.below[area]:
            num, den, _ = self.own(child, one)
            if self.world.level(child) == "community":
                if self.adds(child, one) and known(num) and known(den):
                    found.append((child, den, 1))
            elif self.sides(child, one).complete:
                found.append((child, self.sides(child, one).den, self.sides(child, one).expected))
            else:
                found += self.atoms(child, one) if self.sides(child, one).basis is None else self._below(child, one)
        return found

    def _below(self, area: str, one: Indicator) -> list[tuple[str, Range, int]]:
        found: list[tuple[str, Range, int]] = []
        for child in self.below[area]:
            num, den, _ = self.own(child, one)
            if self.world.level(child) == "community":
                if self.adds(child, one) and known(num) and known(den):
                    found.append((child, den, 1))
            elif self.sides(child, one).complete:
                found.append((child, self.sides(child, one).den, self.sides(child, one).expected))
            else:
                found += self._below(child, one)
        return found

    # -- standards ------------------------------------------------------------------------------------------------

    def amounts(self, r: Requirement) -> tuple[Fraction | None, Fraction | None]:
        """This year's amount and upper amount."""

        def risen(amount: Decimal | None) -> Fraction | None:
            if amount is None or r.escalation is None:
                return None if amount is None else Fraction(amount)
            years = max(0, self.year - r.escalation.base_year)
            step = 1 + Fraction(r.escalation.rate)
            factor = step**years if r.escalation.reading == "compound" else 1 + Fraction(r.escalation.rate) * years
            unit = r.escalation.rounded_to
            exact = Fraction(amount) * factor / Fraction(unit)
            return Fraction(Decimal(floor(exact + Fraction(1, 2))) * unit)

        return risen(r.amount), risen(r.upper)

    def speaks(self, r: Requirement, area: str, one: Indicator) -> bool:
        chain, up = [area], self.world.parent(area)
        while up is not None:
            chain.append(up)
            up = self.world.parent(up)
        day = date(self.year, 12, 31)
        return r.indicator == one.id and r.jurisdiction in chain and _first(r) <= day <= _last(r)

    def may_judge(self, r: Requirement, area: str, one: Indicator, rule: str) -> bool:
        if r.comparator == "text" or r.verified == "unverified" or (r.amount is None and not r.brackets):
            return False
        if rule == "national" and r.jurisdiction != "0":
            return False
        return r.applies_to == "all" or (
            r.applies_to in ("urban", "rural")
            and (one.expects == r.applies_to or self.place_class(area) == r.applies_to)
        )

    def place_class(self, area: str) -> str:
        found = {self.world.classes[community] for community in self.communities(area, 9999)}
        if not found:
            return self.world.classes[area]
        if len(found) == 1:
            return found.pop()
        return "mixed"

    def entitlement(self, r: Requirement, area: str) -> Fraction | None:
        value, low, high = self.cell(area, r.bracket_item)
        if value is None or low != value or high != value:
            return None
        for b in r.brackets:
            if value >= b.from_size and (b.below_size is None or value < b.below_size):
                steps = 0 if b.step <= 0 else (value - Fraction(b.from_size)) // Fraction(b.step)
                return Fraction(b.amount) + Fraction(b.step_amount) * steps
        return None

    def due(self, r: Requirement, one: Indicator, den: Fraction | None, communities: int) -> Fraction | None:
        """What a rate asks of a denominator, its floor beside it."""
        amount, _ = self.amounts(r)
        if den is None or amount is None:
            return None
        rate = den * amount / Fraction(r.every if r.every is not None else one.per)
        return rate if r.floor is None else max(rate, Fraction(r.floor) * communities)

    def required(self, r: Requirement, area: str, one: Indicator, m: "Measured") -> Range:
        """What is required, in the numerator's unit (a stated value: of `per`)."""
        if m.basis == "stated" and not r.brackets:
            plain = r.model_copy(update={"floor": None})
            ends = [self.due(plain, one, end, 0) for end in m.den_judged]
            return ends[0], ends[1], ends[2]
        if not r.brackets and r.floor is None:
            ends = [self.due(r, one, end, 0) for end in m.den_judged]
            return ends[0], ends[1], ends[2]
        if m.basis is None or m.basis == "stated" or one.kind not in ("ratio", "share"):
            return NOTHING
        parts: list[Range] = []
        for atom, den, communities in self.atoms(area, one):
            if r.brackets:
                size = self.entitlement(r, atom) if self.world.level(atom) == "community" else None
                parts.append((size, size, size))
            else:
                ends = [self.due(r, one, end, communities) for end in den]
                parts.append((ends[0], ends[1], ends[2]))
        return total(parts, False) if parts else NOTHING

    # -- the answer -----------------------------------------------------------------------------------------------

    def measured(self, area: str, one: Indicator) -> "Measured":
        sides = self.sides(area, one)
        m = Measured(sides=sides, num=sides.num, den=sides.den, basis=sides.basis)
        per = Fraction(one.per)
        num, den = (sides.num, sides.den) if sides.basis else (NOTHING, NOTHING)
        if one.kind == "total":
            den = (Fraction(1),) * 3
        if one.kind == "quotient":
            up = self.world.parent(area)
            up = up if up is not None and self.world.demo(up) == self.world.demo(area) else None
            above = self.sides(up, one) if up else Sides()
            up_num, up_den = (above.num, above.den) if above.basis else (NOTHING, NOTHING)
            num = _each(lambda a, b: a * b, num, up_den)
            den = _each(lambda a, b: a * b, up_num, den)
            least = Fraction(self.declared.judging.least_coverage)
            m.parent_thin = (
                bool(above.basis)
                and not above.complete
                and (above.basis == "mixed" or above.share is not None and above.share < least)
            )
        value = _ratio(num[0], den[0])
        low = _ratio(num[1], den[2] if num[1] is None or num[1] >= 0 else den[1])
        high = _ratio(num[2], den[1] if num[2] is None or num[2] >= 0 else den[2])
        value, low, high = (None if end is None else end * per for end in (value, low, high))
        m.num_judged, m.den_judged = num, den
        m.value, m.low, m.high = eight(value), eight(low), eight(high)
        least = Fraction(self.declared.judging.least_coverage)
        m.half = sides.basis == "mixed" and not sides.complete
        m.thin = sides.basis == "rolled_up" and _rounded(sides.share) < least
        stated = self.cell(area, one.id)
        m.stated = stated[0]
        cell = self.cells.get((area, one.id))
        half = Fraction(cell.resolution or 0) / 2 if cell else Fraction(0)
        if known(stated) and (not known((value, low, high)) or m.thin or m.half):
            m.basis, m.thin, m.half, m.parent_thin = "stated", False, False, False
            m.value, m.low, m.high = eight(stated[0]), eight(stated[1]), eight(stated[2])
            m.num_judged, m.den_judged = stated, (per,) * 3
            m.num = sides.num if sides.own_num else NOTHING
            m.den = sides.den if sides.own_den else NOTHING
            if one.kind in ("ratio", "share") and sides.own_num and not sides.any_den and sides.num[0] is not None:
                if stated[0] is not None and stated[0] > 0:
                    m.derived = "denominator"
                    top = None if stated[2] is None else stated[2] + half
                    bottom = None if stated[1] is None else stated[1] - half
                    m.den = (
                        _over(sides.num[0] * per, stated[0]),
                        _over(None if sides.num[1] is None else sides.num[1] * per, top),
                        _over(None if sides.num[2] is None else sides.num[2] * per, bottom),
                    )
                    m.implied = (stated[0], bottom, top)
        elif sides.counted:
            m.derived = "denominator"
        if m.basis != "stated" and stated[0] is not None and m.value is not None:
            m.differs = abs(stated[0] - Fraction(m.value)) > half
        return m

    def verdict(self, r: Requirement, area: str, one: Indicator, m: "Measured") -> dict[str, Any]:
        """How a place stands to one requirement."""
        req = self.required(r, area, one, m)
        per = Fraction(one.per)
        amount, upper = self.amounts(r)
        every = Fraction(r.every if r.every is not None else one.per)
        have, have_low, have_high = m.num_judged
        q = m.den_judged[0]
        rate = None if amount is None else eight(amount * per / every)
        unchecked = r.floor is not None and m.basis == "stated"
        effective: Decimal | None = None if r.brackets else rate
        if (r.brackets or r.floor is not None) and not unchecked and q is not None and q > 0:
            effective = None if req[0] is None else eight(req[0] * per / q)
        said: dict[str, Any] = {"effective": effective, "rate": rate, "judgement": None, "gap": None}
        if (m.value, m.low, m.high) == (None, None, None):
            said["judgement"] = "no_data"
        elif r.comparator == "text" or amount is None and not r.brackets:
            pass
        elif m.thin or m.half or m.parent_thin or not known(req):
            said["judgement"] = "undetermined"
        else:
            said["judgement"] = _compare(r.comparator, (have_low, have_high), (req[1], req[2]), unchecked)
        if said["judgement"] not in (None, "no_data") and effective is not None and m.value is not None:
            said["gap"] = m.value - effective if r.comparator == "at_most" else effective - m.value
        said["attainment"] = None
        if said["judgement"] not in (None, "no_data") and have is not None and req[0] is not None:
            said["attainment"] = _attainment(r.comparator, have, req[0])
        said["above_band"] = False
        if r.comparator == "between" and upper is not None and have_low is not None and m.den_judged[2] is not None:
            said["above_band"] = have_low * every > upper * m.den_judged[2]
        said["need"] = NEEDLESS
        derived = m.implied is not None
        no_need = said["judgement"] is None or one.kind == "quotient" or not known(req)
        if not no_need and not (m.basis == "stated" and not (derived and not r.brackets)):
            if derived:
                assert m.implied is not None and amount is not None
                need_have = m.num
                need_req = tuple(
                    None if end is None or n is None or end <= 0 else n * per * amount / (end * every)
                    for n, end in zip(m.num, (m.implied[0], m.implied[2], m.implied[1]), strict=True)
                )
            else:
                need_have, need_req = m.num_judged, req
            whole = self.declared.items[one.numerator].whole
            point, low, high = _needs(r.comparator, need_have, (need_req[0], need_req[1], need_req[2]), whole)
            if low is None and (point is not None or high is not None):
                low = Decimal(0)  # a need is never below 0
            said["need"] = (point, low, high)
        return said

    def summed(
        self, r: Requirement, area: str, one: Indicator
    ) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        """Every community's own shortfall under one requirement, added up: the point, at least, at most."""
        if one.kind not in ("ratio", "share"):
            return NEEDLESS
        whole, found = self.declared.items[one.numerator].whole, []
        for community in self.communities(area):
            num, den, _ = self.own(community, one)
            if (self.adds(community, one) or community == area) and known(num) and known(den):
                if r.brackets:
                    due: Range = (self.entitlement(r, community),) * 3
                else:
                    due = (self.due(r, one, den[0], 1), self.due(r, one, den[1], 1), self.due(r, one, den[2], 1))
                found.append(_needs(r.comparator, num, due, whole))
        if not found:
            return NEEDLESS
        points, lows, highs = ([each[n] for each in found] for n in range(3))
        nothing = all(end is None for each in found for end in each)
        return (
            None if None in points else sum(points, Decimal(0)),  # type: ignore[arg-type]
            None if nothing else sum((low for low in lows if low is not None), Decimal(0)),  # a need is never below 0
            None if None in highs else sum(highs, Decimal(0)),  # type: ignore[arg-type]
        )

    def two_ways(self, area: str, one: Indicator) -> dict[str, Any] | None:
        """A place's own pair and what comes up to it, each with its value, and own − rolled up."""
        sides, sums = self.sides(area, one), self.rolled(area, one)
        if not (sides.any_num or sides.any_den):
            return None
        num, den, _ = self.own(area, one)
        largest = self.declared.items[one.numerator].aggregates == "max"
        den_largest = one.kind != "total" and self.declared.items[one.denominator].aggregates == "max"
        own = (num, den) if sides.own_num and sides.own_den else None
        pairs = [total([pair[n] for pair in sums.pairs], (largest, den_largest)[n]) for n in (0, 1)]
        rolled = (pairs[0], pairs[1]) if sums.pairs else None

        def value(pair: tuple[Range, Range] | None, top: int, bottom: int) -> Decimal | None:
            if pair is None or pair[0][top] is None:
                return None
            exact = pair[0][top] if one.kind == "total" else _ratio(pair[0][top], pair[1][bottom])
            return eight(exact if one.kind == "total" or exact is None else exact * Fraction(one.per))

        def less(n: int) -> Decimal | None:
            a, b = (None if pair is None else pair[n][0] for pair in (own, rolled))
            return None if a is None or b is None else eight(a - b, 6)

        values = [value(pair, 0, 0) for pair in (own, rolled)]
        return {
            "own": values[0],
            "own_low": value(own, 1, 2),
            "own_high": value(own, 2, 1),
            "rolled_up": values[1],
            "rolled_low": value(rolled, 1, 2),
            "rolled_high": value(rolled, 2, 1),
            "reported": sums.reported if rolled else None,
            "share": eight(_part(sums.reported, sides.expected)) if rolled else None,
            "value_difference": None if None in values else values[0] - values[1],  # type: ignore[operator]
            "numerator_difference": less(0),
            "denominator_difference": None if one.kind == "total" else less(1),
        }

    def gap(self, area: str, indicator: str, rule: str = "nearest") -> dict[str, Any]:
        """Everything an answer says of one place and indicator."""
        one = self.declared.indicators[indicator]
        m = self.measured(area, one)
        speaking = [r for r in self.declared.requirements.values() if self.speaks(r, area, one)]
        verdicts = {r.id: self.verdict(r, area, one, m) for r in speaking}
        may = [r for r in speaking if self.may_judge(r, area, one, rule)]

        def order(r: Requirement) -> tuple[Any, ...]:
            v = verdicts[r.id]
            size = v["effective"] if v["effective"] is not None else v["rate"]
            less = r.comparator == "at_most" or r.comparator == "between" and one.direction == "lower"
            strict = (1, Decimal(0)) if size is None else (0, size if less else -size)
            depth = len(r.jurisdiction) if r.jurisdiction != "0" else 0
            nearest = (-depth, -_first(r).toordinal(), strict, r.id)
            return (strict, *nearest) if rule == "strictest" else nearest

        bound = min(may, key=order) if may else None
        v = verdicts[bound.id] if bound else {}
        judgement = "no_data" if (m.value, m.low, m.high) == (None, None, None) else v.get("judgement") or "no_standard"
        need = v.get("need", NEEDLESS)
        met = judgement == "met" and need[0] is not None
        summed = self.summed(bound, area, one) if bound and judgement != "no_data" else NEEDLESS
        stated = m.basis == "stated"
        sides = m.sides
        return {
            "numerator": eight(m.num[0], 6),
            "denominator": eight(m.den[0], 6),
            "denominator_low": eight(m.den[1], 6),
            "denominator_high": eight(m.den[2], 6),
            "derived": m.derived,
            "value": m.value,
            "low": m.low,
            "high": m.high,
            "stated": m.stated,
            "reported": None if stated else sides.reported,
            "expected": sides.expected,
            "share": 1 if stated else None if sides.share is None else eight(min(sides.share, Fraction(10**9))),
            "standard": bound.id if bound else None,
            "standard_value": (v["effective"] if bound.brackets else v["rate"]) if bound else None,
            "judgement": judgement,
            "gap": v.get("gap") if judgement != "no_data" else None,
            "attainment": v.get("attainment"),
            "pooled": need[0] if judgement != "no_data" else None,
            "need_low": Decimal(0) if met else need[1] if judgement != "no_data" else None,
            "need_high": Decimal(0) if met else need[2] if judgement != "no_data" else None,
            "summed": summed[0],
            "summed_low": summed[1],
            "summed_high": summed[2],
            "basis": m.basis,
            "above_band": v.get("above_band", False),
            "stated_differs": m.differs,
            "others": {r.id for r in speaking if bound is None or r.id != bound.id},
        }


NEEDLESS: tuple[Decimal | None, Decimal | None, Decimal | None] = (None, None, None)


@dataclass
class Measured:
    """A place's value and what it rests on."""

    sides: Sides
    num: Range
    den: Range
    basis: str | None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    num_judged: Range = NOTHING
    den_judged: Range = NOTHING
    stated: Fraction | None = None
    derived: str = ""
    implied: Range | None = None
    thin: bool = False
    half: bool = False
    parent_thin: bool = False
    differs: bool = False


def _singles(sums: Sums) -> tuple[int, list[Range], int, list[Range]]:
    return sums.num_covered, sums.nums, sums.den_covered, sums.dens


def _part(reported: int, expected: int) -> Fraction:
    return Fraction(1) if expected <= 0 or reported >= expected else Fraction(reported, expected)


def _rounded(share: Fraction | None) -> Fraction:
    exact = eight(share)
    assert exact is not None
    return Fraction(exact)


def _each(f: Any, a: Range, b: Range) -> Range:
    ends = [None if x is None or y is None else f(x, y) for x, y in zip(a, b, strict=True)]
    return ends[0], ends[1], ends[2]


def _ratio(num: Fraction | None, den: Fraction | None) -> Fraction | None:
    return None if num is None or den is None or den <= 0 else num / den


def _over(num: Fraction | None, den: Fraction | None) -> Fraction | None:
    return _ratio(num, den)


def _compare(
    comparator: str,
    have: tuple[Fraction | None, Fraction | None],
    req: tuple[Fraction | None, Fraction | None],
    unchecked: bool,
) -> str:
    low, high = have
    req_low, req_high = req

    def sure(a: Fraction | None, b: Fraction | None, test: Any) -> bool:
        return a is not None and b is not None and test(a, b)

    if comparator == "at_most":
        met = sure(high, req_low, lambda a, b: a <= b)
        short = sure(low, req_high, lambda a, b: a > b)
    elif comparator == "more_than":
        met = sure(low, req_high, lambda a, b: a > b)
        short = sure(high, req_low, lambda a, b: a <= b)
    else:
        met = sure(low, req_high, lambda a, b: a >= b)
        short = sure(high, req_low, lambda a, b: a < b)
    if short:
        return "short"
    return "met" if met and not unchecked else "undetermined"


def _attainment(comparator: str, have: Fraction, req: Fraction) -> Decimal | None:
    if have <= 0:
        return Decimal(100) if comparator == "at_most" or req <= 0 else Decimal(0)
    if comparator == "at_most":
        return Decimal(0) if req <= 0 else Decimal(100) if have <= req else eight(req * 100 / have)
    return Decimal(100) if have >= req else eight(have * 100 / req)


def _need(comparator: str, have: Fraction | None, req: Fraction | None, whole: bool) -> Decimal | None:
    if have is None or req is None:
        return None
    lacking = have - req if comparator == "at_most" else req - have
    strict = comparator == "more_than" and whole
    if lacking < 0 or lacking == 0 and not strict:
        return Decimal(0)
    if strict:
        return Decimal(floor(lacking) + 1)
    return Decimal(ceil(lacking)) if whole else eight(lacking, 6)


def _needs(
    comparator: str, have: Range, req: Range, whole: bool
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    point = _need(comparator, have[0], req[0], whole)
    if comparator == "at_most":
        return point, _need(comparator, have[1], req[2], whole), _need(comparator, have[2], req[1], whole)
    return point, _need(comparator, have[2], req[1], whole), _need(comparator, have[1], req[2], whole)


def _first(r: Requirement) -> date:
    parts = [int(part) for part in r.in_force_from.split("-")] if r.in_force_from else [1]
    return date(*(parts + [1, 1])[:3])


def _last(r: Requirement) -> date:
    if not r.in_force_to:
        return date(9999, 12, 31)
    parts = [int(part) for part in r.in_force_to.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:
        return date.fromordinal(date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1).toordinal() - 1)
    return date(*parts)

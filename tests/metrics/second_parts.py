"""Who lives below, shares, costs, what is missing, which cells stand behind a figure: the slow and obvious way."""

from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Any

from catalogue.models import Indicator
from catalogue.records import Observation

from .second import Second, eight, known
from .worlds import World

SAID = ("reported", "approximate", "bounded")


class SecondParts(Second):
    """A world's answers for one year about the parts a place is made of."""

    def __init__(self, world: World, year: int = 2020) -> None:
        super().__init__(world, year)
        self.counting = self._counting()

    def _counting(self) -> dict[tuple[str, str], tuple[int, Observation]]:
        """Each counting cell with the number of its workbook."""
        found = {}
        for (area, item), cell in self.cells.items():
            workbook = next(n for n, cells in enumerate(self.world.workbooks) if any(one is cell for one in cells))
            found[area, item] = (workbook, cell)
        return found

    def below_of(self, area: str) -> list[str]:
        """The place and everything below it."""
        return [area, *(code for child in self.below[area] for code in self.below_of(child))]

    # -- what came in ---------------------------------------------------------------------------------------------

    def item_figures(self, area: str, items: list[str]) -> list[tuple[Any, ...]]:
        rows = []
        for code in sorted(self.below_of(area)):
            for item in sorted(items):
                if known(self.cell(code, item)):
                    cell = self.cells[code, item]
                    rows.append((code, item, cell.value, cell.low, cell.high))
        return rows

    def completeness(self, area: str) -> dict[tuple[str, str], tuple[Any, ...]]:
        """By place and item: expected, reported, withheld, not reported, beyond, the own cell, the last workbook."""
        found = {}
        for place in [area, *sorted(self.below[area])]:
            for item in self.declared.items:
                expects = {
                    one.expects for one in self.declared.indicators.values() if item in (one.numerator, one.denominator)
                }
                every = not expects or "all" in expects or expects == {"urban", "rural"}
                counts = dict.fromkeys(("expected", "reported", "withheld", "not_reported", "beyond"), 0)
                for community in self.communities(place):
                    place_class = self.world.classes[community]
                    cell = self.cells.get((community, item))
                    unsure = place_class not in ("urban", "rural")
                    if every or place_class in expects or unsure and cell is not None:
                        counts["expected"] += 1
                        if cell is not None:
                            counts["reported" if cell.status in SAID else cell.status] += 1
                    elif cell is not None and cell.status in SAID:
                        counts["beyond"] += 1
                own = self.cells.get((place, item)) if self.world.level(place) != "community" else None
                last = [
                    n for (code, it), (n, _) in self.counting.items() if it == item and code in self.below_of(place)
                ]
                found[place, item] = (*counts.values(), own and own.status, max(last, default=None))
        return found

    def workbooks(self, area: str, items: list[str]) -> dict[int, tuple[int, int, int]]:
        """By workbook: cells that count, how many give a figure, of how many places."""
        found: dict[int, list[Observation]] = {}
        below = set(self.below_of(area))
        for (code, item), (n, cell) in self.counting.items():
            if code in below and (not items or item in items):
                found.setdefault(n, []).append(cell)
        return {
            n: (len(cells), sum(cell.status in SAID for cell in cells), len({cell.area for cell in cells}))
            for n, cells in found.items()
        }

    def has_data(self, area: str) -> bool:
        """Whether a workbook said anything but a blank of the place or of one below it."""
        below = set(self.below_of(area))
        return any(
            cell.area in below and cell.year == self.year and cell.status != "not_reported"
            for workbook in self.world.workbooks
            for cell in workbook
        )

    def differing(self) -> list[str]:
        """The cells (all years) that do not say what the one before them said of the same thing."""
        before: dict[tuple[str, int, str], Observation] = {}
        found = []
        for workbook in self.world.workbooks:
            for cell in workbook:
                if cell.status == "not_reported":
                    continue
                key = (cell.area, cell.year, cell.item)
                last = before.get(key)
                if last is not None and _figures(last) != _figures(cell):
                    found.append(cell.cell)
                before[key] = cell
        return found

    # -- why there is nothing -------------------------------------------------------------------------------------

    def silence(self, area: str, one: Indicator) -> tuple[bool, bool]:
        """Whether a cell at or below the place withholds a side or the indicator; whether one is blank."""
        items = {one.numerator, one.denominator, one.id}
        said = {
            cell.status for (code, item), cell in self.cells.items() if item in items and code in self.below_of(area)
        }
        return "withheld" in said, "not_reported" in said

    def missing(self, area: str, one: Indicator) -> list[str]:
        """The expected communities that do not say both sides, outside places below that speak for themselves."""
        if self.world.level(area) == "community":
            is_its_class = one.expects == "all" or self.world.classes[area] == one.expects
            num, den, _ = self.own(area, one)
            both = known(num) and (known(den) or one.kind == "total")
            return [area] if is_its_class and not both and self.world.stands(area, self.year) else []
        found = []
        for child in self.below[area]:
            if self.world.level(child) == "community" or not self.sides(child, one).complete:
                found += self.missing(child, one)
        return sorted(found)

    # -- which cells ----------------------------------------------------------------------------------------------

    def behind(self, area: str, one: Indicator, basis: str | None) -> set[tuple[str, str]]:
        """The cells behind a value; behind a quotient of shares those of the place above as well."""
        found = self.inputs(area, one, basis)
        up = next((above for above, below in self.below.items() if area in below), None)
        if one.kind == "quotient" and basis != "stated" and up is not None:
            found |= self.inputs(up, one, whole) if (whole := self.sides(up, one).basis) else set()
        return found

    def inputs(self, area: str, one: Indicator, basis: str | None) -> set[tuple[str, str]]:
        """The cells (place, item) behind a value come by in this way; the statement of the indicator itself too."""
        found = {(area, one.id)} if (area, one.id) in self.cells else set()
        sides = [item for item in (one.numerator, one.denominator) if item]
        if basis in ("own", "stated"):
            return found | {(area, item) for item in sides if known(self.cell(area, item))}
        if basis == "mixed":
            return found | {cell for item in sides for cell in self._stating(area, one, item)}
        if basis == "rolled_up":
            return found | {cell for child in self.below[area] for cell in self._giving(child, one)}
        return found

    def _stating(self, area: str, one: Indicator, item: str) -> set[tuple[str, str]]:
        """The place's own cell of an item, else those of the nearest places below that have one."""
        if known(self.cell(area, item)):
            return {(area, item)}
        return {
            cell
            for child in self.below[area]
            if self.world.level(child) != "community" or self.adds(child, one)
            for cell in self._stating(child, one, item)
        }

    def _giving(self, area: str, one: Indicator) -> set[tuple[str, str]]:
        """The cells of the pairs that a place gives to its parent."""
        sides = [item for item in (one.numerator, one.denominator) if item]
        if self.world.level(area) == "community":
            num, den, _ = self.own(area, one)
            gives = self.adds(area, one) and known(num) and (known(den) or one.kind == "total")
            return {(area, item) for item in sides if known(self.cell(area, item))} if gives else set()
        if self.sides(area, one).complete:
            return self.inputs(area, one, self.sides(area, one).basis) - {(area, one.id)}
        return {cell for child in self.below[area] for cell in self._giving(child, one)}

    # -- who lives below; shares ----------------------------------------------------------------------------------

    def living_below(self, area: str, indicator: str, rule: str) -> tuple[Any, ...]:
        """Households of the communities short, undetermined ones added, and of all that are judged."""
        homes = self.declared.judging.living_item
        by: dict[str, list[str]] = {}
        for community in self.communities(area):
            by.setdefault(self.gap(community, indicator, rule)["judgement"], []).append(community)

        def housed(judgement: str) -> list[Decimal]:
            cells = [self.cells.get((code, homes)) for code in by.get(judgement, [])]
            return [cell.value for cell in cells if cell is not None and cell.value is not None]

        short, met, maybe = housed("short"), housed("met"), housed("undetermined")
        missing = tuple(c for c in sorted(by.get("short", [])) if self.cell(c, homes)[0] is None)
        if not short + met:
            return None, None, None, missing
        return sum(short, Decimal(0)), sum(short + maybe, Decimal(0)), sum(short + met, Decimal(0)), missing

    def shares(self, area: str, indicator: str) -> dict[str, tuple[Any, ...]]:
        """Of each part straight below: its share of both sides, the quotient, and what lacks to an equal share."""
        one, whole = self.declared.indicators[indicator], self.gap(area, indicator)
        ones, found = self.declared.items[one.numerator].whole, {}
        for child in self.below[area]:
            part = self.gap(child, indicator)
            num, den = (_share(part[side], whole[side]) for side in ("numerator", "denominator"))
            full = part["reported"] == part["expected"] or part["basis"] == "own"
            if num is None or den is None or den <= 0 or part["basis"] is None or not full:
                found[child] = (num and eight(num), den and eight(den), None, None)
                continue
            lack = Fraction(whole["numerator"]) * den - Fraction(part["numerator"])
            need = Decimal(0) if lack <= 0 else Decimal(ceil(lack)) if ones else eight(lack, 6)
            found[child] = (eight(num), eight(den), eight(num / den), need)
        return found


def _share(part: Decimal | None, whole: Decimal | None) -> Fraction | None:
    return None if part is None or whole is None or whole <= 0 else Fraction(part) / Fraction(whole)


def _figures(cell: Observation) -> tuple[Any, ...]:
    return cell.value, cell.low, cell.high, cell.status == "withheld"

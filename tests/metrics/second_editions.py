"""The latest year with data, what an item adds up to, and what changed between editions: the slow and obvious way."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from catalogue.models import Requirement

from .second import Range, Second, eight, known, total
from .second_parts import SecondParts
from .worlds import YEARS, World

SNAPSHOT = {
    "value": "value", "low": "low", "high": "high", "numerator": "numerator", "denominator": "denominator",
    "judgement": "judgement", "gap": "gap", "pooled": "pooled", "standard": "standard", "asked": "standard_value",
    "basis": "basis", "reported": "reported", "expected": "expected",
}  # fmt: skip


def latest_year(world: World, area: str, indicators: list[str]) -> int:
    """The latest with a side of one of the indicators at the place or below it, or with one stated; else with any."""
    for year in sorted(YEARS, reverse=True):
        second = SecondParts(world, year)
        for one in world.catalogue.indicators.values():
            if indicators and one.id not in indicators:
                continue
            if world.level(area) == "community":
                num, den, _ = second.own(area, one)
                held = known(num) or known(den)
            else:
                sides = second.sides(area, one)
                held = sides.any_num or sides.any_den
            if held or any(known(second.cell(code, one.id)) for code in second.below_of(area)):
                return year
    said = [cell.year for workbook in world.workbooks for cell in workbook if cell.status != "not_reported"]
    return max(said, default=0)


def item_total(second: SecondParts, area: str, item: str) -> tuple[Any, ...]:
    """Value, low, high and whose cells they are: the place's own, else of the level that covers most, the highest of
    equals; where the register counts the item, its count beats what does not cover all."""
    declared, world = second.declared.items[item], second.world
    uses = {i.expects for i in second.declared.indicators.values() if item in (i.numerator, i.denominator)}
    every = not uses or "all" in uses or uses >= {"urban", "rural"}
    levels: dict[str, list[str]] = {}
    for code in second.below_of(area):
        levels.setdefault(world.level(code), []).append(code)
    best: tuple[Fraction, str, Range] | None = None
    for level in ("nation", "province", "city", "county", "town", "community"):
        said = [second.cell(code, item) for code in levels.get(level, ()) if known(second.cell(code, item))]
        if not said:
            continue
        standing = [
            code
            for code in levels[level]
            if any(every or world.classes[c] in uses for c in second.communities(code))
        ]  # fmt: skip
        share = Fraction(min(len(said), len(standing)), len(standing)) if standing else Fraction(1)
        if best is None or share > best[0]:
            best = share, level, total(said, declared.aggregates == "max")
    if declared.counted_per_community and not declared.derived_with and (best is None or best[0] < 1):
        count = Fraction(declared.counted_per_community * len(second.communities(area)))
        best = Fraction(1), "register", (count, count, count)
    if best is None:
        return None, None, None, ""
    return (*(eight(end, 6) for end in best[2]), best[1])


def changes(before: World, after: World, area: str) -> list[tuple[Any, ...]]:
    """Of one place: indicator, year, what was said before and after, and why it is not the same."""
    found = []
    for year in YEARS:
        old, new = SecondParts(before, year), SecondParts(after, year)
        if not old.has_data(area) and not new.has_data(area):
            continue
        for one in after.catalogue.indicators.values():
            was, now = _said(old, area, one.id), _said(new, area, one.id)
            if was == now:
                continue
            items = {one.numerator, one.denominator, one.id}
            data = _cells(old, area, items) != _cells(new, area, items)
            law = any(
                before.catalogue.requirements.get(id) != after.catalogue.requirements.get(id)
                for id in _spoken(old, area, one.id) | _spoken(new, area, one.id)
            )
            cause = "both" if data and law else "data" if data else "catalogue" if law else "register"
            if cause == "register" and one.kind == "quotient":
                cause = "data"
            found.append((one.id, year, was, now, cause))
    return found


def _said(second: Second, area: str, indicator: str) -> dict[str, Any]:
    gap = second.gap(area, indicator)
    return {name: gap[key] for name, key in SNAPSHOT.items()}


def _spoken(second: Second, area: str, indicator: str) -> set[str]:
    gap = second.gap(area, indicator)
    return gap["others"] | ({gap["standard"]} - {None})


def _cells(second: SecondParts, area: str, items: set[str]) -> set[tuple[Any, ...]]:
    return {
        (code, item, cell.value, cell.low, cell.high, cell.status, cell.resolution)
        for (code, item), cell in second.cells.items()
        if item in items and code in second.below_of(area)
    }


def dearer(requirement: Requirement) -> Requirement:
    """The same, asking for one more."""
    more = None if requirement.amount is None else requirement.amount + 1
    upper = None if requirement.upper is None else requirement.upper + Decimal(1)
    return requirement.model_copy(update={"amount": more, "upper": upper})

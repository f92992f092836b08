"""Figures about 10, 100, 1,000 or 10,000 times what the same place said of other years: a slip of digits or of units.

Only items declared steady (catalogue/limits.csv), only exact positive figures, only years at most five apart.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits import faults
from loaders.audits.parts import told

#: What earlier receipts said: (place, item) → year → value in the item's unit.
Earlier = Mapping[tuple[str, str], Mapping[int, Decimal]]

_NEAR = 0.15  # a power of ten within a factor of 1.41: a year's or two's growth beside the slip
_APART = 5
#: A tenfold jump of a few people or grids is no slip.
_LEAST = 30


@dataclass(frozen=True)
class _Jump:
    seen: Observation
    year: int
    value: Decimal


def jump_problems(observations: Sequence[Observation], earlier: Earlier, catalogue: Catalogue) -> list[Problem]:
    """One problem per figure that jumps against more than half of the place's other years.

    Where only two sides stand against each other the earlier receipt is taken for right, then the side nearer to the
    other places' median, then the earlier year.
    """
    stated = steady_figures(observations, catalogue)
    middles = _middles(stated.values())
    found: dict[tuple[str, str, int], list[_Jump]] = defaultdict(list)
    compared: dict[tuple[str, str, int], int] = defaultdict(int)
    for (area, item), own in stated.items():
        for seen, year, value in _jumping(own, earlier.get((area, item), {}), middles, compared):
            found[seen.sheet, item, seen.year].append(_Jump(seen, year, value))
    return [
        faults.jump_between_years(
            one.seen, catalogue.items[key[1]], _times(one.seen, one.value), one.year, one.value, others
        )
        for key, jumps in found.items()
        for one, others in told(jumps, compared[key])
    ]


def steady_figures(
    observations: Iterable[Observation], catalogue: Catalogue
) -> dict[tuple[str, str], dict[int, Observation]]:
    """(place, item) → year → the cell, for exact positive figures of items declared steady."""
    found: dict[tuple[str, str], dict[int, Observation]] = defaultdict(dict)
    for seen in observations:
        limits = catalogue.limits.get(seen.item)
        exact = seen.status == "reported" and seen.value is not None and seen.value > 0
        if limits is not None and limits.steady and exact:
            found[seen.area, seen.item][seen.year] = seen
    return found


def _jumping(
    own: Mapping[int, Observation],
    earlier: Mapping[int, Decimal],
    middles: Mapping[tuple[str, int], float],
    compared: dict[tuple[str, str, int], int],
) -> list[tuple[Observation, int, Decimal]]:
    values = {year: value for year, value in earlier.items() if value > 0}
    values |= {year: _value(seen) for year, seen in own.items()}
    found: dict[int, list[int]] = {}
    for year, seen in own.items():
        others = [y for y in values if y != year and abs(y - year) <= _APART]
        compared[seen.sheet, seen.item, year] += bool(others)
        against = [y for y in others if slipped(values[year], values[y])]
        if against and 2 * len(against) > len(others):
            found[year] = against
    told_apart = [y for y in found if not any(other in found for other in found[y])]
    undecided = [y for y in found if y not in told_apart]
    if undecided:
        left = [y for y in undecided if any(other in undecided for other in found[y])]
        wrong = max(left, key=lambda y: (_distance(own[y], middles), y))
        told_apart += [y for y in left if not slipped(values[y], values[wrong])]
    return [(own[y], near, values[near]) for y in sorted(told_apart) if (near := _nearest(y, found[y])) is not None]


def slipped(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are about a power of ten apart, the larger one large enough for that to mean something."""
    apart = abs(math.log10(one) - math.log10(other))
    return max(one, other) >= _LEAST and round(apart) in (1, 2, 3, 4) and abs(apart - round(apart)) <= _NEAR


def _nearest(year: int, others: Sequence[int]) -> int:
    return min(others, key=lambda other: (abs(other - year), other))


def _distance(seen: Observation, middles: Mapping[tuple[str, int], float]) -> float:
    return round(abs(math.log10(_value(seen)) - middles.get((seen.item, len(seen.area)), math.log10(_value(seen)))), 1)


def _middles(stated: Iterable[Mapping[int, Observation]]) -> dict[tuple[str, int], float]:
    """The median (log10) of an item over all places of one level and all years of the workbook; from four places on."""
    logs: dict[tuple[str, int], list[float]] = defaultdict(list)
    places: dict[tuple[str, int], set[str]] = defaultdict(set)
    for years in stated:
        for seen in years.values():
            logs[seen.item, len(seen.area)].append(math.log10(_value(seen)))
            places[seen.item, len(seen.area)].add(seen.area)
    return {key: median(found) for key, found in logs.items() if len(places[key]) >= 4}


def _times(seen: Observation, other: Decimal) -> Decimal:
    return _value(seen) / other


def _value(seen: Observation) -> Decimal:
    return seen.value if seen.value is not None else Decimal(0)

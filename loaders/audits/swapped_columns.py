"""Two figures typed into each other's column: each improbable where it stands, both probable the other way round.

By the place's own other years where both are known, else by its siblings; uneven places are the rule, so both figures
must lie far outside their own column's spread and well inside the other's.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from itertools import combinations
from statistics import median
from typing import NamedTuple

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits import faults
from loaders.audits.parts import told
from loaders.audits.year_jumps import Earlier, steady_figures

_LEAST_SIBLINGS, _LEAST_PLACES = 8, 4
#: Places within 12% of one another count as spread by that much.
_SPREAD = 0.05
#: Two figures of years apart: the same within a quarter, another from half as much again on.
_SAME, _OTHER = math.log10(1.25), math.log10(1.5)
_FAR, _FITS = 4.0, 1.5

Figures = Mapping[tuple[str, str], Mapping[int, Observation]]


class _Column(NamedTuple):
    """How many places say an item, and the middle and the spread of the logarithms of what they say."""

    places: int
    middle: float
    spread: float


def swapped_problems(
    observations: Sequence[Observation], earlier: Earlier, catalogue: Catalogue
) -> tuple[list[Problem], set[tuple[str, str]]]:
    """Two figures of a row that stand in each other's column: by the place's own other years, else by its siblings.

    Answers the problems and all cells (sheet, cell) they speak for.
    """
    stated = steady_figures(observations, catalogue)
    rows: dict[tuple[str, int], dict[str, Observation]] = defaultdict(dict)
    for (area, item), years in stated.items():
        for year, seen in years.items():
            rows[area, year][item] = seen
    columns = _columns(stated)
    compared: dict[tuple[str, str, str], int] = defaultdict(int)
    wrong: dict[tuple[str, str, str], list[tuple[Observation, Observation]]] = defaultdict(list)
    for (area, year), row in rows.items():
        for a, b in combinations(sorted(row), 2):
            one, other = row[a], row[b]
            if one.sheet != other.sheet:
                continue
            compared[one.sheet, a, b] += 1
            crossed = _crossed(one, other)
            if crossed is None:
                continue
            before = [_years(stated, earlier, area, item, year) for item in (a, b)]
            beside = columns[a, year, len(area)], columns[b, year, len(area)]
            if before[0] and before[1]:
                found = _by_years(one, other, crossed, *before) and _worse(one, other, crossed, *beside)
            else:
                found = _by_siblings(one, other, crossed, *beside)
            if found:
                wrong[one.sheet, a, b].append((one, other))
    problems = [
        faults.swapped(one, catalogue.items[key[1]], other, catalogue.items[key[2]], others)
        for key, found in wrong.items()
        for (one, other), others in told(found, compared[key])
    ]
    return problems, {(seen.sheet, seen.cell) for found in wrong.values() for pair in found for seen in pair}


def _crossed(one: Observation, other: Observation) -> tuple[float, float] | None:
    """The logarithms of both figures had each been typed into the other's cell, in the other's unit."""
    factors = []
    for seen in (one, other):
        try:
            typed = Decimal(seen.text.replace(",", "").replace("，", "").strip())
        except InvalidOperation:
            return None
        if typed <= 0:
            return None
        factors.append(math.log10((seen.value or typed) / typed))
    return _log(other) - factors[1] + factors[0], _log(one) - factors[0] + factors[1]


def _years(stated: Figures, earlier: Earlier, area: str, item: str, year: int) -> list[float]:
    """What the place says of the item in other years at most five away."""
    known = {y: value for y, value in earlier.get((area, item), {}).items() if value > 0}
    known |= {y: seen.value for y, seen in stated[area, item].items() if seen.value}
    return [math.log10(value) for y, value in known.items() if y != year and abs(y - year) <= 5]


def _by_years(
    one: Observation, other: Observation, crossed: tuple[float, float], first: list[float], second: list[float]
) -> bool:
    """Whether in each of the place's other years both figures are others, and each is the other's."""
    if not first or not second:
        return False
    return (
        all(abs(_log(one) - log) >= _OTHER and abs(crossed[0] - log) <= _SAME for log in first)
        and all(abs(_log(other) - log) >= _OTHER and abs(crossed[1] - log) <= _SAME for log in second)
    )  # fmt: skip


def _worse(one: Observation, other: Observation, crossed: tuple[float, float], first: _Column, second: _Column) -> bool:
    """Whether the figures fit their columns worse than crossed: of two years that contradict each other, the wrong one.

    With less than four places to compare, the year that is said now is the one to look at.
    """
    if min(first.places, second.places) < _LEAST_PLACES:
        return True
    own = abs(_log(one) - first.middle) + abs(_log(other) - second.middle)
    return own > abs(crossed[0] - first.middle) + abs(crossed[1] - second.middle)


def _by_siblings(
    one: Observation, other: Observation, crossed: tuple[float, float], first: _Column, second: _Column
) -> bool:
    """Whether each figure lies far outside its column's spread and well inside the other's."""
    if min(first.places, second.places) < _LEAST_SIBLINGS:
        return False
    own = min(_score(_log(one), first), _score(_log(other), second))
    return own >= _FAR and max(_score(crossed[0], first), _score(crossed[1], second)) <= _FITS


def _score(log: float, column: _Column) -> float:
    return 0.6745 * abs(log - column.middle) / max(column.spread, _SPREAD)


def _columns(stated: Figures) -> dict[tuple[str, int, int], _Column]:
    """By item, year and level."""
    found: dict[tuple[str, int, int], list[float]] = defaultdict(list)
    for (area, item), years in stated.items():
        for year, seen in years.items():
            found[item, year, len(area)].append(_log(seen))
    return {
        key: _Column(len(logs), middle := median(logs), median(abs(log - middle) for log in logs))
        for key, logs in found.items()
    }


def _log(seen: Observation) -> float:
    return math.log10(seen.value or 1)

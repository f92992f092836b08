"""Figures far from those of the other places of the workbook, and places where every figure is 0.

Outliers by the modified z-score (Iglewicz and Hoaglin 1993: 0.6745 × distance from the median ÷ median absolute
deviation) of the logarithms, since sizes of places spread by factors. Their limit of 3.5 suits a normal spread; places
do not have one, so 6 is asked for and eightfold at least, or every big village would be told.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits import faults
from loaders.audits.year_jumps import steady_figures

_LEAST_PLACES = 8
_LEAST_SCORE = 6.0
_LEAST_TIMES = math.log10(8)
#: Places within 12% of one another count as spread by that much.
_LEAST_SPREAD = 0.05
_LEAST_NEIGHBOURS = 4


def outlier_problems(observations: Sequence[Observation], catalogue: Catalogue) -> list[Problem]:
    """Steady figures at least eightfold away from the median of their level and year, and far outside the spread."""
    levels: dict[tuple[str, int, int], list[Observation]] = defaultdict(list)
    for (area, item), years in steady_figures(observations, catalogue).items():
        for year, seen in years.items():
            levels[item, year, len(area)].append(seen)
    problems = []
    for (item, _, _), cells in levels.items():
        if len(cells) < _LEAST_PLACES:
            continue
        logs = [math.log10(seen.value or 1) for seen in cells]
        middle = median(logs)
        spread = max(median(abs(log - middle) for log in logs), _LEAST_SPREAD)
        for seen, log in zip(cells, logs, strict=True):
            away = abs(log - middle)
            if away >= _LEAST_TIMES and 0.6745 * away / spread > _LEAST_SCORE:
                exact = median(cell.value or Decimal(0) for cell in cells)
                times = (seen.value or Decimal(0)) / exact
                problems.append(faults.far_from_siblings(seen, catalogue.items[item], exact, times, len(cells)))
    return problems


def zero_problems(observations: Sequence[Observation]) -> list[Problem]:
    """Places that say 0 of everything (three items or more) where nearly all others of the sheet say something else."""
    rows: dict[tuple[str, int, int], dict[str, dict[str, Observation]]] = defaultdict(dict)
    for seen in observations:
        if seen.status != "not_reported":
            rows[seen.sheet, seen.year, len(seen.area)].setdefault(seen.area, {})[seen.item] = seen
    problems = []
    for places in rows.values():
        zero = {area: row for area, row in places.items() if len(row) >= 3 and all(s.value == 0 for s in row.values())}
        for row in zero.values():
            others = [
                [other[item].value != 0 for item in row if item in other]
                for area, other in places.items()
                if area not in zero
            ]
            filled = [nonzero for nonzero in others if nonzero and all(nonzero)]
            if len(filled) >= _LEAST_NEIGHBOURS and 5 * len(filled) >= 4 * len(others):
                problems.append(faults.all_zero(next(iter(row.values())), len(row)))
    return problems


def duplicate_problems(observations: Sequence[Observation], catalogue: Catalogue) -> list[Problem]:
    """A place said twice in one sheet with the same figures: told once per row. Other figures are told as differing."""
    first: dict[tuple[str, str, int, str], Observation] = {}
    pairs: dict[tuple[str, str, int], list[tuple[Observation, Observation]]] = defaultdict(list)
    for seen in observations:
        if seen.status == "not_reported" or seen.item not in catalogue.items:
            continue
        before = first.setdefault((seen.sheet, seen.area, seen.year, seen.item), seen)
        if before is not seen:
            pairs[seen.sheet, seen.area, seen.year].append((seen, before))
    return [
        faults.duplicate_key(*found[0], catalogue.items[found[0][0].item])
        for found in pairs.values()
        if all((seen.value, seen.low, seen.high) == (b.value, b.low, b.high) for seen, b in found)
    ]

"""Slips of digits or units that only show beside another figure: a ratio a power of ten away from its siblings'.

It asks for much before it speaks, since uneven places are the rule: the spread of the others must be narrow.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from decimal import Decimal
from statistics import median

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits import faults
from loaders.audits.year_jumps import steady_figures

#: Siblings a ratio is compared with at least.
_LEAST_RATIOS = 5
#: A tenfold ratio of a few people is no slip.
_LEAST = 30
#: Places within 12% of one another count as spread by that much.
_SPREAD = 0.05
_LEAST_SCORE = 10.0
#: How near a power of ten, for tenfold and for more: two sound places differ tenfold sooner than a hundredfold.
_NEAR, _NEAR_MORE = 0.15, 0.3


def ratio_problems(
    observations: Sequence[Observation], catalogue: Catalogue, but: Set[tuple[str, str]] = frozenset()
) -> list[Problem]:
    """Places whose numerator ÷ denominator is about 10, 100, 1,000 or 10,000 times that of the others of their level.

    Told at the side that is farther from its own siblings, naming the other; not of cells (sheet, cell) told already.
    """
    stated = steady_figures(observations, catalogue)
    problems: dict[tuple[str, str], Problem] = {}
    for one in catalogue.indicators.values():
        if one.kind not in ("ratio", "share") or not one.denominator:
            continue
        pairs: dict[tuple[int, int], list[tuple[Observation, Observation]]] = defaultdict(list)
        for (area, item), years in stated.items():
            below = stated.get((area, one.denominator), {}) if item == one.numerator else {}
            for year in years.keys() & below.keys():
                pairs[year, len(area)].append((years[year], below[year]))
        for found in pairs.values():
            for problem, cells in _out_of_line(found, catalogue):
                if not cells & but:
                    problems.setdefault((problem.sheet, problem.cell), problem)
    return list(problems.values())


def _out_of_line(
    pairs: Sequence[tuple[Observation, Observation]], catalogue: Catalogue
) -> Iterable[tuple[Problem, set[tuple[str, str]]]]:
    if len(pairs) < _LEAST_RATIOS:
        return
    ratios = [_log(over) - _log(under) for over, under in pairs]
    middle = median(ratios)
    spread = max(median(abs(ratio - middle) for ratio in ratios), _SPREAD)
    sides = [median(_log(pair[n]) for pair in pairs) for n in (0, 1)]
    for (over, under), ratio in zip(pairs, ratios, strict=True):
        away = ratio - middle
        tens = round(abs(away))
        near = _NEAR if tens == 1 else _NEAR_MORE
        if tens not in (1, 2, 3, 4) or abs(abs(away) - tens) > near or 0.6745 * abs(away) / spread <= _LEAST_SCORE:
            continue
        if min(over.value or 0, under.value or 0) < _LEAST:
            continue
        above = abs(_log(over) - sides[0]) >= abs(_log(under) - sides[1])
        seen, beside = (over, under) if above else (under, over)
        times = Decimal(10) ** tens if (away > 0) == above else Decimal(10) ** -tens
        items = catalogue.items[seen.item], catalogue.items[beside.item]
        problem = faults.ratio_out_of_line(seen, items[0], beside, items[1], times, len(pairs))
        yield problem, {(seen.sheet, seen.cell), (beside.sheet, beside.cell)}


def _log(seen: Observation) -> float:
    return math.log10(seen.value or 1)

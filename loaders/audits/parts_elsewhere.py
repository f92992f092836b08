"""Parts and wholes that came in different workbooks: the part as one says it against the whole as the other does."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits import faults
from loaders.audits.parts import by_place, rounding, told


@dataclass(frozen=True, slots=True)
class Received:
    """A figure of an earlier receipt that still holds, with where it stands."""

    file: str
    figure: Observation


#: What earlier receipts said: (place, year) → item → figure. Only what the workbook at hand does not say itself.
Beside = Mapping[tuple[str, int], Mapping[str, Received]]


def related(observations: Sequence[Observation], catalogue: Catalogue) -> set[tuple[str, int, str]]:
    """(place, year, item) of every part and whole of what a workbook states that it does not state itself."""
    of: dict[str, set[str]] = defaultdict(set)
    for part, whole in _pairs(catalogue):
        of[part].add(whole)
        of[whole].add(part)
    return {
        (*at, other)
        for at, stated in by_place(observations).items()
        for item in stated
        for other in of[item] - stated.keys()
    }


def elsewhere_problems(observations: Sequence[Observation], beside: Beside, catalogue: Catalogue) -> list[Problem]:
    """Every part above a whole of another workbook, told at the figure of the workbook at hand.

    One for all where more than half of those compared are wrong alike: then a unit or a column is.
    """
    compared: dict[tuple[str, str, str], int] = defaultdict(int)
    wrong: dict[tuple[str, str, str], list[tuple[Observation, Received]]] = defaultdict(list)
    for at, stated in by_place(observations).items():
        before = beside.get(at, {})
        for part, whole in _pairs(catalogue):
            if part in stated and whole in before:
                own, other, over = stated[part], before[whole], _over(stated[part], before[whole].figure)
            elif whole in stated and part in before:
                own, other, over = stated[whole], before[part], _over(before[part].figure, stated[whole])
            else:
                continue
            compared[own.sheet, own.item, other.figure.item] += 1
            if over:
                wrong[own.sheet, own.item, other.figure.item].append((own, other))
    items, parts = catalogue.items, set(_pairs(catalogue))
    return [
        faults.part_exceeds_elsewhere(
            own, items[own.item], other.figure, items[other.figure.item], other.file, key[1:] in parts, others
        )
        for key, found in wrong.items()
        for (own, other), others in told(found, compared[key])
    ]


def _pairs(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Every (part, whole) that is declared."""
    return [(id, above) for id, limits in catalogue.limits.items() for above in limits.not_above]


def _over(part: Observation, whole: Observation) -> bool:
    """Whether the least the part can be is more than the most the whole can be."""
    if part.low is None or whole.high is None:
        return False
    slack: Decimal = rounding(part) + rounding(whole)
    return part.low - whole.high > slack

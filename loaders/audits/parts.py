"""Parts against the wholes they belong to, and figures no single community can have, as limits.csv declares."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from catalogue.models import Catalogue
from catalogue.place import LENGTHS
from catalogue.records import Observation, Problem
from loaders.audits import faults

#: From this many on, and where more than half of a column is alike, it is told once.
SEVERAL = 4

One = TypeVar("One")


def by_place(observations: Sequence[Observation]) -> dict[tuple[str, int], dict[str, Observation]]:
    """(place, year) → item → the last cell that says a figure of it."""
    found: dict[tuple[str, int], dict[str, Observation]] = defaultdict(dict)
    for seen in observations:
        if seen.status in ("reported", "bounded"):
            found[seen.area, seen.year][seen.item] = seen
    return found


def part_problems(observations: Sequence[Observation], catalogue: Catalogue) -> list[Problem]:
    """Every part above its whole, by the least it can be against the most the whole can be."""
    compared: dict[tuple[str, str, str], int] = defaultdict(int)
    wrong: dict[tuple[str, str, str], list[tuple[Observation, Decimal]]] = defaultdict(list)
    for stated in by_place(observations).values():
        for id, part in stated.items():
            limits = catalogue.limits.get(id)
            for above in limits.not_above if limits else ():
                whole = stated.get(above)
                if whole is None or whole.high is None or part.low is None:
                    continue
                compared[part.sheet, id, above] += 1
                if part.low - rounding(part) > whole.high + rounding(whole):
                    wrong[part.sheet, id, above].append((part, whole.high))
    return [
        faults.part_exceeds(part, catalogue.items[key[1]], catalogue.items[key[2]], high, others)
        for key, found in wrong.items()
        for (part, high), others in told(found, compared[key])
    ]


def maximum_problems(observations: Sequence[Observation], catalogue: Catalogue) -> list[Problem]:
    """Every figure of a community above what one community can have."""
    compared: dict[tuple[str, str], int] = defaultdict(int)
    wrong: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for seen in observations:
        limits = catalogue.limits.get(seen.item)
        if limits is None or limits.most_in_community is None or len(seen.area) != LENGTHS["community"]:
            continue
        compared[seen.sheet, seen.item] += 1
        if seen.low is not None and seen.low > limits.most_in_community:
            wrong[seen.sheet, seen.item].append(seen)
    return [
        faults.beyond_community(one, catalogue.items[key[1]], most, others)
        for key, found in wrong.items()
        if (most := catalogue.limits[key[1]].most_in_community) is not None
        for one, others in told(found, compared[key])
    ]


def told(found: Sequence[One], compared: int) -> list[tuple[One, int]]:
    """Each fault with how many more it stands for: one for all where most of a column is wrong alike."""
    if len(found) >= SEVERAL and 2 * len(found) > compared:
        return [(found[0], len(found) - 1)]
    return [(one, 0) for one in found]


def rounding(seen: Observation) -> Decimal:
    """Half the last digit of a figure written rounded; figures in ones are counted."""
    worth = seen.resolution
    return Decimal(0) if worth is None or worth <= 1 and seen.unit != "㎡" else worth / 2

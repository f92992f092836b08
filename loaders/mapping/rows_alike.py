"""Rows that name no place are about the table's own, but only one of them can be: never several by chance."""

from collections import defaultdict
from collections.abc import Sequence, Set

from catalogue.records import Problem
from loaders.mapping.scope_faults import rows_alike
from loaders.mapping.within_year import Dated


def told_apart(found: Sequence[Dated], unnamed: Set[int]) -> tuple[list[Dated], list[Problem]]:
    """The figures without those that several rows (小区, 类别) state differently of the table's own place.

    `unnamed`: the rows that name no place. One problem tells of each item.
    """
    alike: dict[tuple[str, int, str, tuple[int, int]], list[Dated]] = defaultdict(list)
    for one in found:
        if one.fact.cell.row in unnamed:
            alike[one.place.code, one.year, one.fact.id, one.months].append(one)
    mixed = [
        every
        for every in alike.values()
        if len({one.fact.cell.row for one in every}) > 1 and len({_said(one) for one in every}) > 1
    ]
    left_out = {one for every in mixed for one in every}
    return [one for one in found if one not in left_out], [
        rows_alike(every[0].table.sheet, [one.fact.cell for one in every], every[0].place.name) for every in mixed
    ]


def _said(one: Dated) -> tuple[object, ...]:
    figure = one.fact.figure
    return figure.value, figure.low, figure.high, figure.status

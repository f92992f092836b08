"""Which of a year's periods speaks for the year: monthly and quarterly forms state one figure several times."""

from collections import defaultdict
from collections.abc import Sequence

from catalogue.models import Catalogue
from catalogue.place import Place
from catalogue.records import Problem
from loaders.mapping import faults
from loaders.mapping.facts import Fact
from loaders.mapping.fitting import entry
from loaders.tables.period_months import WHOLE_YEAR, months_of

#: A figure with its place and year.
Dated = tuple[Fact, Place, int]


def speaking_for_the_year(
    found: Sequence[Dated], sheet: str, catalogue: Catalogue
) -> tuple[list[Dated], list[Problem]]:
    """The figures that may stand for their year, and what is told of the rest: never one period by chance.

    What there is at a time (people, rooms) is that of the last period filled in, told where there were several. Money
    is spent over a time: a quarter, a half or one month of several is not the year's, and is not taken.
    """
    alike: dict[tuple[str, int, str], list[Dated]] = defaultdict(list)
    for one in found:
        alike[one[1].code, one[2], one[0].id].append(one)
    kept: list[Dated] = []
    unused: dict[tuple[str, int, str], list[Fact]] = defaultdict(list)
    for (_, year, id), every in alike.items():
        those = [one for one in every if one[0].figure.status != "not_reported"] or every
        spans = {months_of(fact.cell.period) for fact, _, _ in those}
        best = max(spans, key=lambda span: (span == WHOLE_YEAR, span[1], -span[0]))
        partly = _of_money(those[0][0]) and best != WHOLE_YEAR and (len(spans) > 1 or best[1] - best[0] > 0)
        for one in those:
            if not partly and months_of(one[0].cell.period) == best:
                kept.append(one)
            else:
                unused["" if partly else _written(those, best), year, id].append(one[0])
    problems = [
        faults.part_of_year(sheet, [fact.cell for fact in facts], entry(catalogue, id).title, period, year)
        for (period, year, id), facts in unused.items()
    ]
    return kept, problems


def _written(those: Sequence[Dated], span: tuple[int, int]) -> str:
    """How the workbook writes the period of this span."""
    return next(fact.cell.period for fact, _, _ in those if months_of(fact.cell.period) == span)


def _of_money(fact: Fact) -> bool:
    return fact.unit.startswith("元")

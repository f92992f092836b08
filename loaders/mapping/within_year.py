"""Which of a year's periods speaks for the year: monthly and quarterly forms state one figure several times."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.models import Catalogue
from catalogue.place import Place
from catalogue.records import Problem
from loaders.mapping import faults
from loaders.mapping.facts import Fact
from loaders.mapping.fitting import entry
from loaders.shapes import Table
from loaders.tables.period_months import WHOLE_YEAR, is_part, months_named, months_of, months_of_sheet

#: Units of what is done, again and again, over a year.
_TIMES = frozenset(("次", "人次", "项次"))

_DECEMBER = (12, 12)


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A figure with its place, its year and the table it stands in."""

    fact: Fact
    place: Place
    year: int
    table: Table

    @property
    def months(self) -> tuple[int, int]:
        """First and last month of its period, its column's or row's before its sheet's."""
        period, table = self.fact.cell.period, self.table
        part = next(filter(is_part, (*self.fact.cell.heading, *self.fact.cell.labels)), "")
        if part and (named := months_named(part)) and months_of(period) == WHOLE_YEAR:
            return named
        return months_of(period) if period != table.period else months_of_sheet(table.sheet, table.title, period)

    @property
    def written(self) -> str:
        """Its period as a person is told of it."""
        first, last = self.months
        period = self.fact.cell.period or str(self.year)
        if months_of(period) == (first, last):
            return period
        return f"{self.year}-{first:02d}" if first == last else f"{self.year}年{first}—{last}月"


def speaking_for_the_year(found: Sequence[Dated], catalogue: Catalogue) -> tuple[set[Dated], list[Problem]]:
    """Of a workbook's figures, those that may stand for their year, and what is told of the rest: never one by chance.

    What there is at a time (people, rooms) is that of the last period filled in, told where another said otherwise.
    Money is spent over a time, trainings are held and people leave in it: a quarter, a half or one month, be the others
    of other places, is not the year's. A table of December alone is dated at the year's end, but for a 月报.
    """
    months = {one: one.months for one in found}
    alike: dict[tuple[str, int, str], list[Dated]] = defaultdict(list)
    parts: dict[tuple[int, str], set[tuple[int, int]]] = defaultdict(set)
    for one in found:
        alike[one.place.code, one.year, one.fact.id].append(one)
        parts[one.year, one.fact.id].add(months[one])
    kept: set[Dated] = set()
    unused: dict[tuple[str, int, str], list[Dated]] = defaultdict(list)
    for (_, year, id), every in alike.items():
        those = [one for one in every if one.fact.figure.status != "not_reported"] or every
        spans = {months[one] for one in those}
        best = max(spans, key=lambda span: (span == WHOLE_YEAR, span[1], -span[0]))
        monthly = any("月报" in text for text in (those[0].table.title, those[0].table.sheet))
        several = len(spans) > 1 or len(parts[year, id] - {WHOLE_YEAR}) > 1
        partly = monthly or (best != WHOLE_YEAR and (several or best != _DECEMBER))
        partly = partly and _over_time(those[0].fact, catalogue)
        taken = [] if partly else [one for one in those if months[one] == best]
        kept.update(taken)
        period, figures = (taken[0].written if taken else ""), {one.fact.figure for one in taken}
        for one in those:
            if one not in kept and one.fact.figure not in figures:
                unused[period, year, id].append(one)
    problems = []
    for (period, year, id), those in unused.items():
        cells, sheet = [(one.fact.cell, one.written) for one in those], those[0].table.sheet
        problems.append(faults.part_of_year(sheet, cells, entry(catalogue, id).title, period, year))
    return kept, problems


def _over_time(fact: Fact, catalogue: Catalogue) -> bool:
    """Whether it adds up while the year goes on; people, rooms and places are there at a time."""
    title = entry(catalogue, fact.id).title
    return fact.unit.startswith("元") or fact.unit.split("/")[0] in _TIMES or title.startswith("当年")

"""From a correct reading to observations in each item's own unit, with the problems and checks of a careful auditor."""

from dataclasses import dataclass, field, replace

from catalogue.models import Catalogue
from catalogue.places import Register
from catalogue.records import Check, Observation, Problem
from loaders.audits.auditing import Known, audit
from loaders.audits.ratios import check_ratios
from loaders.audits.totals import check_totals
from loaders.intake.shapes import Intake, LoadedTable
from loaders.intake.stated import Stated
from loaders.mapping import faults
from loaders.mapping.facts import Fact, facts_of
from loaders.mapping.meanings import Mapped, map_table
from loaders.mapping.named_totals import with_named_totals
from loaders.mapping.rows_alike import told_apart
from loaders.mapping.sideways import at_heading, turned
from loaders.mapping.vocabulary import Vocabulary, vocabulary
from loaders.mapping.within_year import Dated, speaking_for_the_year
from loaders.mapping.years import differing_years, year_of
from loaders.placing.asked_places import AskedPlace
from loaders.placing.changes import placed_by_year
from loaders.placing.rows import Placed, place_of_table, place_rows
from loaders.shapes import Reading, Table
from loaders.tables.covering import covered_rows
from loaders.tables.marked import marked_tables

__all__ = ["Intake", "LoadedTable", "take_in"]


@dataclass
class _Taken:
    observations: list[Observation] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    tables: list[LoadedTable] = field(default_factory=list)
    asked: list[AskedPlace] = field(default_factory=list)


@dataclass(frozen=True)
class _By:
    """What every table of a workbook is read by."""

    catalogue: Catalogue
    register: Register
    names: Vocabulary
    year: int | None
    within: str


def take_in(
    reading: Reading,
    catalogue: Catalogue,
    register: Register,
    year: int | None = None,
    within: str | None = None,
    known: Known | None = None,
) -> Intake:
    """The observations of a workbook. `year` and `within` (a place code) hold only where the workbook says neither.

    `known` is what was learnt from earlier workbooks (nothing: an empty store).

    Never raises for what stands in the workbook: what is not wholly understood is a problem, and the rest is taken.
    """
    taken = _Taken(problems=list(reading.problems))
    known = known or Known()
    by = _By(catalogue, register, replace(vocabulary(catalogue), answers=known.answers), year, within or "")
    stated: list[Stated] = []
    for table in marked_tables(reading):
        table = with_named_totals(table, by.names)
        seen, mapped, placed = _understood(table, by)
        taken.problems += [faults.not_figures(table, column) for column in mapped.unread]
        taken.tables.append(LoadedTable(table.sheet, table.range, mapped.listed))
        if mapped.anything:
            stated.append(_take_table(seen, mapped, placed, by, taken))
        elif not mapped.only_standards:
            taken.problems.append(faults.nothing_mapped(table))
    annual, partial = speaking_for_the_year([one for table in stated for one in table.dated], catalogue)
    taken.problems += partial
    for each in stated:
        observed, doubted = each.observations(annual, by.catalogue, by.names)
        taken.observations += observed
        taken.problems += doubted
    taken.problems += audit(taken.observations, known, catalogue)
    once: dict[tuple[str, str, str], Problem] = {}
    for problem in taken.problems:
        kind = problem.kind if problem.kind in faults.OWN_KINDS else ""
        once.setdefault((problem.sheet, problem.cell, kind), problem)
    told = tuple(once.values())
    return Intake(tuple(taken.observations), told, tuple(taken.checks), tuple(taken.tables), tuple(taken.asked))


def _understood(table: Table, by: _By) -> tuple[Table, Mapped, Placed]:
    """A table with what its figures are about and the places of its rows; turned if its places stand across."""
    mapped = map_table(table, by.catalogue, by.names)
    # 合计 beside columns of places, with items down the side, is theirs: it says nothing of the table's own place.
    other = any(id is None and column not in mapped.open_columns for column, id in mapped.columns.items())
    side = None if mapped.anything and not (mapped.rows and other) else turned(table)
    if side is not None:
        across, found = map_table(side, by.catalogue, by.names), place_rows(side, by.register, by.within)
        named = any(cell.labels for cell in table.cells)
        own = place_of_table(side, by.register, by.within) if named else None
        told = any(place != own for place in found.places.values())  # not one heading of 本年, 增减 names a place
        if across.anything and told and len(found.places) >= len(found.problems):
            listed = across.listed
            if not named:
                listed = tuple((text, across.listed[0][1], unit) for text, _, unit in mapped.listed)
            problems = [at_heading(problem, side) for problem in found.problems]
            cells = {one.cell: moved.cell for one, moved in zip(found.problems, problems, strict=True)}
            asked = {row: replace(one, cell=cells[one.cell]) for row, one in found.asked.items()}
            return side, replace(across, listed=listed), replace(found, problems=problems, asked=asked)
    return table, mapped, place_rows(mapped.placing, by.register, by.within) if mapped.anything else Placed({}, [])


def _take_table(table: Table, mapped: Mapped, placed: Placed, by: _By, taken: _Taken) -> Stated:
    facts, problems = facts_of(table, mapped, by.catalogue)
    taken.problems += problems
    dates = {id(fact): year_of(fact.cell, table, by.year) for fact in facts}
    years: dict[int, set[int]] = {}
    for fact in facts:
        if (when := dates[id(fact)]) is not None:
            years.setdefault(fact.cell.row, set()).add(when)
    placed = placed_by_year(mapped.placing, placed, years, by.register)
    if any(mapped.meaning(cell) for cell in table.cells):
        taken.problems += placed.problems
        taken.asked += {asked.cell: asked for asked in placed.asked.values()}.values()
    dateless: list[Fact] = []
    dated: list[Dated] = []
    for fact in facts:
        if fact.cell.row_kind != "data":
            continue
        when = dates[id(fact)]
        place = placed.at(fact.cell.row, when) if when is not None else None
        if when is None:
            dateless.append(fact)
        elif place is not None:
            dated.append(Dated(fact, place, when, table))
    dated, mixed = told_apart(dated, placed.named, placed.places)
    taken.problems += mixed
    if any(fact.cell.period == table.period for fact in facts) and (differing := differing_years(table)):
        taken.problems.append(faults.year_differs(table, *differing))
    if dateless:
        taken.problems.append(faults.no_year(table, len(dateless)))
    cover = covered_rows(table, placed.places, by.register)
    for checks, found in (check_totals(table, facts, by.catalogue, cover), check_ratios(table, facts, by.catalogue)):
        taken.checks += checks
        taken.problems += found
    return Stated(table, mapped, dated)

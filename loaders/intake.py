"""From a correct reading to observations in each item's own unit, with the problems and checks of a careful auditor."""

from dataclasses import dataclass, field, replace

from catalogue.models import Catalogue
from catalogue.places import Place, Register
from catalogue.records import Check, Observation, Problem
from loaders import intake_faults as faults
from loaders.auditing import Known, audit, audit_table
from loaders.checks import check_totals
from loaders.covering import covered_rows
from loaders.facts import Fact, facts_of
from loaders.mapping import Mapped, map_table
from loaders.marked import marked_tables
from loaders.place_changes import changed_places
from loaders.placing import Placed, place_rows
from loaders.ratio_checks import check_ratios
from loaders.shapes import Reading, Table
from loaders.sideways import at_heading, turned
from loaders.vocabulary import Vocabulary, vocabulary
from loaders.years import differing_years, year_of


@dataclass(frozen=True, slots=True)
class LoadedTable:
    """One table as it was understood: (heading, item or indicator id or None, unit) of every column of figures."""

    sheet: str
    range: str
    columns: tuple[tuple[str, str | None, str], ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """What a workbook gave. `problems` is the whole list for the user, those of the reading included, each once."""

    observations: tuple[Observation, ...]
    problems: tuple[Problem, ...]
    checks: tuple[Check, ...]
    tables: tuple[LoadedTable, ...]


@dataclass
class _Taken:
    observations: list[Observation] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    tables: list[LoadedTable] = field(default_factory=list)


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
    names = replace(vocabulary(catalogue), answers=known.answers)
    for table in marked_tables(reading):
        seen, mapped, placed = _understood(table, catalogue, names, register, within or "")
        taken.problems += [faults.not_figures(table, column) for column in mapped.unread]
        taken.tables.append(LoadedTable(table.sheet, table.range, mapped.listed))
        if mapped.anything:
            _take_table(seen, mapped, placed, catalogue, register, year, taken, names, known)
        elif not mapped.only_standards:
            taken.problems.append(faults.nothing_mapped(table))
    taken.problems += audit(taken.observations, known, catalogue)
    once: dict[tuple[str, str, str], Problem] = {}
    for problem in taken.problems:
        kind = problem.kind if problem.kind in faults.OWN_KINDS else ""
        once.setdefault((problem.sheet, problem.cell, kind), problem)
    return Intake(tuple(taken.observations), tuple(once.values()), tuple(taken.checks), tuple(taken.tables))


def _understood(
    table: Table, catalogue: Catalogue, names: Vocabulary, register: Register, within: str
) -> tuple[Table, Mapped, Placed]:
    """A table with what its figures are about and the places of its rows; turned if its places stand across."""
    mapped = map_table(table, catalogue, names)
    if mapped.anything:
        return table, mapped, place_rows(mapped.placing, register, within)
    side = turned(table)
    if side is not None:
        across, found = map_table(side, catalogue, names), place_rows(side, register, within)
        if across.anything and len(found.places) >= len(found.problems):
            listed = tuple((text, across.listed[0][1], unit) for text, _, unit in mapped.listed)
            placed = Placed(found.places, [at_heading(problem, side) for problem in found.problems])
            return side, replace(across, listed=listed), placed
    return table, mapped, Placed({}, [])


def _take_table(
    table: Table,
    mapped: Mapped,
    placed: Placed,
    catalogue: Catalogue,
    register: Register,
    year: int | None,
    taken: _Taken,
    names: Vocabulary,
    known: Known,
) -> None:
    facts, problems = facts_of(table, mapped, catalogue)
    taken.problems += problems
    if known.changes:
        dated = ((fact.cell.row, year_of(fact.cell, table, year)) for fact in facts)
        first = dict(sorted(((row, when) for row, when in dated if when is not None), key=lambda pair: -pair[1]))
        placed = Placed(*changed_places(mapped.placing, placed, first, known.changes, register))
    meant = {cell.row for cell in table.cells if mapped.meaning(cell)}
    taken.problems += placed.problems if meant else []
    dateless: list[Fact] = []
    stated: list[Observation] = []
    for fact in facts:
        if fact.cell.row_kind != "data":
            continue
        place = placed.places.get(fact.cell.row)
        when = year_of(fact.cell, table, year)
        if when is None:
            dateless.append(fact)
        elif place is not None:
            stated.append(_observation(fact, place, when, table.sheet))
    kept, told = audit_table(table, mapped, stated, catalogue, names)
    taken.observations += kept
    taken.problems += told
    if any(fact.cell.period == table.period for fact in facts) and (years := differing_years(table)):
        taken.problems.append(faults.year_differs(table, *years))
    if dateless:
        taken.problems.append(faults.no_year(table, len(dateless)))
    cover = covered_rows(table, placed.places, register)
    for checks, found in (check_totals(table, facts, catalogue, cover), check_ratios(table, facts, catalogue)):
        taken.checks += checks
        taken.problems += found


def _observation(fact: Fact, place: Place, year: int, sheet: str) -> Observation:
    figure, cell = fact.figure, fact.cell
    return Observation(
        place.code, year, fact.id, figure.value, figure.low, figure.high, fact.unit, figure.status,
        sheet, cell.cell, cell.text, figure.resolution,
    )  # fmt: skip

"""From a correct reading to observations in each item's own unit, with the problems and checks of a careful auditor."""

from dataclasses import dataclass, field

from catalogue.models import Catalogue
from catalogue.places import Place, Register
from catalogue.records import Check, Observation, Problem
from loaders import intake_faults as faults
from loaders.checks import check_ratios, check_totals
from loaders.facts import Fact, facts_of
from loaders.mapping import Mapped, map_table
from loaders.placing import place_rows
from loaders.shapes import Reading, Table
from loaders.years import year_of


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
    reading: Reading, catalogue: Catalogue, register: Register, year: int | None = None, within: str | None = None
) -> Intake:
    """The observations of a workbook. `year` and `within` (a place code) hold only where the workbook says neither.

    Never raises for what stands in the workbook: what is not wholly understood is a problem, and the rest is taken.
    """
    taken = _Taken(problems=list(reading.problems))
    for table in reading.tables:
        mapped = map_table(table, catalogue)
        taken.tables.append(LoadedTable(table.sheet, table.range, mapped.listed))
        if mapped.anything:
            _take_table(table, mapped, catalogue, register, year, within or "", taken)
        elif not mapped.only_standards:
            taken.problems.append(faults.nothing_mapped(table))
    distinct = {(p.sheet, p.cell, p.kind if p.kind in faults.OWN_KINDS else ""): p for p in reversed(taken.problems)}
    problems = tuple(p for p in taken.problems if any(p is kept for kept in distinct.values()))
    return Intake(tuple(taken.observations), problems, tuple(taken.checks), tuple(taken.tables))


def _take_table(
    table: Table, mapped: Mapped, catalogue: Catalogue, register: Register, year: int | None, within: str, taken: _Taken
) -> None:
    placed = place_rows(mapped.placing, register, within)
    meant = {cell.row for cell in table.cells if mapped.meaning(cell)}
    taken.problems += placed.problems if meant else []
    facts, problems = facts_of(table, mapped, catalogue)
    taken.problems += problems
    dateless: list[Fact] = []
    for fact in facts:
        place = placed.places.get(fact.cell.row)
        when = year_of(fact.cell, table, year)
        if when is None:
            dateless.append(fact)
        elif place is not None and fact.cell.row_kind == "data":
            taken.observations.append(_observation(fact, place, when, table.sheet))
    if dateless:
        taken.problems.append(faults.no_year(table, len(dateless)))
    for checks, found in (check_totals(table, facts, catalogue, placed.places), check_ratios(table, facts, catalogue)):
        taken.checks += checks
        taken.problems += found


def _observation(fact: Fact, place: Place, year: int, sheet: str) -> Observation:
    figure, cell = fact.figure, fact.cell
    return Observation(
        place.code, year, fact.id, figure.value, figure.low, figure.high, fact.unit, figure.status,
        sheet, cell.cell, cell.text, figure.resolution,
    )  # fmt: skip

"""What a workbook gave: observations, problems, checks, its tables as understood, and what is asked."""

from dataclasses import dataclass

from catalogue.records import Check, Observation, Problem
from loaders.placing.asked_places import AskedPlace


@dataclass(frozen=True, slots=True)
class LoadedTable:
    """One table as it was understood: (heading, item or indicator id or None, unit) of every column of figures."""

    sheet: str
    range: str
    columns: tuple[tuple[str, str | None, str], ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """What a workbook gave. `problems` is the whole list for the user, those of the reading included, each once.

    `asked`: the names that are not exactly one place, each at the cell of its problem.
    """

    observations: tuple[Observation, ...]
    problems: tuple[Problem, ...]
    checks: tuple[Check, ...]
    tables: tuple[LoadedTable, ...]
    asked: tuple[AskedPlace, ...] = ()

"""What a table states, figure by figure, before it is known which period of a year speaks for it."""

from collections.abc import Set
from dataclasses import dataclass

from catalogue.models import Catalogue
from catalogue.records import Observation, Problem
from loaders.audits.auditing import audit_table
from loaders.mapping.meanings import Mapped
from loaders.mapping.vocabulary import Vocabulary
from loaders.mapping.within_year import Dated
from loaders.shapes import Table


@dataclass(frozen=True, slots=True)
class Stated:
    """A table as understood and its figures that have a place and a year."""

    table: Table
    mapped: Mapped
    dated: list[Dated]

    def observations(
        self, annual: Set[Dated], catalogue: Catalogue, names: Vocabulary
    ) -> tuple[list[Observation], list[Problem]]:
        """One per figure that stands for its year and that a careful auditor lets pass; what is told of the others."""
        stated = [_observation(one) for one in self.dated if one in annual]
        return audit_table(self.table, self.mapped, stated, catalogue, names)


def _observation(one: Dated) -> Observation:
    figure, cell = one.fact.figure, one.fact.cell
    return Observation(
        one.place.code, one.year, one.fact.id, figure.value, figure.low, figure.high, one.fact.unit, figure.status,
        one.table.sheet, cell.cell, cell.text, figure.resolution,
    )  # fmt: skip

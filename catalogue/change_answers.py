"""Answers about what changed from one edition to a later one. Field names are JSON keys: keep them stable."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from catalogue.answers import Basis, Judgement
from catalogue.source_answers import WorkbookAnswer

Cause = Literal["data", "catalogue", "both", "register"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one edition answered of one place, year and indicator. `standard`: the id that bound; `asked`: its value."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    judgement: Judgement
    gap: Decimal | None
    pooled: Decimal | None
    standard: str | None
    asked: Decimal | None
    basis: Basis | None
    reported: int | None
    expected: int | None


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One place, year and indicator answered differently. None: that edition does not know the place or the indicator.

    `cause`: the cells that count behind it (`data`), what is declared of the indicator or its standards
    (`catalogue`), `both`, or `register`: neither, but the communities expected or their class.
    """

    area: str
    area_name: str
    level: str
    indicator: str
    title: str
    unit: str
    year: int
    before: Snapshot | None
    after: Snapshot | None
    cause: Cause


@dataclass(frozen=True, slots=True)
class EditionChange:
    """From the edition `earlier` to `edition`: workbooks that came or went, what was declared anew, figures answered
    differently. Declared things are told by id, in the order of the ids."""

    edition: int
    earlier: int
    workbooks_added: tuple[WorkbookAnswer, ...]
    workbooks_gone: tuple[WorkbookAnswer, ...]
    standards_added: tuple[str, ...]
    standards_gone: tuple[str, ...]
    standards_changed: tuple[str, ...]
    indicators_added: tuple[str, ...]
    indicators_gone: tuple[str, ...]
    indicators_changed: tuple[str, ...]
    figures: tuple[FigureChange, ...]

"""Ratios a workbook states beside their own numerator and denominator, computed again."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.models import Catalogue
from catalogue.records import Check, Problem
from loaders.audits.totals import Checked, exact
from loaders.figures.units import times
from loaders.mapping import faults
from loaders.mapping.facts import Fact
from loaders.shapes import Table


def check_ratios(table: Table, facts: Sequence[Fact], catalogue: Catalogue) -> Checked:
    """Every stated indicator against the numerator and denominator of the same row, in the sheet's unit.

    It agrees within half the last digit stated, plus what the rounding of parts written with decimals can move.
    """
    checks: list[Check] = []
    problems: list[Problem] = []
    own = {(fact.subject, fact.id): fact for fact in facts}
    finest = _finest(facts)
    for fact in facts:
        indicator = catalogue.indicators.get(fact.id)
        stated = exact(fact.cell.figure)
        if indicator is None or indicator.kind not in ("ratio", "share") or stated is None or fact.way is None:
            continue
        over, under = own.get((fact.subject, indicator.numerator)), own.get((fact.subject, indicator.denominator))
        if over is None or under is None or fact.way.turned:
            continue
        top, bottom = exact(over.figure), exact(under.figure)
        if top is None or not bottom:
            continue
        ratio = indicator.per * top / bottom
        moved = (_rounding(over, finest) * indicator.per + ratio * _rounding(under, finest)) / bottom
        back = 1 / fact.way.by
        computed = times(ratio, back)
        allowed = (fact.cell.figure.resolution or Decimal(0)) / 2 + times(moved, back)
        ok = abs(computed - stated) <= allowed
        checks.append(Check(table.sheet, fact.cell.cell, "ratio", stated, computed, ok))
        if not ok:
            problems.append(faults.ratio_differs(table.sheet, fact.cell, indicator.title, stated, computed))
    return checks, problems


def _finest(facts: Sequence[Fact]) -> dict[str, Decimal]:
    """By item, the worth of the finest digit written: a 10 among 12.35 and 8.41 is 10.00."""
    finest: dict[str, Decimal] = {}
    for fact in facts:
        worth = fact.figure.resolution
        if worth is not None:
            finest[fact.id] = min(worth, finest.get(fact.id, worth))
    return finest


def _rounding(fact: Fact, finest: dict[str, Decimal]) -> Decimal:
    """Half the last digit of a part that was rounded: written with decimals or as 1.5万. Figures in ones are exact."""
    written = fact.cell.figure.resolution
    if fact.figure.resolution is None or fact.way is None or written is None:
        return Decimal(0)
    column = finest[fact.id]
    return column / 2 if written > 1 or column < times(Decimal(1), fact.way.by) else Decimal(0)

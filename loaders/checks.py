"""Figures a workbook states that it also lets us compute: totals from their rows, ratios from their parts."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from catalogue.models import Catalogue
from catalogue.places import Place
from catalogue.records import Check, Problem
from loaders import intake_faults as faults
from loaders.covering import covered_rows
from loaders.facts import Fact
from loaders.heading_words import words
from loaders.shapes import Figure, Table, TidyCell
from loaders.units import additive, factor, times
from loaders.words import is_ratio_heading

Checked = tuple[list[Check], list[Problem]]


def check_totals(table: Table, facts: Sequence[Fact], catalogue: Catalogue, places: Mapping[int, Place]) -> Checked:
    """Every figure of a total row against the sum of the rows it covers, in the total's own unit.

    Columns that add up: mapped items declared `sum`, and unmapped ones in a unit that adds up. Whole numbers must agree
    exactly; decimals within half the last digit of every part. A blank part counts nothing; a part withheld or only
    bounded makes the total impossible to check.
    """
    checks: list[Check] = []
    problems: list[Problem] = []
    meant = {(fact.cell.row, fact.cell.column): fact.id for fact in facts}
    columns = {fact.cell.column for fact in facts}
    at = {(cell.row, cell.column): cell for cell in table.cells}
    cover = covered_rows(table, places)
    for cell in table.total_cells:
        id = meant.get((cell.row, cell.column))
        item = catalogue.items.get(id or "")
        adds = item.aggregates == "sum" if item else (cell.column not in columns and _adds_up(cell))
        parts = [at[row, cell.column] for row in cover.get(cell.row, ()) if (row, cell.column) in at]
        parts = [part for part in parts if part.period == cell.period]
        stated = _exact(cell.figure)
        if not adds or not parts or stated is None:
            continue
        summed = _sum(parts, cell.unit)
        if summed is None:
            continue
        total, tolerance, filled = summed
        ok = abs(total - stated) <= tolerance + _half(cell.figure.resolution, tolerance)
        checks.append(Check(table.sheet, cell.cell, "total", stated, total, ok))
        if not ok:
            blank = len(parts) - filled
            problems.append(faults.total_differs(table.sheet, cell, stated, total, filled, blank))
    return checks, problems


def _adds_up(cell: TidyCell) -> bool:
    unfit = ("均", "每", *words("standard"))
    said = [is_ratio_heading(part) or any(word in part for word in unfit) for part in cell.heading]
    return additive(cell.unit) and not any(said)


def _exact(figure: Figure) -> Decimal | None:
    return figure.value if figure.low == figure.high == figure.value and figure.status == "reported" else None


def _sum(parts: Sequence[TidyCell], unit: str) -> tuple[Decimal, Decimal, int] | None:
    """(sum in `unit`, what rounding of the parts may add, parts filled in); None if it cannot be known."""
    total, tolerance, filled = Decimal(0), Decimal(0), 0
    worths = [p.figure.resolution for p in parts if p.figure.resolution is not None]
    finest = min(worths, default=Decimal(1))
    for part in parts:
        if part.figure.status == "not_reported" and part.figure.problem is None:
            continue
        value = _exact(part.figure)
        by = factor(part.unit, unit) if part.unit != unit else factor("个", "个")
        if value is None or by is None:
            return None
        total += times(value, by)
        worth = (
            min(part.figure.resolution or Decimal(1), Decimal(1))
            if finest < 1
            else part.figure.resolution or Decimal(1)
        )
        tolerance += times(_half(min(worth, finest) if finest < 1 else worth, Decimal(0)), by)
        filled += 1
    return (total, tolerance, filled) if filled else None


def _half(worth: Decimal | None, beside: Decimal) -> Decimal:
    """Half the last digit's worth; nothing for figures in ones, which are counted rather than rounded."""
    return worth / 2 if worth is not None and (worth != 1 or beside) else Decimal(0)


def check_ratios(table: Table, facts: Sequence[Fact], catalogue: Catalogue) -> Checked:
    """Every stated indicator against the same row's own numerator and denominator, in the sheet's unit.

    It agrees within half the last digit stated, plus what the rounding of decimals in its parts can move.
    """
    checks: list[Check] = []
    problems: list[Problem] = []
    own = {(fact.cell.row, fact.cell.period, fact.id): fact for fact in facts}
    for fact in facts:
        indicator = catalogue.indicators.get(fact.id)
        stated = _exact(fact.cell.figure)
        if indicator is None or indicator.kind not in ("ratio", "share") or stated is None or fact.way is None:
            continue
        over = own.get((fact.cell.row, fact.cell.period, indicator.numerator))
        under = own.get((fact.cell.row, fact.cell.period, indicator.denominator))
        if over is None or under is None or fact.way.turned:
            continue
        top, bottom = _exact(over.figure), _exact(under.figure)
        if top is None or not bottom:
            continue
        back = 1 / fact.way.by
        computed = times(top * indicator.per / bottom, back)
        moved = times(
            (_rounding(over) * indicator.per + computed_in(top, indicator.per, bottom) * _rounding(under)) / bottom,
            back,
        )
        allowed = (fact.cell.figure.resolution or Decimal(0)) / 2 + moved
        ok = abs(computed - stated) <= allowed
        checks.append(Check(table.sheet, fact.cell.cell, "ratio", stated, computed, ok))
        if not ok:
            problems.append(faults.ratio_differs(table.sheet, fact.cell, indicator.title, stated, computed))
    return checks, problems


def computed_in(top: Decimal, per: Decimal, bottom: Decimal) -> Decimal:
    """per × top ÷ bottom, for a bottom that is not zero."""
    return per * top / bottom


def _rounding(fact: Fact) -> Decimal:
    """Half the last digit of a part written with decimals or in 万; none for figures written out in ones."""
    worth = fact.cell.figure.resolution
    written_out = worth == 1 and fact.figure.resolution == 1
    return Decimal(0) if written_out or fact.figure.resolution is None else fact.figure.resolution / 2

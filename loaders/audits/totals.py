"""Totals a workbook states, computed again from the rows they cover."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from catalogue.models import Catalogue, Item
from catalogue.records import Check, Problem
from loaders.audits.parts_between import parts_between
from loaders.figures.units import additive, factor, times
from loaders.mapping import faults
from loaders.mapping.facts import Fact
from loaders.mapping.heading_words import words
from loaders.shapes import Figure, Table, TidyCell
from loaders.tables.covering import Cover
from loaders.tables.words import is_ratio_heading

Checked = tuple[list[Check], list[Problem]]


def check_totals(table: Table, facts: Sequence[Fact], catalogue: Catalogue, cover: Mapping[int, Cover]) -> Checked:
    """Every figure of a total row against the sum of the rows it covers, in the total's own unit.

    Columns that add up: mapped items declared `sum`, and unmapped ones in a unit that adds up. Whole numbers must agree
    exactly; decimals within half the last digit of every part. A blank part counts nothing; with a part withheld,
    bounded or approximate the total must lie between what the parts can come to at least and at most, and is told only
    where it does not; rows that are not all there is may fall short of it.
    """
    checks: list[Check] = []
    problems: list[Problem] = []
    meant = {(fact.cell.row, fact.cell.column): fact.id for fact in facts}
    columns = {fact.cell.column for fact in facts}
    at = {(cell.row, cell.column): cell for cell in table.cells}
    for cell in sorted((*table.cells, *table.total_cells), key=lambda cell: (cell.row, cell.column)):
        id = meant.get((cell.row, cell.column))
        item = catalogue.items.get(id or "")
        adds = item.aggregates == "sum" if item else (cell.column not in columns and _adds_up(cell))
        below = cover.get(cell.row, Cover(()))
        parts = [at[row, cell.column] for row in below.rows if (row, cell.column) in at]
        parts = [p for p in parts if p.period == cell.period and meant.get((p.row, p.column), id) == id]
        stated = exact(cell.figure)
        if not adds or not parts or stated is None:
            continue
        summed = _sum(parts, cell.unit)
        if summed is None:
            ends = parts_between(parts, cell.unit) if _counts_up(item, catalogue) else None
            beyond = ends and _beyond(stated, *ends, below.whole)
            if ends and beyond is not None:
                checks.append(Check(table.sheet, cell.cell, "total", stated, beyond, False))
                problems.append(faults.total_out_of_range(table.sheet, cell, stated, *ends, parts))
            continue
        total, tolerance, filled = summed
        ok = abs(total - stated) <= tolerance + _half(cell.figure.resolution, tolerance)
        if not ok and not below.whole and total < stated:
            continue
        checks.append(Check(table.sheet, cell.cell, "total", stated, total, ok))
        if not ok:
            blank = len(parts) - filled
            problems.append(faults.total_differs(table.sheet, cell, stated, total, filled, blank))
    return checks, problems


def _counts_up(item: Item | None, catalogue: Catalogue) -> bool:
    """Whether no part can be less than nothing: people, places, areas; not every kind of money."""
    limits = catalogue.limits.get(item.id) if item else None
    return limits is not None and limits.least is not None and limits.least >= 0


def _beyond(stated: Decimal, low: Decimal, high: Decimal | None, whole: bool) -> Decimal | None:
    """The end of the range a total lies beyond; None if it lies within, or may since parts are missing."""
    if stated < low:
        return low
    return high if whole and high is not None and stated > high else None


def _adds_up(cell: TidyCell) -> bool:
    unfit = ("均", "每", *words("standard"))
    said = [is_ratio_heading(part) or any(word in part for word in unfit) for part in cell.heading]
    return additive(cell.unit) and not any(said)


def exact(figure: Figure) -> Decimal | None:
    """The figure's number if it is reported as exactly that, else None."""
    return figure.value if figure.low == figure.high == figure.value and figure.status == "reported" else None


def _sum(parts: Sequence[TidyCell], unit: str) -> tuple[Decimal, Decimal, int] | None:
    """(sum in `unit`, what rounding of the parts may add, parts filled in); None if it cannot be known."""
    total, tolerance, filled = Decimal(0), Decimal(0), 0
    worths = [p.figure.resolution for p in parts if p.figure.resolution is not None]
    finest = min(worths, default=Decimal(1))
    for part in parts:
        if part.figure.status == "not_reported" and part.figure.problem is None:
            continue
        value = exact(part.figure)
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

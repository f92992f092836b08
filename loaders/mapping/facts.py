"""The figures of a table that state a known item or indicator, in its own unit; and what is wrong with the others."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from catalogue.models import Catalogue, Indicator, Item
from catalogue.records import Problem
from loaders.figures.units import unit_of_cell
from loaders.mapping import faults
from loaders.mapping.fitting import Fit, converted, entry, fit, fits, unit_on_line
from loaders.mapping.meanings import Mapped
from loaders.mapping.scope_faults import barred_by_title, under_label
from loaders.mapping.title_scope import title_scope
from loaders.receiving.corrections import as_corrected
from loaders.shapes import Figure, Table, TidyCell

#: DECIMAL(24,6) holds eighteen digits before the point.
LARGEST = Decimal(10) ** 18


@dataclass(frozen=True)
class Fact:
    """One cell that states an item or indicator. `figure` is in the item's own `unit`, `way` led there (or None)."""

    id: str
    cell: TidyCell
    figure: Figure
    unit: str
    way: Fit | None
    subject: tuple[object, ...]


def facts_of(table: Table, mapped: Mapped, catalogue: Catalogue) -> tuple[list[Fact], list[Problem]]:
    """Every figure of data and total rows whose item is known, blanks too; one problem per column of a bad unit."""
    beside = {(cell.row, cell.column): cell.labels for cell in mapped.placing.cells}
    facts: list[Fact] = []
    problems: list[Problem] = []
    ways: dict[tuple[str, str, str], Fit | str] = {}
    unfit: dict[tuple[str, str, str, int], list[TidyCell]] = {}
    of_line = cache(lambda id: unit_on_line(table, entry(catalogue, id)))
    scope, barred = title_scope(table, mapped.listed, catalogue), list[TidyCell]()
    for cell in (*table.cells, *table.total_cells):
        id = fits(mapped.meaning(cell), cell.unit, catalogue)
        if id is None:
            continue
        if scope and scope.bars(cell, id, catalogue):
            barred.append(cell)
            continue
        wanted = entry(catalogue, id)
        figure = cell.figure
        # What two figures must share to be of one place and time: the row, or, with items down the side, the column.
        subject = (cell.column, beside.get((cell.row, cell.column))) if mapped.rows else (cell.row, cell.period)
        if figure.problem:
            if cell.row_kind == "data":
                problems.append(Problem(table.sheet, cell.cell, *figure.problem))
            continue
        if figure.value is None and figure.low is None and figure.high is None:
            facts.append(Fact(id, cell, figure, wanted.unit, None, subject))
            continue
        labels = cell.labels if mapped.rows else ()
        words = "·".join((*cell.heading, *labels, table.title if id == mapped.whole else ""))
        unit = cell.unit or of_line(id)
        told = (id, unit, words)
        way = ways[told] if told in ways else ways.setdefault(told, fit(unit, wanted, words, table.unit))
        if unit_of_cell(figure.unit, cell.unit, as_corrected(cell.text)) is None:
            way = "unit_not_fitting"
        if isinstance(way, str):
            unfit.setdefault((id, way, unit, cell.column), []).append(cell)
            continue
        made = converted(figure, way)
        wrong = _impossible(made, wanted, catalogue)
        if wrong and cell.row_kind == "data":
            problems.append(faults.impossible(table.sheet, cell, wanted.title, wrong))
        elif not wrong:
            facts.append(Fact(id, cell, made, wanted.unit, way, subject))
    groups: dict[str, list[TidyCell]] = {}
    for cell in mapped.doubted:
        groups.setdefault(cell.labels[-2], []).append(cell)
    problems += [under_label(table.sheet, cells, over) for over, cells in groups.items()]
    if scope and barred:
        problems.append(barred_by_title(table.sheet, barred, scope.word))
    for (id, kind, unit, _), cells in unfit.items():
        problems.append(faults.bad_unit(table.sheet, cells, kind, unit, entry(catalogue, id)))
    return facts, problems


def _impossible(figure: Figure, wanted: Item | Indicator, catalogue: Catalogue) -> str:
    """The kind of problem a figure cannot be true for: negative counts and areas, fractions of a person; "" if none."""
    ends = [end for end in (figure.value, figure.low, figure.high) if end is not None]
    whole = isinstance(wanted, Item) and wanted.whole
    if any(abs(end) >= LARGEST for end in ends):
        return "too_large"
    if any(end < 0 for end in ends) and not _may_be_negative(wanted, catalogue):
        return "negative_count"
    if whole and any(end != end.to_integral_value() for end in ends):
        return "fraction_of_count"
    return ""


def _may_be_negative(wanted: Item | Indicator, catalogue: Catalogue) -> bool:
    """Money for which no least amount is declared may be (a loss, a refund); people, places and areas may not."""
    counted = wanted.id if isinstance(wanted, Item) else wanted.numerator
    limits = catalogue.limits.get(counted)
    return wanted.unit.startswith("元") and (limits is None or limits.least is None or limits.least < 0)

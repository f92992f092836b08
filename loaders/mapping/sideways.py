"""Tables with the places across and years or items down the side, turned so that every row is a place."""

from dataclasses import replace

from catalogue.records import Problem
from loaders.figures.unit_labels import split_unit
from loaders.shapes import Column, RowKind, Table, TidyCell
from loaders.tables.keys import address
from loaders.tables.words import is_total

_KEY = Column(0, "A", ("地区",), "", "key")


def turned(table: Table) -> Table | None:
    """The same table with its headings as rows, and what its rows name, if not periods, as the headings. None without.

    Rows and columns change places as numbers; every cell keeps its own address.
    """
    named = any(cell.labels for cell in table.cells)
    cells = [_turned(cell, named) for cell in table.cells if cell.heading]
    if not cells:
        return None
    units = {cell.column: cell.unit for cell in cells}
    columns = [Column(row, f"R{row}", (), unit, "value") for row, unit in sorted(units.items())]
    kinds: dict[int, RowKind] = {cell.row: cell.row_kind for cell in sorted(cells, key=lambda cell: cell.row)}
    return replace(
        table,
        columns=(_KEY, *columns),
        row_kinds=kinds,
        cells=tuple(cell for cell in cells if cell.row_kind == "data"),
        total_cells=tuple(cell for cell in cells if cell.row_kind == "total"),
    )


def _turned(cell: TidyCell, named: bool) -> TidyCell:
    names = cell.heading if named else cell.heading[-1:]
    kind: RowKind = "total" if is_total(names[-1]) else "data"
    heading = tuple(split_unit(text)[0] for text in cell.labels) if named else cell.heading[:-1]
    return replace(
        cell, row=cell.column, column=cell.row, labels=names, label_cells=(f"A{cell.column}",) * len(names),
        heading=heading, row_kind=kind,
    )  # fmt: skip


def at_heading(problem: Problem, table: Table) -> Problem:
    """A problem of a turned table's row, at the heading it came from."""
    return replace(problem, cell=address(max(table.header_rows[1], 1), int(problem.cell.lstrip("A"))))

"""Grids as plain values for the pipe between processes: distinct cells once, then three columns of positions."""

from collections.abc import Sequence
from typing import Any

from catalogue.records import Problem
from loaders.shapes import Grid, GridCell

Packed = tuple[object, ...]


def pack(grids: Sequence[Grid], problems: Sequence[Problem]) -> Packed:
    """Only tuples, texts and numbers: what marshal carries, and nothing that could run on arrival."""
    return tuple(_packed(grid) for grid in grids), tuple(
        (p.sheet, p.cell, p.kind, p.found, p.wanted, p.do) for p in problems
    )


def _packed(grid: Grid) -> Packed:
    numbers: dict[int, int] = {}
    distinct: list[Packed] = []
    order: list[int] = []
    for cell in grid.cells.values():
        number = numbers.get(id(cell))
        if number is None:
            number = numbers[id(cell)] = len(distinct)
            distinct.append(
                (cell.raw, cell.text, cell.number_format, cell.fault, cell.comment, cell.struck, cell.indent)
            )
        order.append(number)
    rows, columns = zip(*grid.cells, strict=True) if grid.cells else ((), ())
    return (
        grid.sheet, tuple(distinct), order, rows, columns, grid.merges, grid.hidden,
        tuple(grid.hidden_rows), tuple(grid.hidden_columns),
    )  # fmt: skip


def unpack(packed: Packed) -> tuple[list[Grid], list[Problem]]:
    """The grids and problems as they were packed; equal cells are one object again."""
    grids: Any
    problems: Any
    grids, problems = packed
    return [_unpacked(*grid) for grid in grids], [Problem(*problem) for problem in problems]


def _unpacked(sheet, distinct, order, rows, columns, merges, hidden, hidden_rows, hidden_columns) -> Grid:  # type: ignore[no-untyped-def]
    cells = [GridCell(*about) for about in distinct]
    return Grid(
        sheet,
        dict(zip(zip(rows, columns, strict=True), map(cells.__getitem__, order), strict=True)),
        tuple(merges),
        hidden,
        frozenset(hidden_rows),
        frozenset(hidden_columns),
    )

"""Grids as plain values for the pipe between processes: lines as they are, the cells with more to them once each."""

import marshal
from collections.abc import Sequence
from typing import Any

from catalogue.records import Problem
from loaders.sheet_grids import Grid, GridCell

Packed = tuple[object, ...]


def pack(grids: Sequence[Grid], problems: Sequence[Problem]) -> Packed:
    """Only tuples, texts and numbers: what marshal carries, and nothing that could run on arrival."""
    return tuple(_packed(grid) for grid in grids), tuple(
        (p.sheet, p.cell, p.kind, p.found, p.wanted, p.do) for p in problems
    )


def _packed(grid: Grid) -> Packed:
    numbers: dict[int, tuple[int]] = {}
    distinct: list[Packed] = []
    lines = list(grid.lines.values())
    try:
        body = marshal.dumps(lines)
    except ValueError:  # a line holds a GridCell: quicker learnt so than by looking at every value
        body = marshal.dumps([[_plain(held, numbers, distinct) for held in line] for line in lines])
    return (
        grid.sheet, tuple(distinct), list(grid.lines), body, grid.merges, grid.hidden,
        tuple(grid.hidden_rows), tuple(grid.hidden_columns),
    )  # fmt: skip


def _plain(held: object, numbers: dict[int, tuple[int]], distinct: list[Packed]) -> object:
    """A cell with more to it as its number among such cells, in a tuple; anything else as itself."""
    if type(held) is not GridCell:
        return held
    number = numbers.get(id(held))
    if number is None:
        number = numbers[id(held)] = (len(distinct),)
        distinct.append((held.raw, held.text, held.number_format, held.fault, held.comment, held.struck, held.indent))
    return number


def unpack(packed: Packed) -> tuple[list[Grid], list[Problem]]:
    """The grids and problems as they were packed; equal cells are one object again."""
    grids: Any
    problems: Any
    grids, problems = packed
    return [_unpacked(*grid) for grid in grids], [Problem(*problem) for problem in problems]


def _unpacked(sheet, distinct, rows, body, merges, hidden, hidden_rows, hidden_columns) -> Grid:  # type: ignore[no-untyped-def]
    lines = marshal.loads(body)
    if distinct:
        cells = [GridCell(*about) for about in distinct]
        lines = [[cells[held[0]] if type(held) is tuple else held for held in line] for line in lines]
    return Grid(
        sheet,
        dict(zip(rows, lines, strict=True)),
        tuple(merges),
        hidden,
        frozenset(hidden_rows),
        frozenset(hidden_columns),
    )

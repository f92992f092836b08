"""Tables as plain values for the pipe between processes: figures once each, the cells in columns."""

from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any

from loaders.packing import Packed
from loaders.shapes import Column, Figure, Table, TidyCell

_ABOUT = attrgetter("sheet", "range", "title", "unit", "period", "place", "header_rows")
_AFTER = attrgetter("notes", "source", "preamble")
_COLUMN = attrgetter("index", "letter", "path", "unit", "role", "period")
#: The fields of a cell before and behind its figure, in the order of its making.
_BEFORE_FIGURE = "row", "column", "cell", "labels", "label_cells", "code", "heading", "period"
_BEHIND_FIGURE = "unit", "text", "row_kind"


def pack_tables(tables: Sequence[Table]) -> Packed:
    """Only tuples, lists, texts and numbers."""
    return tuple(
        (
            _ABOUT(table), tuple(map(_COLUMN, table.columns)), tuple(table.row_kinds.items()),
            _cells(table.cells), _cells(table.total_cells), _AFTER(table),
        )
        for table in tables
    )  # fmt: skip


def unpack_tables(packed: Any) -> list[Table]:
    """The tables as they were packed."""
    return [_table(*parts) for parts in packed]


def _table(about: Any, columns: Any, kinds: Any, cells: Any, totals: Any, after: Any) -> Table:
    heading = tuple(Column(*column) for column in columns)
    return Table(*(*about, heading, dict(kinds), _unpacked(*cells), _unpacked(*totals), *after))


def _cells(cells: Sequence[TidyCell]) -> Packed:
    numbers: dict[int, int] = {}
    figures: list[Figure] = []
    order = []
    for figure in map(attrgetter("figure"), cells):
        number = numbers.get(id(figure))
        if number is None:
            number = numbers[id(figure)] = len(figures)
            figures.append(figure)
        order.append(number)
    before, behind = (
        [list(map(attrgetter(name), cells)) for name in names] for names in (_BEFORE_FIGURE, _BEHIND_FIGURE)
    )
    return before, [_figure(figure) for figure in figures], order, behind


def _figure(figure: Figure) -> Packed:
    value, low, high, worth = (
        None if number is None else str(number) for number in (figure.value, figure.low, figure.high, figure.resolution)
    )
    return value, low, high, figure.status, figure.unit, worth, figure.mark, figure.problem


def _unpacked(before: Any, figures: Any, order: list[int], behind: Any) -> tuple[TidyCell, ...]:
    made = [_made(*figure) for figure in figures]
    return tuple(map(TidyCell, *before, map(made.__getitem__, order), *behind))


def _made(value: Any, low: Any, high: Any, status: Any, unit: str, worth: Any, mark: str, problem: Any) -> Figure:
    point = None if value is None else Decimal(value)
    lowest, highest = (point if text == value else None if text is None else Decimal(text) for text in (low, high))
    return Figure(point, lowest, highest, status, unit, None if worth is None else Decimal(worth), mark, problem)

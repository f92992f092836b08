"""Tables as plain values for the pipe between processes: what lines and columns say; the figures stay in the grids."""

from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any

from loaders.shapes import Column, Table
from loaders.sheet_grids import Grid
from loaders.tables.bodies import Body, Notes, Place
from loaders.workbooks.packing import Packed

_ABOUT = attrgetter("sheet", "range", "title", "unit", "period", "place", "header_rows")
_AFTER = attrgetter("notes", "source", "preamble")
_COLUMN = attrgetter("index", "letter", "path", "unit", "role", "period")


def pack_tables(tables: Sequence[Table], grids: Sequence[Grid]) -> Packed:
    """Only tuples, lists, texts and numbers; a table names its grid by its place among `grids`."""
    numbers = {id(grid): number for number, grid in enumerate(grids)}
    return tuple(
        (
            _ABOUT(table), tuple(map(_COLUMN, table.columns)), tuple(table.row_kinds.items()),
            _body(table.cells, numbers), _body(table.total_cells, numbers), _AFTER(table),
        )
        for table in tables
    )  # fmt: skip


def unpack_tables(packed: Any, grids: Sequence[Grid]) -> list[Table]:
    """The tables as they were packed, over the grids they were read from."""
    return [_table(grids, *parts) for parts in packed]


def _table(grids: Sequence[Grid], about: Any, columns: Any, kinds: Any, data: Any, totals: Any, after: Any) -> Table:
    heading = tuple(Column(*column) for column in columns)
    return Table(*(*about, heading, dict(kinds), _unpacked(grids, *data), _unpacked(grids, *totals), *after))


def _body(body: object, numbers: dict[int, int]) -> Packed:
    assert isinstance(body, Body)
    return (
        numbers[id(body.grid)], body.kind, list(body.lines),
        [list(map(tuple, places)) for places in body.eras], tuple(body.left_out), dict(body.notes.means),
        {column: str(worth) for column, worth in body.notes.worths.items()},
        dict(body.notes.rows), dict(body.notes.columns),
    )  # fmt: skip


def _unpacked(grids: Any, grid: Any, kind: Any, lines: Any, eras: Any, left_out: Any, *notes: Any) -> Body:
    means, worths, rows, columns = notes
    places = [[Place(*place) for place in places] for places in eras]
    said = Notes(means, {column: Decimal(worth) for column, worth in worths.items()}, rows, columns)
    return Body(grids[grid], kind, lines, places, frozenset(left_out), said)

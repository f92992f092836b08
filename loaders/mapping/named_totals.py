"""Rows that look like totals and are items: 在职社区工作者总计 among the items down the side sums up no other row."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from loaders.figures.unit_labels import split_unit
from loaders.mapping.vocabulary import Vocabulary
from loaders.shapes import RowKind, Table, TidyCell
from loaders.tables.words import is_total

#: What a row is about: its item, its other labels, its period.
_Subject = tuple[str, tuple[str, ...], str]


def with_named_totals(table: Table, names: Vocabulary) -> Table:
    """The table with every total row as data that is one in name only: what it is called is an item, which rows down
    the side name, and which no other row names for the same place and time."""
    totals = {cell.row: cell for cell in reversed(table.total_cells)}
    named = {row: one for row, cell in totals.items() if (one := _subject(cell, names))}
    if not named:
        return table  # nearly every table
    data = {cell.row: cell for cell in reversed(table.cells)}
    others = Counter(one for cell in data.values() if (one := _subject(cell, names)))
    often = others + Counter(named.values())
    rows = {row for row, one in named.items() if often[one] == 1} if others or not data else set()
    kinds: dict[int, RowKind] = table.row_kinds | dict.fromkeys(rows, "data")
    moved = [replace(cell, row_kind="data") for cell in table.total_cells if cell.row in rows]
    return replace(
        table,
        row_kinds=kinds,
        cells=tuple(sorted((*table.cells, *moved), key=lambda cell: (cell.row, cell.column))),
        total_cells=tuple(cell for cell in table.total_cells if cell.row not in rows),
    )


def _subject(cell: TidyCell, names: Vocabulary) -> _Subject | None:
    """What a row says it is about, if one of its labels names an item and no other says that it is a total."""
    known = _known(cell.labels, names)
    others = tuple(label for label in cell.labels if label != known[0]) if known else ()
    return (known[1], others, cell.period) if known and not any(map(is_total, others)) else None


def _known(labels: Sequence[str], names: Vocabulary) -> tuple[str, str] | None:
    return next(((text, id) for text in reversed(labels) if (id := names.meaning([split_unit(text)[0]]))), None)

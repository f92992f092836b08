"""What each figure of a table is about: an item or indicator, by the column's heading, the row's label or the title."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from catalogue.models import Catalogue
from loaders.mapping.fitting import entry, fits, shown_unit, unit_on_line
from loaders.mapping.heading_words import is_measure, keys, tails, words
from loaders.mapping.item_rows import ItemRows, item_rows
from loaders.mapping.titles import item_of_sheet, item_of_title
from loaders.mapping.vocabulary import Vocabulary, vocabulary
from loaders.shapes import Column, Table, TidyCell
from loaders.tables.period_labels import timeless

#: Other people than the title's, of whom the columns behind may speak: 专职网格员, not 党员, 持证人员.
_PEOPLE = re.compile("(?<![党团人])员$|者$|干部$|社工$")

#: 指标值 is what should be reached where another column says what was.
_AIM, _ACHIEVED = re.compile("指标值$"), re.compile("完成|实际|实现值")


@dataclass(frozen=True)
class Mapped:
    """What a table's figures are about. `columns`: id by column; `rows`: id by row, for figures in `open_columns`.

    `placing` is the table without the labels that name items, so that what is left names places. `listed`: every value
    column (or row label, where items stand in rows) with its id or None and its unit. `unread`: columns whose heading
    names an item although they hold text rather than figures. `fitting`: by open column headed 决算数 or 人数, the ids
    of rows whose figures are counted so. `doubted`: figures of an item under a label that is not understood.
    """

    columns: Mapping[int, str | None]
    open_columns: frozenset[int]
    rows: Mapping[int, str | None]
    whole: str | None
    placing: Table
    listed: tuple[tuple[str, str | None, str], ...]
    unread: tuple[Column, ...]
    fitting: Mapping[int, frozenset[str]] = field(default_factory=dict)
    doubted: tuple[TidyCell, ...] = ()

    def meaning(self, cell: TidyCell) -> str | None:
        """The item or indicator a figure states, None if that is not known."""
        if cell.column not in self.open_columns:
            return self.columns.get(cell.column)
        if not self.rows:
            return self.whole
        id = self.rows.get(cell.row)
        return id if id in self.fitting.get(cell.column, (id,)) else None

    @property
    def anything(self) -> bool:
        """Whether any figure of the table is understood."""
        return any(id for _, id, _ in self.listed)

    @property
    def only_standards(self) -> bool:
        """Whether every figure speaks of a standard or target, so that none could be an observation."""
        return bool(self.listed) and all(any(word in text for word in words("standard")) for text, _, _ in self.listed)


def map_table(table: Table, catalogue: Catalogue, names: Vocabulary) -> Mapped:
    """The meaning of every figure of a table, by the declared aliases alone (`names`: all of them)."""
    found = _mapped(table, catalogue, names)
    stated = {id for _, id, _ in found.listed if id}
    if stated.intersection(of for group in words("limited").values() for of in group):
        return _mapped(table, catalogue, replace(vocabulary(catalogue, stated), answers=names.answers))
    return found


def _mapped(table: Table, catalogue: Catalogue, names: Vocabulary) -> Mapped:
    values = [column for column in table.columns if column.role == "value"]
    headings = {cell.column: cell.heading for cell in (*table.total_cells, *table.cells)}
    columns: dict[int, str | None] = {}
    before = ""
    for column in values:
        path = [timeless(part) for part in headings.get(column.index, column.path)]
        meaning = fits(names.meaning(path, before), column.unit, catalogue)
        columns[column.index] = meaning
        before = before if any("其中" in key for part in path for key in keys(part)) else meaning or ""
    titled = item_of_title(table.title, names) or item_of_sheet(table.sheet, table.title, names)
    if titled and not any(
        _PEOPLE.search(key) for c in values if not columns[c.index] for part in c.path[-1:] for key in keys(part)
    ):
        like = entry(catalogue, titled).unit
        beside = {id for id in columns.values() if id and entry(catalogue, id).unit == like}
        for column in values:
            if columns[column.index] is None:
                said = map(timeless, headings.get(column.index, column.path))
                meaning = names.part_of(titled, said, beside)
                columns[column.index] = fits(meaning, column.unit, catalogue)
    idle = tails(entry(catalogue, titled).unit) if titled else frozenset()
    unnamed = {c.index for c in values if not columns[c.index] and _says_nothing(headings.get(c.index, c.path), idle)}
    if any(_ACHIEVED.search(part) for c in values for part in c.path):
        unnamed -= {c.index for c in values if c.path and _AIM.search(c.path[-1])}
    counting = {c.index: units for c in values if not columns[c.index] and (units := _counting(c.path))}
    wide = unnamed | counting.keys()
    rows = item_rows(table, names, wide) if wide else ItemRows({}, frozenset(), table, ())
    whole = None if rows.ids else titled
    unnamed = wide if rows.ids else unnamed
    by_unit = {id: entry(catalogue, id).unit.split("/")[0] for id in rows.ids.values() if id}
    fitting = {
        column: frozenset(id for id, unit in by_unit.items() if unit in units) for column, units in counting.items()
    }

    listed = [_listed(table, c, columns[c.index], catalogue) for c in values if c.index not in unnamed]
    if rows.ids:
        listed += [(text, id, unit or _on_line(table, id, catalogue)) for text, id, unit in rows.listed]
    else:
        listed += [_listed(table, c, fits(whole, c.unit, catalogue), catalogue) for c in values if c.index in unnamed]
    unread = tuple(column for column in table.columns if column.role == "note" and names.meaning(column.path))
    listed += [_listed(table, column, None, catalogue) for column in unread]
    return Mapped(
        columns, frozenset(unnamed), rows.ids, whole, rows.placing, tuple(listed), unread, fitting, rows.doubted
    )


def _says_nothing(path: Sequence[str], idle: Set[str]) -> bool:
    return all(is_measure(key) or key in idle for part in path for key in keys(timeless(part)))


def _counting(path: Sequence[str]) -> frozenset[str]:
    """The units of what a heading of nothing but a tail counts: 决算数 speaks of money, 人数 of people."""
    said = [key for part in path for key in keys(timeless(part)) if not is_measure(key)]
    return frozenset(words("tail").get(said[0], ())) if len(said) == 1 else frozenset()


def _listed(table: Table, column: Column, meaning: str | None, catalogue: Catalogue) -> tuple[str, str | None, str]:
    unit = column.unit or _on_line(table, meaning, catalogue)
    unit = shown_unit(unit, entry(catalogue, meaning) if meaning else None)
    return "·".join(column.path) or column.letter, meaning, unit


def _on_line(table: Table, meaning: str | None, catalogue: Catalogue) -> str:
    return unit_on_line(table, entry(catalogue, meaning)) if meaning else ""

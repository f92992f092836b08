"""What each figure of a table is about: an item or indicator, by the column's heading, the row's label or the title."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from catalogue.models import Catalogue
from loaders.fitting import fits
from loaders.heading_words import is_measure, keys, words
from loaders.shapes import Column, Table, TidyCell
from loaders.units import split_unit
from loaders.vocabulary import Vocabulary, vocabulary

#: In a title, what may stand before the name of the one item a table is about: a place or a span of years.
_BEFORE = re.compile(r"(?:^|省|(?<!城)市|区|县|街道|镇|乡|年|年度|各)$")
_AFTER = re.compile(r"(?:情况)?(?:统计|汇总|一览|明细|调查)?(?:情况)?表?$")


@dataclass(frozen=True)
class Mapped:
    """What a table's figures are about. `columns`: id by column; `rows`: id by row, for figures in `open_columns`.

    `placing` is the table without the labels that name items, so that what is left names places. `listed`: every value
    column (or row label, where items stand in rows) with its id or None and its unit.
    """

    columns: Mapping[int, str | None]
    open_columns: frozenset[int]
    rows: Mapping[int, str | None]
    whole: str | None
    placing: Table
    listed: tuple[tuple[str, str | None, str], ...]

    def meaning(self, cell: TidyCell) -> str | None:
        """The item or indicator a figure states, None if that is not known."""
        if cell.column not in self.open_columns:
            return self.columns.get(cell.column)
        return self.rows.get(cell.row) if self.rows else self.whole

    @property
    def anything(self) -> bool:
        """Whether any figure of the table is understood."""
        return any(id for _, id, _ in self.listed)

    @property
    def only_standards(self) -> bool:
        """Whether every figure speaks of a standard or target, so that none could be an observation."""
        return bool(self.listed) and all(any(word in text for word in words("standard")) for text, _, _ in self.listed)


def map_table(table: Table, catalogue: Catalogue) -> Mapped:
    """The meaning of every figure of a table, by the declared aliases alone."""
    found = _mapped(table, catalogue, vocabulary(catalogue))
    stated = {id for _, id, _ in found.listed if id}
    if stated.intersection(of for group in words("limited").values() for of in group):
        return _mapped(table, catalogue, vocabulary(catalogue, stated))
    return found


def _mapped(table: Table, catalogue: Catalogue, names: Vocabulary) -> Mapped:
    values = [column for column in table.columns if column.role == "value"]
    headings = {cell.column: cell.heading for cell in (*table.total_cells, *table.cells)}
    columns: dict[int, str | None] = {}
    before = ""
    for column in values:
        path = headings.get(column.index, column.path)
        meaning = fits(names.meaning(path, before), column.unit, catalogue)
        columns[column.index] = meaning
        before = before if any("其中" in part for part in path) else meaning or ""
    unnamed = {c.index for c in values if not columns[c.index] and _says_nothing(headings.get(c.index, c.path))}
    rows, letters = _rows(table, names, unnamed)
    whole = None if rows else _of_title(table.title, names)
    listed = [_listed(column, columns[column.index]) for column in values if column.index not in unnamed]
    if rows:
        listed += _listed_rows(table, rows, unnamed, letters)
    else:
        listed += [_listed(column, fits(whole, column.unit, catalogue)) for column in values if column.index in unnamed]
    return Mapped(columns, frozenset(unnamed), rows, whole, _without(table, letters), tuple(listed))


def _says_nothing(path: Sequence[str]) -> bool:
    return all(is_measure(key) for part in path for key in keys(part))


def _listed(column: Column, meaning: str | None) -> tuple[str, str | None, str]:
    return "·".join(column.path) or column.letter, meaning, column.unit


def _rows(table: Table, names: Vocabulary, unnamed: set[int]) -> tuple[dict[int, str | None], set[str]]:
    """Ids by row where the rows name the items (指标 down the side), and the letters of the columns that name them."""
    found: dict[int, str | None] = {}
    letters: set[str] = set()
    for cell in table.cells if unnamed else ():
        if cell.row in found or cell.column not in unnamed:
            continue
        spans = [(i, j) for i in range(len(cell.labels)) for j in range(len(cell.labels), i, -1)]
        for i, j in sorted(spans, key=lambda span: span[0] - span[1]):
            meaning = names.meaning(_unitless(cell.labels[i:j]))
            if meaning:
                found[cell.row] = meaning
                letters.update(address.rstrip("0123456789") for address in cell.label_cells[i:j])
                break
        else:
            found[cell.row] = None
    return (found, letters) if letters else ({}, set())


def _unitless(labels: Sequence[str]) -> list[str]:
    return [split_unit(text)[0] for text in labels]


def _listed_rows(
    table: Table, rows: Mapping[int, str | None], unnamed: set[int], letters: set[str]
) -> list[tuple[str, str | None, str]]:
    listed: dict[str, tuple[str, str | None, str]] = {}
    for cell in table.cells:
        if cell.column in unnamed:
            said = [t for t, a in zip(cell.labels, cell.label_cells, strict=True) if a.rstrip("0123456789") in letters]
            text = "·".join(said)
            listed.setdefault(text, (text, rows.get(cell.row), cell.unit))
    return list(listed.values())


def _without(table: Table, letters: set[str]) -> Table:
    """The table without the labels of the columns that name items."""
    if not letters:
        return table
    cells = []
    for cell in table.cells:
        kept = [
            (text, address)
            for text, address in zip(cell.labels, cell.label_cells, strict=True)
            if address.rstrip("0123456789") not in letters
        ]
        cells.append(replace(cell, labels=tuple(t for t, _ in kept), label_cells=tuple(a for _, a in kept)))
    return replace(table, cells=tuple(cells))


def _of_title(title: str, names: Vocabulary) -> str | None:
    """The item a title names at its end (2023年各街道社区工作者数统计表), behind a place or a year; None otherwise."""
    text = "".join(split_unit(title)[0].split())
    ends = {text, _AFTER.sub("", text)}
    for start in range(len(text)):
        if _BEFORE.search(text[:start]):
            for end in sorted(ends, key=len, reverse=True):
                meaning = names.meaning([end[start:]]) if end[start:] else None
                if meaning:
                    return meaning
    return None

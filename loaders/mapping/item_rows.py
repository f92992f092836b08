"""Tables with the items down the side (指标 | 数值 | 单位): what each row's figures are about."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from loaders.figures.unit_labels import split_unit
from loaders.mapping.heading_words import is_idle, keys
from loaders.mapping.vocabulary import Vocabulary
from loaders.shapes import Table, TidyCell
from loaders.tables.period_labels import timeless
from loaders.tables.words import suffix_level

#: Headings of columns that name places: a community may be called 示范社区, which is no item there.
_NUMBERED = re.compile(r"^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*")
_PLACES = re.compile("地区|区划|社区|街道|镇|乡|村|区$|县|市|省|单位")


@dataclass(frozen=True)
class ItemRows:
    """`ids`: item by row, empty where rows name no items. `letters`: the columns that name them.

    `placing` is the table without those labels, so that what is left names places; `listed` the labels with their ids;
    `doubted` figures of an item under a label that is not understood (户数 under 二、其他情况).
    """

    ids: Mapping[int, str | None]
    letters: frozenset[str]
    placing: Table
    listed: tuple[tuple[str, str | None, str], ...]
    doubted: tuple[TidyCell, ...] = ()


def item_rows(table: Table, names: Vocabulary, unnamed: Set[int]) -> ItemRows:
    """What the rows name, for figures in columns whose own heading says nothing (`unnamed`)."""
    cells = [cell for cell in table.cells if cell.column in unnamed]
    ids: dict[int, str | None] = {}
    letters: set[str] = set()
    places_over: set[str] = set()
    before, group = "", ""
    filled = {cell.row for cell in table.cells if cell.text or cell.unit}
    for cell in cells:
        if cell.row not in ids:
            ids[cell.row], used, over = _named(cell, names, before, group)
            letters |= used
            places_over |= over
            # A line with nothing but a name heads the lines below it: 户数 under 农村社区 is not all 户数.
            group = cell.labels[-1] if cell.labels and cell.row not in filled and not ids[cell.row] else group
            if ids[cell.row] and not cell.labels[-1].strip().startswith(("其中", "#", "＃")):
                before = ids[cell.row] or ""
    headings = {column.letter: "".join(column.path) for column in table.columns}
    told = [cell.row for cell in cells if cell.text]
    # Several figures to a name, and nothing above them says which is which.
    unsaid = not table.header_rows[0] and len(set(told)) < len(told)
    places = any(_PLACES.search(headings.get(letter, "")) for letter in letters)
    if unsaid or not letters or (places and 2 * sum(1 for id in ids.values() if id) < len(ids)):
        return ItemRows({}, frozenset(), table, ())
    over = {_letter(address) for address in places_over}
    placing = replace(
        table,
        columns=tuple(replace(c, path=("地区",)) if c.letter in over else c for c in table.columns),
        cells=tuple(_without(cell, letters, places_over) for cell in table.cells),
    )
    listed = {_said(cell, letters): (_said(cell, letters), ids[cell.row], cell.unit) for cell in reversed(cells)}
    doubted = (cell for cell in cells if not ids[cell.row] and cell.text and len(cell.labels) > 1)
    alone = tuple(cell for cell in doubted if names.meaning(_unitless(cell.labels[-1:])))
    return ItemRows(ids, frozenset(letters), placing, tuple(reversed(listed.values())), alone)


def _named(cell: TidyCell, names: Vocabulary, before: str, group: str) -> tuple[str | None, set[str], set[str]]:
    """The id the most labels together name, their columns, and the addresses of places above them in these columns.
    Other labels of the same column narrow it, so they must be understood too."""
    count = len(cell.labels)
    spans = [(i, j) for i in range(count) for j in range(count, i, -1)]
    for i, j in sorted(spans, key=lambda span: span[0] - span[1]):
        used = {_letter(address) for address in cell.label_cells[i:j]}
        over = set(cell.label_cells[:i]) if i and all(map(_of_place, cell.labels[:i])) else set()
        beside = {_letter(address) for address in (*cell.label_cells[:i], *cell.label_cells[j:]) if address not in over}
        meaning = (
            None if used & beside else names.meaning([*filter(None, [group]), *_unitless(cell.labels[i:j])], before)
        )
        if meaning:
            return meaning, used, over
    return None, set(), set()


def _of_place(text: str) -> bool:
    """Whether a label above items is the name of a county, town or community (一、某街道), not of all of them."""
    bare = _NUMBERED.sub("", text.strip())
    return suffix_level(bare) in (4, 5, 6) and len(bare) > 2 and not is_idle("".join(keys(bare)))


def _unitless(labels: Sequence[str]) -> list[str]:
    return [timeless(split_unit(text)[0]) for text in labels]


def _letter(address: str) -> str:
    return address.rstrip("0123456789")


def _said(cell: TidyCell, letters: Set[str]) -> str:
    return "·".join(t for t, a in zip(cell.labels, cell.label_cells, strict=True) if _letter(a) in letters)


def _without(cell: TidyCell, letters: Set[str], places_over: Set[str]) -> TidyCell:
    pairs = zip(cell.labels, cell.label_cells, strict=True)
    kept = [(text, address) for text, address in pairs if address in places_over or _letter(address) not in letters]
    return replace(cell, labels=tuple(t for t, _ in kept), label_cells=tuple(a for _, a in kept))

"""The labels of each row that name places, widest first, each with the way its column names them."""

import re
from dataclasses import dataclass

from catalogue.names import normal_name
from catalogue.places import Place, Register
from loaders.placing.columns import PlaceColumn, hinted_levels, place_column, settle
from loaders.placing.context import base_code
from loaders.shapes import Table, TidyCell
from loaders.tables.words import is_total

_NUMBERING = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．:：]+|[①-⑳]|其中[：:、]?|[-—·]+)\s*")
_MARKS = re.compile(r"[*＊#①-⑳†‡△▲★☆]+$")
_BEHIND = re.compile(r"^([^（(]+)[（(]([^（()）]+)[)）]$")
#: 棠屿街道（13个）: how many lie in it.
_COUNTED = re.compile(r"[（(]共?\d+个?(?:社区|村|户|所|人)?[)）]$")
_NATION = ("全国", "中国")
#: Levels from the top down.
DEPTH = ("nation", "province", "city", "county", "town", "community")


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a row: its text without numbering and marks, its cell, and how its column names places."""

    text: str
    cell: str
    column: PlaceColumn

    @property
    def letter(self) -> str:
        """The letter of the column it stands in."""
        return self.cell.rstrip("0123456789")


def place_labels(
    table: Table, rows: dict[int, TidyCell], base: Place | None, register: Register
) -> dict[int, list[Label]]:
    """By row number, the row's labels that name places. Totals (合计) and columns of other things are left out.

    A label is told apart by its column and by how many labels of that column stand before it in the row, since group
    rows and names often share one column. Each column is judged by the names found under the columns before it.
    """
    headings = {column.letter: column.path for column in table.columns if column.role != "value"}
    written: dict[tuple[str, int], dict[int, tuple[str, str]]] = {}
    for number, cell in rows.items():
        seen: dict[str, int] = {}
        for text, address in zip(cell.labels, cell.label_cells, strict=True):
            letter = address.rstrip("0123456789")
            key = normal_name(text)
            if not key or (is_total(key) and key not in _NATION):
                continue
            seen[letter] = seen.get(letter, 0) + 1
            written.setdefault((letter, seen[letter]), {})[number] = (_cleaned(text), address)
    at: dict[int, Place | None] = dict.fromkeys(rows, base)
    above = dict(at)
    labels: dict[int, list[Label]] = {number: [] for number in rows}
    alone = len({letter for letter, _ in written}) == 1
    for letter, nth in _ordered(written, headings):
        texts = written[letter, nth]
        # Nothing lies below a community: what is indented under one stands beside it.
        at |= {n: above[n] for n in texts if (place := at[n]) and place.level == "community"}
        names = {(base_code(at[number]), text) for number, (text, _) in texts.items()}
        column = place_column(headings.get(letter, ()), names, register, alone)
        for number, (text, address) in texts.items() if column else ():
            assert column is not None
            labels[number].append(Label(text, address, column))
            found = settle(text, base_code(at[number]), column, register)
            if len(found) == 1:
                at[number], above[number] = found[0], at[number]
    return labels


def _ordered(
    written: dict[tuple[str, int], dict[int, tuple[str, str]]], headings: dict[str, tuple[str, ...]]
) -> list[tuple[str, int]]:
    # 所属街道 may stand behind the community's name: where all headings tell their level, wide goes before narrow.
    hints = {letter: hinted_levels(headings.get(letter, ())) for letter, _ in written}
    told = all(hints.values())
    return sorted(written, key=lambda k: (DEPTH.index(hints[k[0]][0]) if told else 0, len(k[0]), k[0], k[1]))


def _cleaned(text: str) -> str:
    return _COUNTED.sub("", _MARKS.sub("", _NUMBERING.sub("", text.strip())).strip())


def path_told_behind(text: str) -> str:
    """向阳社区（大峪街道） as the path it tells, 大峪街道向阳社区; "" where nothing stands in a parenthesis behind."""
    found = _BEHIND.match(text)
    return found[2] + found[1] if found else ""

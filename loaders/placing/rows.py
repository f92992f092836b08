"""Rows of a table to places of the register: by code, else by name within the town and district the table states.

Exactly one match or a problem at the cell of the name; no prefix guessing, no likeness.
"""

import re
from dataclasses import dataclass, field

from catalogue.names import ending_of, normal_name
from catalogue.places import Place, Register, under
from catalogue.records import Problem
from loaders.placing.asked_places import AskedPlace
from loaders.placing.codes import asked_of_code, place_codes, places_above
from loaders.placing.columns import levels_below, settle
from loaders.placing.communities import community_of_table
from loaders.placing.context import base_code, place_of_table, place_of_text
from loaders.placing.faults import conflict, not_one, not_stated
from loaders.placing.labels import Label, path_told_behind, place_labels
from loaders.shapes import Table, TidyCell

__all__ = ["Placed", "place_of_table", "place_of_text", "place_rows"]

#: How many unknown names of a table are told with their nearest candidates.
_IN_DETAIL = 30
#: Words with a place's ending that name no place: headings of groups.
_COMMON = re.compile("(?:[城镇市郊辖片园老新东南西北中]|开发|城关|功能|主城|行政)区$|城镇$|乡镇$|地区$|县市$|区县$")
_UPPER = ("nation", "province", "city", "county", "town")


@dataclass(frozen=True, slots=True)
class Placed:
    """Places by row number, and a problem for every name that is not exactly one place.

    `asked`: by row without a place, what a person is asked; its cell is its problem's. `dated`: (row, year) → place
    where one name meant several places one after the other. `named`: by row, where its place's name stands ("" for
    rows that name none and are about the table's own), the labels behind it (第一网格), other ones before it (城镇).
    """

    places: dict[int, Place]
    problems: list[Problem]
    asked: dict[int, AskedPlace] = field(default_factory=dict)
    dated: dict[tuple[int, int], Place] = field(default_factory=dict)
    named: dict[int, tuple[str, tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)

    def at(self, row: int, year: int) -> Place | None:
        """The place a row's figure of a year belongs to."""
        return self.dated.get((row, year), self.places.get(row))


def place_rows(table: Table, register: Register, within: str = "") -> Placed:
    """The place of every data row of a table, keyed by row number.

    A row whose labels name no place (a period, an indicator) is about the table's own place. `within` (a code) holds
    only where the workbook names no place itself. A problem is given once per cell."""
    base = place_of_table(table, register, within)
    alone = community_of_table(table, register, base)
    rows: dict[int, TidyCell] = dict(sorted({cell.row: cell for cell in reversed(table.cells)}.items()))
    codes = place_codes(table, rows, register)
    labels = place_labels(table, rows, base, register)
    above = places_above(codes, labels, register)
    places: dict[int, Place] = {}
    problems: dict[str, Problem] = {}
    asked: dict[int, AskedPlace] = {}
    upper: Place | None = None
    for number, cell in rows.items():
        coded = codes.get(number)
        found: Place | Problem | None | tuple[Problem, AskedPlace] = coded
        if isinstance(coded, Place):
            found = _contradiction(labels[number], coded, register, table.sheet) or coded
        if found is (over := coded if isinstance(coded, Place) and number in above else None):
            at = over or (base if labels[number] else alone)
            found = _walk(labels[number], at, register, table.sheet, len(problems) >= _IN_DETAIL)
        elif isinstance(coded, Problem):
            asked[number] = asked_of_code(coded, cell.code, [label.text for label in labels[number]], register)
        if isinstance(found, tuple) and len(labels[number]) == 1 and upper is not None:
            below = _walk(labels[number], upper, register, table.sheet, True)  # 示例区, and its 街道 in the rows below
            found = below if isinstance(below, Place) and below is not upper else found
        if isinstance(found, tuple):
            found, asked[number] = found
        if found is None:
            problems.setdefault("", not_stated(table, cell, base, register))  # the whole table lacks it: told once
        elif isinstance(found, Problem):
            problems.setdefault(found.cell, found)
        else:
            places[number], upper = found, found if found.level in _UPPER[1:4] and labels[number] else upper
    named = {number: _named(rows[number], labels[number]) for number in places}
    return Placed(places, list(problems.values()), asked, named=named)


def _named(cell: TidyCell, labels: list[Label]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    places = [label.cell for label in labels]
    last = cell.label_cells.index(places[-1]) if places else -1
    over = (text for text, at in zip(cell.labels[: max(last, 0)], cell.label_cells, strict=False) if at not in places)
    return places[-1] if places else "", cell.labels[last + 1 :], tuple(over)


def _walk(
    labels: list[Label], base: Place | None, register: Register, sheet: str, brief: bool
) -> Place | tuple[Problem, AskedPlace] | None:
    """Down a row's labels, each under the one before it; the last is the row's own name."""
    at, before = base, base
    for last, label in zip([None, *labels], labels, strict=False):
        if last and at and label.letter == last.letter and not levels_below(register, at.code):
            # A name indented under a community by accident stands beside it: nothing can lie below one.
            at = before
        found = _step(label, at, register, own=label is labels[-1] and at is base)
        if len(found) == 1:
            at, before = found[0], at
        elif found or label is labels[-1] or _speaks_of_a_place(label.text):
            return not_one(sheet, label.cell, label.text, found, at, register, brief)
    return at


def _contradiction(labels: list[Label], coded: Place, register: Register, sheet: str) -> Problem | None:
    """A problem if a label is the name of another place of the code's own district (or city, or province)."""
    for label in labels:
        named = register.named(label.text, coded.code[: max(2, min(6, len(coded.code) - 2))])
        if named and not any(under(coded.code, p.code) or under(p.code, coded.code) for p in named):
            return conflict(sheet, label.cell, label.text, coded, named[0], register)
    return None


def _step(label: Label, at: Place | None, register: Register, own: bool) -> list[Place]:
    """What one label may mean at `at`: a place below it, itself or one above it, or a path written out in full.

    A place above is passed through on the way down (宁波市 before 镇海区), but meant if it is the row's only name.
    """
    within = base_code(at)
    found = settle(label.text, within, label.column, register)
    if found:
        return found
    named = register.named(label.text, levels=_UPPER)
    above = {p.code for p in register.path(at.code)} if at else set()
    passed = [p for p in named if p.code in above and p.level in (label.column.hint or (p.level,))]
    if at and passed:
        return passed if own else [at]
    if at and not levels_below(register, within):
        return []
    texts = [label.text, *filter(None, [path_told_behind(label.text)])]
    path = next((p for span in {within: 0, "": 0} for text in texts if (p := register.paths_named(text, span))), [])
    key = normal_name(label.text)
    if path or (at and _COMMON.search(key)):
        return path
    return [p for p in named if p.level != "town" and normal_name(p.name) == key]


def _speaks_of_a_place(text: str) -> bool:
    """A group label that is a place's name in full (招保山街道, misspelt) cannot be passed over; 城区部分 can."""
    key = normal_name(text)
    return any(ending_of(key, level) for level in _UPPER[1:]) and not _COMMON.search(key)

"""Cutting a view into blocks, each one table: preamble above, heading, body, and what follows it.

Anchored on the body: the first row of figures opens a block, the texts above it are its heading, and a later heading
either repeats the open one (续表) or starts the next block.
"""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from loaders.tables.column_words import ANSWERS
from loaders.tables.heading_rows import choose_heading
from loaders.tables.labels import label
from loaders.tables.parting import give_back, opens_another, repeats, sums_up_below
from loaders.tables.rowtypes import row_types
from loaders.tables.views import View
from loaders.tables.words import HEADS, is_unit_line

_BODY = re.compile("B+")


@dataclass
class Block:
    """One table's rows: those above it, its heading, its body and tail, and the rows that repeat its heading."""

    view: View
    types: dict[int, str]
    above: list[int]
    heading: list[int]
    body: list[int] = field(default_factory=list)
    repeated: set[int] = field(default_factory=set)
    taken: list[int] = field(default_factory=list)

    @property
    def first_body(self) -> int:
        """The first row after the heading."""
        return self.body[0]

    def take(self, rows: list[int]) -> None:
        """More body rows that are none of a heading."""
        self.body += rows
        self.taken += rows


def cut(view: View) -> tuple[list[Block], list[int]]:
    """(the blocks from top to bottom, rows that belong to none)."""
    types = row_types(view)
    blocks: list[Block] = []
    waiting: list[int] = []
    block: Block | None = None
    rows, looks, position = list(types), "".join(types.values()), 0
    while position < len(rows):
        row = rows[position]
        if block is None:
            if types[row] == "B" or (types[row] == "M" and choose_heading(view, types, waiting, row)[1]):
                above, heading, between = choose_heading(view, types, waiting, row)
                if heading or not sums_up_below(view, types, rows[position : position + 3]):
                    block = Block(view, types, above, heading, between)
                    block.take([row])
                    blocks.append(block)
                    waiting = []
            else:
                waiting.append(row)
            position += 1
            continue
        if (run := _BODY.match(looks, position)) is not None:  # as nearly every row: all at once
            block.take(rows[position : run.end()])
            position = run.end()
            continue
        ahead = _heading_ahead(view, types, rows, position, block) if types[row] in "TYO" else None
        later = rows[position + len(ahead[1]) :][:3] if ahead else []
        if ahead and ahead[0] == "repeated" and not opens_another(view, types, block.body, block.above, later):
            block.repeated |= set(ahead[1]) | _leading(block, types)
            block.body += ahead[1]
            position += len(ahead[1])
        elif ahead:
            waiting = give_back(view, types, block.body) + ahead[1]
            block = None
            position += len(ahead[1])
        else:
            if types[row] == "Y" and "n" in view.patterns[row]:
                types[row] = "B"  # figures that happen to look like years
            block.take([row])
            position += 1
    return blocks, waiting


def _heading_ahead(
    view: View, types: dict[int, str], rows: list[int], position: int, block: Block
) -> tuple[str, list[int]] | None:
    """("repeated" or "new", its rows) when the rows from `position` on are a heading followed by figures."""
    start = position
    while position < len(rows) and types[rows[position]] in "TYO" and position - start < 5:
        position += 1
    found = rows[start:position]
    if not found or all(types[row] == "O" for row in found):
        return None
    for end in range(len(found), 0, -1):
        if repeats(view, found[:end], block.heading):
            more = rows[start + end :]
            lone = takewhile(lambda row: types[row] == "1" and repeats(view, [row], block.heading), more)
            return "repeated", [*found[:end], *lone]
    if not any(types[row] in "BM" for row in rows[position : position + 4]):
        return None
    again = (found[after:] for after in range(1, len(found)))
    if any(repeats(view, some[:1], block.heading[:1]) and repeats(view, some, block.heading) for some in again):
        return None  # a row whose figure is blank stands above the repeated heading
    before = rows[start - 1]
    gap = found[0] - before > 1 or types[before] in "1UCNF"
    key = min(block.view.rows[block.heading[0]], default=0) if block.heading else 0
    same_key = bool(block.heading) and view.text(found[0], key) == view.text(block.heading[0], key) != ""
    if types[found[0]] == "Y" and (types[before] in "1UCNF" or same_key or (gap and not _is_named(view, found[0]))):
        return "new", found
    if types[found[0]] == "Y" and _is_named(view, found[0]):
        return None
    least = 1 if gap and (same_key or label(view.first_text(found[0])) in HEADS) else 2
    led = types[before] == "U" and any(is_unit_line(cell.text) for cell in view.rows[before].values())
    if led and len({cell.text for cell in view.rows[found[0]].values()} - ANSWERS) > 2:
        return "new", found  # nothing but a heading stands right below a unit line
    if (gap or same_key) and any(_covers(view, row, block, least) for row in found):
        return "new", found
    return None


def _is_named(view: View, row: int) -> bool:
    """Whether a row of years starts with a text that no heading starts with: a name with figures like years."""
    first = next(iter(view.rows[row]))
    return view.kind(row, first) == "t" and view.text(row, first) not in HEADS


def _covers(view: View, row: int, block: Block, least: int) -> bool:
    """Whether a row has at least `least` different texts over columns that held figures so far."""
    figures = {column for column, letters in view.down(block.taken) if "n" in letters}
    over = {label(cell.text) for column, cell in view.rows[row].items() if column in figures} - ANSWERS
    texts = [cell.text for cell in view.rows[row].values()]
    return len(over) >= min(least, max(1, len(figures))) and len(set(texts)) == len(texts) or len(over) >= 3


def _leading(block: Block, types: dict[int, str]) -> set[int]:
    """The 续表 and title lines directly above a repeated heading."""
    leading: set[int] = set()
    titles = {label(next(iter(block.view.rows[row].values())).text) for row in block.above}
    for row in reversed(block.body):
        first = label(next(iter(block.view.rows[row].values())).text)
        if types[row] == "C" or (types[row] in "1U" and (first in titles or types[row] == "U")):
            leading.add(row)
        else:
            break
    return leading

"""Which rows a total row sums up: its group for a 小计, the whole table for a 合计."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from catalogue.names import normal_name
from catalogue.places import LEVELS, NATION, Place, Register, under
from loaders.shapes import Table
from loaders.tables.words import is_subtotal, is_total

_WHOLE = re.compile("总计|总合计|总\\s*数|^[全本](?:国|省|市|区|县|旗|州|镇|乡|街道|街|社区|村)")
_TOTALS = ("小计", "合计", "总计", "总合计", "共计", "汇总", "累计")


@dataclass(frozen=True)
class Cover:
    """The data rows a row sums up. `whole`: they are all there is; else the sum is only a least amount."""

    rows: tuple[int, ...]
    whole: bool = True


def covered_rows(table: Table, places: Mapping[int, Place], register: Register) -> dict[int, Cover]:
    """By row that sums up others, the data rows it covers. A row below another one is not counted twice."""
    labels = {cell.row: cell.labels for cell in (*table.cells, *table.total_cells)}
    codes = {places[row].code for row in labels if row in places}
    data = [row for row, kind in table.row_kinds.items() if kind == "data" and row in labels]
    heads = _heads(table)
    lowest = [row for row in data if row not in heads and not _stands_below(places.get(row), codes)]
    totals = [row for row, kind in table.row_kinds.items() if kind == "total" and row in labels]
    groups = {normal_name(text) for row in data for text in labels[row][:-1]}
    found: dict[int, Cover] = {}
    for parent, below in _headed(table, places).items():
        found[parent] = Cover(below, len(below) >= len(register.children(places[parent].code)))
    for row in totals:
        if any("平均" in text for text in labels[row]):
            continue
        group = {name for name in _group(labels[row]) if name in groups}
        named = [r for r in data if group and group <= {normal_name(text) for text in labels[r]}]
        if totals == [row] and row == max(labels) and len(named) < len(data) and _carried(table, row):
            named = []  # a lone 合计 at the foot under the last town's name carried down is not that town's
        if named:
            found[row] = Cover(tuple(r for r in named if not _same_place_above(r, named, places)))
        elif row == _widest(totals, labels) and not any(map(is_subtotal, labels[row])):
            found[row] = Cover(tuple(lowest))
        else:
            found[row] = Cover(tuple(r for r in _block(row, table, data, labels) if r in lowest))
    return found


def _widest(totals: Sequence[int], labels: Mapping[int, Sequence[str]]) -> int:
    """The total row of the whole table: 总计 or 全区 before 合计, then the one that stands last, or first of all."""
    whole = [row for row in totals if any(_WHOLE.search(text) for text in labels[row])]
    named = [row for row in totals if not any(map(is_subtotal, labels[row]))]
    if whole or not named:
        return (whole or [0])[-1]
    return named[0] if named[0] == min(labels) else named[-1]


def _heads(table: Table) -> dict[int, int]:
    """By row, the data row with figures whose name stands above it (a town above its indented communities)."""
    row_of = {c.label_cells[-1]: c.row for c in table.cells if c.label_cells and c.figure.status != "not_reported"}
    above = {c.row: row_of.get(c.label_cells[-2]) for c in table.cells if len(c.label_cells) > 1}
    return {row: head for row, head in above.items() if head is not None and head != row}


def _headed(table: Table, places: Mapping[int, Place]) -> dict[int, tuple[int, ...]]:
    """By data row that heads others, the rows right below it, where the register says so too."""
    found: dict[int, tuple[int, ...]] = {}
    for row, head in sorted(_heads(table).items()):
        above, place = places.get(head), places.get(row)
        if above is not None and place is not None and above.code != place.code and under(place.code, above.code):
            found[head] = (*found.get(head, ()), row)
    return found


def _group(labels: Sequence[str]) -> list[str]:
    """The labels of a total row that name its group: 招宝山街道 of (招宝山街道, 小计) or of 招宝山街道小计."""
    names = []
    for text in labels:
        bare = normal_name(text)
        if is_total(bare):
            bare = next((bare.removesuffix(word) for word in _TOTALS if bare.endswith(word)), "")
        if bare and bare.strip("(（)）"):
            names.append(bare)
    return names


def _block(row: int, table: Table, data: Sequence[int], labels: Mapping[int, Sequence[str]]) -> list[int]:
    """The data rows between a 小计 and the total before it; where 小计 stands first, those down to the next total."""
    order = [r for r, kind in table.row_kinds.items() if kind in ("data", "total") and r in labels]
    parts = [r for r in order if table.row_kinds[r] == "total" and any(map(is_subtotal, labels[r]))]
    first_is_total = bool(parts) and not any(r < parts[0] for r in data)
    place = order.index(row)
    walk = order[place + 1 :] if first_is_total else list(reversed(order[:place]))
    block = []
    for r in walk:
        if table.row_kinds[r] == "total":
            break
        block.append(r)
    return [r for r in data if r in block]


def _carried(table: Table, row: int) -> bool:
    """Whether a total row says no more than 合计 itself: the name beside it stands in a row above, unmerged."""
    cells = [cell for cell in table.total_cells if cell.row == row]
    own = [int(re.sub(r"\D", "", at)) == row for at in cells[0].label_cells] if cells else []
    return len(own) > 1 and own[-1] and not any(own[:-1]) and not any(map(is_subtotal, cells[0].labels))


def _stands_below(place: Place | None, codes: set[str]) -> bool:
    """Whether another row of the table is a place above this one, whose figure already holds this one's."""
    if place is None or place.code == NATION:
        return False
    return NATION in codes or any(place.code[:length] in codes for length in LEVELS if length < len(place.code))


def _same_place_above(row: int, named: Sequence[int], places: Mapping[int, Place]) -> bool:
    codes = {places[r].code for r in named if r in places}
    return _stands_below(places.get(row), codes)

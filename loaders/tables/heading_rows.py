"""Which of the rows above a body are its heading: the run of label rows right above it, one to five of them."""

import re

from loaders.figures.units import is_unit
from loaders.tables.labels import in_parentheses, label, translates
from loaders.tables.lone_labels import beside_merged, is_fragment, lone_heading, number_or_group, top_over
from loaders.tables.views import View
from loaders.tables.words import HEADS, is_attached, numbering

MOST_HEADING_ROWS = 6
_LONG = 16
_TITLE = re.compile(r"(?:[^代]表|名单|名册|台账)(?:[(（][^()（）]*[)）])?$|^.{0,20}(?:19|20)\d\d年.{4}")
#: The levels of a budget's subjects, each a column of codes.
_SUBJECTS = frozenset("类款项目节")


def choose_heading(
    view: View, types: dict[int, str], waiting: list[int], body: int
) -> tuple[list[int], list[int], list[int]]:
    """(rows above the heading, heading rows, group and running-number rows between heading and body), top to bottom."""
    heading: list[int] = []
    fragments: list[int] = []
    skipped: list[int] = []
    position = len(waiting)
    while position:
        row = waiting[position - 1]
        kind = types[row]
        if not heading:
            if kind == "1" and number_or_group(view, types, skipped, body) and is_fragment(view, row, body):
                fragments.insert(0, row)
            elif kind in "TY" and not _heads_group(view, types, waiting[: position - 1], row, body):
                heading = [row, *fragments]
            elif kind in "TY":
                skipped.insert(0, row)
            elif kind in "O1":
                skipped.insert(0, row)
            elif kind in "UCN":
                skipped.insert(0, row)
            else:
                break
        elif len(heading) < MOST_HEADING_ROWS and _stands_on(view, types, row, heading, body):
            heading.insert(0, row)
        else:
            break
        position -= 1
    if not heading and fragments:
        return lone_heading(view, types, waiting, body)
    if not heading and waiting and types[waiting[-1]] == "M" and "m" not in view.patterns[waiting[-1]]:
        return waiting[:-1], [waiting[-1]], []  # 1000户以下 | 1000—2000户: labels that read like figures
    if not heading:
        return lone_heading(view, types, waiting, body)
    above = waiting[:position]
    between = [row for row in skipped if row > heading[-1] and types[row] in "OTY1N"]
    above += [row for row in skipped if row not in between]
    return above, heading, between


def _heads_group(view: View, types: dict[int, str], above: list[int], row: int, body: int) -> bool:
    """Whether a row of texts over no figure stands between a real heading and the body: 河北省 | Hebei | (blank) …"""
    more = (body + 1, body + 2) if types[row] == "T" else ()  # the first one, a total, may be blank there
    first_rows = [body, *(r for r in more if types.get(r) == "B")]
    counted = [c for r in first_rows for c, kind in view.kinds(r).items() if kind and kind in "nsm"]
    texts = (column for column in view.rows[body] if view.kind(body, column) == "t")
    names = min((c for c in texts if any(n > c for n in counted)), default=0)
    figures = {column for column in counted if column > names}
    cut = view.spans.keys() & {(row, column) for column in figures}
    if any(view.spans[at][0] < row for at in cut) or _SUBJECTS.issuperset(view.text(row, c) for c in view.rows[row]):
        return False  # 类 | 款 | 项 under 科目编码, the other headings merged down beside them
    covered = {column + n for column in view.rows[row] for n in range(view.width(row, column))}
    if covered & figures or not above:
        return False
    heading = next((r for r in reversed(above) if types[r] in "TYO"), None)
    return heading is not None and types[heading] in "TYO" and row - heading == 1


def _stands_on(view: View, types: dict[int, str], row: int, heading: list[int], body: int) -> bool:
    """Whether a row directly above belongs to the heading: it parents labels below, or its labels run down into it."""
    if types[row] == "O":
        return False
    cells = view.rows[row]
    if heading[0] - row > 1 and not any(view.spans.get((row, c), (0, 0, 0))[2] >= heading[0] for c in cells):
        return False
    first = min(cells)
    if types[row] == "1":
        text = label(cells[first].text)
        if is_attached(text) or len(text) > _LONG * 2 or is_unit(text.strip("()（）")):
            return False
        across = view.width(row, first)
        leftmost = min(min(view.rows[r]) for r in (*heading, body))
        if first > leftmost:
            if numbering(text) and view.kind(body, first) == "t":
                return False  # 二、人员 above the names, right of their running numbers
            if across > 1 or beside_merged(view, row):
                return True
            top = top_over(view, types, row, leftmost)
            merged = any(not top or top <= span[0] <= heading[-1] for span in view.grid.merges)
            return not merged and first < view.last_column + bool(top)
        return False
    if types[row] not in "TY":
        return False
    if _is_title(view, row, first):
        return False
    below = view.rows[heading[0]]
    own = view.text(row, first)
    under = view.text(heading[0], first)
    parted = under and own != under and not in_parentheses(under) and view.width(row, first) == 1
    parted = parted and not translates(under, own)
    lower = {view.text(heading[0], column) for column in below}
    if _units_only(view, heading[0]) or len(lower & _SUBJECTS) > 1 or (own in HEADS and below.keys() > cells.keys()):
        return True
    if parted and first == min(below) == view.first_column and first not in _merged_down(view, row):
        wide = any(view.width(row, column) > 1 for column in cells if column != first)
        return len(own) <= _LONG and (wide or _over_blocks(view, row, heading[0]))
    return True


def _is_title(view: View, row: int, first: int) -> bool:
    """Whether a row opens with a title merged over most of the width, something else beside the table: 填表说明."""
    wide = first == view.first_column and 5 * view.width(row, first) >= 3 * (view.last_column - first + 1)
    text = view.text(row, first)
    return wide and view.width(row, first) > 1 and bool(_TITLE.search(text))


def _over_blocks(view: View, row: int, below: int) -> bool:
    """Whether unmerged labels each stand over the first of the same labels: 收入 and 支出 over 项目 | 金额 twice."""
    starts, under = list(view.kinds(row)), list(view.kinds(below))
    ends = [*starts[1:], max(under) + 1]
    blocks = [[view.text(below, c) for c in under if a <= c < b] for a, b in zip(starts, ends, strict=True)]
    return len(blocks) > 1 and len(blocks[0]) > 1 and all(block == blocks[0] for block in blocks)


def _units_only(view: View, row: int) -> bool:
    """A row of units under the labels, with or without a first cell that says 单位."""
    texts = [label(cell.text).strip("()（）") for cell in view.rows[row].values()]
    return (
        len(texts) > 1 and all(is_unit(text) for text in texts[1:]) and (is_unit(texts[0]) or texts[0].endswith("单位"))
    )


def _merged_down(view: View, row: int) -> set[int]:
    return {column for column in view.rows[row] if (span := view.spans.get((row, column))) and span[2] > row}

"""Whether a heading that says the same as the open one continues its table (续表) or opens another.

The lines between decide: another unit, period, indicator or place, or another title, and the figures below are others.
"""

import re

from loaders.tables.labels import label
from loaders.tables.preambles import Preamble, read_preamble
from loaders.tables.views import View
from loaders.tables.words import is_continued, is_total, numbering

_TITLE = re.compile(r"表|情况|统计|一览|汇总|(?:19|20)\d\d\s*年")
_CONTINUED = re.compile(
    r"[(（]?\s*(?:续\s*表?\s*[一二三四五六七八九十\d]*|(?i:continued))\s*[)）]?|^(?:表\s*)?[\d一二三四五六七八九十]+(?:[-—.]\d+)*\s*"
)


def leading_lines(view: View, types: dict[int, str], body: list[int]) -> list[int]:
    """The title, unit and 续表 lines at the end of a body, right above a heading that follows it."""
    lines: list[int] = []
    for row in reversed(body[1:]):
        if types[row] not in "1UC" or (lines and lines[0] - row > 3):
            break
        lines.insert(0, row)
    return lines


def give_back(view: View, types: dict[int, str], body: list[int]) -> list[int]:
    """Take off a body the title and unit lines at its end, which belong to the next heading; a total does not."""
    given: list[int] = []
    while body and types[body[-1]] in "1UC" and len(body) > 1:
        text, joined = label(view.first_text(body[-1])), body[-2] == body[-1] - 1
        if given and given[0] - body[-1] > 3:
            break
        if types[body[-1]] != "U" and is_total(text) and not (len(text) > 4 and (text.endswith("汇总") or not joined)):
            break
        if types[body[-1]] == "1" and joined and any(types[r] == "1" for r in given):
            if given[0] - body[-1] > 1:
                break  # right below the body, past a blank row from another title: a name without a figure
        given.insert(0, body.pop())
    return given


def opens_another(view: View, types: dict[int, str], body: list[int], above: list[int], after: list[int]) -> bool:
    """Whether the lines at the body's end say that the repeated heading below them heads another table.

    `after`: the rows that follow it; where they name the same as rows above, they cannot stand in one table with them.
    """
    lines = leading_lines(view, types, body)
    if not lines:
        return False
    before = body[-len(lines) - 1]
    if len(lines) == 1 and _goes_on(view, types, body, lines[0]):
        return False
    then, now = read_preamble(view, above), read_preamble(view, lines)
    if any(one and other and one != other for one, other in zip(_told(then), _told(now), strict=True)):
        return True
    if any(types[row] == "C" or is_continued(_first(view, row)) for row in lines) or not now.title:
        return False
    if now.period and now.period != then.period:
        return True
    known = {label(_first(view, row)) for row in body if types[row] in "BM"}
    named = [text for row in after if types[row] in "BM" and not is_total(text := label(_first(view, row)))]
    if named and 2 * sum(text in known for text in named) > len(named):
        return True
    titled = lines[0] - before > 1 or bool(_TITLE.search(now.title)) or _wide(view, lines[0])
    return titled and _bare(now.title) not in {_bare(then.title), *(_bare(_first(view, row)) for row in above)}


def _goes_on(view: View, types: dict[int, str], body: list[int], row: int) -> bool:
    """Whether a numbered line right below the body follows another of its kind in it (二、人员 after 一、基本情况)."""
    level = numbering(_first(view, row)) if row - 1 in body[-2:] else 0
    return bool(level) and any(types[r] == "1" and numbering(_first(view, r)) == level for r in body if r != row)


def _told(preamble: Preamble) -> tuple[object, ...]:
    return preamble.units, preamble.indicator, preamble.place, preamble.period


def _first(view: View, row: int) -> str:
    return next(iter(view.rows[row].values())).text


def _bare(title: str) -> str:
    return label(_CONTINUED.sub("", title.strip()))


def _wide(view: View, row: int) -> bool:
    """A title merged over most of the sheet's width."""
    first = min(view.rows[row])
    return 2 * view.width(row, first) > view.last_column - view.first_column + 1 and view.width(row, first) > 1


def repeats(view: View, found: list[int], heading: list[int]) -> bool:
    """Whether rows say the same as the open heading, row by row, running-number rows left out."""
    known = [_texts(view, row) for row in heading]
    said = [_texts(view, row) for row in found if not view.is_ordinal_row(row)]
    return bool(said) and all(any(_alike(row, other) for other in known) for row in said)


def _alike(one: dict[int, str], other: dict[int, str]) -> bool:
    """Same texts in the same columns; a misprint is forgiven: two thirds must be equal, none added."""
    same = sum(1 for column, text in one.items() if other.get(column) == text)
    return same > 0 and 3 * same >= 2 * max(len(one), len(other)) and one.keys() <= other.keys()


def _texts(view: View, row: int) -> dict[int, str]:
    return {column: label(cell.text) for column, cell in view.rows[row].items()}


def sums_up_below(view: View, types: dict[int, str], rows: list[int]) -> bool:
    """Whether the first of these rows is a 合计 above the heading: the heading and its first figures follow."""
    return [types[row] for row in rows] == ["B", "T", "B"] and is_total(label(view.first_text(rows[0])))

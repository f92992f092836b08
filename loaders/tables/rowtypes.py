"""What each row of a view looks like before tables are cut: the first, purely local sorting of rows.

B body (holds numbers) · M marks only beside a text · Y periods · O running numbers · T several texts · 1 one text ·
U unit or key：value line · N note or source · C 续表 · F page mark. Absent rows are blank.
"""

from collections.abc import Mapping
from itertools import pairwise

from loaders.tables.blank_forms import rows_to_fill
from loaders.tables.figure_rows import figure_rows
from loaders.tables.periods import is_year, period_of
from loaders.tables.remarks import is_sentence
from loaders.tables.views import View
from loaders.tables.words import is_continued, is_labelled_unit, is_note, is_page_mark, is_unit_line, pair_of
from loaders.tables.year_rows import is_year_row


def row_types(view: View) -> dict[int, str]:
    """The type of every filled row, top to bottom."""
    if view.types:
        return dict(view.types)
    types: dict[int, str] = {}
    numbers = list(view.rows)
    following: list[int | None] = [*numbers[1:], None]
    plainly = figure_rows(view)
    for row, after in zip(numbers, following, strict=False):
        types[row] = "B" if row in plainly else row_type(view, row, after)
    for row, below in pairwise([*numbers, 0]) if "O" in types.values() else ():
        if types[row] == "O" and types.get(below, "") not in ("B", "M", "1", "T"):
            types[row] = "B"  # nothing follows that it could number
    for row in [row for row, kind in types.items() if kind == "U"]:
        if types.get(row + 1) == "B" and _opens_group(view, row):
            types[row] = "1"
    first = next((row for row in numbers if types[row] == "B"), 0)
    if first and len(view.rows[first]) == 1 and view.first_column < view.last_column:
        if first != numbers[-1] and types[numbers[numbers.index(first) + 1]] in "1TUCY":
            types[first] = "F"  # a page number above the title
    if not first and "M" not in types.values():
        types |= dict.fromkeys(rows_to_fill(view, types), "B")
    view.types = dict(types)
    return types


def without_strays(view: View, rows: list[int]) -> list[int]:
    """Rows of figures without those at their end, past blank rows, that open with a number right of the names."""
    left = len(rows)
    while left > 1 and rows[left - 1] - rows[left - 2] > 2:
        row = rows[left - 1]
        if set(view.kinds(row).values()) - set("nys") or view.first_column_of(row) <= view.first_column_of(rows[0]):
            break
        left -= 1
    return rows[:left]


def _opens_group(view: View, row: int) -> bool:
    """Whether 流动资产： stands alone right above a name with figures, in the column of the names."""
    (column, *more), pair = view.kinds(row), pair_of(view.first_text(row))
    under = view.kinds(row + 1)
    return not more and pair is not None and not pair[1] and under.get(column) == "t" and "n" in under.values()


def row_type(view: View, row: int, following: int | None) -> str:
    """The type of a row that is not plainly one of figures; `following` is the next filled row."""
    cells = view.rows[row]
    kinds = view.kinds(row)
    hard = [column for column, kind in kinds.items() if kind == "n"]
    texts = [cell.text.strip() for cell in cells.values()]
    if is_note(texts[0]) and len(hard) == (kinds[next(iter(cells))] == "n"):
        return "N"
    if is_continued(texts[0]) and not hard:
        return "C"
    if len(cells) == 1:
        return _single_type(view, row, following)
    if _is_preamble(texts, list(kinds.values())):
        return "U"
    if view.is_ordinal_row(row):
        return "O"
    if hard and is_year_row(view, row, hard, following):
        return "Y"
    if hard:
        return "B"
    if "y" in kinds.values():
        return "Y" if "s" not in kinds.values() and "m" not in kinds.values() else "M"
    if "s" in kinds.values() and "m" not in kinds.values() and _heads_figures(view, kinds, following):
        return "T"
    if "m" in kinds.values():
        return "M"
    if "s" in kinds.values():
        first = next(iter(cells))
        return "T" if kinds[first] == "s" else "M"
    return "T"


def _heads_figures(view: View, kinds: Mapping[int, str], following: int | None) -> bool:
    """Whether texts of a row without numbers stand over numbers: 总数 | 35岁以下 | 持证人数 is a heading."""
    if following is None:
        return False
    over = ("n",) if min(kinds) <= min(view.kinds(following)) else ("n", "s")  # 合计 | 60-69 | 70-79 right of the names
    return any(kind == "t" and view.kind(following, column) in over for column, kind in kinds.items())


def _single_type(view: View, row: int, following: int | None) -> str:
    column, cell = next(iter(view.rows[row].items()))
    text = cell.text.strip()
    kind = view.kind(row, column)
    if is_page_mark(text):
        return "F"
    if is_sentence(text):
        return "N"
    if (is_unit_line(text) and not is_labelled_unit(text)) or (pair_of(text) and kind == "t"):
        return "U"
    if kind == "y" or (kind == "n" and is_year(cell.raw)):
        return "1"
    if kind == "n":
        return "B"
    return "1"


def _is_preamble(texts: list[str], kinds: list[str]) -> bool:
    """A row of unit lines, key：value pairs and dates, or a key ending in a colon with its value beside it."""
    if any(is_unit_line(text) and not is_labelled_unit(text) for text in texts):
        others = [text for text in texts if not (is_unit_line(text) or pair_of(text) or period_of(text))]
        return sum(1 for kind in kinds if kind == "n") == 0 and len(others) <= 2
    after_key = False
    pairs = 0
    for text in texts:
        pair = pair_of(text)
        if pair:
            pairs += 1
            after_key = not pair[1]
        elif after_key or period_of(text):
            after_key = False
        else:
            return False
    return pairs > 0

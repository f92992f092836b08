"""What each row of a view looks like before tables are cut: the first, purely local sorting of rows.

B body (holds numbers) · M marks only beside a text · Y periods · O running numbers · T several texts · 1 one text ·
U unit or key：value line · N note or source · C 续表 · F page mark. Absent rows are blank.
"""

from collections.abc import Mapping
from itertools import pairwise

from loaders.tables.figure_rows import figure_rows
from loaders.tables.periods import is_year, months_in, period_of
from loaders.tables.views import View
from loaders.tables.words import HEADS, is_continued, is_labelled_unit, is_note, is_page_mark, is_unit_line, pair_of

#: A lone text longer than this that ends in a full stop is a remark.
_SENTENCE = 12


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
    first = next((row for row in numbers if types[row] == "B"), 0)
    if first and len(view.rows[first]) == 1 and view.first_column < view.last_column:
        if first != numbers[-1] and types[numbers[numbers.index(first) + 1]] in "1TUCY":
            types[first] = "F"  # a page number above the title
    view.types = dict(types)
    return types


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
    if hard and _is_year_row(view, row, hard, following):
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
    return any(kind == "t" and view.kind(following, column) == "n" for column, kind in kinds.items())


def _single_type(view: View, row: int, following: int | None) -> str:
    column, cell = next(iter(view.rows[row].items()))
    text = cell.text.strip()
    kind = view.kind(row, column)
    if is_page_mark(text):
        return "F"
    if len(text) > _SENTENCE and text.endswith(("。", "；")):
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


def _is_year_row(view: View, row: int, hard: list[int], following: int | None) -> bool:
    """Whether the only numbers of a row are years in even steps: a heading, not figures.

    A row of names whose figures happen to lie between 1900 and 2100 is told by the labels right above them.
    """
    cells = view.rows[row]
    if following is not None and len(hard) > 1 and months_in([cells[column].text for column in hard]):
        under_labels = all(view.kind(row - 1, column) == "t" for column in hard)
        return not under_labels and not any(view.kind(row, column) in "sm" for column in cells)
    if following is None or not all(is_year(cells[column].raw) for column in hard):
        return False
    if any(view.kind(row, column) in "sm" for column in cells):
        return False
    rising = len({_sign(int(float(str(cells[b].raw))) - int(float(str(cells[a].raw)))) for a, b in pairwise(hard)}) < 2
    if rising and view.text(row, next(iter(cells))) in HEADS:
        return True
    if any(column < hard[0] and (row, column) not in view.spans for column in cells):
        if all(view.kind(row - 1, column) == "t" for column in hard):
            return False
    years = [int(float(str(cells[column].raw))) for column in hard]
    distinct = list(dict.fromkeys(years))
    steps = {b - a for a, b in zip(distinct, distinct[1:], strict=False)}
    gaps = len(distinct) > 3 and (all(0 < step <= 10 for step in steps) or all(-10 <= step < 0 for step in steps))
    if not gaps and (len(steps) > 1 or any(abs(step) not in (1, 2, 5, 10) for step in steps)):
        return False
    below = view.rows[following]
    figures = [below[column] for column in hard if column in below]
    if figures and all(is_year(cell.raw) for cell in figures) and len(hard) < 3:
        return False
    return len(years) >= 2 or (len(cells) >= 2 and hard[0] != view.first_column)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)

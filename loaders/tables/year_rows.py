"""Rows whose only numbers are years: headings of years across, told from figures that look like years."""

import re
from itertools import pairwise

from loaders.tables.periods import is_year, months_in
from loaders.tables.views import View
from loaders.tables.words import HEADS, is_labelled_unit, is_unit_line, pair_of

#: 街道（镇）, 社区（村）.
_BESIDE = re.compile(r"[(（][^()（）]*[)）]$")


def is_year_row(view: View, row: int, hard: list[int], following: int | None) -> bool:
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
    if rising and _opens_heading(view, row):
        return True
    if _over_years(view, row, following):
        return True
    if any(column < hard[0] and (row, column) not in view.spans for column in cells):
        above = _row_above(view, row)
        if all(_headed(view, above, column) for column in hard):
            return False
        if len(hard) == 1 and above < row - 1 and view.kind(above, hard[0]) == "n":
            return False  # figures above the name of its group: 居民户（户） | 2012
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


def _over_years(view: View, row: int, following: int) -> bool:
    """Whether a row right of the names holds labels, and the next row nothing but the years below these: labels of two
    levels and of one stand side by side."""
    under = view.rows[following]
    labels = {column for column, kind in view.kinds(row).items() if kind == "t"}
    return (
        view.first_column not in view.kinds(row)
        and labels >= under.keys()
        and all(is_year(cell.raw) for cell in under.values())
    )


def _row_above(view: View, row: int) -> int:
    """The row above, but for names of groups that stand alone where the row's own name does."""
    above, first = row - 1, view.first_column_of(row)
    while above in view.patterns and list(view.kinds(above)) == [first]:
        above -= 1
    return above


def _headed(view: View, above: int, column: int) -> bool:
    """Whether a label or a year of a heading stands there."""
    kind, cell = view.kind(above, column), view.cell(above, column)
    if cell is not None and (pair_of(cell.text) or (is_unit_line(cell.text) and not is_labelled_unit(cell.text))):
        return False
    years = kind == "n" and cell is not None and is_year(cell.raw)
    return kind in ("t", "y") or (years and _opens_heading(view, above))


def _opens_heading(view: View, row: int) -> bool:
    """Whether a row starts with a word that starts headings: 指标, 街道（镇）."""
    return _BESIDE.sub("", view.text(row, view.first_column_of(row))) in HEADS


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)

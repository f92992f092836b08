"""Rows that are plainly rows of figures, told from what they look like and their first two numbers alone."""

from loaders.sheet_grids import Held, cell_of, text_of
from loaders.tables.patterns import ABSENT
from loaders.tables.periods import is_year, months_in
from loaders.tables.views import View


def figure_rows(view: View) -> set[int]:
    """The rows that are nearly all numbers but neither years nor running numbers; none that is in doubt."""
    places = {pattern: _first_number(pattern) for pattern in set(view.patterns.values())}
    found = set()
    for row, pattern in view.patterns.items():
        if (place := places[pattern]) is None:
            continue
        line = view.grid.lines[row]
        first = line[place]
        # No year or month, and written otherwise than 0, 1 and 2: told at once.
        plainly = type(first) is float and (0.01 < first < 0.99 or 2.5 < first < 1899 or 2102 < first < 190_000)
        if plainly or not _may_be_heading(line, first, line[pattern.index("n", place + 1)]):
            found.add(row)
    return found


def _first_number(pattern: str) -> int | None:
    """The place of the first number of a row that is nearly all numbers, two at least; None for other rows."""
    hard = pattern.count("n")
    nearly_all = hard > 1 and hard > len(pattern) - pattern.count(ABSENT) - 6
    return pattern.index("n") if nearly_all else None


def _may_be_heading(line: list[Held], first: Held, second: Held) -> bool:
    """Whether a row's first two numbers could open running numbers or years."""
    cell = cell_of(first)
    assert cell is not None
    if months_in([text_of(first), text_of(second)]):
        return True
    if not is_year(cell.raw) and cell.text.strip().strip("()（）").removesuffix(".0") not in ("0", "1", "2"):
        return False
    running = type(first) is not type(second) or type(first) is not float or second - first in (0, 1)  # type: ignore[operator]
    if running or (is_year(first) and is_year(second)):
        return True
    # Neither runs on nor years: a row of figures, unless colons make it a line of keys and values (人口：5).
    texts = (text_of(held) for held in line if type(held) is not float)
    return any("：" in text or ":" in text for text in texts)

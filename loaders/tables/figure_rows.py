"""Rows that are plainly rows of figures, told from what they look like and their first two numbers alone."""

from loaders.sheet_grids import Held, cell_of, text_of
from loaders.tables.patterns import ABSENT
from loaders.tables.periods import is_year, months_in


def holds_figures(line: list[Held], pattern: str) -> bool:
    """Whether a row is nearly all numbers but neither years nor running numbers; False where in doubt."""
    hard = pattern.count("n")
    return hard > 1 and hard > len(pattern) - pattern.count(ABSENT) - 6 and not _may_be_heading(line, pattern)


def _may_be_heading(line: list[Held], pattern: str) -> bool:
    """Whether a row's first numbers could open running numbers or years."""
    place = pattern.index("n")
    first, second = line[place], line[pattern.index("n", place + 1)]
    if type(first) is float and (2.5 < first < 1900 or first > 2101) and not 190_001 <= first <= 210_012:
        return False  # no year or month, and written otherwise than 0, 1 and 2
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
    return any("：" in text or ":" in text for text in map(text_of, line))

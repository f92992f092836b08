"""The months of a year that a period is (see periods)."""

import re
from functools import lru_cache

WHOLE_YEAR = (1, 12)
_PART = re.compile(r"\d{4}-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d\d)(?:/\d{4}-(?P<last>\d\d))?)")
_MONTH = re.compile(r"(?<![\d.\-—－~～至到])(1[0-2]|0?[1-9])\s*月")


@lru_cache(maxsize=4096)
def months_of(period: str) -> tuple[int, int]:
    """First and last month; a year, or a period nobody states, is all twelve."""
    found = _PART.fullmatch(period)
    if found is None:
        return WHOLE_YEAR
    if found["month"]:
        return int(found["month"]), int(found["last"] or found["month"])
    months = 3 if found["quarter"] else 6
    last = months * int(found["quarter"] or found["half"])
    return last - months + 1, last


@lru_cache(maxsize=4096)
def months_of_sheet(sheet: str, title: str, period: str) -> tuple[int, int]:
    """The months of what a sheet itself is about: those of its period, else the one month of its name (2月).

    A title of December (2024年12月) gives the year as its period: beside sheets of other months it is a month.
    """
    months = months_of(period)
    named = set(_MONTH.findall(sheet)) or set(re.findall(rf"{period}\s*年\s*(12)\s*月", title) if period else ())
    if months != WHOLE_YEAR or len(named) != 1:
        return months
    month = int(named.pop())
    return month, month

"""The months of a year that a period is (see periods)."""

import re

WHOLE_YEAR = (1, 12)
_PART = re.compile(r"\d{4}-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d\d)(?:/\d{4}-(?P<last>\d\d))?)")


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

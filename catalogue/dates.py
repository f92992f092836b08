"""Partial dates as documents give them: `2022`, `2022-07` or `2022-07-23`."""

import re
from calendar import monthrange
from datetime import date

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(text: str) -> date | None:
    """The first day a partial date covers; None where it is open (""). Raises ValueError if it is no date."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1) if year else None


def last_day(text: str) -> date | None:
    """The last day a partial date covers; None where it is open (""). Raises ValueError if it is no date."""
    year, month, day = _parts(text)
    if not year:
        return None
    month = month or 12
    return date(year, month, day or monthrange(year, month)[1])


def _parts(text: str) -> tuple[int, int, int]:
    if not text:
        return 0, 0, 0
    match = PARTIAL.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part or 0) for part in match.groups())
    if match.group(2) and not 1 <= month <= 12:
        raise ValueError(text)
    return year, month, day

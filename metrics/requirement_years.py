"""What each requirement asks in each year: the dates it is in force and the amount after its yearly rises."""

import calendar
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from catalogue.models import Escalation, Judging, Requirement

OPEN_FROM = date(1, 1, 1)
OPEN_TO = date(9999, 12, 31)


def first_day(text: str) -> date:
    """The day a partial date begins: 2022-06 → 1 June 2022; "" → always."""
    if not text:
        return OPEN_FROM
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """The day a partial date ends: 2022-06 → 30 June 2022; "" → never."""
    if not text:
        return OPEN_TO
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])


def in_force(one: Requirement, year: int) -> bool:
    """Whether it is in force on some day of `year`."""
    return first_day(one.in_force_from).year <= year <= last_day(one.in_force_to).year


def amounts(one: Requirement, year: int) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """That year's amount and upper amount under the reading we judge by, and the amount under the other reading."""
    if one.amount is None or one.escalation is None:
        return one.amount, one.upper, None
    rise = one.escalation
    upper = None if one.upper is None else _risen(one.upper, rise, year, rise.reading)
    return _risen(one.amount, rise, year, rise.reading), upper, _risen(one.amount, rise, year, rise.other_reading)


def requirement_years(one: Requirement, judging: Judging) -> list[dict[str, Any]]:
    """One row per calendar year in which it is in force on some day."""
    rows = []
    for year in range(judging.calendar_from, judging.calendar_to + 1):
        if in_force(one, year):
            amount, upper, alternative = amounts(one, year)
            overdue = one.kind == "target" and one.target_year is not None and year > one.target_year
            row = {"requirement": one.id, "year": year, "overdue": overdue}
            rows.append(row | {"amount": amount, "upper": upper, "alternative": alternative})
    return rows


def _risen(amount: Decimal, rise: Escalation, year: int, reading: str) -> Decimal:
    years = max(0, year - rise.base_year)
    factor = (1 + rise.rate) ** years if reading == "compound" else 1 + rise.rate * years
    return (amount * factor / rise.rounded_to).quantize(Decimal(1), ROUND_HALF_UP) * rise.rounded_to

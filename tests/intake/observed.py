"""Observations in a few words."""

from decimal import Decimal

from catalogue.reading import load_catalogue
from catalogue.records import Observation


def observed(area: str, year: int, item: str, value: object, cell: str = "B2", sheet: str = "表") -> Observation:
    """An exact reported figure; value None is a blank."""
    number = None if value is None else Decimal(str(value))
    status = "not_reported" if number is None else "reported"
    unit = load_catalogue().items[item].unit
    text = "" if value is None else str(value)
    worth = None if number is None else Decimal(1)
    return Observation(area, year, item, number, number, number, unit, status, sheet, cell, text, worth)

"""Figures that a later workbook, or a later cell of the same one, took the place of."""

from typing import Any

from catalogue.faults import UsedWrongly
from catalogue.superseded_answers import Said, SupersededAnswer
from metrics.editions import Edition
from metrics.places import place
from metrics.plain import plain_rows
from metrics.store import ask

_SAID = ("workbook", "sheet", "cell", "text", "sha256", "value", "low", "high", "status")
_OWN = ("area", "area_name", "year", "item", "title", "unit", "differs")


def superseded(
    edition: Edition, area: str | None = None, year: int | None = None, differing: bool = False
) -> list[SupersededAnswer]:
    """Every superseded figure of a place and those below it (None: anywhere) beside the one that counts instead.

    Those that differ first; `differing`: those only. Raises UsedWrongly for an unknown place.
    """
    if area is not None and place(edition, area) is None:
        raise UsedWrongly(f"名录里没有代码为“{area}”的地方。")
    rows = ask(edition.path, "ask/superseded", area=area, year=year, differing=differing)
    return [
        SupersededAnswer(**{name: row[name] for name in _OWN}, old=_said(row, "old"), new=_said(row, "new"))
        for row in plain_rows(rows)
    ]


def _said(row: dict[str, Any], which: str) -> Said:
    return Said(**{name: row[f"{which}_{name}"] for name in _SAID})

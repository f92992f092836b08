"""How the definition of an indicator changed: catalogue/indicator_changes.csv, one row per change, oldest first."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from catalogue.faults import StoreBroken

FILE = Path(__file__).parent / "indicator_changes.csv"


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """What of an indicator changed on a day (old → new), and why."""

    indicator: str
    date: str
    what: str
    why: str


@lru_cache(maxsize=1)
def indicator_changes() -> tuple[IndicatorChange, ...]:
    """All changes in the order of the file. Raises StoreBroken naming the file and line if one is not a change."""
    found = []
    with FILE.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, strict=True), start=2):
            try:
                change = IndicatorChange(**row)
                date.fromisoformat(change.date)
            except (TypeError, ValueError) as fault:
                raise StoreBroken(
                    f"{FILE.name} 第 {number} 行应写 indicator,date,what,why，日期如 2026-11-22。"
                ) from fault
            found.append(change)
    return tuple(found)

"""Answers about what has come in and what has not. Field names are JSON keys: keep them stable."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CompletenessAnswer:
    """One place, year and item: how many of the expected communities at or below it have said what.

    `expected`: the communities that the indicators using the item expect (one of unknown class once it says
    something). Each of them is one of: `reported` (a figure), `withheld`, `not_reported` (a blank that a workbook
    sent), `silent` (nothing received). `beyond`: communities not expected that gave a figure all the same. `own`: the
    status of the place's own cell above communities; None: it has none. `last_received`: when the last workbook with
    a cell of the item at or below the place came in, ISO; "" for none. `share`: reported ÷ expected, 0–1, 8 decimals;
    None where none is expected.
    """

    area: str
    area_name: str
    level: str
    year: int
    item: str
    title: str
    unit: str
    expected: int
    reported: int
    withheld: int
    not_reported: int
    silent: int
    beyond: int
    share: Decimal | None
    own: str | None
    last_received: str
    edition: int

"""What a place has of an item as such: its own figure, else what the places below it add up to."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from catalogue.answers import Coverage
from catalogue.checked_answers import ItemTotalAnswer
from catalogue.faults import UsedWrongly
from metrics.editions import Edition
from metrics.exact import eight, part
from metrics.places import scope
from metrics.plain import plain_rows
from metrics.store import ask

Row = dict[str, Any]


def item_totals(edition: Edition, area: str, year: int, items: Sequence[str]) -> list[ItemTotalAnswer]:
    """One answer per item, in the order given.

    The place's own figure beats all; else the highest level below of which every place gave one; else the level that
    covers most, which is then no total. Raises UsedWrongly for an unknown place or item.
    """
    known = {row["id"]: row for row in ask(edition.path, "ask/item").to_pylist()}
    for item in items:
        if item not in known:
            raise UsedWrongly(f"没有编号为“{item}”的数据项。现有数据项见 catalogue/items.csv。")
    rows = plain_rows(
        ask(edition.path, "ask/item_total", area=area, year=year, items=list(items), **scope(edition, area))
    )
    return [_answer(known[item], [row for row in rows if row["item"] == item], area, year, edition) for item in items]


def _answer(
    item: dict[str, Any], rows: list[dict[str, Any]], area: str, year: int, edition: Edition
) -> ItemTotalAnswer:
    """`rows`: the item's levels, the highest first."""
    best = max(rows, key=_covered, default=None)
    names = ("value", "low", "high")
    value, low, high = (best[name] for name in names) if best else (None, None, None)
    reported, expected = (best["reported"], best["expected"]) if best else (0, None)
    return ItemTotalAnswer(
        area=area,
        year=year,
        item=item["id"],
        title=item["title"],
        unit=item["unit"],
        value=value,
        low=low,
        high=high,
        level=best["level"] if best else "",
        coverage=Coverage(reported, expected, eight(_covered(best)) if best else None),
        edition=edition.number,
    )


def _covered(row: Row) -> Fraction:
    reported, expected = row["reported"], row["expected"]
    return part(Decimal(min(reported, expected)), Decimal(expected)) if expected else Fraction(1)

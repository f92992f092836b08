"""Short ways to the things briefings are made of."""

from dataclasses import replace
from datetime import date
from typing import Any

from briefings.document import Document, Figure, Runs
from briefings.material import Material, Traced
from briefings.order import Handling, Kind, Order
from catalogue.answers import GapAnswer, ObservationAnswer, PlaceAnswer
from catalogue.reading import load_catalogue

DAY = date(2026, 11, 22)


def order(kind: Kind = "report", **more: Any) -> Order:
    return Order(kind, DAY, more.pop("recipient", ""), more.pop("signature", ""), Handling(**more))


def cell(area: str, item: str, value: str | None, status: str = "reported", text: str = "") -> ObservationAnswer:
    from decimal import Decimal

    number = None if value is None else Decimal(value)
    place = (area, "某地", 2023, item, number, number, number, "人", status)
    return ObservationAnswer(*place, "某表.xlsx", "表一", "B4", text or (value or "*"), False, "ab" * 32)


def material(
    answers: list[GapAnswer],
    below: list[GapAnswer] | None = None,
    traces: dict[Any, Traced] | None = None,
    name: str = "某区",
) -> Material:
    """A district with these answers; every answer's area is the district's."""
    place = PlaceAnswer("990101", name, "county", "9901", "mixed", 5, False)
    own = tuple(replace(a, area="990101", area_name=name, level="county") for a in answers)
    lower = tuple(below or ())
    stamp = "2026-11-22T01:00:00+00:00"
    return Material(place, (place,), 2023, "nearest", 7, stamp, own, lower, lower, traces or {}, load_catalogue())


def text_of(runs: Runs) -> str:
    return "".join(run.text for run in runs)


def figures_of(document: Document) -> list[Figure]:
    """Every figure of a document, in order."""
    from briefings.document import Paragraph, Table

    found: list[Figure] = []
    for block in document.blocks:
        lists = [block.runs] if isinstance(block, Paragraph) else []
        if isinstance(block, Table):
            lists = [c for row in block.rows for c in row]
        found += [run for runs in lists for run in runs if isinstance(run, Figure)]
    return found

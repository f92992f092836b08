"""Places as readers meet them."""

from collections.abc import Sequence

import pyarrow as pa

from catalogue.answers import PlaceAnswer
from catalogue.faults import UsedWrongly
from metrics.editions import Edition
from metrics.store import Value, ask


def years(edition: Edition, area: str | None = None) -> list[int]:
    """The years in which the place (None: any place) or one below it has data, earliest first."""
    return [int(year) for year in ask(edition.path, "ask/year", area=area).column("year").to_pylist()]


def place(edition: Edition, code: str) -> PlaceAnswer | None:
    """The place with this code; None if the register has none."""
    found = _places(edition, code=code)
    return found[0] if found else None


def children(edition: Edition, code: str, with_data: bool = True) -> list[PlaceAnswer]:
    """The places straight below one; `with_data`: only those with data of themselves or below them."""
    return _places(edition, parent=code, with_data=with_data)


def breadcrumbs(edition: Edition, code: str) -> list[PlaceAnswer]:
    """The places from the nation down to this one, both included; empty for an unknown code."""
    return _answers(ask(edition.path, "ask/path", code=code))


def places_with_data(edition: Edition, level: str | None = None) -> list[PlaceAnswer]:
    """Every place with data of itself or below it, of one level or of all; made-up places last."""
    return _places(edition, level=level, with_data=True)


def scope(edition: Edition, *areas: str) -> dict[str, Value]:
    """Where to look for what lies at or below places: the first and last code, and whether the first is made up.

    Raises UsedWrongly for an unknown place.
    """
    found = {row["code"]: row for row in ask(edition.path, "ask/scope", areas=list(areas)).to_pylist()}
    for area in areas:
        if area not in found:
            raise UsedWrongly(f"名录里没有代码为“{area}”的地方。")
    first, last = min(row["first"] for row in found.values()), max(row["last"] for row in found.values())
    return {"first": first, "last": last, "demo": found[areas[0]]["demo"]}


def _places(
    edition: Edition,
    code: str | None = None,
    parent: str | None = None,
    level: str | None = None,
    with_data: bool = False,
) -> list[PlaceAnswer]:
    wanted = {"code": code, "parent": parent, "level": level}
    return _answers(ask(edition.path, "ask/place", **wanted, with_data=with_data))


def _answers(rows: pa.Table) -> list[PlaceAnswer]:
    found: Sequence[dict[str, object]] = rows.to_pylist()
    return [PlaceAnswer(**row) for row in found]  # type: ignore[arg-type]

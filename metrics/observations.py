"""The audit record: what each cell said."""

from catalogue.answers import ObservationAnswer
from catalogue.faults import UsedWrongly
from metrics.editions import Edition
from metrics.places import place
from metrics.plain import plain_rows
from metrics.store import ask


def observations(
    edition: Edition, area: str | None = None, year: int | None = None, item: str | None = None
) -> list[ObservationAnswer]:
    """Every cell of a place and those below it (None: anywhere), of a year and an item; superseded ones included.

    Raises UsedWrongly for an unknown place.
    """
    if area is not None and place(edition, area) is None:
        raise UsedWrongly(f"名录里没有代码为“{area}”的地方。")
    rows = ask(edition.path, "ask/observation", area=area, year=year, item=item)
    return [ObservationAnswer(**row) for row in plain_rows(rows)]

"""Which expected communities stand behind nothing."""

from catalogue.answers import PlaceAnswer
from metrics.editions import Edition
from metrics.store import ask


def missing(edition: Edition, area: str, year: int, indicator: str) -> list[PlaceAnswer]:
    """The communities at or below a place that the indicator expects and that do not state both its sides, by code.

    Communities below a place that states both sides itself are not missed for that place's parents.
    """
    rows = ask(edition.path, "ask/missing", area=area, year=year, indicator=indicator).to_pylist()
    return [PlaceAnswer(**row) for row in rows]

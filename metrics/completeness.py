"""What has come in of each item and what has not."""

from decimal import Decimal

from catalogue.completeness_answers import CompletenessAnswer
from metrics.editions import Edition
from metrics.exact import eight, part
from metrics.places import scope
from metrics.store import ask


def completeness(edition: Edition, area: str, year: int) -> list[CompletenessAnswer]:
    """Every declared item for the place itself, then for each place straight below it, in the order of codes.

    Only cells that count are seen. Raises UsedWrongly for an unknown place.
    """
    rows = ask(edition.path, "ask/completeness", area=area, year=year, **scope(edition, area)).to_pylist()
    return [_answer(row, year, edition.number) for row in rows]


def _answer(row: dict[str, object], year: int, edition: int) -> CompletenessAnswer:
    expected, reported, withheld, blank = (int(str(row[name])) for name in _COUNTED)
    return CompletenessAnswer(
        **row,  # type: ignore[arg-type]
        year=year,
        silent=expected - reported - withheld - blank,
        share=eight(part(Decimal(reported), Decimal(expected))) if expected else None,
        edition=edition,
    )


_COUNTED = ("expected", "reported", "withheld", "not_reported")

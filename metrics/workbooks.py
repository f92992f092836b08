"""Which workbooks stand behind a place's figures."""

from collections.abc import Sequence

from catalogue.source_answers import WorkbookAnswer
from metrics.editions import Edition
from metrics.places import scope
from metrics.store import ask


def workbooks(edition: Edition, area: str, year: int | None = None, items: Sequence[str] = ()) -> list[WorkbookAnswer]:
    """Every workbook with a cell that counts for the place or one below it, in the order received.

    `year` None: any; `items` empty: any (a stated indicator is asked by its own id). Superseded cells are left out,
    blanks and withheld cells are not. Raises UsedWrongly for an unknown place.
    """
    rows = ask(
        edition.path, "ask/workbook", area=area, year=year, items=list(items), **scope(edition, area)
    ).to_pylist()
    return [WorkbookAnswer(**row | {"sheets": tuple(row["sheets"])}) for row in rows]

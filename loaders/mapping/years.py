"""The year of a figure: its own period, else the one its heading or row names, else the sheet's name, else title and
preamble, else what the sender said."""

import re

from loaders.shapes import Table, TidyCell
from loaders.tables.period_labels import is_of_year_before, years_named
from loaders.tables.periods import period_of_sheet

_YEAR = re.compile(r"(?:19|20)\d\d")


def year_of(cell: TidyCell, table: Table, sent: int | None = None) -> int | None:
    """The year of one figure, None if nobody says or its labels name several. A month counts to its year.

    上年 is the year before what everything else says; nobody can tell which where sheet and title say two.
    """
    if any(map(is_of_year_before, cell.heading)):
        if cell.period:  # counted back when it was read
            return int(cell.period[:4]) if not differing_years(table) else None
        return None if (year := _year(cell, table, sent)) is None else year - 1
    year = _year(cell, table, sent)
    return year - 1 if year is not None and any(map(is_of_year_before, cell.labels)) else year


def _year(cell: TidyCell, table: Table, sent: int | None) -> int | None:
    named = {year for text in (*cell.heading, *cell.labels) for year in years_named(text)}
    if len(named) > 1:
        return None
    sheet = period_of_sheet(table.sheet)
    told_itself = cell.period and (cell.period != table.period or _has_own(cell, table))
    if told_itself and named - {cell.period[:4]}:
        return None
    for said in (cell.period if told_itself else "", *named, sheet, cell.period, table.period):
        found = _YEAR.match(said)
        if found:
            return int(found[0])
    return sent


def _has_own(cell: TidyCell, table: Table) -> bool:
    column = next((c for c in table.columns if c.index == cell.column), None)
    return bool(column and column.period) or any(c.role == "period" for c in table.columns)


def differing_years(table: Table) -> tuple[str, str] | None:
    """(the sheet name's year, the title's year) where the two contradict each other, else None."""
    sheet = period_of_sheet(table.sheet)
    return (sheet[:4], table.period[:4]) if sheet and table.period and sheet[:4] != table.period[:4] else None

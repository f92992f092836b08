"""Roll-up: communities into their parents, then each level into the next. One county and year can be done alone."""

import duckdb

from catalogue.models import Catalogue
from metrics import wide
from metrics.store import do
from metrics.wide_sums import community_sum_sql

LEVELS = ("town", "county", "city", "province", "nation")


def roll_up(
    con: duckdb.DuckDBPyConnection,
    catalogue: Catalogue,
    place: str | None = None,
    year: int | None = None,
) -> None:
    """Fill `area_sum` level by level from `unit_year`, whole or for one place and year (its rows must be gone)."""
    con.execute(community_sum_sql(catalogue), {"place": place, "year": year}).fetchall()
    for level in LEVELS:
        do(con, "build/step_up", level=level, place=place, year=year)


def replace(con: duckdb.DuckDBPyConnection, catalogue: Catalogue, place: str, year: int) -> None:
    """Do one place and year again from `observation`, with everything above it; nothing else is touched."""
    con.execute("BEGIN").fetchall()
    do(con, "build/forget_units", place=place, year=year)
    do(con, "build/forget_sums", place=place, year=year)
    confined = {"place": place, "year": year, "first": None, "last": None}
    con.execute(wide.fill_unit_year_sql(catalogue), confined).fetchall()
    roll_up(con, catalogue, place, year)
    con.execute("COMMIT").fetchall()

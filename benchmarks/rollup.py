"""Roll-up of every indicator to every level, against DuckDB's plain sum over the same columns, on made-up figures.

    python -m benchmarks.rollup [COMMUNITIES] [YEARS]

Quote the ratios, not the seconds. Also: one county and year replaced against a whole roll-up, and whether the two
agree to the last bit.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from catalogue.models import Catalogue
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from metrics.build import make
from metrics.cascade import replace, roll_up
from metrics.received import observations_table, receipts_table
from metrics.register_file import make_register

REPEATS = 3


def main(communities: int, years: int) -> None:
    """Print what was measured."""
    catalogue = load_catalogue()
    con = duckdb.connect(config={"threads": 2, "memory_limit": "8GB"})
    make_register(con, _some_places(communities))
    make(con, observations_table([]), receipts_table([]), catalogue)
    items = sorted(catalogue.items)
    cells = ", ".join(
        f"CASE WHEN hash(code, year, '{name}') % 10 < 9 THEN hash(code, year, '{name}') % 5000 END AS {name}"
        for name in items
    )
    columns = ", ".join(f"{name}, {name} AS {name}_low, {name} AS {name}_high" for name in catalogue.items)
    con.execute(
        f"INSERT INTO unit_year SELECT code, year, 'community', {columns} FROM (SELECT code, 2000 + y AS year, {cells} "
        "FROM place, range($years) t(y) WHERE level = 'community') ORDER BY year, code",
        {"years": years},
    ).fetchall()
    rows = con.execute("SELECT count(*) FROM unit_year").fetchall()[0][0]
    used = {side for one in catalogue.indicators.values() for side in (one.numerator, one.denominator) if side}
    sums = ", ".join(f"sum({name}{end})" for name in sorted(used) for end in ("", "_low", "_high"))
    plain = _best(lambda: con.execute(f"SELECT {sums} FROM unit_year").fetchall())
    grouped = _best(lambda: con.execute(f"SELECT area[:9], year, {sums} FROM unit_year GROUP BY ALL").fetchall())
    whole = _best(lambda: _again(con, catalogue))
    before = con.sql("SELECT * FROM area_sum ORDER BY ALL").to_arrow_table()
    print(f"{rows:,} unit rows, {len(catalogue.indicators)} indicators, {len(before):,} sums at five levels")
    print(f"plain sum of the {3 * len(used)} columns {plain:.3f} s; the same by town and year {grouped:.3f} s")
    print(f"roll-up {whole:.3f} s = {whole / plain:.1f} × the plain sum, {whole / grouped:.1f} × that by town and year")
    county = con.execute("SELECT min(county) FROM place WHERE level = 'community'").fetchall()[0][0]
    _as_observations(con, items, county)
    part = _best(lambda: replace(con, catalogue, county, 2000))
    after = con.sql("SELECT * FROM area_sum ORDER BY ALL").to_arrow_table()
    print(f"one county and year replaced {part:.3f} s = 1/{whole / part:.0f} of the whole")
    print(f"bit-identical to the whole roll-up: {after == before}")


def _some_places(communities: int) -> pa.Table:
    """The register's upper levels and its first so many communities."""
    table = load_register().table()
    low = pc.equal(table["level"], "community")
    return pa.concat_tables([table.filter(pc.invert(low)), table.filter(low).slice(0, communities)])


def _again(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> None:
    con.execute("DELETE FROM area_sum").fetchall()
    roll_up(con, catalogue)


def _as_observations(con: duckdb.DuckDBPyConnection, items: list[str], county: str) -> None:
    """What unit_year holds of one county and year, as the observations it would have come from."""
    for name in items:
        con.execute(
            "INSERT INTO observation BY NAME SELECT area, year, $item AS item, value, value AS low, value AS high, "
            f"'reported' AS status, false AS superseded FROM (SELECT area, year, {name} AS value FROM unit_year "
            "WHERE year = 2000 AND area IN (SELECT code FROM place WHERE county = $county)) WHERE value IS NOT NULL",
            {"item": name, "county": county},
        ).fetchall()


def _best(work: Callable[[], Any]) -> float:
    taken = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return min(taken)


if __name__ == "__main__":
    main(int([*sys.argv, "60000"][1]), int([*sys.argv, "", "5"][2] or 5))

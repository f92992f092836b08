"""One county and year done again through all levels gives, to the last bit, what a whole rebuild gives."""

from pathlib import Path

import duckdb
import pyarrow as pa

from metrics.build import make
from metrics.cascade import replace
from metrics.received import observations_table, receipts_table
from metrics.register_file import make_register

from .worlds import World, places_table, random_world, written

_ALL = {"place": None, "year": None, "first": None, "last": None}


def _made(folder: Path, world: World) -> duckdb.DuckDBPyConnection:
    folder.mkdir()
    con = duckdb.connect()
    kept = written(folder, world)
    make_register(con, places_table(world))
    make(con, observations_table(kept), receipts_table(kept), world.catalogue)
    return con


def _rows(con: duckdb.DuckDBPyConnection, table: str) -> list[tuple]:
    return con.execute(f"SELECT * FROM {table} ORDER BY ALL").fetchall()


def test_replacing_one_county_and_year_is_a_rebuild(tmp_path: Path) -> None:
    for seed in (400, 401):
        folder = tmp_path / str(seed)
        folder.mkdir()
        world = random_world(seed)
        whole = _made(folder / "whole", world)
        part = _made(folder / "part", world)
        for table in ("unit_year", "area_sum"):
            before = _rows(part, table)
            assert before == _rows(whole, table)
        changed = whole.sql("SELECT * FROM observation WHERE area LIKE '110101%' AND year = 2020").to_arrow_table()
        assert len(changed) > 0
        for con in (whole, part):
            con.execute(
                "UPDATE observation SET value = value + 1, low = low + 1, high = high + 1 "
                "WHERE area LIKE '110101%' AND year = 2020 AND value IS NOT NULL"
            ).fetchall()
        replace(part, world.catalogue, "110101", 2020)
        whole.execute("DELETE FROM unit_year").fetchall()
        whole.execute("DELETE FROM area_sum").fetchall()
        _refill(whole, world)
        for table in ("unit_year", "area_sum"):
            assert _rows(part, table) == _rows(whole, table)


def _refill(con: duckdb.DuckDBPyConnection, world: World) -> None:
    from metrics import wide
    from metrics.cascade import roll_up

    con.execute(wide.fill_unit_year_sql(world.catalogue), _ALL).fetchall()
    roll_up(con, world.catalogue)


def test_two_builds_are_the_same_bit_for_bit(tmp_path: Path) -> None:
    world = random_world(402)
    first, second = (_made(tmp_path / name, world) for name in ("a", "b"))
    table: pa.Table = first.sql("SELECT * FROM area_sum").to_arrow_table()
    assert len(table) > 0 and table == second.sql("SELECT * FROM area_sum").to_arrow_table()

"""From receipts and catalogue to a new edition: a file built apart, checked, and published by one rename."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from catalogue import beijing
from catalogue.answers import EditionAnswer
from catalogue.faults import StoreBroken
from catalogue.models import Catalogue
from catalogue.records import Receipt
from metrics import wide
from metrics.cascade import roll_up
from metrics.catalogue_rows import catalogue_tables
from metrics.editions import folder_of, next_number, publish
from metrics.received import observations_table, receipts_table
from metrics.register_file import register_file
from metrics.store import ask, do, fetch, writing

_SPARE = 64 * 1024 * 1024
#: So many places of a year are made wide at a time, and from so many such parts on the years are rolled up one by one:
#: the whole nation at once takes more memory than a builder has.
_SLICE, _FEW = 40_000, 20
_AFTER_OBSERVATIONS = ("current_observation", "stated", "data_year", "standard_year")


def build_edition(
    data: Path, received: Sequence[tuple[Receipt, Path]], catalogue: Catalogue, places: pa.Table
) -> EditionAnswer:
    """Publish a new edition from the receipts (oldest first; each with its observations.parquet) and make it current.

    Raises StoreBroken when the disk is too full, a receipt cannot be read, or the finished file fails its checks;
    the edition readers see is then the one before.
    """
    folder = folder_of(data)
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(".*.building*"):
        left.unlink()  # of a build that was cut off
    observations = observations_table(received)
    _room_for(folder, observations)
    number = next_number(data)
    draft = folder / f".{number}.{os.getpid()}.building"
    try:
        register = register_file(folder, places)
        with writing(draft, register) as con:
            make(con, observations, receipts_table(received), catalogue)
        _check(draft, len(observations))
        about = EditionAnswer(
            number=number,
            file=f"{number}.duckdb",
            built_at=beijing.now().isoformat(timespec="seconds"),
            receipts=len(received),
            observations=len(observations),
            current=True,
        )
        return publish(data, draft, about, register)
    except duckdb.Error as broken:
        raise StoreBroken(f"新版本没有做成，原版本不受影响。原因：{broken}") from broken
    finally:
        draft.unlink(missing_ok=True)


def make(
    con: duckdb.DuckDBPyConnection,
    observations: pa.Table,
    receipts: pa.Table,
    catalogue: Catalogue,
) -> None:
    """Every relation of an edition, in a new database that has the register's."""
    do(con, "build/arithmetic")
    tables = {**catalogue_tables(catalogue), "receipt": receipts}
    for name, table in tables.items():
        con.register("incoming", table)
        con.table("incoming").create(name)
        con.unregister("incoming")
    con.register("observations_in", observations)
    do(con, "build/observation")
    for name in _AFTER_OBSERVATIONS:
        do(con, f"build/{name}")
    con.unregister("observations_in")
    con.execute(wide.unit_year_sql(catalogue)).fetchall()
    slices = fetch(con, "build/slice", most=_SLICE).to_pylist()
    if sum(one.pop("places") for one in slices) <= _SLICE:  # each takes as long to plan as all of them
        slices = [{"year": None, "first": None, "last": None}]
    for one in slices:
        con.execute(wide.fill_unit_year_sql(catalogue), {"place": None, **one}).fetchall()
    for view in (wide.own_pair_sql(catalogue), *wide.own_pair_of_sql(catalogue)):
        con.execute(view).fetchall()
    do(con, "build/area_sum")
    for year in sorted({one["year"] for one in slices}) if len(slices) > _FEW else (None,):
        roll_up(con, catalogue, year=year)


def _room_for(folder: Path, observations: pa.Table) -> None:
    last = max((path.stat().st_size for path in folder.glob("*.duckdb")), default=0)
    wanted = 3 * max(last, observations.nbytes) + _SPARE
    free = shutil.disk_usage(folder).free
    if free < wanted:
        raise StoreBroken(f"磁盘剩余 {free >> 20} MB，生成新版本至少需要 {wanted >> 20} MB。请腾出空间后重试。")


def _check(draft: Path, observations: int) -> None:
    """The finished file, opened again as readers will: whole, one counting cell per place, year and item."""
    if Path(f"{draft}.wal").exists():
        raise StoreBroken("新版本没有写完整，原版本不受影响。请重试。")
    (row,) = ask(draft, "build/check").to_pylist()
    if row["observations"] != observations or row["current"] != row["keys"] or row["unknown_places"]:
        raise StoreBroken(f"新版本自查不符，原版本不受影响。清点结果：{row}，收件共 {observations} 条。")

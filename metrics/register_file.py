"""The register of places as a file of its own beside the editions, named by what is in it.

Two thirds of a million rows are the same in edition after edition: carried in each, they were nearly all of its size
and of the time a build took. An edition says which register it was made with and reads it from there; a register file
is never written again and never taken away, so that an old edition stays readable.
"""

import hashlib
import os
from pathlib import Path

import duckdb
import pyarrow as pa

from catalogue.durable import sync
from metrics.attaching import RELATIONS
from metrics.spans import spans_of
from metrics.store import do, relation, writing


def register_file(folder: Path, places: pa.Table) -> Path:
    """The file of this register in `folder`, made where there is none yet. Equal tables have one file."""
    path = folder / f"register-{_key(places)}.duckdb"
    if not path.exists():
        draft = folder / f".{path.stem}.{os.getpid()}.building"
        try:
            with writing(draft) as con:
                make_register(con, places)
            sync(draft)
            os.replace(draft, path)
            sync(folder)
        finally:
            draft.unlink(missing_ok=True)
    return path


def make_register(con: duckdb.DuckDBPyConnection, places: pa.Table) -> None:
    """place_span, place, place_count, in an empty database."""
    con.register("places_in", places)
    con.register("spans_in", spans_of(places))
    for name in RELATIONS:
        do(con, f"build/{name}")
    con.unregister("places_in")
    con.unregister("spans_in")


def _key(places: pa.Table) -> str:
    """A digest of the rows and of how they are worked up: another way of counting is another file."""
    sums = hashlib.sha256()
    for name in RELATIONS:
        sums.update(relation(f"build/{name}").encode())
    sums.update(duckdb.__version__.encode())
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, places.schema) as stream:
        stream.write_table(places.combine_chunks())
    sums.update(sink.getvalue())
    return sums.hexdigest()[:16]

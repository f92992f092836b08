"""The only place that opens DuckDB. Writers make a new file; readers open a published one, read-only and hardened.

One connection per edition file, kept; one cursor per question, because a connection shared between threads
was measured to return other people's rows. Answers come back as Arrow.
"""

import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa

from catalogue.faults import StoreBroken
from metrics.attaching import attach_register, shut, tables_of, use_register

Value = str | int | bool | date | None | Sequence[str] | Sequence[int]
Cursor = duckdb.DuckDBPyConnection

_SQL = Path(__file__).parent / "sql"
#: Where DuckDB may spill, and so the one folder a reader may write to: nobody else's, and made only when needed.
_SPILL = str(Path(tempfile.gettempdir()) / f"capacity-spill-{os.getpid()}")
_LIMITS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "2GB",
    "threads": 2,
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
}
_READER: dict[str, str | bool | int | float | list[str]] = {
    **_LIMITS,
    "threads": 1,  # a question is small: a second thread cost a fifth more processor time and saved none
    "python_enable_replacements": "false",
    "max_temp_directory_size": "4GB",
}

#: How many seconds to wait for readers of a file that another has taken the place of.
_PATIENCE = 10.0


@dataclass(slots=True)
class _Kept:
    """An open edition file: which bytes it was opened on, and how many cursors read it now."""

    mark: tuple[int, int]
    con: duckdb.DuckDBPyConnection
    cursors: int = 0
    lacks: tuple[str, ...] = ()


#: Relations that editions made before them lack: for those, readers have them empty.
_SINCE = ("place_span", "place_count")

_open: dict[Path, _Kept] = {}
_free = threading.Condition()


@cache
def relation(name: str) -> str:
    """The text of `sql/<name>.sql`. One file makes or asks one named relation."""
    return (_SQL / f"{name}.sql").read_text("utf-8")


@contextmanager
def writing(path: Path, register: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A new DuckDB file being built at `path`, reading `register` where given; written to the disk on leaving."""
    con = duckdb.connect(str(path), config={**_LIMITS, "temp_directory": _SPILL})
    try:
        if register is not None:
            use_register(con, register)
        shut(con)
        yield con
        con.execute("CHECKPOINT").fetchall()
    finally:
        con.close()


def do(con: duckdb.DuckDBPyConnection, name: str, **parameters: Value) -> None:
    """Run `sql/<name>.sql` to its end, for what it makes."""
    con.execute(relation(name), parameters).fetchall()


def fetch(con: duckdb.DuckDBPyConnection, name: str, **parameters: Value) -> pa.Table:
    """The rows of `sql/<name>.sql` as Arrow, whole."""
    return con.sql(relation(name), params=parameters or None).to_arrow_table()


def ask(path: Path, name: str, **parameters: Value) -> pa.Table:
    """One question of one edition file: the rows of `sql/<name>.sql`, on a cursor of its own."""
    with reading(path) as cursor:
        return fetch(cursor, name, **parameters)


@contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A cursor of its own on the edition file at `path`. Raises StoreBroken when the file cannot be opened."""
    kept = _lease(path.resolve())
    try:
        cursor = kept.con.cursor()
        try:
            for name in kept.lacks:
                do(cursor, f"older/{name}")
            yield cursor
        finally:
            cursor.close()
    finally:
        with _free:
            kept.cursors -= 1
            _free.notify_all()


def _lease(path: Path) -> "_Kept":
    """The kept connection with one cursor more counted. Closing one kills its cursors, so that a file put in another's
    place (only a hand does that) is opened when nobody reads the old one any more."""
    try:
        stat = path.stat()
        mark = (stat.st_ino, stat.st_mtime_ns)
        with _free:
            kept = _open.get(path)
            if kept is not None and kept.mark != mark:
                if not _free.wait_for(lambda: kept.cursors == 0, timeout=_PATIENCE):
                    raise StoreBroken(f"版本文件 {path.name} 正被替换，请稍后重试。")
                if _open.get(path) is kept:
                    _open.pop(path).con.close()
            if path not in _open:
                con = duckdb.connect(str(path), read_only=True, config={**_READER, "temp_directory": _SPILL})
                attach_register(con, path)
                shut(con)
                con.execute("SET lock_configuration = true").fetchall()
                _open[path] = _Kept(mark, con, lacks=_lacks(con))
            _open[path].cursors += 1
            return _open[path]
    except (OSError, duckdb.Error) as broken:
        raise StoreBroken(f"版本文件 {path.name} 打不开，可能已损坏。请运行 build 重新生成。") from broken


def _lacks(con: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    known = tables_of(con)
    return tuple(name for name in _SINCE if name not in known)

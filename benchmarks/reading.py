"""Whole reading against the bare readers, as ratios: python -m benchmarks.reading [rows columns].

One file needs one reader (numbers and texts only), one needs both (a percent format). The child is warm. `read` is the
bar: guard, read, normalise texts, find tables, send them over; a plain number becomes a figure when its cell is asked
for, which `looked at` does for every cell of every table. Bare and whole readings take turns and the quickest of each
counts, so that a busy machine disturbs both alike; names met in an earlier turn are known in the next.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from loaders.workbooks.reading import read_workbook

#: Rows and columns: a sheet made by eye, a city's list, a province's, a long narrow one.
SIZES = ((30, 10), (2000, 30), (20_000, 20), (10_000, 6))
#: Turns of each piece of work: at least so many, and of short work, which is disturbed most, as many as a second holds.
FEWEST, MOST = 5, 100


def made(path: Path, rows: int, columns: int, percent: bool) -> Path:
    """A sheet of whole numbers and decimals under a title, a unit line and one heading row; town and community left."""
    chance = random.Random(1)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["2023年社区基本情况统计表"])
    sheet.append(["单位：人"])
    sheet.append(["街道", "社区", *(f"指标{n}（人）" for n in range(columns - 2))])
    for row in range(rows):
        numbers = (chance.choice((chance.randint(0, 5000), round(chance.random(), 3))) for _ in range(columns - 2))
        sheet.append([f"第{row // 20}街道", f"第{row}社区", *numbers])
    if percent:
        sheet["C4"].number_format = "0.0%"
    book.save(path)
    return path


def quickest(*works: Callable[[], object]) -> list[float]:
    """Seconds of the quickest of several turns of each piece of work, taken in turn."""
    taken: list[list[float]] = [[] for _ in works]
    while len(taken[0]) < FEWEST or (sum(taken[0]) < 1 and len(taken[0]) < MOST):
        for work, times in zip(works, taken, strict=True):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
    return [min(times) for times in taken]


def calamine(path: Path) -> None:
    """The bare quick reader."""
    CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def looked_at(path: Path) -> int:
    """The whole reading with every cell made."""
    return sum(len(table.cells) for table in read_workbook(path).tables)


def measure(rows: int, columns: int, folder: Path) -> None:
    """Print the ratios of one size."""
    plain, both = (made(folder / f"{p}.xlsx", rows, columns, p) for p in (False, True))
    looked_at(plain)
    bare, read, looked = quickest(lambda: calamine(plain), lambda: read_workbook(plain), lambda: looked_at(plain))
    print(f"{rows} × {columns}")
    print(f"  one reader : read {read / bare:.1f}, looked at {looked / bare:.1f} × calamine ({bare * 1000:.1f} ms)")
    full, read, looked = quickest(
        lambda: openpyxl.load_workbook(both, data_only=True), lambda: read_workbook(both), lambda: looked_at(both)
    )
    print(f"  two readers: read {read / full:.2f}, looked at {looked / full:.2f} × openpyxl ({full * 1000:.1f} ms)")


def main(sizes: tuple[tuple[int, int], ...]) -> None:
    """Every size in turn."""
    with tempfile.TemporaryDirectory() as folder:
        for rows, columns in sizes:
            measure(rows, columns, Path(folder))


if __name__ == "__main__":
    main(((int(sys.argv[1]), int(sys.argv[2])),) if len(sys.argv) > 2 else SIZES)

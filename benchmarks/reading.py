"""Whole reading against the bare readers, as ratios: python benchmarks/reading.py [rows].

One file needs one reader (numbers and texts only), one needs both (percent formats). The child is warm.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from loaders.reading import read_workbook  # noqa: E402

COLUMNS = 30


def made(path: Path, rows: int, percent: bool) -> Path:
    """A sheet of whole numbers and decimals under one heading row."""
    chance = random.Random(1)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["社区", *(f"指标{n}（人）" for n in range(COLUMNS - 1))])
    for row in range(rows):
        sheet.append(
            [
                f"第{row}社区",
                *(chance.choice((chance.randint(0, 5000), round(chance.random(), 3))) for _ in range(COLUMNS - 1)),
            ]
        )
    if percent:
        sheet["B2"].number_format = "0.0%"
    book.save(path)
    return path


def best(work: Callable[[], object], times: int = 3) -> float:
    """Seconds of the quickest of several runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def calamine(path: Path) -> None:
    """The bare quick reader."""
    CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def main(rows: int) -> None:
    """Print both ratios."""
    with tempfile.TemporaryDirectory() as folder:
        plain, both = made(Path(folder, "one.xlsx"), rows, False), made(Path(folder, "both.xlsx"), rows, True)
        read_workbook(plain)
        bare = best(lambda: calamine(plain))
        full = best(lambda: openpyxl.load_workbook(both, data_only=True))
        print(f"rows {rows} × columns {COLUMNS}")
        print(f"one reader : {best(lambda: read_workbook(plain)) / bare:.1f} × calamine ({bare:.2f} s)")
        print(f"two readers: {best(lambda: read_workbook(both)) / full:.1f} × openpyxl ({full:.2f} s)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)

"""Order of files that do not overlap is no matter; loaded and withdrawn is never loaded; same bytes change nothing."""

from pathlib import Path
from typing import Any

import metrics
import workflow

HEAD = ["社区", "户数（户）", "社区工作者（人）"]


def sheet(year: int, households: int) -> dict[str, list[list[Any]]]:
    return {"表": [[f"示例区{year}年情况"], HEAD, ["苕津社区", households, 9], ["苕桥社区", 1500, 8]]}


def said(data: Path) -> list[tuple[Any, ...]]:
    rows = metrics.observations(metrics.open_edition(data))
    return sorted((o.area, o.year, o.item, o.value, o.status, o.workbook, o.superseded) for o in rows)


def test_load_order(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    books = [write(sheet(year, 2000 + year), f"{year}.xlsx") for year in (2022, 2023, 2024)]
    workflow.load(tmp_path / "a", books)
    workflow.load(tmp_path / "b", books[::-1])
    assert said(tmp_path / "a") == said(tmp_path / "b")


def test_the_later_receipt_counts_and_the_difference_is_told(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    workflow.load(tmp_path, [write(sheet(2023, 2000), "一.xlsx")])
    (later,) = workflow.load(tmp_path, [write(sheet(2023, 2100), "二.xlsx")])
    assert [(p.kind, p.cell) for p in later.problems] == [("differs_from_earlier", "B3")]
    (counts,) = [r for r in said(tmp_path) if r[2] == "households" and r[0].endswith("1001") and not r[6]]
    assert counts[3] == 2100


def test_loaded_and_withdrawn_and_the_same_bytes(tmp_path: Path, write) -> None:  # type: ignore[no-untyped-def]
    first, second = write(sheet(2022, 2000), "一.xlsx"), write(sheet(2023, 2100), "二.xlsx")
    workflow.load(tmp_path, [first])
    before = said(tmp_path)
    (one,) = workflow.load(tmp_path, [second])
    assert said(tmp_path) != before
    workflow.withdraw(tmp_path, one.sha256)
    assert said(tmp_path) == before
    editions = len(metrics.editions(tmp_path))
    (again,) = workflow.load(tmp_path, [first])
    assert again.status == "unchanged" and len(metrics.editions(tmp_path)) == editions

"""Layouts after the taxonomy of real Chinese spreadsheets: each says the same in memory, as xlsx, as xls and as csv.

tests/workbooks/layouts.json holds per layout its rows and merges, and what a right reading says: heading rows, rows by
kind, problems as (cell, kind), and figures by cell as "labels|heading|period|value or status|unit".
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from catalogue.records import Problem
from loaders.shapes import Table, TidyCell
from loaders.tables.finding import tables_of
from loaders.workbooks.reading import read_workbook
from tests.loaders.reading.sheets import grid, save

LAYOUTS: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[2] / "workbooks" / "layouts.json").read_text(encoding="utf-8")
)


def said(cell: TidyCell) -> str:
    """One figure with everything around it on a line."""
    value = cell.figure.status if cell.figure.value is None else str(cell.figure.value)
    return "|".join(("/".join(cell.labels), "/".join(cell.heading), cell.period, value, cell.unit))


def agrees(layout: dict[str, Any], tables: Sequence[Table], problems: Sequence[Problem]) -> None:
    """The reading says what the layout declares."""
    figures = {cell.cell: said(cell) for table in tables for cell in table.cells}
    assert {cell: figures.get(cell) for cell in layout["figures"]} == layout["figures"]
    assert len(tables) == layout.get("tables", 1)
    assert list(tables[0].header_rows) == layout["heading"]
    assert Counter(tables[0].row_kinds.values()) == layout["kinds"]
    assert [[p.cell, p.kind] for p in problems] == layout.get("problems", [])


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_layout(name: str) -> None:
    layout = LAYOUTS[name]
    agrees(layout, *tables_of(grid(layout["rows"], layout.get("merges", ()))))


@pytest.mark.parametrize("kind", ["xlsx", "xls", "csv"])
def test_layouts_in_every_container(kind: str, tmp_path: Path) -> None:
    for name, layout in LAYOUTS.items():
        if kind == "csv" and layout.get("merges"):
            continue
        reading = read_workbook(save(tmp_path / f"{name}.{kind}", layout["rows"], layout.get("merges", ())))
        assert reading.refused == ""
        agrees(layout, reading.tables, reading.problems)

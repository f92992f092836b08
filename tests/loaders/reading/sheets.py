"""Small made-up sheets for the tests: rows of values, merges in A1 form, saved in any container."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import xlwt
from openpyxl.utils import range_boundaries

from loaders.grids.gridding import GridBuilder
from loaders.shapes import Table
from loaders.sheet_grids import Grid
from loaders.tables.finding import tables_of

Rows = Sequence[Sequence[Any]]


def grid(rows: Rows, merges: Sequence[str] = (), name: str = "Sheet1", down: int = 0, right: int = 0) -> Grid:
    """A sheet in memory, shifted down and right."""
    builder = GridBuilder(name)
    for r, row in enumerate(rows, 1 + down):
        for c, value in enumerate(row, 1 + right):
            if value is not None:
                builder.put(r, c, value)
    for merge in merges:
        c0, r0, c1, r1 = range_boundaries(merge)
        builder.merges.append((r0 + down, c0 + right, r1 + down, c1 + right))
    return builder.done()


def tables(rows: Rows, merges: Sequence[str] = (), **more: Any) -> list[Table]:
    """The tables of a sheet in memory; no problem may have been met."""
    found, problems = tables_of(grid(rows, merges, **more))
    assert problems == []
    return found


def table(rows: Rows, merges: Sequence[str] = (), **more: Any) -> Table:
    """The only table of a sheet in memory."""
    (found,) = tables(rows, merges, **more)
    return found


def kinds(found: Table) -> dict[str, int]:
    """Rows by kind, those that occur."""
    counts: dict[str, int] = {}
    for kind in found.row_kinds.values():
        counts[kind] = counts.get(kind, 0) + 1
    return counts


def figures(found: Table) -> set[tuple[object, ...]]:
    """What the table says, wherever it stands: labels, heading, period, status, value, unit."""
    return {(c.labels, c.heading, c.period, c.figure.status, c.figure.value, c.unit) for c in found.cells}


def save(path: Path, rows: Rows, merges: Sequence[str] = ()) -> Path:
    """Save as the kind its name says: xlsx, xls or csv (which keeps no merges)."""
    if path.suffix == ".csv":
        with path.open("w", encoding="gb18030", newline="") as lines:
            csv.writer(lines).writerows([["" if v is None else v for v in row] for row in rows])
    elif path.suffix == ".xls":
        book = xlwt.Workbook()
        sheet = book.add_sheet("Sheet1")
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value)
        for merge in merges:
            c0, r0, c1, r1 = range_boundaries(merge)
            sheet.merge(r0 - 1, r1 - 1, c0 - 1, c1 - 1)
        book.save(str(path))
    else:
        new = openpyxl.Workbook()
        for row in rows:
            new.active.append(list(row))
        for merge in merges:
            new.active.merge_cells(merge)
        new.save(path)
    return path

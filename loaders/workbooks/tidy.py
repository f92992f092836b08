"""The JSON of `capacity.py read` (DESIGN §4): tables, columns, counts of rows by kind, cells, problems."""

from collections import Counter
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from loaders.shapes import Reading, Table, TidyCell

ROW_KINDS = ("data", "total", "group", "repeated_header", "note", "blank", "stray")


def tidy_document(reading: Reading) -> dict[str, Any]:
    """A reading as plain JSON types; `refused` is there only when nothing was read."""
    document: dict[str, Any] = {
        "file": reading.file,
        "tables": [_table(table) for table in reading.tables],
        "problems": [asdict(problem) for problem in reading.problems],
    }
    if reading.refused:
        document["refused"] = reading.refused
    return document


def _table(table: Table) -> dict[str, Any]:
    counts: Counter[str] = Counter(table.row_kinds.values())
    return {
        "sheet": table.sheet,
        "range": table.range,
        "title": table.title,
        "unit": table.unit,
        "period": table.period,
        "header_rows": list(table.header_rows),
        "columns": [{"letter": c.letter, "path": list(c.path), "unit": c.unit, "role": c.role} for c in table.columns],
        "rows": {kind: counts[kind] for kind in ROW_KINDS},
        "notes": list(table.notes),
        "source": table.source,
        "cells": [_cell(cell) for cell in table.cells],
    }


def _cell(cell: TidyCell) -> dict[str, Any]:
    figure = cell.figure
    return {
        "row": list(cell.labels) or ([cell.period] if cell.period else []),
        "heading": list(cell.heading),
        "period": cell.period,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "status": figure.status,
        "unit": cell.unit,
        "text": cell.text,
        "cell": cell.cell,
    }


def _number(value: Decimal | None) -> int | float | None:
    """A JSON number; whole ones without a point."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)

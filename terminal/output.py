"""What the terminal prints: one JSON document for programs, tables for people."""

import json
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import wcwidth  # noqa: F401  tabulate counts Chinese characters as two columns only if this is installed
from tabulate import tabulate


def plain(value: Any) -> Any:
    """Answers as JSON knows them: Decimals become numbers (whole ones without a point), dataclasses objects."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def as_json(value: Any) -> str:
    """One JSON document."""
    return json.dumps(plain(value), ensure_ascii=False, indent=1, allow_nan=False)


def table(headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """A table for people; empty cells stay empty, text is never read as a number."""
    shown = [["" if cell is None else number(cell) for cell in row] for row in rows]
    return tabulate(shown, headers=list(headings), tablefmt="simple", disable_numparse=True) if rows else "（没有）"


def number(cell: Any) -> str:
    """A figure to two decimals (half up) with thousands separators and no trailing zeros; anything else as it is."""
    if isinstance(cell, Decimal):
        whole, _, part = f"{cell.quantize(Decimal('0.01'), ROUND_HALF_UP):,f}".partition(".")
        return f"{whole}.{part.rstrip('0')}".rstrip(".")
    return str(cell)

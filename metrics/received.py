"""Receipts and the observations beside them, as the tables an edition is built from."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from catalogue.faults import StoreBroken
from catalogue.records import Receipt

_QUANTITY = pa.decimal128(24, 6)
_CELLS = pa.schema(
    [
        ("area", pa.string()),
        ("year", pa.int32()),
        ("item", pa.string()),
        *[(name, _QUANTITY) for name in ("value", "low", "high", "resolution")],
        *[(name, pa.string()) for name in ("unit", "status", "sheet", "cell", "text")],
    ]
)
_RECEIPT = pa.schema(
    [
        *[(name, pa.string()) for name in ("sha256", "file", "received_at", "received_from", "layout")],
        ("year", pa.int32()),
        ("within", pa.string()),
        ("position", pa.int32()),
    ]
)


def observations_table(received: Sequence[tuple[Receipt, Path]]) -> pa.Table:
    """Every observation of the receipts, with its receipt, its receipt's position and its own place in it."""
    parts = [_observations(n, receipt, path) for n, (receipt, path) in enumerate(received)]
    return pa.concat_tables(parts) if parts else _with_receipt(_CELLS.empty_table(), 0, "", "")


def receipts_table(received: Sequence[tuple[Receipt, Path]]) -> pa.Table:
    """One row per receipt, in the order received."""
    rows = [asdict(receipt) | {"position": n} for n, (receipt, _) in enumerate(received)]
    return pa.Table.from_pylist(rows, schema=_RECEIPT)


def _observations(position: int, receipt: Receipt, path: Path) -> pa.Table:
    try:
        cells = pq.read_table(path, columns=_CELLS.names, partitioning=None).cast(_CELLS)
    except (OSError, ValueError, KeyError) as broken:  # Arrow's own errors are ValueErrors
        raise StoreBroken(f"收件“{receipt.file}”的读数文件 {path.name} 打不开：{broken}") from broken
    return _with_receipt(cells, position, receipt.sha256, receipt.file)


def _with_receipt(cells: pa.Table, position: int, sha256: str, file: str) -> pa.Table:
    rows = len(cells)
    columns = {
        "position": pa.repeat(pa.scalar(position, pa.int32()), rows),
        "ordinal": pa.array(range(rows), pa.int32()),
        "sha256": pa.repeat(sha256, rows),
        "workbook": pa.repeat(file, rows),
    }
    for name, values in columns.items():
        cells = cells.append_column(name, values)
    return cells

"""What earlier receipts said of the same places and items, read from their own files."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from catalogue.models import Catalogue
from catalogue.records import Observation
from loaders.audits.parts_elsewhere import Beside, Received, related
from loaders.audits.year_jumps import Earlier
from loaders.receiving.receipts import received

_COLUMNS = ["area", "item", "year", "value", "status"]


def earlier_figures(data: Path, observations: Sequence[Observation]) -> Earlier:
    """(place, item) → year → the exact figure of the latest receipt not withdrawn, for the observations' own pairs.

    A year the observations state themselves is left out: that it differs is told elsewhere.
    """
    stated = {(seen.area, seen.item, seen.year) for seen in observations}
    pairs = {(area, item) for area, item, _ in stated}
    found: dict[tuple[str, str], dict[int, Decimal]] = defaultdict(dict)
    for _, row in _said_before(data, pairs, _COLUMNS, ("reported",)):
        if row["value"] is not None and (row["area"], row["item"], row["year"]) not in stated:
            found[row["area"], row["item"]][row["year"]] = row["value"]
    return found


def figures_beside(data: Path, observations: Sequence[Observation], catalogue: Catalogue) -> Beside:
    """The parts and wholes of what is observed that only earlier receipts state, each as the latest of them says it."""
    wanted = related(observations, catalogue)
    pairs = {(area, item) for area, _, item in wanted}
    found: dict[tuple[str, int], dict[str, Received]] = defaultdict(dict)
    for file, row in _said_before(data, pairs, list(Observation.__slots__), ("reported", "bounded")):
        if (row["area"], row["year"], row["item"]) in wanted:
            found[row["area"], row["year"]][row["item"]] = Received(file, Observation(**row))
    return found


def _said_before(
    data: Path, pairs: Set[tuple[str, str]], columns: list[str], statuses: Sequence[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """(workbook, row) of every receipt not withdrawn, oldest first, near these pairs of place and item."""
    areas = pa.array(sorted({area for area, _ in pairs}), pa.string())
    items = pa.array(sorted({item for _, item in pairs}), pa.string())
    for one in received(data) if pairs else ():
        if one.withdrawn or not one.observations.exists():
            continue
        table = pq.read_table(one.observations, columns=columns, partitioning=None)
        near = pc.and_(pc.is_in(table["area"], areas), pc.is_in(table["item"], items))
        for row in table.filter(pc.and_(near, pc.is_in(table["status"], pa.array(statuses)))).to_pylist():
            if (row["area"], row["item"]) in pairs:
                yield one.receipt.file, row


def same_before(data: Path, sha256: str, observations: Sequence[Observation]) -> str:
    """The file of an earlier receipt, of other bytes, that says the very same; "" if there is none."""
    said = sorted((o.area, o.year, o.item, o.status, o.value or 0) for o in observations)
    for one in received(data):
        if one.withdrawn or one.receipt.sha256 == sha256:
            continue
        if pq.read_metadata(one.observations).num_rows == len(said):
            rows = pq.read_table(one.observations, columns=_COLUMNS, partitioning=None).to_pylist()
            if said == sorted((r["area"], r["year"], r["item"], r["status"], r["value"] or 0) for r in rows):
                return one.receipt.file
    return ""


def in_use(data: Path, area: str) -> list[str]:
    """The files of receipts not withdrawn that speak of a place."""
    return [
        one.receipt.file
        for one in received(data)
        if not one.withdrawn
        and pc.any(pc.equal(pq.read_table(one.observations, columns=["area"], partitioning=None)["area"], area)).as_py()
    ]

"""What figures of an item can be at all (catalogue/limits.csv): bounds, what it is a part of, whether it is steady."""

from pathlib import Path
from typing import Any

from catalogue.declarations import CatalogueFault, declare, read_csv
from catalogue.models import Limits

COLUMNS = ("item", "not_above", "least", "most_in_community", "steady", "population")


def read_limits(folder: Path, name: str = "limits.csv") -> tuple[dict[str, Limits], list[CatalogueFault]]:
    """By item id. A folder without the file declares none."""
    if not (folder / name).exists():
        return {}, []
    rows, faults = read_csv(folder / name, name, COLUMNS)
    found: dict[str, Limits] = {}
    for row in rows:
        made, wrong = declare(Limits, _typed(row), name, row["item"])
        faults.extend(wrong)
        if made is not None and made.item in found:
            faults.append(CatalogueFault(name, made.item, "同一数据项写了两次", "一个数据项一行"))
        elif made is not None:
            found[made.item] = made
    return found, faults


def _typed(row: dict[str, str]) -> dict[str, Any]:
    truth: dict[str, Any] = {"true": True, "false": False}
    return {
        **row,
        "not_above": row["not_above"].split(),
        "least": row["least"] or None,
        "most_in_community": row["most_in_community"] or None,
        **{key: truth.get(row[key], row[key]) for key in ("steady", "population")},
    }

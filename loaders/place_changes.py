"""Places merged, split or dissolved (data/reference/changes.csv): told as a question, never carried over by guess.

One row per pair: `from` (code), its name then, `to` (code), `when` (first day after). Several rows of one `from` are a
split, several of one `to` a merger. Figures of years before stay where they were.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalogue.names import REFERENCE, normal_name
from catalogue.place import Place, under
from catalogue.places import Register
from catalogue.records import Problem
from loaders.placing import Placed
from loaders.shapes import Table

COLUMNS = ("from", "from_name", "to", "when", "note")


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """One place that became (part of) another on `when` (YYYY-MM-DD or YYYY-MM)."""

    code: str
    name: str
    to: str
    when: str


def read_changes(path: Path = REFERENCE / "changes.csv") -> list[PlaceChange]:
    """Every declared change; none where the file is missing."""
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [PlaceChange(r["from"], r["from_name"], r["to"], r["when"]) for r in csv.DictReader(file)]


def changed_places(
    table: Table,
    placed: Placed,
    years: Mapping[int, int],
    changes: Sequence[PlaceChange],
    register: Register,
) -> tuple[dict[int, Place], list[Problem]]:
    """(places still standing, problems): rows of a year after their place ceased are asked about and not taken.

    `years`: the first year each row speaks of. An unknown name that a place of the same county bore before it ceased
    is told as that, whatever the year.
    """
    places, problems = placed.places, placed.problems
    standing = dict(places)
    told: dict[str, Problem] = {}
    rows = {cell.row: cell for cell in reversed(table.cells)}
    for row, place in places.items():
        ended = [c for c in changes if c.code == place.code and row in years and years[row] >= int(c.when[:4])]
        if ended:
            del standing[row]
            cell = rows[row]
            at = cell.label_cells[-1] if cell.label_cells else cell.cell
            told.setdefault(at, _ceased(table.sheet, at, place.name, ended, register))
    names = {address: text for cell in table.cells for address, text in zip(cell.label_cells, cell.labels, strict=True)}
    counties = {place.code[:6] for place in places.values()}
    for problem in problems:
        said = normal_name(names.get(problem.cell, ""))
        ended = [
            c for c in changes if normal_name(c.name) == said and any(under(c.code, county) for county in counties)
        ]
        if problem.kind == "unknown_place" and said and ended:
            told[problem.cell] = _ceased(table.sheet, problem.cell, ended[0].name, ended, register)
    return standing, [p for p in problems if p.cell not in told] + list(told.values())


def _ceased(sheet: str, cell: str, name: str, ended: Sequence[PlaceChange], register: Register) -> Problem:
    into = "、".join(f"{register.path_name(c.to)}（{c.to}）" for c in ended)
    how = "分设为" if len(ended) > 1 else "并入"
    return Problem(
        sheet, cell, "place_changed", f"“{name}”已于 {ended[0].when} {how}{into}，这一行没有采用",
        "当年存在的地方", "请按变更后的地方重新报送；以前年份的数仍在原来的地方",
    )  # fmt: skip

"""Rows whose place did not stand in the year they speak of: told with the successor, never carried over by guess.

Places merged, split or dissolved stand in data/reference/changes.csv and in the data folder's own changes. Figures of
years before a change stay where they were.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from catalogue.local_places import KINDS, PlaceChange
from catalogue.place_knowledge import FIRST
from catalogue.places import Place, Register
from catalogue.records import Problem
from loaders.placing.asked_places import AskedPlace, Candidate, candidates
from loaders.placing.rows import Placed
from loaders.shapes import Table


def placed_by_year(table: Table, placed: Placed, years: Mapping[int, Set[int]], register: Register) -> Placed:
    """The places of a table's rows in the years they speak of (`years`, by row).

    A name that meant several places one after the other is settled by the year. A row of a year in which its place
    did not stand is asked about, and only its other years are taken. An unknown name that a place borne before it
    ceased is told as that.
    """
    known = register.known
    if not known.spans and not known.local.changes:
        return placed
    dated, settled = dict(placed.dated), set()
    for row, asked in placed.asked.items():
        chosen = {year: _standing(asked, year, register) for year in years.get(row, ())}
        if asked.kind == "ambiguous_place" and chosen and all(chosen.values()):
            dated |= {(row, year): place for year, place in chosen.items() if place is not None}
            settled.add(row)
    left = {row: asked for row, asked in placed.asked.items() if row not in settled}
    unasked = {asked.cell for row, asked in placed.asked.items() if row in settled}
    problems = {p.cell: p for p in placed.problems if p.cell not in unasked - {asked.cell for asked in left.values()}}
    for row, asked in left.items():
        before = known.formerly(asked.text, asked.within[:6]) if asked.kind == "unknown_place" else []
        if before:
            left[row] = replace(asked, kind="place_changed", candidates=_successors(before, register))
            problems[asked.cell] = _ceased(table.sheet, asked.cell, before[0].name, before, register)
    places, told = _only_standing(table, placed.places, years, register, dated)
    for row, (problem, asked) in told.items():
        problems.setdefault(problem.cell, problem)
        left[row] = asked
    return Placed(places, list(problems.values()), left, dated, placed.named)


def _only_standing(
    table: Table,
    places: Mapping[int, Place],
    years: Mapping[int, Set[int]],
    register: Register,
    dated: dict[tuple[int, int], Place],
) -> tuple[dict[int, Place], dict[int, tuple[Problem, AskedPlace]]]:
    """Rows of places that stand in all their years; those that stand in some are put into `dated`, the rest is told."""
    kept, told = dict(places), {}
    cells = {cell.row: cell for cell in reversed(table.cells)}
    for row, place in places.items():
        off = {year for year in years.get(row, ()) if not register.known.stands(place.code, year)}
        if not off:
            continue
        del kept[row]
        dated |= {(row, year): place for year in years[row] if year not in off}
        cell = cells[row]
        at = cell.label_cells[-1] if cell.label_cells else cell.cell
        told[row] = _told(table.sheet, at, place, max(off), register)
    return kept, told


def _told(sheet: str, at: str, place: Place, year: int, register: Register) -> tuple[Problem, AskedPlace]:
    ended = register.known.ended(place.code) if register.known.span(place.code)[1] < year else []
    if ended:
        problem = _ceased(sheet, at, place.name, ended, register)
    else:
        first, last = register.known.span(place.code)
        known = f"到 {last} 年底为止" if first == FIRST or year > last else f"自 {first} 年起才有"
        problem = Problem(
            sheet, at, "place_changed", f"“{place.name}”{known}，{year} 年的数没有采用", "当年存在的地方",
            "请核对名称和年份；登记的起止年月有误的，请先更正登记",
        )  # fmt: skip
    above = place.parent or ""
    named = _successors(ended, register)
    return problem, AskedPlace(
        sheet, at, problem.kind, place.name, "", above, register.path_name(above), (place.level,), named
    )


def _standing(asked: AskedPlace, year: int, register: Register) -> Place | None:
    """The one candidate that stands in a year; None if not just one does."""
    found = [one.code for one in asked.candidates if register.known.stands(one.code, year)]
    return register.place(found[0]) if len(found) == 1 else None


def _successors(changes: Sequence[PlaceChange], register: Register) -> tuple[Candidate, ...]:
    return candidates([code for change in changes for code in change.to], register)


def _ceased(sheet: str, cell: str, name: str, ended: Sequence[PlaceChange], register: Register) -> Problem:
    into = "、".join(f"{one.name}（{one.code}）" for one in _successors(ended, register))
    how = KINDS[ended[0].kind][2]
    return Problem(
        sheet, cell, "place_changed", f"“{name}”已于 {ended[0].when} {how}{into}，以后年份的这一行没有采用",
        "当年存在的地方", "请按变更后的地方重新报送；以前年份的数仍在原来的地方",
    )  # fmt: skip

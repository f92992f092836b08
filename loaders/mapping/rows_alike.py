"""Several rows of one place: 网格, 资金来源 or 性别 down the side. None of them is the place's own figure by chance."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from catalogue.place import Place
from catalogue.records import Problem
from loaders.mapping.scope_faults import rows_alike
from loaders.mapping.within_year import Dated

#: Where the name of a row's place stands, "" for none, the labels behind it, other labels before it.
Named = tuple[str, tuple[str, ...], tuple[str, ...]]


def told_apart(
    found: Sequence[Dated], named: Mapping[int, Named], places: Mapping[int, Place]
) -> tuple[list[Dated], list[Problem]]:
    """The figures of one table without those of rows that are parts of a place; one problem tells of each place.

    Parts are rows told apart only by labels beside the place's name, or standing under one name merged or filled down;
    if any place is written in parts, every row with a label behind is one. `places`: by row, as `named`.
    """
    often = {code for code, times in Counter(place.code for place in places.values()).items() if times > 1}
    if not often:
        return list(found), []  # nearly every table
    alike: dict[tuple[str, int, str, tuple[int, int]], list[Dated]] = defaultdict(list)
    for one in found:
        if one.place.code in often and one.fact.cell.row in named:
            alike[one.place.code, one.year, one.fact.id, one.months].append(one)
    mixed: dict[str, list[Dated]] = {}
    inner = False
    for (code, *_), every in alike.items():
        rows = {one.fact.cell.row: one for one in every}
        if len(rows) > 1 and (several := _several([named[row] for row in rows])):
            filled = [one for one in every if one.fact.figure.status != "not_reported"]
            if several != "name" or len(filled) > 1:
                mixed.setdefault(code, []).extend(every)
                inner = inner or several == "labels"
    for one in found if inner else ():
        if named.get(one.fact.cell.row, ("", (), ()))[1]:
            mixed.setdefault(one.place.code, []).append(one)
    left_out = {one for every in mixed.values() for one in every}
    problems = []
    for every in mixed.values():
        rows = {one.fact.cell.row: one for one in every}
        names = [
            " ".join(named[row][1] or named[row][2]) or (*one.fact.cell.labels, f"第 {row} 行")[-1]
            for row, one in rows.items()
        ]
        problems.append(
            rows_alike(every[0].table.sheet, [one.fact.cell for one in rows.values()], names, every[0].place.name)
        )
    return [one for one in found if one not in left_out], problems


def _several(rows: Sequence[Named]) -> str:
    """ "labels" if labels behind the name tell the rows apart, "over" if others before it do (城镇), "name" if they
    share the name's cell; "" if none."""
    if len({labels for _, labels, _ in rows}) > 1:
        return "labels"
    if len({over for _, _, over in rows}) > 1:
        return "over"
    return "name" if len({at for at, _, _ in rows}) < len(rows) else ""

"""Rows dressed up: towns as a column, as group rows or as rows of their own, totals, numbering, parts, blank rows."""

from dataclasses import replace

from catalogue.place import Place
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.heads import Row, town_of
from tests.loaders.grammar.scopes import Scope

_GROUPS = ("一、基本情况", "二、人员配备情况", "三、设施情况")


def dressed(draw: Draw, scope: Scope, titles: list[str], rows: list[Row]) -> tuple[list[str], list[Row]]:
    """The rows as an office would lay them out, with the headings of their key columns."""
    first = scope.down[0]
    if first == "p":
        titles, rows = _in_towns(draw, scope, titles, rows)
    if first == "i" and "numbered" in draw:
        seen = list(dict.fromkeys(row.keys[0] for row in rows))
        rows = [replace(row, keys=(f"{seen.index(row.keys[0]) + 1}.{row.keys[0]}", *row.keys[1:])) for row in rows]
    elif scope.down == "i" and "group_rows" in draw:
        half = (len(rows) + 1) // 2
        rows = [_group(_GROUPS[0], 1), *rows[:half], _group(_GROUPS[1], 1), *rows[half:]]
    if "blank_rows" in draw and len(rows) > 4:
        middle = draw.chance("blank").randint(2, len(rows) - 2)
        rows = [*rows[:middle], Row("blank"), *rows[middle:]]
        rows = [replace(row, over=tuple(n + (n >= middle) for n in row.over)) for row in rows]
    if "continued" in draw and len(rows) > 5 and "blank_rows" not in draw:
        middle = draw.chance("continued").randint(3, len(rows) - 2)
        rows = [*rows[:middle], Row("again"), *rows[middle:]]
        rows = [replace(row, over=tuple(n + (n >= middle) for n in row.over)) for row in rows]
    return titles, rows


def _group(text: str, keys: int) -> Row:
    return Row("group", (text, *[None] * (keys - 1)))


def _in_towns(draw: Draw, scope: Scope, titles: list[str], rows: list[Row]) -> tuple[list[str], list[Row]]:
    communities = scope.places[0].level == "community" and len(scope.places) > 1
    width = len(titles)
    several = communities and scope.town is None
    column = communities and "town_column" in draw and (several or draw.one("town alone", (True, False)))
    grouped = several and not column and "town_groups" in draw
    own = grouped and "town_rows" in draw and scope.down == "p"
    made: list[Row] = []
    before: Place | None = None
    of_town: list[int] = []
    every: list[int] = []

    def close() -> None:
        if of_town and "subtotals" in draw and scope.down == "p" and (column or grouped) and not own:
            made.append(
                Row(
                    "total",
                    (("小计",) if column else ()) + ("小计", *[None] * (width - 1))[: width + column - column],
                    over=tuple(of_town),
                )
            )
        of_town.clear()

    for row in rows:
        place = row.facts["place"]
        assert isinstance(place, Place)
        town = town_of(place) if communities else None
        if town != before:
            if before is not None:
                close()
            before = town
            if grouped and town:
                made.append(Row("own" if own else "group", (town.name, *[None] * (width - 1)), {"place": town}))
        if grouped and "indent" in draw:
            style = draw.one("indent", ("space", "wide", "level"))
            lead = {"space": "  ", "wide": "\u3000\u3000", "level": ""}[style]
            row = replace(row, keys=(f"{lead}{row.keys[0]}", *row.keys[1:]), indent=1 if style == "level" else 0)
        elif "numbered" in draw and scope.down == "p":
            row = replace(row, keys=(f"{len(of_town) + 1}.{row.keys[0]}",))
        of_town.append(len(made))
        every.append(len(made))
        made.append(replace(row, keys=((town.name,) if column and town else ()) + row.keys))
    close()
    if own:
        starts = [n for n, row in enumerate(made) if row.kind == "own"] + [len(made)]
        for n, end in zip(starts, starts[1:], strict=False):
            made[n] = replace(made[n], over=tuple(range(n + 1, end)))
    if column:
        titles = [draw.one("town heading", ("街道", "街道（镇）", "所属街道", "乡镇街道")), *titles]
    if scope.down == "p" and len(scope.places) > 1:
        label = draw.one("total label", ("合计", "总计", "合  计", "全区合计" if not scope.town else "合计", "总  计"))
        keys = (label, *[None] * (len(titles) - 1))
        if "total_first" in draw:
            made = [replace(row, over=tuple(n + 1 for n in row.over)) for row in made]
            made.insert(0, Row("total", keys, over=tuple(n + 1 for n in every)))
        elif "total_last" in draw:
            made.append(Row("total", keys, over=tuple(every)))
    return titles, made

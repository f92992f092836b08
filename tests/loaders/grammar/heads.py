"""The two sides of a table: what each row and each column is called, and what that says of its figures."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from catalogue.place import Place
from catalogue.places import load_register
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.scopes import Item, Scope

_ONES = "一二三四五六七八九十"


@dataclass(frozen=True)
class Row:
    """A row under the heading. `keys` by key column, None where the cell is left empty; `facts` as far as it says them.

    `kind`: data, group (a name alone), total (of the rows `over`), blank, again (the heading repeated).
    """

    kind: str
    keys: tuple[str | None, ...] = ()
    facts: dict[str, object] = field(default_factory=dict)
    over: tuple[int, ...] = ()
    indent: int = 0


@dataclass(frozen=True)
class Head:
    """A column of figures, or another (`filler`). `item`: whose unit stands in it."""

    path: tuple[str, ...]
    facts: dict[str, object] = field(default_factory=dict)
    item: Item | None = None
    filler: str = ""


def place_text(draw: Draw, place: Place) -> str:
    """A place's name as the composition writes it."""
    name = place.name
    if "short_names" in draw and place.level == "community":
        name = name.replace("社区居委会", "社区").replace("村委会", "村")
    if "padded_names" in draw and draw.chance(place.code).random() < 0.4:
        name = name[:1] + draw.one(f"pad{place.code}", (" ", "\u3000", "  ")) + name[1:]
    return name


def year_text(draw: Draw, year: int) -> object:
    """A year as the composition writes it in a heading or a row."""
    if "numbered_years" in draw:
        return year
    return draw.one("year", ("{}年", "{}年", "{}", "{}年末", "{}年度")).format(year)


def item_text(draw: Draw, item: Item, unit: bool, sep: str = "") -> str:
    """An item as a label, with its unit in a parenthesis if `unit`."""
    name = "".join(item.path)
    if not unit or not item.unit:
        return name
    broken = "\n" if "unit_broken" in draw else ""
    return name + broken + draw.one("brackets", ("（{}）", "({})", "（{}）", "(单位：{})")).format(item.unit)


def columns_of(draw: Draw, scope: Scope, unit: bool) -> list[Head]:
    """The columns of figures."""
    if not scope.across:
        return [Head((draw.one("value", ("数值", "数量", "数据", "本年数")),))]
    heads = [Head(())]
    for dimension in scope.across:
        heads = [
            Head(head.path + label, head.facts | facts, item or head.item)
            for head in heads
            for label, facts, item in _labels(draw, scope, dimension, unit)
        ]
    return heads


def _labels(
    draw: Draw, scope: Scope, dimension: str, unit: bool
) -> Iterator[tuple[tuple[str, ...], dict[str, object], Item | None]]:
    if dimension == "i":
        for item in scope.items:
            text = item_text(draw, item, unit)
            last = text.removeprefix("".join(item.path[:-1]))
            yield (*item.path[:-1], last), {"item": item}, item
    elif dimension == "y":
        for year in scope.years:
            yield (year_text(draw, year),), {"year": year}, None  # type: ignore[misc]
    else:
        for place in scope.places:
            over = (
                (town_of(place).name,)
                if "town_groups" in draw and place.level == "community" and not scope.town
                else ()
            )
            yield (*over, place_text(draw, place)), {"place": place}, None


def town_of(place: Place) -> Place:
    """The town a community lies in."""
    town = load_register().place(place.code[:9])
    assert town is not None
    return town


def rows_of(draw: Draw, scope: Scope, unit: bool) -> tuple[list[str], list[Row]]:
    """(the headings of the key columns, the rows)."""
    titles: list[str] = []
    rows = [Row("data")]
    for place in scope.down:
        heading, labels = _side(draw, scope, place, unit)
        titles.append(heading)
        rows = [Row("data", (*row.keys, text), row.facts | facts) for row in rows for text, facts in labels]  # type: ignore[list-item]
    return titles, rows


def _side(draw: Draw, scope: Scope, dimension: str, unit: bool) -> tuple[str, list[tuple[object, dict[str, object]]]]:
    if dimension == "i":
        heading = draw.one("item heading", ("指标", "项目", "指标名称", "项  目"))
        return heading, [(item_text(draw, item, unit), {"item": item}) for item in scope.items]
    if dimension == "y":
        return draw.one("year heading", ("年份", "年度", "年 份")), [
            (year_text(draw, y), {"year": y}) for y in scope.years
        ]
    level = scope.places[0].level
    headings = {
        "community": ("社区", "社区名称", "社区（村）", "单位名称", "地区"),
        "town": ("街道", "街道（镇）", "乡镇街道", "地区", "街镇"),
    }
    return draw.one("place heading", headings[level]), [(place_text(draw, p), {"place": p}) for p in scope.places]

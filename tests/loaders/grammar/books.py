"""A whole workbook of a composition: its sheets with titles and tables, and what is odd about them."""

from dataclasses import dataclass

from tests.loaders.grammar.blocks import unit_way, write_block
from tests.loaders.grammar.canvas import Canvas
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.forms import write_form
from tests.loaders.grammar.oddities import odd
from tests.loaders.grammar.scopes import Scope, scope_of
from tests.loaders.grammar.titles import below, title_lines, titled


@dataclass(frozen=True)
class Book:
    """The sheets of one workbook, what was said beside it, and the problems a person is rightly told of."""

    sheets: list[Canvas]
    within: str | None
    year: int | None
    expected: frozenset[str]


def written_book(draw: Draw) -> Book:
    """The workbook of a composition."""
    scope = scope_of(draw)
    outside = scope.outside if scope.down != "form" else "py"
    many = {"p": scope.places, "i": scope.items, "y": scope.years}
    split = next((d for d in outside if len(many[d]) > 1), "")
    parts = [scope.one(split, n) for n in range(len(many[split]))] if split else [scope]
    sheets: list[Canvas] = []
    if "sheets" in draw and split:
        for part in parts:
            canvas = Canvas(_sheet_name(draw, part, split))
            _page(draw, canvas, [part], split)
            sheets.append(canvas)
    else:
        dimension = "y" if "period_in_sheet" in draw and "y" in outside and split != "y" else ""
        dimension = "p" if not dimension and "place_in_sheet" in draw and "p" in outside and split != "p" else dimension
        sheets.append(
            Canvas(
                _sheet_name(draw, scope, dimension) if dimension else draw.one("sheet", ("Sheet1", "统计表", "附表1"))
            )
        )
        _page(draw, sheets[0], parts, split, named=dimension)
    sheets, expected = odd(draw, sheets)
    said = not titled(draw, scope, split if "sheets" in draw else "")
    year = scope.years[0] if said and "y" in outside and split != "y" and "period_in_sheet" not in draw else None
    place = scope.places[0] if "p" in outside and split != "p" else scope.town or scope.district
    return Book(sheets, place.code if said or "real_places" in draw else None, year, expected)


def _sheet_name(draw: Draw, scope: Scope, dimension: str) -> str:
    if dimension == "y":
        return draw.one("year sheet", ("{}年", "{}", "{}年度", "{}年统计表")).format(scope.years[0])
    return scope.places[0].name if dimension == "p" else "".join(scope.items[0].path)


def _page(draw: Draw, canvas: Canvas, parts: list[Scope], split: str, named: str = "") -> None:
    """One sheet: the title, then every part's table."""
    in_sheet = split if "sheets" in draw and split else named
    row = title_lines(draw, canvas, parts[0], 1, split if len(parts) > 1 else "", in_sheet)
    for n, part in enumerate(parts):
        if n:
            row += draw.one("between", (1, 1, 2))
        if len(parts) > 1:
            row = _part_title(draw, canvas, part, split, row, n)
        row = write_form(draw, canvas, part, row) if part.down == "form" else write_block(draw, canvas, part, row)
    below(draw, canvas, row)


def _part_title(draw: Draw, canvas: Canvas, part: Scope, split: str, row: int, n: int) -> int:
    number = "一二三"[n] + "、" if draw.one("numbered parts", (True, False)) else ""
    text = {
        "y": f"{part.years[0]}年", "i": "".join(part.items[0].path), "p": part.places[0].name,
    }[split]  # fmt: skip
    canvas.put(
        row, 1, number + text + (draw.one("part ending", ("", "情况")) if split != "y" else "情况" if number else "")
    )
    if split == "i" and unit_way(draw, part) == "line" and part.items[0].unit:
        canvas.put(row, 2, f"单位：{part.items[0].unit}")
    return row + 1

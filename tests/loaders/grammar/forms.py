"""A form of label–value pairs for one place and year."""

from tests.loaders.grammar.blocks import truth_of
from tests.loaders.grammar.canvas import Canvas
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.heads import item_text
from tests.loaders.grammar.scopes import Scope
from tests.loaders.grammar.truths import figure_of
from tests.loaders.grammar.writing import written


def write_form(draw: Draw, canvas: Canvas, scope: Scope, top: int) -> int:
    """Write the form; the row below it."""
    place, year = scope.places[0], scope.years[0]
    pairs = draw.one("pairs", (1, 2, 2, 3))
    row = top
    unit = "unit_line" not in draw
    if draw.one("named", (True, False)):
        canvas.put(row, 1, "社区名称" if place.level == "community" else "名称")
        canvas.put(row, 2, place.name)
        if pairs > 1 and draw.one("leader", (True, False)):
            canvas.put(row, 3, draw.one("leader label", ("成立时间", "所属街道", "办公地址")))
            canvas.put(row, 4, None)
        row += 1
    for n, item in enumerate(scope.items):
        column = 1 + 2 * (n % pairs)
        if n and not n % pairs:
            row += 1
        said = written(draw, f"{place.code}{item.id}{year}", figure_of(item.id, place.code, year), item.worth)
        canvas.put(row, column, item_text(draw, item, unit))
        canvas.put(row, column + 1, said.raw, said.number_format)
        canvas.truths[row, column + 1] = truth_of({"place": place, "item": item, "year": year}, said)
    return row + 1

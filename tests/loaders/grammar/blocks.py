"""One table written onto a sheet: heading, key columns, figures and their truths, totals."""

from collections.abc import Mapping
from decimal import Decimal

from catalogue.place import Place
from tests.loaders.grammar.canvas import Canvas
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.extras import filled, other_columns
from tests.loaders.grammar.headings import gather, write_heading, write_keys
from tests.loaders.grammar.heads import Head, Row, columns_of, rows_of
from tests.loaders.grammar.rowsets import dressed
from tests.loaders.grammar.scopes import Item, Scope
from tests.loaders.grammar.truths import Said, Truth, figure_of
from tests.loaders.grammar.writing import written

_BLANK = Said(None, "not_reported", None, None, None)


def unit_way(draw: Draw, scope: Scope) -> str:
    """Where units stand: label, line, row or column."""
    if "i" in scope.outside:
        return "line"
    if "i" in scope.down and scope.down != "form" and "unit_column" in draw:
        return "column"
    if "i" in scope.across and "unit_row" in draw:
        return "row"
    return "line" if "unit_line" in draw else "label"


def write_block(draw: Draw, canvas: Canvas, scope: Scope, top: int, left: int = 1, heading: bool = True) -> int:
    """Write a table whose heading starts at `top`; the row below its last."""
    way = unit_way(draw, scope)
    outer: dict[str, object] = {}
    for name, values in (("place", scope.places), ("item", scope.items), ("year", scope.years)):
        if name[0] in scope.outside:
            outer[name] = values[0]
    titles, rows = dressed(draw, scope, *rows_of(draw, scope, way == "label"))
    heads = columns_of(draw, scope, way == "label")
    if "group_heading" in draw and "i" in scope.across and len(heads) > 1:
        over = draw.one("group heading", ("基本情况", "主要指标", "建设情况"))
        if over != "主要指标":
            heads = [Head((over, *head.path), head.facts, head.item) for head in heads]
    keys: list[tuple[str, str]] = [(title, "key") for title in titles]
    if way == "column":
        keys.insert(
            1 + scope.down.index("i") + len(titles) - len(scope.down),
            (draw.one("unit title", ("单位", "计量单位")), "unit"),
        )
    if "code_column" in draw and "p" in scope.down:
        keys.insert(0, (draw.one("code title", ("区划代码", "代码", "统计用区划代码")), "code"))
    if "ordinal_column" in draw and len(rows) > 1:
        keys.insert(0, (draw.one("ordinal title", ("序号", "编号", "序 号")), "ordinal"))
    heads += other_columns(draw, scope)
    gap = 1 if "spacer_column" in draw else 0
    first = left + len(keys) + gap
    row = top
    if heading:
        row = write_heading(draw, canvas, [title for title, _ in keys], heads, top, left, first, way == "row")
    body = row
    stands: dict[int, int] = {}
    sums: dict[int, list[Decimal | None]] = {}
    count = 0
    for number, line in enumerate(rows):
        if line.kind == "again":
            row = write_heading(draw, canvas, [title for title, _ in keys], heads, row, left, first, way == "row")
            continue
        count += line.kind == "data"
        stands[number] = row
        write_keys(draw, canvas, keys, line, row, left, count, outer)
        facts = outer | line.facts
        if line.kind == "data":
            sums[number] = [
                _figure(draw, canvas, row, first + n, head, facts | head.facts) for n, head in enumerate(heads)
            ]
        row += 1
    _totals(canvas, rows, sums, stands, first, heads, outer)
    if titles and ("merged_keys" in draw or draw.one("fill", (True, False))):
        gather(draw, canvas, keys, body, row, left)
    return row


def _totals(
    canvas: Canvas, rows: list[Row], sums: Mapping[int, list[Decimal | None]], stands: Mapping[int, int], first: int,
    heads: list[Head], outer: Mapping[str, object],
) -> None:  # fmt: skip
    """The sums of total rows and of towns that stand in a row of their own; left empty over what is not exact."""
    for number, line in enumerate(rows):
        for n, head in enumerate(heads if line.over else ()):
            parts = [sums[part][n] for part in line.over if part in sums]
            exact = [part for part in parts if part is not None]
            if head.filler:
                continue
            total = sum(exact) if exact and len(exact) == len(parts) else None
            if total is not None:
                canvas.put(stands[number], first + n, int(total) if total == int(total) else float(total))
            if line.kind == "own":
                facts = outer | line.facts | head.facts
                canvas.truths[stands[number], first + n] = truth_of(
                    facts, Said(total, "reported", total, total, total) if total is not None else _BLANK
                )


def _figure(
    draw: Draw, canvas: Canvas, row: int, column: int, head: Head, facts: Mapping[str, object]
) -> Decimal | None:
    """Write one figure and keep its truth; the number for a total, None where it has none."""
    if head.filler:
        canvas.put(row, column, filled(draw, head.filler, row))
        return None
    place, item, year = facts["place"], facts["item"], facts["year"]
    assert isinstance(place, Place) and isinstance(item, Item) and isinstance(year, int)
    said = written(draw, f"{place.code}{item.id}{year}", figure_of(item.id, place.code, year), item.worth)
    canvas.put(row, column, said.raw, said.number_format)
    canvas.truths[row, column] = truth_of(facts, said)
    return said.value if said.status == "reported" else None


def truth_of(facts: Mapping[str, object], said: Said) -> Truth:
    place, item, year = facts["place"], facts["item"], facts["year"]
    assert isinstance(place, Place) and isinstance(item, Item) and isinstance(year, int)
    ends = (None if v is None else v * item.worth for v in (said.value, said.low, said.high))
    return Truth(place.code, year, item.id, said.status, *ends, said.asked)

"""Headings over one or more rows and the key columns, merged or not."""

from collections.abc import Mapping, Sequence

from catalogue.place import Place
from tests.loaders.grammar.canvas import Canvas
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.heads import Head, Row
from tests.loaders.grammar.scopes import Item

_ENGLISH = ("Number", "Total", "Area", "Persons", "Households", "Funds", "Staff", "Places")


def write_heading(
    draw: Draw,
    canvas: Canvas,
    titles: Sequence[str],
    heads: Sequence[Head],
    top: int,
    left: int,
    first: int,
    units: bool,
) -> int:
    """Write the heading; the row below it."""
    depth = max(len(head.path) for head in heads)
    merged = "merged_heading" in draw
    for n, title in enumerate(titles):
        canvas.put(top, left + n, _padded(draw, title))
        if merged:
            canvas.merge(top, left + n, top + depth - 1, left + n)
    for n, head in enumerate(heads):
        for level, text in enumerate(head.path):
            same = n and head.path[: level + 1] == heads[n - 1].path[: level + 1] and level < len(head.path) - 1
            if not same or (not merged and "repeated_heading_text" in draw):
                canvas.put(top + level, first + n, _padded(draw, text) if isinstance(text, str) else text)
            if merged and not same and level < len(head.path) - 1:
                last = n
                while (
                    last + 1 < len(heads)
                    and heads[last + 1].path[: level + 1] == head.path[: level + 1]
                    and len(heads[last + 1].path) > level + 1
                ):
                    last += 1
                canvas.merge(top + level, first + n, top + level, first + last)
        if merged:
            canvas.merge(top + len(head.path) - 1, first + n, top + depth - 1, first + n)
    row = top + depth
    if "english" in draw and depth == 1 and all(head.item for head in heads if not head.filler):
        for n, _ in enumerate(titles):
            canvas.put(row, left + n, ("Region", "Item", "Unit", "Year")[n % 4])
        for n, _ in enumerate(heads):
            canvas.put(row, first + n, _ENGLISH[n % len(_ENGLISH)] + ("" if n < len(_ENGLISH) else f" {n}"))
        row += 1
    if units:
        for n, head in enumerate(heads):
            canvas.put(
                row,
                first + n,
                (draw.one("unit row", ("{}", "（{}）", "({})"))).format(head.item.unit) if head.item else None,
            )
        row += 1
    if "column_numbers" in draw and len(heads) > 1:
        canvas.put(row, left, draw.one("number row", ("栏次", "甲")))
        for n, _ in enumerate(heads):
            canvas.put(row, first + n, n + 1)
        row += 1
    return row


def _padded(draw: Draw, text: str) -> str:
    if "padded_heading" in draw and 2 <= len(text) <= 4 and not text[0].isdigit() and draw.chance(text).random() < 0.5:
        return draw.one(f"gap{text}", ("  ", "\u3000", " ", "    ")).join(text)
    return text


def write_keys(
    draw: Draw,
    canvas: Canvas,
    keys: Sequence[tuple[str, str]],
    line: Row,
    row: int,
    left: int,
    count: int,
    outer: Mapping[str, object],
) -> None:
    """Write the key cells of one row."""
    texts = list(line.keys)
    facts = dict(outer) | line.facts
    for n, (_, kind) in enumerate(keys):
        if kind == "key":
            text = texts.pop(0) if texts else None
            canvas.put(row, left + n, text, indent=line.indent)
        elif kind == "ordinal" and line.kind == "data":
            canvas.put(row, left + n, count)
        elif kind == "unit" and line.kind == "data":
            item = facts["item"]
            assert isinstance(item, Item)
            canvas.put(row, left + n, item.unit)
        elif kind == "code" and line.kind in ("data", "own"):
            place = facts["place"]
            assert isinstance(place, Place)
            canvas.put(row, left + n, place.code if draw.one("code text", (True, False)) else int(place.code))


def gather(draw: Draw, canvas: Canvas, keys: Sequence[tuple[str, str]], body: int, last: int, left: int) -> None:
    """Of equal neighbours down a key column but the last, keep the first only, merged or over blanks."""
    own = [left + n for n, (_, kind) in enumerate(keys) if kind == "key"]
    breaks: set[int] = set()
    for column in own[:-1]:
        start = body
        for row in range(body, last + 1):
            here = canvas.cells.get((row, column)) if row < last else None
            if row > start and (here is None or here != canvas.cells.get((start, column)) or row in breaks):
                if canvas.cells.get((start, column)) is not None:
                    for below in range(start + 1, row):
                        del canvas.cells[below, column]
                    if "merged_keys" in draw:
                        canvas.merge(start, column, row - 1, column)
                breaks.add(row)
                start = row

"""Marks behind the names of rows and columns (苕津社区*, 社区工作者*（人）), which the workbook's notes may explain."""

import re
from functools import lru_cache

from loaders.figures.mark_meanings import plain_mark
from loaders.shapes import Table
from loaders.sheet_grids import text_of
from loaders.tables.bodies import Body

_MARK = re.compile(r"([*＊#＃①-⑳†‡△▲★☆※]+)\s*(?:[(（\[【][^()（）\[\]【】]*[)）\]】])?\s*$")


def marked_labels(table: Table, body: Body) -> tuple[dict[int, str], dict[int, str]]:
    """(mark by row number, mark by column number). A mark on a heading over several columns is each one's,
    one on the title every column's that has no own."""
    rows = {line[0]: mark for line in body.lines if (mark := next(filter(None, map(_mark_of, reversed(line[1]))), ""))}
    of_all = _mark_of(table.title)
    columns = {column.index: of_all for column in table.columns if of_all and column.role == "value"}
    first, last = table.header_rows
    for number in range(first, last + 1):
        for column, held in enumerate(body.grid.lines.get(number, ()), 1):
            if held != "" and (mark := _mark_of(text_of(held))):
                until = [c1 for r0, c0, _, c1 in body.grid.merges if (r0, c0) == (number, column)]
                columns |= dict.fromkeys(range(column, max(until, default=column) + 1), mark)
    return rows, columns


@lru_cache(maxsize=4096)
def _mark_of(label: str) -> str:
    found = _MARK.search(label)
    return plain_mark(found[1]) if found and found.start() else ""

"""Whether columns beside others can be a table of their own: names and figures in them."""

from loaders.tables import column_words as words
from loaders.tables.views import View


def stands_alone(view: View, types: dict[int, str], rows: list[int], columns: list[int]) -> bool:
    """Whether these columns hold figures and a column of names: not 序号 alone, not 书记 beside a table's names."""
    figures = any(_figures(view, types, rows, column) for column in columns)
    names = max((_named(view, types, rows, column) for column in columns), default=0)
    return len(columns) > 1 and figures and names >= 2


def _figures(view: View, types: dict[int, str], rows: list[int], column: int) -> bool:
    numbers = [cell.raw for row in rows if view.kind(row, column) == "n" and (cell := view.cell(row, column))]
    coded = words.CODE.search(_head(view, types, rows, column))
    return bool(numbers) and not coded and numbers != list(range(1, len(numbers) + 1))


def _head(view: View, types: dict[int, str], rows: list[int], column: int) -> str:
    """The lowest text of a column above the figures."""
    written = [row for row in rows if view.kind(row, column) == "t"]
    return next((view.text(row, column) for row in reversed(written) if types[row] not in "BM"), "")


def _named(view: View, types: dict[int, str], rows: list[int], column: int) -> int:
    written = [row for row in rows if view.kind(row, column) == "t"]
    head = _head(view, types, rows, column)
    aside = any(pattern.search(head) for pattern in (words.ATTRIBUTE, words.NOTE, words.CONTACT))
    return 0 if aside else sum(1 for row in written if types[row] in "BM")

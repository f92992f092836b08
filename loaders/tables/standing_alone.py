"""Whether columns beside others can be a table of their own: names and figures in them."""

from loaders.tables import column_words as words
from loaders.tables.periods import TIME_WORDS
from loaders.tables.views import View


def stands_alone(view: View, types: dict[int, str], rows: list[int], columns: list[int]) -> bool:
    """Whether these columns hold figures and a column of names: not 序号 alone, not 书记 beside a table's names."""
    figures = any(_figures(view, types, rows, column) for column in columns)
    names = max((_named(view, types, rows, column) for column in columns), default=0)
    return len(columns) > 1 and figures and max(names, _dated(view, types, rows, columns[0])) >= 2


def _figures(view: View, types: dict[int, str], rows: list[int], column: int) -> bool:
    numbers = [cell.raw for row in rows if view.kind(row, column) == "n" and (cell := view.cell(row, column))]
    head = _head(view, types, column)
    aside = head in TIME_WORDS or words.CODE.search(head)
    return bool(numbers) and not aside and numbers != list(range(1, len(numbers) + 1))


def _head(view: View, types: dict[int, str], column: int) -> str:
    """The lowest text of a column in a row of texts; not a title merged over others."""
    written = [row for row in view.texts(column) if types[row] in "TYOU" and view.width(row, column) == 1]
    return next((view.text(row, column) for row in reversed(written) if view.kind(row, column) == "t"), "")


def _dated(view: View, types: dict[int, str], rows: list[int], column: int) -> int:
    """How many rows a column of years or other times names."""
    timed = any(view.text(row, column) in TIME_WORDS for row in rows if view.kind(row, column) == "t")
    return sum(1 for row in rows if types[row] in "BM" and view.kind(row, column)) if timed else 0


def _named(view: View, types: dict[int, str], rows: list[int], column: int) -> int:
    written = [row for row in rows if view.kind(row, column) == "t"]
    head = _head(view, types, column)
    aside = any(pattern.search(head) for pattern in (words.ATTRIBUTE, words.NOTE, words.CONTACT))
    return 0 if aside else sum(1 for row in written if types[row] in "BM")

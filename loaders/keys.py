"""The key texts of each body row: its own, those merged or filled down over it, with where they stand."""

from openpyxl.utils import get_column_letter

from loaders.columns import Columns
from loaders.labels import is_translation, label
from loaders.periods import is_month, period_of
from loaders.views import View
from loaders.words import is_total


def address(row: int, column: int) -> str:
    """A1-style address."""
    return f"{get_column_letter(column)}{row}"


class Keys:
    """Key columns of one table and how their blanks are filled.

    A vertical merge fills its own rows. Without merges a blank is filled from above where a key or period to its right
    is written in the row; never across a blank row or a total.
    """

    def __init__(self, view: View, columns: Columns, body: list[int]) -> None:
        self.view = view
        keys = columns.of("key")
        texts = {c: [t for r in body if (t := view.text(r, c))] for c in keys}
        self.all = keys
        self.columns = [
            c
            for c in keys
            if not any(o != c and is_translation(texts[c], texts[o]) for o in keys)
            and not any(o < c and texts[o] == texts[c] for o in keys)
        ]
        self.periods = columns.of("period")
        self.ordinals = columns.of("ordinal")
        self.codes = columns.of("code")
        most = max((len(texts[c]) for c in self.columns), default=0)
        full = [c for c in self.columns if len(texts[c]) >= 0.6 * most]
        self.main = full[-1] if full else None
        self.merged = {
            c
            for c in keys + self.periods
            for r in body
            if (s := view.spans.get((r, c))) and s[2] > s[0] and s[1] == s[3]
        }
        self._last: dict[int, tuple[int, int] | None] = {}
        self.columns = [c for c in self.columns if not self._repeats(c, body)]

    def _repeats(self, column: int, body: list[int]) -> bool:
        """Whether a column only says again, row by row, what is merged over these rows in a column left of it."""
        texts = {row: text for row in body if (text := self.view.text(row, column))}
        merged = [c for c in self.columns if c < column and c in self.merged]
        if len(set(texts.values())) == len(texts):
            return False
        return any(all(self.view.text(*self.view.anchor(row, c)) == texts[row] for row in texts) for c in merged)

    def forget(self) -> None:
        """A blank row or a total ends every block that is filled down."""
        self._last = {}

    def own(self, row: int) -> list[tuple[str, str]]:
        """The key texts written in the row itself, left to right, with their addresses."""
        return [(text, address(row, c)) for c in self.columns if (text := self.view.text(row, c))]

    def filled(self, row: int) -> list[tuple[str, str]]:
        """The key texts that hold for a row: written in it, merged over it, or filled down."""
        found: list[tuple[str, str]] = []
        for position, column in enumerate(self.columns):
            place = self._holder(row, column, self.columns[position + 1 :] + self.periods)
            if place is not None and (not found or found[-1] != (self.view.text(*place), address(*place))):
                found.append((self.view.text(*place), address(*place)))
        return found

    def period_text(self, row: int) -> str:
        """The period texts of the row (year and month columns side by side are joined)."""
        parts = []
        for column in self.periods:
            inner = [c for c in self.columns + self.periods if c > column]
            place = self._holder(row, column, inner)
            if place is not None:
                parts.append(self.view.text(*place).removesuffix(".0"))
        if len(parts) == 2 and is_month(parts[1]) and period_of(parts[0]):
            return f"{period_of(parts[0])}年{int(parts[1].rstrip('月份'))}月"
        return parts[0] if parts else ""

    def _holder(self, row: int, column: int, inner: list[int]) -> tuple[int, int] | None:
        """The cell whose text holds at an address, or None."""
        text = self.view.text(row, column)
        if text:
            last = self._last.get(column)
            if last is None or self.view.text(*last) != text:
                for deeper in inner:
                    self._last.pop(deeper, None)
            self._last[column] = None if is_total(text) else (row, column)
            return row, column
        span = self.view.spans.get((row, column))
        if span is not None and self.view.text(span[0], span[1]) and span[1] == column:
            return span[0], span[1]
        if span is not None and span[1] < column and span[0] == row:
            return None
        last = self._last.get(column)
        if last is None or column in self.merged or not any(self.view.text(row, c) for c in inner):
            return None
        return last

    def code(self, row: int) -> str:
        """The code written in the row, without the .0 of numbers."""
        return next((label(t).removesuffix(".0") for c in self.codes if (t := self.view.text(row, c))), "")

    def ordinal(self, row: int) -> str:
        """The running number written in the row."""
        return next((t for c in self.ordinals if (t := self.view.text(row, c))), "")

"""The key texts of each body row: its own, those merged or filled down over it, with where they stand."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter

from loaders.tables.columns import Columns
from loaders.tables.labels import is_translation, label, spelt_out
from loaders.tables.periods import is_month, period_of
from loaders.tables.repeated_names import only_repeats
from loaders.tables.views import View
from loaders.tables.words import is_total

#: Key texts left to right, and the addresses where they stand.
Names = tuple[tuple[str, ...], tuple[str, ...]]


def address(row: int, column: int) -> str:
    """A1-style address."""
    return get_column_letter(column) + str(row)


class Keys:
    """Key columns of one table and how their blanks are filled.

    A vertical merge fills its own rows. Without merges a blank is filled from above where a key or period to its right
    is written in the row; never across a blank row or a total.
    """

    def __init__(self, view: View, columns: Columns, body: list[int]) -> None:
        self.view = view
        keys, self.periods = columns.of("key"), columns.of("period")
        self.ordinals, self.codes = columns.of("ordinal"), columns.of("code")
        self._one_code = len({columns.headings[c].path[:-1] or c for c in self.codes}) == 1
        self.texts = {c: spelt_out(view.texts(c)) for c in [*keys, *self.periods, *self.ordinals, *self.codes]}
        self.texts |= {c: columns.dated(c) for c in self.periods}
        texts = {c: [t for r in body if (t := self.texts[c].get(r))] for c in keys}
        self.columns = [
            c
            for c in keys
            if not any(o != c and is_translation(texts[c], texts[o]) for o in keys)
            and not any(o < c and texts[o] == texts[c] for o in keys)
        ]
        most = max((len(texts[c]) for c in self.columns), default=0)
        full = [c for c in self.columns if len(texts[c]) >= 0.6 * most]
        self.main = full[-1] if full else None
        down, rows = {*keys, *self.periods}, set(body)
        self.merged = {
            c for (r, c), s in view.spans.items() if s[2] > s[0] and s[1] == s[3] and c in down and r in rows
        }
        self._last: dict[int, int | None] = {}
        self._above: int | None = None  # the row of texts that fill where `_last` says nothing: a plain one
        named = list(self.columns)
        self.columns = [
            c
            for place, c in enumerate(named)
            if not only_repeats(view, c, named[:place], self.merged, self.texts, body)
        ]
        self._names = [self.texts[c] for c in self.columns]
        self._totals = {text for texts in self._names for text in filter(is_total, set(texts.values()))}
        written = zip(body, zip(*([texts.get(row) for row in body] for texts in self._names)))  # noqa: B905
        #: By row, its names, where every key column is written and none tells of a total: nearly all.
        self.plain: dict[int, tuple[str, ...]] = {
            row: names for row, names in written if all(names) and self._totals.isdisjoint(names)
        }
        self.dated = any(map(period_of, {name for names in self.plain.values() for name in names}))
        self._letters = [get_column_letter(c) for c in self.columns]
        self._inner = {c: [o for o in self.columns if o > c] + self.periods for c in self.columns}
        self._inner |= {c: [o for o in self.columns + self.periods if o > c] for c in self.periods}

    def forget(self) -> None:
        """A blank row or a total ends every block that is filled down."""
        self._last, self._above = {}, None

    def names(self, row: int) -> Sequence[str]:
        """The key texts written in the row itself, left to right."""
        return self.plain.get(row) or [text for texts in self._names if (text := texts.get(row))]

    def own(self, row: int) -> list[tuple[str, str]]:
        """The key texts written in the row itself, left to right, with their addresses."""
        return [(text, address(row, c)) for c in self.columns if (text := self.texts[c].get(row))]

    def filled(self, row: int) -> Names:
        """The key texts that hold for a row, written in it, merged over it, or filled down; and where they stand."""
        plain = self.plain.get(row)
        if plain and not self.periods:
            return plain, self.plain_cells([row])[0]
        texts: list[str] = []
        cells: list[str] = []
        for column, letter in zip(self.columns, self._letters, strict=True):
            holder = self.holder(row, column)
            if holder:
                text, cell = self.texts[column][holder], letter + str(holder)
                if not texts or (texts[-1], cells[-1]) != (text, cell):
                    texts.append(text)
                    cells.append(cell)
        return tuple(texts), tuple(cells)

    def plain_cells(self, rows: Sequence[int]) -> list[tuple[str, ...]]:
        """Where the names stand in rows with every name written and no period, met one after another."""
        self._last, self._above = {}, rows[-1]
        return list(zip(*([f"{letter}{row}" for row in rows] for letter in self._letters), strict=True))

    def period_text(self, row: int) -> str:
        """The period texts of the row (year and month columns side by side are joined)."""
        if not self.periods:
            return ""
        parts = []
        for column in self.periods:
            holder = self.holder(row, column)
            if holder:
                parts.append(self.texts[column][holder].removesuffix(".0"))
        if len(parts) == 2 and is_month(parts[1]) and period_of(parts[0]):
            return f"{period_of(parts[0])}年{int(parts[1].rstrip('月份'))}月"
        return parts[0] if parts else ""

    def holder(self, row: int, column: int) -> int:
        """The row whose text in this column holds for `row`; 0 for none."""
        texts = self.texts[column]
        if text := texts.get(row):
            last = self._last.get(column, self._above)
            if last is None or texts[last] != text:
                self._last |= dict.fromkeys(c for c in self._inner[column] if c > column)
            self._last[column] = None if is_total(text) and not self._has_inner(row, column) else row
            return row
        span = self.view.spans.get((row, column))
        if span is not None and span[1] == column and texts.get(span[0]):
            return span[0]
        if span is not None and span[1] < column and span[0] == row:
            return 0
        last = self._last.get(column, self._above)
        return 0 if last is None or column in self.merged or not self._has_inner(row, column) else last

    def _has_inner(self, row: int, column: int) -> bool:
        return any(self.texts[c].get(row) for c in self._inner[column])

    def code(self, row: int) -> str:
        """The code of the row without the .0 of numbers; one over several columns whole, of several the longest."""
        parts = [label(t).removesuffix(".0") for c in self.codes if (t := self.texts[c].get(row))]
        if self._one_code:
            return "".join(parts)
        return max(parts, key=lambda code: len(code) * (code.isdecimal() and len(code) <= 12), default="")

    def ordinal(self, row: int) -> str:
        """The running number written in the row."""
        return next((t for c in self.ordinals if (t := self.texts[c].get(row))), "")

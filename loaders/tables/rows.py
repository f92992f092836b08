"""Every row below a heading gets exactly one kind; rows with figures get the labels they stand under."""

from bisect import bisect_right
from dataclasses import dataclass, field

from loaders.shapes import RowKind
from loaders.tables.bodies import BodyLine
from loaders.tables.columns import Columns
from loaders.tables.cutting import Block
from loaders.tables.grouping import Grouping
from loaders.tables.keys import Keys
from loaders.tables.remarks import is_example
from loaders.tables.row_labels import RowLabels
from loaders.tables.row_words import names_nothing_reported, names_period, says_total
from loaders.tables.words import is_source, is_total


@dataclass
class Sorted:
    """The rows of one table: kinds of all, lines of those with figures, notes, source, rows without a name."""

    kinds: dict[int, RowKind] = field(default_factory=dict)
    lines: list[BodyLine] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    source: str = ""
    keyless: list[int] = field(default_factory=list)


class RowSorter:
    """Sorts the rows of one block, top to bottom."""

    def __init__(self, block: Block, columns: Columns) -> None:
        self.view, self.block = block.view, block
        body = [r for r in block.body if r not in block.repeated]
        self.figures = [r for r in body if block.types[r] in "BM"]
        self.last_figure = max(self.figures, default=0)
        self.keys = Keys(self.view, columns, [r for r in body if r <= self.last_figure])
        self.examples = {r for r in self.figures[:3] if is_example(*self.keys.names(r), self.keys.ordinal(r))}
        numbers = map(self.keys.ordinal, self.figures) if self.keys.ordinals else ()
        numbered = sum(map(bool, numbers)) > 0.6 * len(self.figures)
        self.grouping = Grouping(self.view, self.keys, columns.of("value"), columns.of("unit"), numbered)
        self.labels = RowLabels(self.view, self.keys, self.grouping)
        self.out = Sorted()

    def sort(self) -> Sorted:
        """All rows sorted; blank rows between are counted too."""
        body = self.block.body
        all_totals, plain = self._all_totals(), self._plain()
        followers = [r for r in body if self.block.types[r] in "BMT1" and r not in self.block.repeated] + [0]
        before = self.block.heading[-1] if self.block.heading else body[0] - 1
        position = 0
        while position < len(body):
            row = body[position]
            for gone in range(before + 1, row):
                self.out.kinds[gone] = "blank"
            if row - before > 1 and row not in self.block.repeated:  # a name goes on on the next page
                self.keys.forget()
            end = position
            while end < len(body) and body[end] in plain and body[end] - row == end - position:
                end += 1
            if end > position:
                self.out.kinds.update(dict.fromkeys(body[position:end], "data"))
                self.out.lines += self.labels.plain(body[position:end])
            else:
                later = followers[bisect_right(followers, row, 0, len(followers) - 1)]
                self._sort(row, before, later, all_totals)
            position = max(end, position + 1)
            before = body[position - 1]
        return self.out

    def _sort(self, row: int, before: int, later: int, all_totals: bool) -> None:
        """Any other row; `later` is the next one that is neither note nor repeated heading, 0 after the last."""
        kind = self.out.kinds[row] = self._kind(row, before, later, all_totals)
        if kind == "data":
            self.out.lines.append(self.labels.data(row))
        elif kind == "total":
            self.out.lines.append(self.labels.total(row))

    def _all_totals(self) -> bool:
        return all(any(map(is_total, self.keys.names(row))) for row in self.figures)

    def _kind(self, row: int, before: int, later: int, all_totals: bool) -> RowKind:
        block, look = self.block, self.block.types[row]
        if row in block.repeated or (look == "O" and row not in block.above):
            return "repeated_header"
        if look == "F" or row in self.examples:
            return "stray"
        if look in "NU" or (look == "C" and row > self.last_figure):
            return self._note(row)
        if row > self.last_figure and look in "1CT":
            adjacent = row - 1 == before
            if adjacent and look != "C" and names_period(self.keys, row):
                return "data"
            if adjacent and self.out.kinds.get(row - 1) == "note":
                return self._note(row)
            below = adjacent and self.out.kinds.get(row - 1) in ("data", "total")
            if below and names_nothing_reported(self.view, self.keys, row):
                return "total" if any(map(is_total, self.keys.names(row))) else "data"
            if adjacent and says_total(self.view, self.keys, row, self.keys.names(row)):
                return "total"  # 合计 merged over tables side by side, its figure in another of them
            return "stray"
        if look == "C":
            return "repeated_header"
        names = self.keys.names(row)
        if (
            not all_totals
            and says_total(self.view, self.keys, row, names)
            and not self.grouping.one_of_many(row, names)
        ):
            return "total"
        if self.grouping.is_group(row, later):
            self.labels.open_group(row)
            return "group"
        over = () if names else self.keys.filled(row)[0]
        if not names and not over and not self.keys.period_text(row) and not self.keys.code(row):
            if self.keys.columns or self.keys.periods:
                self.out.keyless.append(row)
                return "stray"
        if over and not all_totals and is_total(over[-1]):
            return "total"  # 2024年 below 合计 | 2023年
        return "data"

    def _plain(self) -> set[int]:
        """The rows that open with a name, have figures and say nothing of a total: nearly all, so told first."""
        keys, patterns = self.keys, self.view.patterns
        looks = {patterns[row]: row for row in keys.plain}
        opens = {row for row in looks.values() if self.view.first_column_of(row) in keys.columns}
        shapes = {look for look, row in looks.items() if row in opens and self.grouping.has_figure(row)}
        rows = {r for r in keys.plain if self.block.types[r] == "B" and patterns[r] in shapes}
        rows -= self.block.repeated | self.examples
        return {row for row in rows if not is_total(keys.ordinal(row))} if keys.ordinals else rows

    def _note(self, row: int) -> RowKind:
        text = " ".join(cell.text.strip() for cell in self.view.rows[row].values())
        if is_source(text):
            self.out.source = self.out.source or text.strip()
        self.out.notes.append(text.strip())
        return "note"

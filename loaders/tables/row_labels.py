"""The labels of each data and total row: those of its open parents, then its own, outermost first.

The lines made here say nothing yet of units.
"""

from collections.abc import Sequence
from itertools import groupby

from loaders.tables.bodies import BodyLine
from loaders.tables.grouping import Grouping
from loaders.tables.hierarchy import RUNNING, UNNUMBERED, Depth, Parent, Parents
from loaders.tables.keys import Keys, Names, address
from loaders.tables.periods import period_in, period_of
from loaders.tables.views import View
from loaders.tables.words import is_subtotal, is_total, numbering


class RowLabels:
    """Keeps the open parents while rows are met top to bottom."""

    def __init__(self, view: View, keys: Keys, grouping: Grouping) -> None:
        self.view = view
        self.keys = keys
        self.grouping = grouping
        self.parents = Parents()
        self._depth: Depth | None = None  # of the data row above, None where that opened no parent
        self._above: list[Parent] = []

    def open_group(self, row: int) -> None:
        """A group row becomes a parent."""
        self._depth = None
        depth = self.grouping.depth(row)
        first = self.view.first_column_of(row)
        own = self.keys.own(row) or [(self.view.text(row, first), address(row, first))]
        self.keys.filled(row)
        self.parents.above(depth, True)
        text, cell = own[0]
        self.parents.open(Parent(row, text.rstrip("：:"), cell, depth, True))

    def data(self, row: int) -> BodyLine:
        """A data row, which may itself be the parent of deeper ones."""
        texts, cells = own = self.keys.filled(row)
        depth = self.grouping.depth(row)
        alike = texts and depth is self._depth  # as deep as the data row before it: under the same parents
        if not alike:
            self._above = self.parents.above(depth, False)
        if texts:
            parent = Parent(row, texts[-1], cells[-1], depth, False)
            self.parents.beside(parent) if alike else self.parents.open(parent)
        self._depth = depth if texts else None
        return self._line(row, self._above, own)

    def plain(self, rows: Sequence[int]) -> list[BodyLine]:
        """Data rows right below one another that write every name (`Keys.plain`): as deep ones at once."""
        if self.keys.periods:
            return [self.data(row) for row in rows]
        names, cells = [self.keys.plain[row] for row in rows], self.keys.plain_cells(rows)
        made: list[BodyLine] = []
        for depth, alike in groupby(self.grouping.depths(rows)):
            here = slice(len(made), len(made) + sum(1 for _ in alike))
            own = list(zip(rows[here], names[here], cells[here], strict=True))
            row, texts, places = own[-1]
            parent = Parent(row, texts[-1], places[-1], depth, False)
            if depth is self._depth:
                self.parents.beside(parent)
            else:
                self._above = self.parents.above(depth, False)
                self.parents.open(parent)
            self._depth = depth
            if self._above or self.keys.dated or self.keys.codes:
                made += [self._line(row, self._above, (texts, places)) for row, texts, places in own]
            else:
                made += [(row, texts, places, "", "", "", 0) for row, texts, places in own]
        return made

    def total(self, row: int) -> BodyLine:
        """A total row; a 小计 stands in the groups open now, other totals in none."""
        texts, cells = self.keys.filled(row)
        above = self.parents.current() if any(map(is_subtotal, texts)) else []
        above = above[:-1] + [parent for parent in above[-1:] if parent.group]
        if not any(map(is_total, texts)):
            first = self.view.first_column_of(row)
            texts, cells = (*texts, self.view.text(row, first)), (*cells, address(row, first))
        made = self._line(row, above, (texts, cells))
        depth = self.grouping.depth(row)
        self.parents.end(depth.indent)
        self._depth = None
        running = depth.number == RUNNING and not any(map(numbering, texts))
        if depth.number < UNNUMBERED and texts and not running:  # 一、收入合计 stands above its （一）, （二） …
            self.parents.above(depth, True)
            self.parents.open(Parent(row, texts[-1], cells[-1], depth, True))
        return made

    def _line(self, row: int, above: list[Parent], own: Names) -> BodyLine:
        texts, cells = own
        if above:
            outer = set(texts[:-1])  # a place may bear its parent's name
            over = [parent for parent in above if parent.label not in outer and parent.cell not in cells]
            texts = (*(parent.label for parent in over), *texts)
            cells = (*(parent.cell for parent in over), *cells)
        said = self.keys.period_text(row) or next(filter(period_of, reversed(texts)), "")
        period = (period_of(said) or period_in(said)) if said else ""
        if said and not period:  # 1月 without its year
            said = f"{said}月" if said.isdecimal() else said
            texts, cells = (*texts, said), (*cells, address(row, self.keys.periods[-1]))
        return row, texts, cells, self.keys.code(row), period, "", 0

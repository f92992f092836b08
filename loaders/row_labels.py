"""The labels of each data and total row: those of its open parents, then its own, outermost first."""

from dataclasses import dataclass

from loaders.grouping import Grouping
from loaders.hierarchy import Parent, Parents
from loaders.keys import Keys, address
from loaders.periods import period_of
from loaders.shapes import RowKind
from loaders.views import View
from loaders.words import is_subtotal, is_total


@dataclass
class Row:
    """One data or total row: labels outermost first, where they stand, its period text and code."""

    number: int
    kind: RowKind
    labels: tuple[str, ...]
    label_cells: tuple[str, ...]
    period: str
    code: str


class RowLabels:
    """Keeps the open parents while rows are met top to bottom."""

    def __init__(self, view: View, keys: Keys, grouping: Grouping) -> None:
        self.view = view
        self.keys = keys
        self.grouping = grouping
        self.parents = Parents()

    def open_group(self, row: int) -> None:
        """A group row becomes a parent."""
        depth = self.grouping.depth(row)
        first = next(iter(self.view.rows[row]))
        own = self.keys.own(row) or [(self.view.text(row, first), address(row, first))]
        self.keys.filled(row)
        self.parents.above(depth, True)
        text, cell = own[0]
        self.parents.open(Parent(row, text.rstrip("：:"), cell, depth, True))

    def data(self, row: int) -> Row:
        """A data row, which may itself be the parent of deeper ones."""
        own = self.keys.filled(row)
        depth = self.grouping.depth(row)
        above = self.parents.above(depth, False)
        if own:
            self.parents.open(Parent(row, own[-1][0], own[-1][1], depth, False))
        return self._row(row, "data", above, own)

    def total(self, row: int) -> Row:
        """A total row; a 小计 stands in the groups open now, other totals in none."""
        own = self.keys.filled(row)
        texts = [text for text, _ in own]
        above = self.parents.current() if any(map(is_subtotal, texts)) else []
        above = above[:-1] + [parent for parent in above[-1:] if parent.group]
        if not any(map(is_total, texts)):
            first = next(iter(self.view.rows[row]))
            own = [*own, (self.view.text(row, first), address(row, first))]
        return self._row(row, "total", above, own)

    def _row(self, row: int, kind: RowKind, above: list[Parent], own: list[tuple[str, str]]) -> Row:
        outer, cells = {text for text, _ in own[:-1]}, {cell for _, cell in own}  # a place may bear its parent's name
        labels = [(p.label, p.cell) for p in above if p.label not in outer and p.cell not in cells] + own
        said = [text for text, _ in labels if period_of(text)]
        period, code = self.keys.period_text(row) or (said[-1] if said else ""), self.keys.code(row)
        return Row(row, kind, tuple(text for text, _ in labels), tuple(cell for _, cell in labels), period, code)

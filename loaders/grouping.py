"""Whether a row without figures is a group: the parent of the rows that follow, not a place that reported nothing."""

from loaders.hierarchy import UNNUMBERED, Depth, depth_of
from loaders.keys import Keys
from loaders.periods import period_of
from loaders.views import View

#: What a group's label may end in: a colon, or a count of its members as in 甲市（92所）.
_ENDINGS = ("：", ":", "个）", "所）", "家）", "个)", "所)", "家)")


class Grouping:
    """Tells the groups of one table by indent, numbering, running numbers, unit marks and administrative suffixes."""

    def __init__(self, view: View, keys: Keys, values: list[int], units: list[int], numbered: bool) -> None:
        self.view = view
        self.keys = keys
        self.values = values
        self.units = units
        self.numbered = numbered

    def depth(self, row: int) -> Depth:
        """How deep a row stands, by its first key."""
        column = next((c for c in self.keys.columns if self.view.text(row, c)), None)
        cell = self.view.cell(row, column) if column is not None else None
        if cell is None:
            return depth_of("", 0, self.keys.ordinal(row))
        return depth_of(cell.text, cell.indent, self.keys.ordinal(row))

    def is_group(self, row: int, later: int) -> bool:
        """Whether `row` heads `later`, the next row of the body (0: none follows)."""
        filled = self.view.kinds[row]
        if not later or any(filled.get(column, "m") != "m" for column in self.values):
            return False
        if any(column in filled for column in self.values):
            return self._dashed(row) and self.keys.own(row) != []
        span = self.view.spans.get((row, next(iter(filled))))
        if span is not None and len(filled) == 1 and self.values and span[1] < self.values[0] <= span[3]:
            return True
        if self.keys.period_text(row):
            return False
        own = self.keys.own(row)
        if not own:
            return len(filled) == 1 and not self.keys.ordinal(row)
        if len(filled) == 1 and period_of(own[-1][0]):
            return not any(period_of(text) for text, _ in self.keys.own(later))
        return self._deeper_below(row, later, own[-1][0])

    def _dashed(self, row: int) -> bool:
        """Whether a dash stands where the row's unit should: the row can hold no figure."""
        return any((mark := self.view.text(row, column)) and not mark.strip("-—") for column in self.units)

    def _deeper_below(self, row: int, later: int, text: str) -> bool:
        view, keys = self.view, self.keys
        here, below = self.depth(row), self.depth(later)
        if here.indent != below.indent:
            return below.indent > here.indent
        if here.number < below.number and here.number < UNNUMBERED:
            return True
        if keys.main is not None and not view.text(row, keys.main) and view.text(later, keys.main):
            return view.anchor(row, keys.main) == (row, keys.main)
        if self.numbered and not keys.ordinal(row) and keys.ordinal(later):
            return True
        if self._dashed(row):
            return True
        if here.suffix and below.suffix:
            return here.suffix < below.suffix
        return text.endswith(_ENDINGS)

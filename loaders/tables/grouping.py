"""Whether a row without figures is a group: the parent of the rows that follow, not a place that reported nothing."""

import re
from collections.abc import Iterable, Sequence
from itertools import repeat

from loaders.sheet_grids import Held, cell_of
from loaders.tables.hierarchy import UNNUMBERED, Depth, deeper, depth_of
from loaders.tables.keys import Keys
from loaders.tables.labels import label
from loaders.tables.patterns import ABSENT
from loaders.tables.periods import period_of
from loaders.tables.views import View
from loaders.tables.words import is_subtotal, is_total, numbering, suffix_level

#: The letters of columns without a figure: past the row's end, nothing there, a mark.
_NO_FIGURE = frozenset(("", ABSENT, "m"))
#: What a group's label may end in: a colon, 情况, 按性别分, or a count of its members as in 甲市（92所）.
_ENDS = re.compile(
    r"(?:[：:]|情况|状况|方面|部分|按.{1,12}分(?:组|类)?(?:的)?|[\d一二三四五六七八九十几]\s*[个所家][)）])$"
)
#: A running number, also in words: 1, 1-2, 一, (三), A.
_NUMBERED = re.compile(r"^[(（]?(?:[\dA-Za-z①-⑳]+(?:[-—.．、][\dA-Za-z]+)*|[一二三四五六七八九十]+)[)）、.．]?$")


class Grouping:
    """Tells the groups of one table by indent, numbering, running numbers, unit marks and administrative suffixes."""

    def __init__(self, view: View, keys: Keys, values: list[int], units: list[int], numbered: bool) -> None:
        self.view, self.keys, self.values, self.units, self.numbered = view, keys, values, units, numbered
        self._reporting: dict[int, bool] = {}

    def depth(self, row: int) -> Depth:
        """How deep a row stands, by its first key."""
        column = next((c for c in self.keys.columns if self.keys.texts[c].get(row)), None)
        held = self.view.grid.lines[row][column - 1] if column is not None else ""
        own = self._depth_of(held, self.keys.ordinal(row))
        first = self.keys.columns[0] if self.keys.columns else column
        over = self.keys.holder(row, first) if column is not None and first is not None and first < column else 0
        if over and column is not None and (outer := self._indent(over, first)):
            # Under a name that is indented itself, merged or written once; a whole column may be, which tells nothing.
            return deeper(own, outer - min(own.indent, self._indent(over, column)))
        return own

    def _indent(self, row: int, column: int | None) -> int:
        line = self.view.grid.lines[row]
        return self._depth_of(line[column - 1], "").indent if column is not None and column <= len(line) else 0

    def _depth_of(self, held: Held, ordinal: str) -> Depth:
        if type(held) is str:
            return depth_of(held, 0, ordinal)
        cell = cell_of(held)
        assert cell is not None
        return depth_of(cell.text, cell.indent, ordinal)

    def depths(self, rows: Sequence[int]) -> Iterable[Depth]:
        """How deep rows stand of which each has the first key."""
        lines, place = self.view.grid.lines, self.keys.columns[0] - 1
        held = [lines[row][place] for row in rows]
        if self.keys.ordinals or any(type(one) is not str for one in held):
            return map(self.depth, rows)
        return map(depth_of, held, repeat(0), repeat(""))

    def has_figure(self, row: int) -> bool:
        """Whether anything but marks stands in a value column."""
        pattern = self.view.patterns[row]
        return any(pattern[column - 1 : column] not in _NO_FIGURE for column in self.values)

    def is_group(self, row: int, later: int) -> bool:
        """Whether `row` heads `later`, the next row of the body (0: none follows)."""
        if not later or self.has_figure(row):
            return False
        filled = self.view.kinds(row)
        if any(column in filled for column in self.values):
            return self._dashed(row) and self.keys.names(row) != []
        span = self.view.spans.get((row, next(iter(filled))))
        if span is not None and len(filled) == 1 and self.values and span[1] < self.values[0] <= span[3]:
            return True
        if self.keys.period_text(row) or not self._written(later):
            return False
        names = self.keys.names(row)
        below = {*self.keys.names(later)[:1], label(self.view.first_text(later))}  # not 某社区 | 工作者总计
        if any(map(is_total, below)) and not any(map(is_subtotal, below)) and not self.depth(row).indent:
            return False  # the last row before 合计
        if not names:
            ordinal = self.keys.ordinal(row)
            return (len(filled) == 1 or bool(ordinal) and set(filled.values()) == {"t"}) and not _NUMBERED.search(
                ordinal
            )
        if len(filled) == 1 and period_of(names[-1]):
            return not any(map(period_of, self.keys.names(later)))
        return self._deeper_below(row, later, names[-1])

    def one_of_many(self, row: int, names: Sequence[str]) -> bool:
        """Whether a numbered total can sum up nothing: 六、收入合计 in 万元 between 张 and 人 is one thing of many."""
        if not self.units or not names or not numbering(names[0]):
            return False
        own, *others = (
            next(filter(None, (self.view.text(*self.view.anchor(near, column)) for column in self.units)), "")
            for near in (row, row - 1, row + 1)
            if near in self.view.patterns
        )
        return bool(own) and own not in others

    def _dashed(self, row: int) -> bool:
        """Whether a dash stands where the row's unit should: the row can hold no figure."""
        return any((mark := self.view.text(row, column)) and not mark.strip("-—") for column in self.units)

    def _deeper_below(self, row: int, later: int, text: str) -> bool:
        view, keys = self.view, self.keys
        here, below = self.depth(row), self.depth(later)
        if here.indent != below.indent:
            return below.indent > here.indent
        if self.numbered and _NUMBERED.search(keys.ordinal(row)) and self._unnumbered(later):
            return False  # the last of the numbered rows before a 小计 or the next group
        if here.number < below.number and here.number < UNNUMBERED:
            return True
        if keys.main is not None and not view.text(row, keys.main) and view.text(later, keys.main):
            return view.anchor(row, keys.main) == (row, keys.main)
        if self.numbered and not keys.ordinal(row) and keys.ordinal(later):
            return True
        if self._dashed(row):
            return True
        if 1 < len(keys.columns) == len(keys.names(row)):
            return False  # every name is written, as where there is a figure
        if here.suffix and below.suffix:
            return here.suffix < below.suffix and not self._reports(here.suffix)
        return bool(_ENDS.search(text)) or (self._unitless(row) and not self._unitless(later))

    def _reports(self, suffix: int) -> bool:
        """Whether most rows of a level have figures of their own: towns among their communities, one left blank."""
        if suffix not in self._reporting:
            texts = self.keys.texts[self.keys.columns[0]]
            rows = [row for row, text in texts.items() if suffix_level(text) == suffix]
            self._reporting[suffix] = 2 * sum(map(self.has_figure, rows)) > len(rows)
        return self._reporting[suffix]

    def _written(self, row: int) -> bool:
        """Whether a row says more than a running number, as one left blank beside a longer table does."""
        return self.has_figure(row) or bool(self.keys.names(row)) or "t" in self.view.patterns[row]

    def _unnumbered(self, row: int) -> bool:
        """Whether a row has a text where others are numbered, or neither a number nor a figure."""
        ordinal = self.keys.ordinal(row)
        return not _NUMBERED.search(ordinal) if ordinal else not self.has_figure(row)

    def _unitless(self, row: int) -> bool:
        """Whether a row has no unit where others have: 综合服务设施 over 个数（个）, 面积（㎡）."""
        anchors = (self.view.anchor(row, column) for column in self.units)
        return bool(self.units) and not any(self.view.text(*at) for at in anchors)

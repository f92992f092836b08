"""The labels of a heading level by level: which one holds for each column, merged, centred or written once."""

import re
from dataclasses import dataclass
from itertools import pairwise

from loaders.tables.heading_blocks import centred
from loaders.tables.labels import in_parentheses
from loaders.tables.views import View

_ALONE = frozenset("备注 说明 注 附注 序号 单位 计量单位 编号 代码".split())
#: Labels of a part of what stands left of them: 总人口 | #城镇, 户数 | 其中：家庭户.
_OF_WHICH = re.compile(r"#\s*[\u3400-\u9fff]|其\s*中")


@dataclass(frozen=True)
class Part:
    """One label: its text, where it stands, at which level from the top."""

    text: str
    cell: tuple[int, int]
    level: int


def filled_levels(view: View, rows: list[int], columns: list[int]) -> list[dict[int, Part]]:
    """Level by level, the label that holds for each column."""
    wide = any(view.width(row, column) > 1 for row in rows for column in view.rows.get(row, {}))
    levels: list[dict[int, Part]] = []
    for index, row in enumerate(rows):
        level: dict[int, Part] = {}
        left: Part | None = None
        over = {} if wide else _centred(view, row, rows[index + 1 :], columns)
        for column in columns:
            anchor = view.anchor(row, column)
            if column in over:
                left = level[column] = Part(view.text(row, over[column]), (row, over[column]), index)
                continue
            text = view.text(*anchor) if anchor[0] in rows else ""
            if text:
                left = level[column] = Part(text, anchor, index)
                continue
            if (row, column) in view.spans:
                left = None
                continue
            same_parent = index == 0 or _parent(levels[-1], column) == _parent(
                levels[-1], left.cell[1] if left else column
            )
            if left is None or wide or not same_parent:
                left = left if same_parent else None
                continue
            if _below(view, rows[index + 1 :], column) and _below(view, rows[index + 1 :], left.cell[1]):
                level[column] = left
        levels.append(level)
    _parts_below(view, levels, columns)
    return levels


def _parts_below(view: View, levels: list[dict[int, Part]], columns: list[int]) -> None:
    """#城镇 one row below 总人口 and right of it, nothing above it: a part of what the column left of it is about, and
    so are the labels that follow it there (#男 | 女)."""
    for index in range(1, len(levels)):
        bare = levels[index].keys() - levels[index - 1].keys()
        given: set[int] = set()
        for left, column in pairwise(columns):
            part = levels[index].get(column)
            if part is None or column not in bare or (part.cell[0] - 1, column) in view.spans:
                continue
            if left in given or _OF_WHICH.match(part.text):
                given.add(column)
                for level in levels[:index]:
                    if left in level:
                        level.setdefault(column, level[left])


def _centred(view: View, row: int, below: list[int], columns: list[int]) -> dict[int, int]:
    if not below:
        return {}
    upper, lower = ({c: text for c in columns if (text := view.text(r, c))} for r in (row, below[0]))
    return centred(upper, lower)


def _parent(level: dict[int, Part], column: int) -> tuple[int, int] | None:
    part = level.get(column)
    return part.cell if part else None


def _below(view: View, rows: list[int], column: int) -> bool:
    """Whether a label other than 备注 and the like stands below in this column."""
    texts = [view.text(row, column) for row in rows]
    return any(text and text not in _ALONE and not in_parentheses(text) for text in texts)

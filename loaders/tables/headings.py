"""The heading tree of a table: for every column its path of labels top-down, and the unit its labels carry.

Merges are filled; where a text file lost them, a blank is filled from the left as long as its parent is the same and
labels stand below. A label split over several cells of one column is joined.
"""

from dataclasses import dataclass

from loaders.figures.unit_labels import split_unit
from loaders.figures.units import is_unit
from loaders.tables.heading_levels import Part, filled_levels
from loaders.tables.labels import in_parentheses, label, translates, unmarked
from loaders.tables.line_units import is_rate
from loaders.tables.periods import period_of
from loaders.tables.views import View
from loaders.tables.words import is_ratio_heading, is_total

_SHORT = 6
#: Endings of group headings, which are never the first half of a label.
_OVER = ("情况", "状况", "队伍", "信息", "配备", "建设", "设施")


@dataclass(frozen=True)
class Heading:
    """One column's heading. `cells`: where its labels stand, lowest last."""

    path: tuple[str, ...]
    unit: str
    cells: tuple[tuple[int, int], ...]


def heading_paths(view: View, rows: list[int], columns: list[int]) -> dict[int, Heading]:
    """The heading of every column, () where it has none."""
    levels = filled_levels(view, rows, columns)
    extent: dict[tuple[int, int], int] = {}
    for level in levels:
        for cell in {part.cell for part in level.values()}:
            extent[cell] = max(extent.get(cell, 0), sum(1 for part in level.values() if part.cell == cell))
    often = [_often(level, upper) for level, upper in zip(levels, [{}, *levels], strict=False)]
    found = {}
    for column in columns:
        parts: list[Part] = []
        for level in levels:
            part = level.get(column)
            if part is not None and all(part.cell != known.cell for known in parts):
                parts.append(part)
        found[column] = _path(parts, extent, often)
    return found


def _often(level: dict[int, Part], upper: dict[int, Part]) -> set[str]:
    """The labels of a level that stand in several places, under several others: 男 under 城镇 and under 乡村."""
    over: dict[str, list[str]] = {}
    for column in {part.cell: column for column, part in level.items()}.values():
        over.setdefault(level[column].text, []).append(upper[column].text if column in upper else "")
    return {text for text, above in over.items() if len(above) > 1 and (len(set(above)) > 1 or not above[0])}


def _path(parts: list[Part], extent: dict[tuple[int, int], int], often: list[set[str]]) -> Heading:
    labels: list[tuple[str, Part]] = []
    unit, said_last = "", False
    for part in parts:
        text = unmarked(part.text)
        bare = text.strip("()（）[]【】 ")
        if labels and is_unit(bare) and (in_parentheses(text) or part is parts[-1]):
            unit, said_last = bare.replace(" ", ""), True
            continue
        again = labels and extent[labels[-1][1].cell] == 1 and translates(text, labels[-1][0])
        if again or (labels and part is parts[-1] and text in ("单位", "计量单位")):
            continue
        rest, own = split_unit(text)
        unit, said_last = own or unit, bool(own)
        if labels and (in_parentheses(rest) or _one_label(labels[-1], rest, part, extent, often)):
            labels[-1] = labels[-1][0] + rest, part
        elif rest and not (labels and labels[-1][0] == rest and extent[labels[-1][1].cell] == extent[part.cell]):
            labels.append((rest, part))
    if unit and not said_last and labels and is_ratio_heading(labels[-1][0]) and not is_rate(unit):
        unit = ""  # 社区工作者（人） over 持证率: the parent's unit cannot be meant
    return Heading(tuple(text for text, _ in labels), unit, tuple(part.cell for part in parts))


def _one_label(
    upper: tuple[str, Part], lower: str, part: Part, extent: dict[tuple[int, int], int], often: list[set[str]]
) -> bool:
    """Whether two cells of one column, one above the other, are a single label split in two."""
    if extent[upper[1].cell] > 1 or extent[part.cell] > 1 or part.text in often[part.level]:
        return False
    if min(len(upper[0]), len(upper[1].text)) > _SHORT or len(lower) > _SHORT or not lower:
        return False
    if upper[0].endswith(_OVER):
        return False
    return not any(is_total(text) or period_of(text) for text in (upper[0], lower))


def key_text(path: tuple[str, ...]) -> str:
    """A heading path as one label, for comparing with the words that name roles."""
    return label("".join(path))

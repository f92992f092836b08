"""Who stands under whom: depth of a row by indent, numbering and suffix, and the stack of open parents."""

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.tables.labels import indent_of
from loaders.tables.words import numbering, suffix_level

#: A label without a number stands below any numbered group.
UNNUMBERED = 9
#: The level of 1, 2, 3 …: what runs on below a group that has no number itself.
RUNNING = 3
_CHINESE = frozenset("一二三四五六七八九十")
#: 其中：女 stands under the row above it, and the rows below it are aligned with 女, give or take a space.
_OF_WHICH = re.compile(r"^[\s\u3000]*(其\s*中\s*[：:]?|#\s*(?=[\u3400-\u9fff]))")
_LOOSE = 2


@dataclass(frozen=True, slots=True)
class Depth:
    """How deep a row stands. Larger is deeper; `suffix` 0 = unknown; `number` UNNUMBERED = none; `part`: 其中."""

    indent: int
    number: int
    suffix: int
    part: bool = False


@dataclass(slots=True)
class Parent:
    """An open parent: its row, its label and where that stands. `indented`: a deeper-indented child was seen."""

    row: int
    label: str
    cell: str
    depth: Depth
    group: bool
    indented: bool = False


_depth = lru_cache(maxsize=4096)(Depth)  # rows of one depth share it, so that they are seen to be alike at once


@lru_cache(maxsize=65536)
def depth_of(text: str, alignment: int, ordinal: str) -> Depth:
    """The depth of a row from its key text, the key's alignment indent and the text of its running-number cell."""
    bare = ordinal.strip().strip("、.．")
    level = numbering(text) or numbering(ordinal)
    if not level and bare:
        if set(bare) <= _CHINESE:
            level = 1
        elif bare.strip("()（）") != bare and set(bare.strip("()（）")) <= _CHINESE:
            level = 2
        elif bare.removesuffix(".0").isdecimal():
            level = 3
        elif all(part.isdecimal() for part in bare.split(".")):
            level = 3 + bare.count(".")
    part = _OF_WHICH.match(text)
    inward = 2 * len("".join(part[1].split())) if part else 0
    return _depth(indent_of(text) + 2 * alignment + inward, level or UNNUMBERED, suffix_level(text), bool(part))


def deeper(depth: Depth, by: int) -> Depth:
    """The depth moved inwards."""
    return _depth(depth.indent + by, depth.number, depth.suffix, depth.part)


def is_child(child: Depth, child_is_group: bool, parent: Parent) -> bool:
    """Whether a row stands under an open parent."""
    above = parent.depth
    if above.part:
        return not child.part and child.indent > above.indent + _LOOSE
    if child.indent != above.indent:
        return child.indent > above.indent
    if parent.indented:
        return False
    if child.number != above.number:
        if parent.group:
            running = above.number == UNNUMBERED and child.number >= RUNNING and not child_is_group
            return running or child.number > above.number  # 东街道 over 1 甲社区, 2 乙社区
        return UNNUMBERED not in (child.number, above.number) and child.number > above.number
    if child.suffix and above.suffix and (parent.group or child_is_group):
        return child.suffix > above.suffix
    return parent.group and not child_is_group and child.number == UNNUMBERED


class Parents:
    """The stack of open parents while rows are read top to bottom."""

    def __init__(self) -> None:
        self._stack: list[Parent] = []

    def above(self, depth: Depth, group: bool) -> list[Parent]:
        """Close the parents that end here; the ones still open, outermost first."""
        while self._stack and not is_child(depth, group, self._stack[-1]):
            self._stack.pop()
        if self._stack and depth.indent > self._stack[-1].depth.indent and not depth.part:
            self._stack[-1].indented = True
        return list(self._stack)

    def beside(self, parent: Parent) -> None:
        """Let a row be a parent in the place of the one right above it, which stands as deep and ends here."""
        self._stack[-1] = parent

    def open(self, parent: Parent) -> None:
        """Let a row be a parent of those below."""
        self._stack.append(parent)

    def end(self, indent: int) -> None:
        """A total ends the rows of figures as deep as itself that were parents: what follows stands under none."""
        while self._stack and not self._stack[-1].group and self._stack[-1].depth.indent >= indent:
            self._stack.pop()

    def current(self) -> list[Parent]:
        """The parents open now, outermost first."""
        return list(self._stack)

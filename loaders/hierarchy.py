"""Who stands under whom: depth of a row by indent, numbering and suffix, and the stack of open parents."""

from dataclasses import dataclass

from loaders.labels import indent_of
from loaders.words import numbering, suffix_level

#: A label without a number stands below any numbered group.
UNNUMBERED = 9
_CHINESE = frozenset("一二三四五六七八九十")


@dataclass
class Depth:
    """How deep a row stands. Larger is deeper; `suffix` 0 = unknown; `number` UNNUMBERED = none."""

    indent: int
    number: int
    suffix: int


@dataclass
class Parent:
    """An open parent: its row, its label and where that stands. `indented`: a deeper-indented child was seen."""

    row: int
    label: str
    cell: str
    depth: Depth
    group: bool
    indented: bool = False


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
    return Depth(indent_of(text) + 2 * alignment, level or UNNUMBERED, suffix_level(text))


def is_child(child: Depth, child_is_group: bool, parent: Parent) -> bool:
    """Whether a row stands under an open parent."""
    above = parent.depth
    if child.indent != above.indent:
        return child.indent > above.indent
    if parent.indented:
        return False
    if child.number != above.number:
        if parent.group:
            return child.number > above.number
        return UNNUMBERED not in (child.number, above.number) and child.number > above.number
    if child.suffix and above.suffix and (parent.group or child_is_group):
        return child.suffix > above.suffix
    return parent.group and not child_is_group


class Parents:
    """The stack of open parents while rows are read top to bottom."""

    def __init__(self) -> None:
        self._stack: list[Parent] = []

    def above(self, depth: Depth, group: bool) -> list[Parent]:
        """Close the parents that end here; the ones still open, outermost first."""
        while self._stack and not is_child(depth, group, self._stack[-1]):
            self._stack.pop()
        if self._stack and depth.indent > self._stack[-1].depth.indent:
            self._stack[-1].indented = True
        return list(self._stack)

    def open(self, parent: Parent) -> None:
        """Let a row be a parent of those below."""
        self._stack.append(parent)

    def current(self) -> list[Parent]:
        """The parents open now, outermost first."""
        return list(self._stack)

"""The rows of a quick reader as lines of plain values, with a look at each distinct text and none at each number."""

from math import isfinite

from loaders.grids.gridding import held_value
from loaders.sheet_grids import Held, others_in

Lines = dict[int, list[Held]]


class _Known(dict[object, Held]):
    """What stands for a value that is no plain number, told when it is first met."""

    def __missing__(self, raw: object) -> Held:
        held = self[raw] = held_value(raw)
        return held


def held_lines(rows: list[list[object]], first_row: int, first_column: int) -> tuple[Lines, dict[int, tuple[int, ...]]]:
    """(lines of plain values as a quick reader gives them, by row their places without a plain number).

    Each distinct text is looked at once, the numbers of a row only together.
    """
    known = _Known()
    lines: Lines = {}
    found: dict[int, tuple[int, ...]] = {}
    before = [""] * first_column
    for number, row in enumerate(rows, first_row + 1):
        line: list[Held] = before + row if before else row  # type: ignore[assignment]
        places = others_in(line)
        for place in places:
            line[place] = known[line[place]]
        if len(places) == len(line) and not any(line):
            continue
        if not isfinite(_sum(line, places)):  # a number without end, or too much together
            line[:] = [held_value(value) if type(value) is float else value for value in line]
            places = others_in(line)
        lines[number], found[number] = line, places
    return lines, found


def _sum(line: list[Held], places: tuple[int, ...]) -> float:
    """The numbers of a line together."""
    start = len(places)
    if not places or places[-1] == start - 1:  # what is no number stands at the start, as mostly
        return sum(line[start:])  # type: ignore[arg-type]
    return sum(value for value in line if type(value) is float)

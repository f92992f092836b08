"""What a line looks like: one letter per column, by which rows are told apart without a look at their cells."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from loaders.sheet_grids import Grid, GridCell, Held, cell_of
from loaders.tables.kinds import CellKind, kind_of, kind_of_text

#: Beside the letters of kinds: nothing stands there; something of which nothing is seen (a comment on a blank cell).
ABSENT, UNSEEN = " ", "_"


def pattern_of(line: list[Held]) -> tuple[str, tuple[int, ...]]:
    """One letter for what stands in each column of a line: its kind, ABSENT or UNSEEN; the columns without a plain
    number."""
    letters, others = _places(tuple(map(type, line)))
    if not others:
        return letters, others
    kinds = list(letters)
    for column in others:
        held = line[column - 1]
        if type(held) is str:
            kinds[column - 1] = kind_of_text(held) or (UNSEEN if held else ABSENT)
        elif type(held) is GridCell:
            kinds[column - 1] = (kind_of(held) or UNSEEN) if held.text or held.fault else ABSENT
    return "".join(kinds), others


@lru_cache(maxsize=4096)
def _places(types: tuple[type, ...]) -> tuple[str, tuple[int, ...]]:
    """(letters for plain numbers, the columns without one) of a line whose values have these types."""
    numbers = [kind is float or kind is int for kind in types]
    letters = "".join("n" if number else ABSENT for number in numbers)
    return letters, tuple(column for column, number in enumerate(numbers, 1) if not number)


@lru_cache(maxsize=4096)
def kinds_in(pattern: str) -> Mapping[int, CellKind]:
    """The kinds by column that a pattern stands for."""
    return {c: "" if kind == UNSEEN else kind for c, kind in enumerate(pattern, 1) if kind != ABSENT}


class Lines(Mapping[int, dict[int, GridCell]]):
    """The filled rows of a view, top to bottom; the cells of a row are made when it is looked at."""

    def __init__(self, grid: Grid, patterns: dict[int, str]) -> None:
        self._grid = grid
        self._patterns = patterns
        self._made: dict[int, dict[int, GridCell]] = {}

    def __getitem__(self, row: int) -> dict[int, GridCell]:
        made = self._made.get(row)
        if made is None:
            line, pattern = self._grid.lines[row], self._patterns[row]
            cells = ((column, cell_of(line[column - 1])) for column in kinds_in(pattern))
            made = self._made[row] = {column: cell for column, cell in cells if cell is not None}
        return made

    def __iter__(self) -> Iterator[int]:
        return iter(self._patterns)

    def __len__(self) -> int:
        return len(self._patterns)

"""What a line looks like: one letter per column, by which rows are told apart without a look at their cells."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from loaders.sheet_grids import Grid, GridCell, Held, cell_of
from loaders.tables.kinds import CellKind, kind_of, kind_of_text

#: Beside the letters of kinds: nothing stands there; something of which nothing is seen (a comment on a blank cell).
ABSENT, UNSEEN = " ", "_"


class Letters(dict[Held, str]):
    """The letter of what is no plain number, told when it is first met: its kind, ABSENT or UNSEEN."""

    def __missing__(self, held: Held) -> str:
        if type(held) is str:
            letter = kind_of_text(held) or (UNSEEN if held else ABSENT)
        else:
            seen = type(held) is GridCell and (held.text or held.fault)
            letter = (kind_of(held) or UNSEEN) if seen else ABSENT  # type: ignore[arg-type]
        self[held] = letter
        return letter


@lru_cache(maxsize=4096)
def pattern_of(
    width: int, places: tuple[int, ...], letters: str, columns: range | None = None
) -> tuple[str, tuple[int, ...]]:
    """One letter for each column of a line of plain numbers but for these places, which have these letters; and the
    columns of those. Only what stands within `columns`; nothing behind what is filled."""
    kinds = ["n"] * width
    for place, letter in zip(places, letters, strict=True):
        kinds[place] = letter
    pattern = "".join(kinds)
    if columns is not None:
        pattern = ABSENT * (columns.start - 1) + pattern[columns.start - 1 : columns.stop - 1]
    return pattern.rstrip(ABSENT), tuple(place + 1 for place in places)


@lru_cache(maxsize=4096)
def kinds_in(pattern: str) -> Mapping[int, CellKind]:
    """The kinds by column that a pattern stands for."""
    return {c: "" if kind == UNSEEN else kind for c, kind in enumerate(pattern, 1) if kind != ABSENT}


def together(patterns: Iterable[str], width: int) -> str:
    """Patterns in one text, so that a column is every `width`-th letter of it: no look at single cells."""
    return "".join([pattern.ljust(width, ABSENT) for pattern in patterns])


def counted(patterns: Iterable[str], width: int) -> dict[int, Counter[str]]:
    """By column, how often each kind stands there."""
    as_often: dict[int, list[str]] = {}
    for pattern, times in Counter(patterns).items():
        as_often.setdefault(times, []).append(pattern)
    found = {column: Counter[str]() for column in range(1, width + 1)}
    for times, alike in as_often.items():
        letters = together(alike, width)
        for column, counts in found.items():
            down = letters[column - 1 :: width]
            for kind in set(down) - {ABSENT}:
                counts[kind] += down.count(kind) * times
    return found


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

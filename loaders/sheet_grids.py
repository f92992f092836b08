"""One sheet as its file holds it: lines of plain values, with cells made of them on demand.

A sheet of half a million numbers is half a million numbers and nothing more: a cell with its text, format and comment
is an object only where the file says more than a plain value, or when somebody asks for that one cell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from loaders.showing import plain_number


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell as the file holds it. `text` is what a person sees written; `raw` the typed value (None if
    empty).

    `fault` is "" or: error (an error value), no_saved_value (a formula without a cached result).
    `indent` is the alignment's indent level (leading spaces stay in the text).
    """

    raw: str | int | float | bool | None
    text: str
    number_format: str = ""
    fault: str = ""
    comment: str = ""
    struck: bool = False
    indent: int = 0


#: What a line holds at a column: "" for nothing, a number or text that is nothing more, else the whole cell.
Held = str | int | float | GridCell


def cell_of(held: Held) -> GridCell | None:
    """The cell a held value stands for, None for nothing."""
    if type(held) is GridCell:
        return held
    return None if held == "" else GridCell(held, text_of(held))  # type: ignore[arg-type]


def text_of(held: Held) -> str:
    """What a person sees of a held value."""
    if type(held) is str:
        return held
    return held.text if type(held) is GridCell else plain_number(held)  # type: ignore[arg-type]


@lru_cache(maxsize=4096)
def _others(types: tuple[type, ...]) -> tuple[int, ...]:
    return tuple(place for place, kind in enumerate(types) if kind is not float and kind is not int)


def others_in(line: Sequence[object]) -> tuple[int, ...]:
    """The places of a line, from 0, where no plain number stands."""
    return _others(tuple(map(type, line)))


@dataclass(frozen=True)
class Grid:
    """One sheet: `lines[row][column - 1]` for its filled rows top to bottom (a line may end early), merges as (first
    row, first column, last row, last column), what is hidden. `found`: the places, where a reader told them already."""

    sheet: str
    lines: dict[int, list[Held]]
    merges: tuple[tuple[int, int, int, int], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    found: dict[int, tuple[int, ...]] | None = field(default=None, repr=False, compare=False)

    def cell(self, row: int, column: int) -> GridCell | None:
        """The cell that stands there, not looking through merges; None where there is none."""
        line = self.lines.get(row, ())
        return cell_of(line[column - 1]) if 0 < column <= len(line) else None

    def filled(self) -> Iterator[tuple[int, int, GridCell]]:
        """(row, column, cell) of every cell, in reading order."""
        for row, line in self.lines.items():
            for column, held in enumerate(line, 1):
                cell = cell_of(held)
                if cell is not None:
                    yield row, column, cell

    @cached_property
    def cells(self) -> dict[tuple[int, int], GridCell]:
        """Every cell by row and column, in reading order; made once, for those who look here and there."""
        return {(row, column): cell for row, column, cell in self.filled()}

    @cached_property
    def places(self) -> dict[int, tuple[int, ...]]:
        """By row, the places of its line, from 0, where no plain number stands."""
        return self.found if self.found is not None else {row: others_in(line) for row, line in self.lines.items()}

    @cached_property
    def words(self) -> set[Held]:
        """What stands in the sheet beside plain numbers, each once."""
        return {self.lines[row][place] for row, places in self.places.items() for place in places}

    @property
    def last_column(self) -> int:
        """The last column any line reaches; 0 in an empty sheet."""
        return max(map(len, self.lines.values()), default=0)

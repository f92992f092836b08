"""One sheet as its file holds it: lines of plain values, with cells made of them on demand.

A sheet of half a million numbers is half a million numbers and nothing more: a cell with its text, format and comment
is an object only where the file says more than a plain value, or when somebody asks for that one cell.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

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


@dataclass(frozen=True)
class Grid:
    """One sheet: `lines[row][column - 1]` for its filled rows top to bottom (a line may end early), merges as (first
    row, first column, last row, last column), what is hidden."""

    sheet: str
    lines: dict[int, list[Held]]
    merges: tuple[tuple[int, int, int, int], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

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

    @property
    def last_column(self) -> int:
        """The last column any line reaches; 0 in an empty sheet."""
        return max(map(len, self.lines.values()), default=0)

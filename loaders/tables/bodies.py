"""The figures of a table's rows as lines of a grid with what holds for whole rows and columns; tidy cells on demand.

A long table is read without an object per figure: what a line says is kept once, what a column says is kept once, and
the cell between them is made when somebody looks at it.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.figures.figure import read_figure, read_text
from loaders.figures.formats import typed_figure
from loaders.figures.mark_meanings import Meaning, meant, under_label
from loaders.shapes import Figure, RowKind, TidyCell
from loaders.sheet_grids import Grid, GridCell, Held
from loaders.showing import plain_number
from loaders.tables.line_units import is_change, is_rate

_NOTHING = Figure(None, None, None, "not_reported")


class Place(NamedTuple):
    """A value column as it holds for some rows: unit and period as its heading or the lines above them say.

    `rate`: the heading says that it is a rate or share (占比（%）), which a row's unit of counts or money cannot mean,
    nor that of another rate where the heading is of a change (出生率（‰） under 比上年增长（%）).
    """

    column: int
    letter: str
    heading: tuple[str, ...]
    period: str
    unit: str
    rate: bool = False


#: A data or total row: its number, its labels, the cells where they stand, its code; its own period and unit ("" = its
#: columns'), and which era's places hold. A plain tuple, so that a long table crosses between processes as it is.
BodyLine = tuple[int, tuple[str, ...], tuple[str, ...], str, str, str, int]


class Notes(NamedTuple):
    """What a workbook's notes say of its marks; the least worth of a digit by column; the marks that stand behind the
    names of rows and of columns, by number."""

    means: Mapping[str, Meaning] = {}
    worths: Mapping[int, Decimal] = {}
    rows: Mapping[int, str] = {}
    columns: Mapping[int, str] = {}

    def read(self, figure: Figure, text: str, row: int, column: int) -> Figure:
        """The figure of a cell as the notes read it."""
        if figure.mark:
            figure = meant(figure, self.means, self.worths.get(column), text)
        for mark in (self.rows.get(row), self.columns.get(column)):
            if mark and mark in self.means:
                figure = under_label(figure, mark, self.means[mark], text)
        return figure


NOTHING_SAID = Notes()


class Body(Sequence[TidyCell]):
    """The figures of all rows of one kind, blanks included, in reading order.

    `eras`: the value columns, anew for every change of unit between rows. `left_out`: addresses merged with others.
    `notes`: what the workbook's notes say.
    """

    def __init__(
        self,
        grid: Grid,
        kind: RowKind,
        lines: Sequence[BodyLine],
        eras: Sequence[Sequence[Place]],
        left_out: frozenset[tuple[int, int]] = frozenset(),
        notes: Notes = NOTHING_SAID,
    ) -> None:
        self.grid, self.kind, self.lines, self.eras = grid, kind, lines, eras
        self.left_out, self.notes = left_out, notes
        self._made: tuple[TidyCell, ...] | None = None

    def figures(self, column: int) -> set[Figure]:
        """The different figures of one column."""
        rows = [row for row, *_ in self.lines if (row, column) not in self.left_out]
        values = {_at(self.grid.lines[row], column) for row in rows}
        return {said_in(held)[0] for held in values}

    def read_by(self, notes: Notes) -> "Body":
        """The same figures with the marks read as notes say."""
        return Body(self.grid, self.kind, self.lines, self.eras, self.left_out, notes)

    def cells(self) -> tuple[TidyCell, ...]:
        """Every cell; made once."""
        if self._made is None:
            self._made = tuple(self._cells())
        return self._made

    def _cells(self) -> Iterator[TidyCell]:
        known, left_out, notes, kind = _Said(), self.left_out, self.notes, self.kind
        anew = bool(notes.means)
        for number, labels, label_cells, code, period, said, era in self.lines:
            line, here = self.grid.lines[number], str(number)
            for column, letter, heading, when, unit, rate in self.eras[era]:
                if left_out and (number, column) in left_out:
                    continue
                plain, text = known[line[column - 1] if column <= len(line) else ""]
                figure = notes.read(plain, text, number, column) if anew else plain
                around = unit if rate and (not is_rate(said) or is_change(heading)) else said or unit
                yield TidyCell(
                    number, column, letter + here, labels, label_cells, code, heading, period or when, figure,
                    figure.unit or plain.unit or around, text, kind,
                )  # fmt: skip

    def __len__(self) -> int:
        return len(self.cells())

    def __getitem__(self, position):  # type: ignore[no-untyped-def]
        return self.cells()[position]

    def __iter__(self) -> Iterator[TidyCell]:
        return iter(self.cells())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self.cells() == tuple(other)


class _Said(dict[Held, tuple[Figure, str]]):
    """What a held value says, told when it is first met."""

    def __missing__(self, held: Held) -> tuple[Figure, str]:
        told = self[held] = said_in(held)
        return told


def _at(line: Sequence[Held], column: int) -> Held:
    return line[column - 1] if column <= len(line) else ""


def said_in(held: Held) -> tuple[Figure, str]:
    """What a held value says as a quantity, and its text; a cell with a fault says nothing."""
    if type(held) is str:
        return (read_text(held), held.strip()) if held else (_NOTHING, "")
    if type(held) is not GridCell:
        text = plain_number(held)  # type: ignore[arg-type]
        return typed_figure(held, text, ""), text  # type: ignore[arg-type]
    if held.fault:
        return _NOTHING, held.text
    return read_figure(held.raw, held.text, held.number_format), held.text.strip()

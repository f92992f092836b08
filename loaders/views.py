"""A rectangular part of a sheet seen row by row, with the kind of every cell. Tables are cut from views."""

import re
from collections.abc import Iterable
from operator import itemgetter

from loaders.kinds import CellKind, kind_of
from loaders.labels import label
from loaders.shapes import Grid, GridCell

#: Merged cells beyond this many are not looked through (a merge over a whole sheet).
MOST_MERGED = 1_000_000
_NO_CELLS: dict[int, GridCell] = {}
_NO_KINDS: dict[int, CellKind] = {}
_ORDINAL_WORDS = frozenset("栏次 序号 行次 栏目 项次 栏 甲 乙 丙 丁 戊 己 庚 辛 A B C D".split())


class View:
    """The cells of a grid within a range of columns and a set of rows."""

    def __init__(self, grid: Grid, columns: Iterable[int] | None = None, rows: Iterable[int] | None = None) -> None:
        self.grid = grid
        wanted_columns = None if columns is None else set(columns)
        wanted_rows = None if rows is None else set(rows)
        self.rows: dict[int, dict[int, GridCell]] = {}
        self.kinds: dict[int, dict[int, CellKind]] = {}
        self.types: dict[int, str] = {}  # of its rows, once they were told
        known: dict[int, CellKind | None] = {}
        current = -1
        cells: dict[int, GridCell] = {}
        kinds: dict[int, CellKind] = {}
        for (row, column), cell in sorted(grid.cells.items(), key=itemgetter(0)):
            if wanted_columns is not None and column not in wanted_columns:
                continue
            try:
                kind = known[id(cell)]
            except KeyError:
                kind = known[id(cell)] = kind_of(cell) if cell.text or cell.fault else None
            if kind is None or (wanted_rows is not None and row not in wanted_rows):
                continue
            if row != current:
                current, cells, kinds = row, {}, {}
                self.rows[row], self.kinds[row] = cells, kinds
            cells[column] = cell
            kinds[column] = kind
        self.last_row = max(self.rows, default=0)
        self.first_column = min((min(cells) for cells in self.rows.values()), default=1)
        self.last_column = max((max(cells) for cells in self.rows.values()), default=0)
        self.spans: dict[tuple[int, int], tuple[int, int, int, int]] = {}
        for r0, c0, r1, c1 in grid.merges:
            clipped = r0, c0, min(r1, self.last_row), min(c1, self.last_column)
            if len(self.spans) > MOST_MERGED or (clipped[2] - r0) * (clipped[3] - c0) > MOST_MERGED:
                continue
            for row in range(r0, clipped[2] + 1):
                for column in range(c0, clipped[3] + 1):
                    self.spans[row, column] = clipped

    def cell(self, row: int, column: int) -> GridCell | None:
        """The cell that stands there, not looking through merges."""
        return self.rows.get(row, _NO_CELLS).get(column)

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The first cell of the merge an address lies in, else the address itself."""
        span = self.spans.get((row, column))
        return (span[0], span[1]) if span else (row, column)

    def kind(self, row: int, column: int) -> CellKind:
        """The kind of the cell there, "" where there is none."""
        return self.kinds.get(row, _NO_KINDS).get(column, "")

    def text(self, row: int, column: int) -> str:
        """The label form of the text there, not looking through merges."""
        cell = self.cell(row, column)
        return label(cell.text) if cell is not None else ""

    def width(self, row: int, column: int) -> int:
        """How many columns a cell covers."""
        span = self.spans.get((row, column))
        return span[3] - span[1] + 1 if span else 1

    def is_ordinal_row(self, row: int) -> bool:
        """栏次 rows: running numbers 1, 2, 3 … (or 甲 乙 1 2) and nothing else."""
        cells = self.rows[row]
        numbers: list[float] = []
        for column, cell in cells.items():
            text = cell.text.strip().strip("()（）")
            if self.kind(row, column) == "n" and text.removesuffix(".0").isdecimal():
                numbers.append(float(text))
            elif re.sub(r"\s", "", text) not in _ORDINAL_WORDS:
                return False
        running = [b - a for a, b in zip(numbers, numbers[1:], strict=False)]
        wordy = len(numbers) < len(cells)
        return (
            len(numbers) >= (1 if len(cells) - len(numbers) > 1 else 2 if wordy else 3)
            and numbers[0] in (0, 1, 2)
            and all(d in (0, 1) for d in running)
            and numbers[-1] <= len(cells) + 1
        )

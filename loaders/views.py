"""A rectangular part of a sheet seen row by row, with the kind of every cell. Tables are cut from views."""

import re
from collections.abc import Iterable
from functools import lru_cache

from loaders.labels import label
from loaders.marks import MISSING, WITHHELD
from loaders.periods import period_of
from loaders.shapes import Grid, GridCell
from loaders.units import is_unit

#: n number · s number with words (约300, 28万元) · y period · m missing or withheld mark · t text · "" nothing
CellKind = str
_NUMBER = re.compile(
    r"^[约]?[-+－＋−]?(?:[\d０-９][\d０-９,，]*(?:[.．][\d０-９]*)?|[.．][\d０-９]+)(?:[eE][-+]?\d+)?\s*[%％‰]?\s*[*＊①-⑳#]*$"
)
_SOFT = re.compile(
    r"^(?:约|近|不足|超过?|逾|大约|将近|至少|不到|≥|≤|>|<|＞|＜)*\s*[-+]?[\d０-９][\d０-９,，.．]*\s*(?:[-—–~～至到]+\s*[\d０-９][\d０-９,，.．]*)?"
    r"\s*[余多]?\s*([百千万亿]*[^\d\s]{0,6}?)\s*(?:余|以上|以下|以内|左右|多|上下)?$"
)
_ORDINAL_WORDS = frozenset("栏次 序号 行次 栏目 项次 栏 甲 乙 丙 丁 戊 己 庚 辛 A B C D".split())


@lru_cache(maxsize=65536)
def kind_of_text(text: str) -> CellKind:
    """The kind of a text cell."""
    bare = text.strip().strip("\u3000\u00a0")
    if not bare:
        return ""
    if bare in MISSING or WITHHELD.fullmatch(bare):
        return "m"
    if _NUMBER.match(bare):
        return "n"
    if period_of(bare):
        return "y"
    soft = _SOFT.match(bare)
    if soft and (not soft[1] or soft[1].strip("百千万亿") == "" or is_unit(soft[1])):
        return "s"
    return "t"


def kind_of(cell: GridCell) -> CellKind:
    """The kind of a cell; a cell with a fault counts as a number that could not be read."""
    if cell.fault:
        return "n"
    if isinstance(cell.raw, bool):
        return "t"
    if isinstance(cell.raw, int | float):
        return "n"
    return kind_of_text(cell.text)


class View:
    """The cells of a grid within a range of columns and a set of rows."""

    def __init__(self, grid: Grid, columns: Iterable[int] | None = None, rows: Iterable[int] | None = None) -> None:
        self.grid = grid
        wanted_columns = None if columns is None else set(columns)
        wanted_rows = None if rows is None else set(rows)
        self.rows: dict[int, dict[int, GridCell]] = {}
        for (row, column), cell in grid.cells.items():
            if (wanted_columns is None or column in wanted_columns) and (wanted_rows is None or row in wanted_rows):
                if cell.text or cell.fault:
                    self.rows.setdefault(row, {})[column] = cell
        self.rows = {row: dict(sorted(self.rows[row].items())) for row in sorted(self.rows)}
        self.last_row = max(self.rows, default=0)
        filled = [column for cells in self.rows.values() for column in cells]
        self.first_column, self.last_column = min(filled, default=1), max(filled, default=0)
        self._kinds: dict[int, CellKind] = {}
        self.spans: dict[tuple[int, int], tuple[int, int, int, int]] = {}
        for r0, c0, r1, c1 in grid.merges:
            clipped = r0, c0, min(r1, self.last_row), min(c1, self.last_column)
            for row in range(r0, clipped[2] + 1):
                for column in range(c0, clipped[3] + 1):
                    self.spans[row, column] = clipped

    def cell(self, row: int, column: int) -> GridCell | None:
        """The cell that stands there, not looking through merges."""
        return self.rows.get(row, {}).get(column)

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The first cell of the merge an address lies in, else the address itself."""
        span = self.spans.get((row, column))
        return (span[0], span[1]) if span else (row, column)

    def kind(self, row: int, column: int) -> CellKind:
        """The kind of the cell there, "" where there is none."""
        cell = self.cell(row, column)
        if cell is None:
            return ""
        known = self._kinds.get(id(cell))
        if known is None:
            known = self._kinds[id(cell)] = kind_of(cell)
        return known

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
            len(numbers) >= (2 if wordy else 3)
            and numbers[0] in (0, 1, 2)
            and all(d in (0, 1) for d in running)
            and numbers[-1] <= len(cells) + 1
        )

"""A rectangular part of a sheet seen row by row, with the kind of every cell. Tables are cut from views."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from loaders.sheet_grids import Grid, GridCell, text_of
from loaders.tables.kinds import CellKind
from loaders.tables.labels import label
from loaders.tables.patterns import ABSENT, UNSEEN, Letters, Lines, counted, kinds_in, pattern_of, together

#: Merged cells beyond this many are not looked through (a merge over a whole sheet).
MOST_MERGED = 1_000_000
_ORDINAL_WORDS = frozenset("栏次 序号 行次 栏目 项次 栏 类 款 项 目 节 甲 乙 丙 丁 戊 己 庚 辛 A B C D".split())


class View:
    """The cells of a grid within a range of columns and a set of rows.

    `patterns` holds by row one letter per column of the sheet (patterns.pattern_of): rows that look alike share what
    follows from their looks, so that a long table costs little more per row than its names.
    """

    def __init__(self, grid: Grid, columns: range | None = None, rows: Iterable[int] | None = None) -> None:
        self.grid = grid
        wanted = None if rows is None else set(rows)
        self.patterns: dict[int, str] = {}
        self.others: dict[int, tuple[int, ...]] = {}  # by row, the columns without a plain number
        letters, found = Letters(), grid.places
        for row, line in grid.lines.items():
            if wanted is not None and row not in wanted:
                continue
            places = found[row]
            said = "".join([letters[line[place]] for place in places])
            pattern, others = pattern_of(len(line), places, said, columns)
            if pattern:
                self.patterns[row], self.others[row] = pattern, others
        self.rows = Lines(grid, self.patterns)
        self.types: dict[int, str] = {}  # of its rows, once they were told
        self._texts: dict[int, dict[int, str]] = {}
        shapes = set(self.patterns.values())
        self.last_row = max(self.patterns, default=0)
        self.first_column = min((len(p) - len(p.lstrip(ABSENT)) for p in shapes), default=0) + 1
        self.last_column = max(map(len, shapes), default=0)
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
        return self.grid.cell(row, column) if self._letter(row, column) != ABSENT else None

    def anchor(self, row: int, column: int) -> tuple[int, int]:
        """The first cell of the merge an address lies in, else the address itself."""
        span = self.spans.get((row, column))
        return (span[0], span[1]) if span else (row, column)

    def _letter(self, row: int, column: int) -> str:
        return self.patterns.get(row, "")[column - 1 : column] or ABSENT

    def kind(self, row: int, column: int) -> CellKind:
        """The kind of the cell there, "" where there is none."""
        letter = self._letter(row, column)
        return "" if letter == ABSENT or letter == UNSEEN else letter

    def kinds(self, row: int) -> Mapping[int, CellKind]:
        """The kinds of a row's cells by column, left to right."""
        return kinds_in(self.patterns[row])

    def text(self, row: int, column: int) -> str:
        """The label form of the text there, not looking through merges."""
        known = self._texts.get(column)
        if known is not None:
            return known.get(row, "")
        return label(text_of(self.grid.lines[row][column - 1])) if self._letter(row, column) != ABSENT else ""

    def texts(self, column: int) -> dict[int, str]:
        """The label forms down a column, by row, of the cells that say anything; made once."""
        known = self._texts.get(column)
        if known is None:
            known = self._texts[column] = self._column(column - 1)
        return known

    def _column(self, place: int) -> dict[int, str]:
        found = {}
        lines = self.grid.lines
        for row, pattern in self.patterns.items():
            if pattern[place : place + 1] in ("", ABSENT):
                continue
            held = lines[row][place]
            text = held if type(held) is str else text_of(held)
            if text:
                found[row] = text if text.isalnum() else label(text)
        return found

    def first_text(self, row: int) -> str:
        """The text of the first cell of a filled row, as written."""
        return text_of(self.grid.lines[row][self.first_column_of(row) - 1])

    def first_column_of(self, row: int) -> int:
        """The column of the first cell of a filled row."""
        pattern = self.patterns[row]
        return 1 if pattern[0] != ABSENT else len(pattern) - len(pattern.lstrip(ABSENT)) + 1

    def columns_of(self, rows: Iterable[int]) -> set[int]:
        """Every column filled in any of the rows."""
        letters = together({self.patterns.get(row, "") for row in rows}, self.last_column)
        return {place + 1 for place in range(self.last_column) if letters[place :: self.last_column].strip(ABSENT)}

    def counts(self, rows: Iterable[int]) -> dict[int, Counter[str]]:
        """By column, how often each kind stands there in the given rows."""
        return counted([self.patterns.get(row, "") for row in rows], self.last_column)

    def down(self, rows: Iterable[int]) -> Iterator[tuple[int, str]]:
        """(column, the letters of its cells in the given rows, top to bottom) of every column of the sheet."""
        letters = together([self.patterns.get(row, "") for row in rows], self.last_column)
        for place in range(self.last_column if letters else 0):
            yield place + 1, letters[place :: self.last_column]

    def width(self, row: int, column: int) -> int:
        """How many columns a cell covers."""
        span = self.spans.get((row, column))
        return span[3] - span[1] + 1 if span else 1

    def is_ordinal_row(self, row: int) -> bool:
        """栏次 rows: running numbers 1, 2, 3 … (or 甲 乙 1 2, （1）, 4=3/2; A, B, C=B/A) and nothing else."""
        cells = self.rows[row]
        numbers: list[float] = []
        worked = any("=" in cell.text or "＝" in cell.text for cell in cells.values())
        for column, cell in cells.items():
            text = re.split("[=＝]", cell.text, maxsplit=1)[0].strip().strip("()（）")
            if (self.kind(row, column) == "n" or worked) and text.removesuffix(".0").isdecimal():
                numbers.append(float(text))
            elif worked and re.fullmatch("[A-Z]", text):
                numbers.append(float(ord(text) - ord("A") + 1))
            elif re.sub(r"\s", "", text) not in _ORDINAL_WORDS:
                return False
        running = [b - a for a, b in zip(numbers, numbers[1:], strict=False)]
        return (
            len(numbers) >= max(1, 3 - (len(cells) - len(numbers)))
            and numbers[0] in (0, 1, 2)
            and all(d in (0, 1) for d in running)
            and numbers[-1] <= len(cells) + 1
        )

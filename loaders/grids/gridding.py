"""Building a Grid: what is nothing but its value is kept as that value, equal cells with more to them are shared."""

import datetime as dt
import re
from math import isfinite

from loaders.grids.guard import MOST_AREA, too_big
from loaders.sheet_grids import Grid, GridCell, Held
from loaders.showing import shown

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BLANK = "".join(map(chr, (0x3000, 0xA0, 0x200B, 0x200C, 0x200D, 0xFEFF)))
#: Cells remembered to be shared with equal ones: remembering each of a million would take as much memory again.
MOST_SHARED = 65_536
_DATED = (dt.datetime, dt.date, dt.time, dt.timedelta)


def clean(text: str) -> str:
    """Text without control, direction and surrogate characters. Spaces are kept: they carry depth."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def blank(text: str) -> bool:
    """Whether nothing is seen: full-width, no-break and zero-width spaces are nothing."""
    return not text or not text.strip().strip(_BLANK + " \t\n").strip()


def held_value(raw: object) -> Held:
    """A plain value as a line holds it; "" if nothing is seen of it."""
    if type(raw) is str:
        if raw.isalnum():
            return raw  # as most names: nothing to clean, nothing unseen
        kept = clean(raw)
        return "" if blank(kept) else kept
    if isinstance(raw, _DATED):
        return shown(raw)
    assert isinstance(raw, int | float)
    return raw if type(raw) is not bool and isfinite(raw) else GridCell(raw, shown(raw))


class GridBuilder:
    """Collects the filled cells of one sheet. Rows and columns are 1-based."""

    def __init__(self, sheet: str, hidden: bool = False) -> None:
        self.sheet = clean(sheet)
        self.hidden = hidden
        self.merges: list[tuple[int, int, int, int]] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._filled: dict[int, dict[int, Held]] = {}
        self._made: dict[object, Held] = {}

    def put(
        self,
        row: int,
        column: int,
        raw: object,
        number_format: str = "",
        fault: str = "",
        comment: str = "",
        struck: bool = False,
        text: str | None = None,
        indent: int = 0,
    ) -> None:
        """Keep one cell unless it is blank. `text` is given where the file itself holds what is shown."""
        key = (type(raw), raw, number_format, fault, comment, struck, text, indent)
        held = self._made.get(key)
        if held is None:
            if len(self._made) == MOST_SHARED:
                self._made.clear()
            held = self._made[key] = _held(*key[1:])
        if held != "":
            self._filled.setdefault(row, {})[column] = held

    def hold(self, row: int, column: int, number: int | float) -> None:
        """Keep a number that is nothing more, the quick way."""
        self._filled.setdefault(row, {})[column] = number if isfinite(number) else held_value(number)

    def merge(self, merges: list[tuple[int, int, int, int]]) -> None:
        """Keep merges, and of the cells under each only the first, as Excel shows them."""
        self.merges += merges
        last = max(self._filled, default=0)
        for first_row, first_column, last_row, last_column in merges:
            for row in range(first_row, min(last_row, last) + 1):
                cells = self._filled.get(row, {})
                for column in [c for c in cells if first_column <= c <= last_column]:
                    if (row, column) != (first_row, first_column):
                        del cells[column]

    def done(self) -> Grid:
        """The finished sheet. Raises FileRefused where a few cells lie so far out that their lines would be endless."""
        if sum(max(cells, default=0) for cells in self._filled.values()) > MOST_AREA:
            raise too_big("的单元格位置过远")
        return Grid(
            self.sheet,
            {row: _line(cells) for row in sorted(self._filled) if (cells := self._filled.pop(row))},
            tuple(sorted(set(self.merges))),
            self.hidden,
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
        )


def _held(
    raw: object, number_format: str, fault: str, comment: str, struck: bool, text: str | None, indent: int
) -> Held:
    if number_format == "General":
        number_format = ""
    kept = raw
    if isinstance(raw, str):
        kept = clean(raw)
    elif isinstance(raw, _DATED):
        kept = shown(raw)
    seen = clean(text) if text is not None else shown(kept, number_format)
    assert kept is None or isinstance(kept, str | int | float)
    if not fault and not comment and blank(seen):
        return ""
    more = number_format or fault or comment or struck or indent or kept is None
    if not more and seen == shown(kept) and held_value(kept) == kept:
        return kept
    return GridCell(kept, seen, number_format, fault, clean(comment), struck, indent)


def _line(cells: dict[int, Held]) -> list[Held]:
    line: list[Held] = [""] * max(cells)
    for column, held in cells.items():
        line[column - 1] = held
    return line

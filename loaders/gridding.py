"""Building a Grid: equal cells are made once and shared, which keeps large sheets small and quick."""

import datetime as dt
import re

from loaders.shapes import Grid, GridCell
from loaders.showing import shown

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BLANK = "".join(map(chr, (0x3000, 0xA0, 0x200B, 0x200C, 0x200D, 0xFEFF)))


def clean(text: str) -> str:
    """Text without control, direction and surrogate characters. Spaces are kept: they carry depth."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def blank(text: str) -> bool:
    """Whether nothing is seen: full-width, no-break and zero-width spaces are nothing."""
    return not text or not text.strip().strip(_BLANK + " \t\n").strip()


class GridBuilder:
    """Collects the filled cells of one sheet. Rows and columns are 1-based."""

    def __init__(self, sheet: str, hidden: bool = False) -> None:
        self.sheet = clean(sheet)
        self.hidden = hidden
        self.cells: dict[tuple[int, int], GridCell] = {}
        self.merges: list[tuple[int, int, int, int]] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._made: dict[object, GridCell] = {}

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
        made = self._made.get(key)
        if made is None:
            if number_format == "General":
                number_format = ""
            kept = raw
            if isinstance(raw, str):
                kept = clean(raw)
            elif isinstance(raw, dt.datetime | dt.date | dt.time | dt.timedelta):
                kept = shown(raw)
            seen = clean(text) if text is not None else shown(kept, number_format)
            assert kept is None or isinstance(kept, str | int | float | bool)
            made = GridCell(kept, seen, number_format, fault, clean(comment), struck, indent)
            self._made[key] = made
        if made.fault or made.comment or not blank(made.text):
            self.cells[row, column] = made

    def made(self, raw: object) -> GridCell | None:
        """The cell that holds a plain value, None if nothing is seen of it; for readers that keep equal cells apart."""
        kept = clean(raw) if isinstance(raw, str) else raw
        assert isinstance(kept, str | int | float)
        seen = shown(kept)
        return None if blank(seen) else GridCell(kept, seen)

    def done(self) -> Grid:
        """The finished sheet."""
        return Grid(
            self.sheet,
            self.cells,
            tuple(sorted(set(self.merges))),
            self.hidden,
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
        )

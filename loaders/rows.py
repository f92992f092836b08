"""Every row below a heading gets exactly one kind; rows with figures get the labels they stand under."""

from dataclasses import dataclass, field

from loaders.columns import Columns
from loaders.cutting import Block
from loaders.hierarchy import Depth, Parent, Parents, depth_of
from loaders.keys import Keys
from loaders.labels import label
from loaders.shapes import RowKind
from loaders.views import View
from loaders.words import is_note, is_source, is_subtotal, is_total


@dataclass
class Row:
    """One data or total row: labels outermost first, where they stand, its period text and code."""

    number: int
    kind: RowKind
    labels: tuple[str, ...]
    label_cells: tuple[str, ...]
    period: str
    code: str


@dataclass
class Sorted:
    """The rows of one table: kinds of all, labels of those with figures, the parent row of each, notes, source."""

    kinds: dict[int, RowKind] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    source: str = ""
    keyless: list[int] = field(default_factory=list)


class RowSorter:
    """Sorts the rows of one block, top to bottom."""

    def __init__(self, block: Block, columns: Columns) -> None:
        self.view: View = block.view
        self.block = block
        self.columns = columns
        self.values = columns.of("value")
        self.units = columns.of("unit")
        figures = [r for r in block.body if block.types[r] in "BM" and r not in block.repeated]
        self.last_figure = max(figures, default=0)
        self.keys = Keys(
            self.view, columns, [r for r in block.body if r not in block.repeated and r <= self.last_figure]
        )
        self.numbered = sum(1 for r in figures if self.keys.ordinal(r)) > 0.6 * len(figures)
        self.out = Sorted()
        self.parents = Parents()

    def sort(self) -> Sorted:
        """All rows sorted; blank rows between are counted too."""
        body = self.block.body
        all_totals = self._all_totals()
        following = self._following()
        for position, row in enumerate(body):
            if position:
                for gone in range(body[position - 1] + 1, row):
                    self.out.kinds[gone] = "blank"
                if row - body[position - 1] > 1:
                    self.keys.forget()
            kind = self._kind(row, body[position - 1] if position else 0, following[row], all_totals)
            self.out.kinds[row] = kind
            if kind in ("data", "total"):
                self._keep(row, kind)
        return self.out

    def _all_totals(self) -> bool:
        rows = [r for r in self.block.body if self.block.types[r] in "BM" and r not in self.block.repeated]
        return all(any(is_total(text) for text, _ in self.keys.own(row)) for row in rows)

    def _following(self) -> dict[int, int]:
        """For each row the next one that is neither note nor repeated heading; 0 after the last."""
        found: dict[int, int] = {}
        later = 0
        for row in reversed(self.block.body):
            found[row] = later
            if self.block.types[row] in "BMT1" and row not in self.block.repeated:
                later = row
        return found

    def _depth(self, row: int) -> Depth:
        column = next((c for c in self.keys.columns if self.view.text(row, c)), None)
        cell = self.view.cell(row, column) if column is not None else None
        if cell is None:
            return depth_of("", 0, self.keys.ordinal(row))
        return depth_of(cell.text, cell.indent, self.keys.ordinal(row))

    def _kind(self, row: int, before: int, later: int, all_totals: bool) -> RowKind:
        block, view = self.block, self.view
        if row in block.repeated or (block.types[row] == "O" and row not in block.above):
            return "repeated_header"
        if block.types[row] == "F":
            return "stray"
        first = next(iter(view.rows[row].values())).text
        if block.types[row] in "NU" or (block.types[row] == "C" and row > self.last_figure):
            return self._note(first, row)
        if row > self.last_figure and block.types[row] in "1CT":
            adjacent = row - 1 == before
            if adjacent and block.types[row] != "C" and self.keys.period_text(row):
                return "data"
            if adjacent and self.out.kinds.get(row - 1) == "note":
                return self._note(first, row)
            if self._keyed_blank(row) and adjacent and self.out.kinds.get(row - 1) in ("data", "total"):
                return "total" if any(is_total(t) for t, _ in self.keys.own(row)) else "data"
            return "stray"
        if block.types[row] == "C":
            return "repeated_header"
        own = self.keys.own(row)
        ordinal = self.keys.ordinal(row)
        if (any(is_total(text) for text, _ in own) or is_total(ordinal) or is_total(label(first))) and not all_totals:
            return "total"
        if self._is_group(row, later):
            self._open_group(row)
            return "group"
        if not own and not self.keys.filled(row) and not self.keys.period_text(row) and not self.keys.code(row):
            if self.keys.columns or self.keys.periods:
                self.out.keyless.append(row)
                return "stray"
        return "data"

    def _note(self, first: str, row: int) -> RowKind:
        text = " ".join(cell.text.strip() for cell in self.view.rows[row].values())
        if is_source(text):
            self.out.source = self.out.source or text.strip()
        self.out.notes.append(text.strip())
        return "note"

    def _keyed_blank(self, row: int) -> bool:
        """A row at the table's end that names a key and reports nothing."""
        main = self.keys.main
        first = next(iter(self.view.rows[row].values())).text
        single = len(self.view.rows[row]) == 1
        return (
            main is not None
            and bool(self.view.text(row, main))
            and not is_note(first)
            and len(first.strip()) <= 30
            and (not single or self.view.width(row, main) == 1)
        )

    def _valued(self, row: int) -> bool:
        kinds = self.view.kinds[row]
        return any(column in kinds for column in self.values)

    def _is_group(self, row: int, later: int) -> bool:
        """Whether a row without figures heads the rows that follow."""
        view, keys = self.view, self.keys
        if not later or self._valued(row):
            return False
        first = next(iter(view.rows[row]))
        span = view.spans.get((row, first))
        if span is not None and len(view.rows[row]) == 1 and self.values and span[1] < self.values[0] <= span[3]:
            return True
        if keys.period_text(row):
            return False
        own = keys.own(row)
        if not own:
            return bool(keys.ordinal(row)) is False and len(view.rows[row]) == 1
        here, below = self._depth(row), self._depth(later)
        if here.indent != below.indent:
            return below.indent > here.indent
        if here.number != below.number and here.number < below.number and here.number < 9:
            return True
        if keys.main is not None and not view.text(row, keys.main) and view.text(later, keys.main):
            return view.anchor(row, keys.main) == (row, keys.main)
        if self.numbered and not keys.ordinal(row) and keys.ordinal(later):
            return True
        if any(view.text(row, column).strip("-—") == "" and view.text(row, column) for column in self.units):
            return True
        if here.suffix and below.suffix:
            return here.suffix < below.suffix
        return own[-1][0].endswith(("：", ":")) or bool(
            own[-1][0].endswith(("个）", "所）", "家）", "个)", "所)", "家)"))
        )

    def _open_group(self, row: int) -> None:
        depth = self._depth(row)
        own = self.keys.own(row) or [(label(next(iter(self.view.rows[row].values())).text), "")]
        self.keys.filled(row)
        self.parents.above(depth, True)
        text, cell = own[0]
        self.parents.open(Parent(row, text.rstrip("：:"), cell or self._first_address(row), depth, True))

    def _first_address(self, row: int) -> str:
        from loaders.keys import address

        return address(row, next(iter(self.view.rows[row])))

    def _keep(self, row: int, kind: RowKind) -> None:
        """Labels of a data or total row; a data row may itself be the parent of deeper ones."""
        own = self.keys.filled(row)
        texts = [text for text, _ in own]
        if kind == "total":
            open_now = self.parents.current() if any(map(is_subtotal, texts)) else []
            open_now = open_now[:-1] + [p for p in open_now[-1:] if p.group]
        else:
            depth = self._depth(row)
            open_now = self.parents.above(depth, False)
        labels = [(p.label, p.cell) for p in open_now if p.label not in texts] + own
        if kind == "total" and not any(map(is_total, texts)):
            first = next(iter(self.view.rows[row]))
            labels.append((self.view.text(row, first), self._first_address(row)))
        if kind == "data" and own:
            self.parents.open(Parent(row, own[-1][0], own[-1][1], depth, False))
        period = self.keys.period_text(row)
        self.out.rows.append(
            Row(row, kind, tuple(t for t, _ in labels), tuple(c for _, c in labels), period, self.keys.code(row))
        )

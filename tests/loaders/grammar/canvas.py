"""A sheet while it is written: cells, merges, what is hidden, and the truth of every data cell."""

from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from loaders.grids.gridding import GridBuilder
from loaders.sheet_grids import Grid
from tests.loaders.grammar.truths import Truth

Address = tuple[int, int]


@dataclass
class Canvas:
    """One sheet. Rows and columns count from 1; `formats` and `indents` only where there are any."""

    name: str
    cells: dict[Address, object] = field(default_factory=dict)
    formats: dict[Address, str] = field(default_factory=dict)
    indents: dict[Address, int] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    truths: dict[Address, Truth] = field(default_factory=dict)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def put(self, row: int, column: int, value: object, number_format: str = "", indent: int = 0) -> None:
        """Write one cell; None writes nothing."""
        if value is None:
            return
        self.cells[row, column] = value
        if number_format:
            self.formats[row, column] = number_format
        if indent:
            self.indents[row, column] = indent

    def merge(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Merge a range, unless it is one cell."""
        if (row, column) != (last_row, last_column):
            self.merges.append((row, column, last_row, last_column))

    @property
    def last_row(self) -> int:
        """The last filled row."""
        return max((row for row, _ in self.cells), default=0)

    @property
    def last_column(self) -> int:
        """The last filled column."""
        return max((column for _, column in self.cells), default=0)

    def shifted(self, down: int, right: int) -> "Canvas":
        """The same sheet further down and right."""

        def moved(old: dict[Address, object]) -> dict[Address, object]:
            return {(row + down, column + right): value for (row, column), value in old.items()}

        return Canvas(
            self.name, moved(self.cells), moved(self.formats), moved(self.indents),  # type: ignore[arg-type]
            [(a + down, b + right, c + down, d + right) for a, b, c, d in self.merges],
            moved(self.truths), self.hidden,  # type: ignore[arg-type]
            {row + down for row in self.hidden_rows}, {column + right for column in self.hidden_columns},
        )  # fmt: skip

    def grid(self) -> Grid:
        """The sheet as a reader would have read it."""
        builder = GridBuilder(self.name, self.hidden)
        for (row, column), value in sorted(self.cells.items()):
            at = row, column
            builder.put(row, column, value, self.formats.get(at, ""), indent=self.indents.get(at, 0))
        builder.merge(list(self.merges))
        builder.hidden_rows |= self.hidden_rows
        builder.hidden_columns |= self.hidden_columns
        return builder.done()


def save(sheets: list[Canvas], path: Path) -> Path:
    """The sheets as a workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for canvas in sheets:
        sheet = book.create_sheet(canvas.name)
        for (row, column), value in canvas.cells.items():
            cell = sheet.cell(row, column, value)  # type: ignore[arg-type]
            if (row, column) in canvas.formats:
                cell.number_format = canvas.formats[row, column]
            if (row, column) in canvas.indents:
                cell.alignment = Alignment(indent=canvas.indents[row, column])
        for first, left, last, right in canvas.merges:
            sheet.merge_cells(start_row=first, start_column=left, end_row=last, end_column=right)
        sheet.sheet_state = "hidden" if canvas.hidden else "visible"
        for row in canvas.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for column in canvas.hidden_columns:
            sheet.column_dimensions[get_column_letter(column)].hidden = True
    book.save(path)
    return path

"""The shapes a table passes through: columns, figures, tidy cells. Rows and columns are 1-based, as on screen."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from catalogue.records import Problem, Status
from loaders.sheet_grids import Grid as Grid
from loaders.sheet_grids import GridCell as GridCell

RowKind = Literal["data", "total", "group", "repeated_header", "note", "blank", "stray"]
Role = Literal["key", "value", "period", "code", "unit", "note", "ordinal"]


@dataclass(slots=True, unsafe_hash=True)  # left unchanged like the others; frozen, it takes three times as long to make
class Figure:
    """What one text says as a quantity, in the unit stated in `unit` ("" = the text itself names none).

    `resolution` is the worth of the last digit written. `mark` keeps a trailing footnote mark or a
    missing mark as written. `problem` is None or (kind, found, wanted, do) when the text is not wholly
    understood: then there is no value.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    status: Status
    unit: str = ""
    resolution: Decimal | None = None
    mark: str = ""
    problem: tuple[str, str, str, str] | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: heading path top-down without the unit, unit as stated ("" unknown), role, period
    if the column is one.
    """

    index: int
    letter: str
    path: tuple[str, ...]
    unit: str
    role: Role
    period: str = ""


@dataclass(slots=True, unsafe_hash=True)  # as above
class TidyCell:
    """One figure of the body with everything around it. `unit` is the unit that holds for this cell as stated
    ("" = unknown); `value` etc. are in that unit: nothing is converted. `labels` are the row's key
    texts outermost first (group rows and filled-down cells included), `label_cells` the addresses they
    came from. `period` is "2021", "2021-06" or "".
    """

    row: int
    column: int
    cell: str
    labels: tuple[str, ...]
    label_cells: tuple[str, ...]
    code: str
    heading: tuple[str, ...]
    period: str
    figure: Figure
    unit: str
    text: str
    row_kind: RowKind


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet. `cells` are those of data rows, `total_cells` those of 合计/小计 rows (never
    observations, only checked).

    `row_kinds` gives every row from the heading's first row to the table's last row its kind (heading
    rows left out), in order. `group_of` gives a row the row number of the group row or filled-down
    label it stands under. `preamble` holds title, unit line and key：value lines as written; `place` is
    a place the preamble names (地区：上海), "" if none.
    """

    sheet: str
    range: str
    title: str
    unit: str
    period: str
    place: str
    header_rows: tuple[int, int]
    columns: tuple[Column, ...]
    row_kinds: dict[int, RowKind]
    cells: Sequence[TidyCell]
    total_cells: Sequence[TidyCell]
    notes: tuple[str, ...] = ()
    source: str = ""
    preamble: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole workbook read: its tables in sheet order and what a person must look at. `refused` names why
    nothing was read ("" = read).
    """

    file: str
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    refused: str = ""
    grids: tuple[Grid, ...] = field(default=(), compare=False)

"""The tidy cells of a table: one figure each, with labels, heading, period and the unit that holds for it."""

from dataclasses import dataclass, replace

from catalogue.records import Problem
from loaders.columns import Columns, heading_without_period
from loaders.figures import read_figure
from loaders.keys import address
from loaders.labels import label, unmarked
from loaders.line_units import unit_changes, unit_for
from loaders.periods import period_in, period_of
from loaders.preambles import Preamble
from loaders.row_labels import Row
from loaders.shapes import Column, Figure, Grid, GridCell, TidyCell
from loaders.units import is_unit, split_unit
from loaders.views import View

_NOTHING = Figure(None, None, None, "not_reported")


@dataclass(frozen=True)
class Made:
    """The cells of a table, its columns with the units that hold for them, and the problems met."""

    cells: list[TidyCell]
    columns: tuple[Column, ...]
    problems: list[Problem]


def tidy_cells(grid: Grid, view: View, columns: Columns, rows: list[Row], preamble: Preamble, period: str) -> Made:
    """Every value cell of data and total rows, blanks included."""
    problems: list[Problem] = []
    unit_columns = columns.of("unit")
    values = [column for column in columns.columns if column.role == "value"]
    known = {column.index: unit_for(column, preamble) for column in values}
    changes = unit_changes(view, [row.number for row in rows], preamble)
    full = tuple(replace(c, unit=known[c.index]) if c.role == "value" else c for c in columns.columns)
    headings = {column.index: _heading(column, preamble) for column in values}
    places = [(c.index, c.letter, headings[c.index], c.period or period, known[c.index]) for c in values]
    read: dict[int, tuple[Figure, str, str, bool]] = {}
    spans = view.spans
    cells: list[TidyCell] = []
    add = cells.append
    for row in rows:
        while changes and changes[0][0] < row.number:
            own_lines = changes.pop(0)[1]
            units = {column.index: unit_for(column, own_lines) for column in values}
            places = [(i, letter, heading, when, units[i]) for i, letter, heading, when, _ in places]
        said = _row_unit(view, row, unit_columns)
        row_period = period_of(row.period) or period_in(row.period)
        filled = view.rows[row.number]
        number, labels, label_cells, code, kind = row.number, row.labels, row.label_cells, row.code, row.kind
        here = str(number)
        for index, letter, heading, column_period, unit in places:
            cell = filled.get(index)
            span = spans.get((row.number, index)) if spans else None
            if span is not None and (span[0] < span[2] or span[1] < span[3]):
                if cell is not None and row.kind == "data":
                    problems.append(_spread(grid.sheet, (row.number, index), cell))
                    continue
                if cell is None and view.cell(span[0], span[1]) is not None:
                    continue
            try:
                figure, text, own, wrong = read[id(cell)]
            except KeyError:
                figure, text = _figure(cell)
                own, wrong = figure.unit, cell is not None and bool(cell.fault or figure.problem)
                read[id(cell)] = figure, text, own, wrong
            add(
                TidyCell(
                    number, index, letter + here, labels, label_cells, code, heading,
                    row_period or column_period, figure, own or said or unit, text, kind,
                )
            )  # fmt: skip
            if wrong:
                assert cell is not None
                problems.append(_problem(grid.sheet, f"{letter}{row.number}", cell, figure))
    return Made(cells, full, problems)


def _heading(column: Column, preamble: Preamble) -> tuple[str, ...]:
    path = heading_without_period(column.path)
    return (preamble.indicator, *path) if preamble.indicator and preamble.indicator not in path else path


def _row_unit(view: View, row: Row, unit_columns: list[int]) -> str:
    """The unit a row states: in its unit column, else in the parenthesis of its innermost label that has one."""
    for column in unit_columns:
        text = label(view.text(row.number, column))
        if is_unit(text):
            return text
    for text in reversed(row.labels):
        unit = split_unit(unmarked(text))[1]
        if unit:
            return unit
    return ""


def _figure(cell: GridCell | None) -> tuple[Figure, str]:
    if cell is None:
        return _NOTHING, ""
    if cell.fault:
        return _NOTHING, cell.text
    return read_figure(cell.raw, cell.text, cell.number_format), cell.text.strip()


def _problem(sheet: str, place: str, cell: GridCell, figure: Figure) -> Problem:
    if cell.fault == "no_saved_value":
        return Problem(
            sheet, place, "formula_without_value", "这一格是公式，文件里没有保存计算结果", "公式的计算结果",
            "在 Excel 或 WPS 中打开、重算并保存后重新提交",
        )  # fmt: skip
    if cell.fault:
        return Problem(
            sheet, place, "error_value", f"这一格是错误值 {cell.text}", "一个数", "改正公式后重新提交",
        )  # fmt: skip
    assert figure.problem is not None
    kind, found, wanted, do = figure.problem
    return Problem(sheet, place, kind, found, wanted, do)


def _spread(sheet: str, place: tuple[int, int], cell: GridCell) -> Problem:
    return Problem(
        sheet, address(*place), "merged_value", f"“{cell.text[:40]}”合并在几个格子上，分不清属于哪一行哪一列",
        "每个数各占一格", "请拆开合并的单元格，写明各自的数",
    )  # fmt: skip

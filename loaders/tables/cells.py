"""The body of a table: its lines with labels, headings, periods and the units that hold, and what is wrong in cells."""

from dataclasses import dataclass, replace

from catalogue.records import Problem
from loaders.shapes import Column, RowKind
from loaders.sheet_grids import Grid, GridCell, Held
from loaders.tables.bodies import Body, Place, said_in
from loaders.tables.columns import Columns
from loaders.tables.keys import address
from loaders.tables.line_units import of_rates, unit_changes, unit_for
from loaders.tables.period_labels import heading_without_period, in_their_parts, part_said, period_of_column
from loaders.tables.preambles import Preamble
from loaders.tables.row_units import row_units, with_units
from loaders.tables.rows import Sorted
from loaders.tables.views import View


@dataclass(frozen=True)
class Made:
    """The figures of data and of total rows, the columns with the units that hold for them, the problems met."""

    data: Body
    totals: Body
    columns: tuple[Column, ...]
    problems: list[Problem]


def tidy_body(grid: Grid, view: View, columns: Columns, rows: Sorted, preamble: Preamble, period: str) -> Made:
    """Every value cell of data and total rows, blanks included."""
    values = [_timed(column, period) for column in columns.columns if column.role == "value"]
    known = {column.index: unit_for(column, preamble) for column in values}
    made = {column.index: replace(column, unit=known[column.index]) for column in values}
    full = tuple(made.get(column.index, column) for column in columns.columns)
    eras = [[_place(c, preamble, period, known[c.index]) for c in values]]
    numbers = [line[0] for line in rows.lines]
    changes = unit_changes(view, numbers, preamble)
    for _, own_lines in changes:
        units = {column.index: unit_for(column, own_lines) for column in values}
        eras.append([place._replace(unit=units[place.column]) for place in eras[-1]])
    open_units = () if any(known.values()) or len(preamble.units) < 2 else preamble.units
    lines = with_units(
        rows.lines, [row for row, _ in changes], row_units(view, rows.lines, columns.of("unit"), open_units)
    )
    if not any(column.period for column in values):
        lines = in_their_parts(lines, period)
    kinds = {number: rows.kinds[number] for number in numbers}
    spread = _spread(view, kinds, eras[0]) if view.spans else {}
    left_out = frozenset(spread)
    return Made(
        Body(grid, "data", [line for line in lines if kinds[line[0]] == "data"], eras, left_out),
        Body(grid, "total", [line for line in lines if kinds[line[0]] == "total"], eras, left_out),
        full,
        _problems(grid, view, numbers, eras[0], spread),
    )


def _problems(
    grid: Grid, view: View, rows: list[int], places: list[Place], spread: dict[tuple[int, int], GridCell | None]
) -> list[Problem]:
    """What is wrong in single cells, in reading order. A plain number never is: only the other cells are looked at."""
    letters = {place.column: place.letter for place in places}
    known: dict[tuple[int, ...], tuple[int, ...]] = {}  # of the columns without a plain number, those with figures
    wrong: dict[Held, bool] = {"": False}
    spread_in: dict[int, list[int]] = {}
    for number, column in spread:
        spread_in.setdefault(number, []).append(column)
    problems = []
    for number in rows:
        if (others := known.get(view.others[number])) is None:
            others = known[view.others[number]] = tuple(c for c in view.others[number] if c in letters)
        for column in others if number not in spread_in else sorted({*others, *spread_in[number]}):
            if (number, column) in spread:
                if (cell := spread[number, column]) is not None:
                    problems.append(_merged(grid.sheet, (number, column), cell))
                continue
            held = grid.lines[number][column - 1]
            if held not in wrong:
                wrong[held] = bool(type(held) is GridCell and held.fault or said_in(held)[0].problem)
            if wrong[held]:
                problems.append(_problem(grid.sheet, f"{letters[column]}{number}", held))
    return problems


def _spread(view: View, kinds: dict[int, RowKind], places: list[Place]) -> dict[tuple[int, int], GridCell | None]:
    """Addresses merged with others, which give no cell: with what stands there, or None where that stands elsewhere."""
    found: dict[tuple[int, int], GridCell | None] = {}
    columns = {place.column for place in places}
    filled = view.columns_of(view.patterns)
    for at, span in view.spans.items():
        if at[0] not in kinds or at[1] not in columns:
            continue
        if span[0] == span[2] and filled.isdisjoint(range(span[1] + 1, span[3] + 1)):
            continue  # alone, or merged with columns of which no row says anything
        cell = view.cell(*at)
        if cell is not None and kinds[at[0]] == "data":
            found[at] = cell
        elif cell is None and view.cell(span[0], span[1]) is not None:
            found[at] = None
    return found


def _timed(column: Column, period: str) -> Column:
    """The column with the part of a year that its heading names, where that or what stands above says the year."""
    part = next((said for label in column.path if (said := part_said(label, column.period or period))), "")
    return replace(column, period=part) if part else column


def _place(column: Column, preamble: Preamble, period: str, unit: str) -> Place:
    path = heading_without_period(column.path)
    path = tuple(label for label in path if not part_said(label, column.period[:4])) if column.period else path
    if preamble.indicator and preamble.indicator not in path:
        path = (preamble.indicator, *path)
    dated = period_of_column(column.path, column.period or period)
    return Place(column.index, column.letter, path, dated, unit, of_rates(column))


def _problem(sheet: str, place: str, held: Held) -> Problem:
    if type(held) is GridCell and held.fault == "no_saved_value":
        return Problem(
            sheet, place, "formula_without_value", "这一格是公式，文件里没有保存计算结果", "公式的计算结果",
            "在 Excel 或 WPS 中打开、重算并保存后重新提交",
        )  # fmt: skip
    if type(held) is GridCell and held.fault:
        return Problem(
            sheet, place, "error_value", f"这一格是错误值 {held.text}", "一个数", "改正公式后重新提交",
        )  # fmt: skip
    told = said_in(held)[0].problem
    assert told is not None
    return Problem(sheet, place, *told)


def _merged(sheet: str, place: tuple[int, int], cell: GridCell) -> Problem:
    return Problem(
        sheet, address(*place), "merged_value", f"“{cell.text[:40]}”合并在几个格子上，分不清属于哪一行哪一列",
        "每个数各占一格", "请拆开合并的单元格，写明各自的数",
    )  # fmt: skip

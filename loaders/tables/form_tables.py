"""A form as tables: one per column of labels, every label a row, figures beside them."""

from openpyxl.utils import get_column_letter

from catalogue.records import Problem
from loaders.figures.unit_labels import split_unit
from loaders.shapes import Column, RowKind, Table
from loaders.sheet_grids import Grid
from loaders.tables.bodies import Body, BodyLine, Place, said_in
from loaders.tables.forms import Form, Pair, is_answer_in_words
from loaders.tables.keys import address
from loaders.tables.labels import unmarked
from loaders.tables.line_units import unit_of_words
from loaders.tables.periods import period_of_sheet
from loaders.tables.preambles import Preamble
from loaders.tables.views import View


def form_tables(
    grid: Grid, view: View, types: dict[int, str], form: Form, preamble: Preamble
) -> tuple[list[Table], list[Problem]]:
    """The tables of a form, left to right, and the answers that should be figures and are not."""
    first = form.heading or form.rows[0]
    period = form.period or preamble.period or period_of_sheet(grid.sheet)
    remarks = {row: kind for row, kind in types.items() if row > first and row not in form.rows}
    tables: list[Table] = []
    problems: list[Problem] = []
    for column, pairs in form.pairs.items():
        asked = [pair for pair in pairs if not is_answer_in_words(view, pair)]
        if not asked:
            continue
        values = sorted({pair.value for pair in asked})
        heading = (view.text(form.heading, values[0]),) if form.heading and view.text(form.heading, values[0]) else ()
        unit = preamble.units[0] if len(preamble.units) == 1 else ""
        eras = [[Place(value, get_column_letter(value), heading, period, unit)] for value in values]
        lines = [_line(view, form, pair, values.index(pair.value), preamble.units) for pair in asked]
        for pair in asked:
            line = grid.lines[pair.row]
            told = said_in(line[pair.value - 1])[0].problem if pair.value <= len(line) else None
            if told is not None:
                problems.append(Problem(grid.sheet, address(pair.row, pair.value), *told))
        kinds: dict[int, RowKind] = {row: "blank" for row in range(first + 1, max(form.rows) + 1)}
        kinds |= {pair.row: "note" for pair in pairs}
        kinds |= {pair.row: "data" for pair in asked}
        kinds |= {row: "note" for row in remarks} if not tables else {}
        kinds = {row: kinds[row] for row in sorted(kinds) if row != form.heading}
        label = Column(column, get_column_letter(column), (), "", "key")
        told_in = [Column(value, get_column_letter(value), heading, unit, "value") for value in values]
        tables.append(
            Table(
                sheet=grid.sheet,
                range=f"{address(first, column)}:{address(max(form.rows), values[-1])}",
                title=preamble.title,
                unit="、".join(preamble.units),
                period=period,
                place=preamble.place,
                header_rows=(form.heading, form.heading),
                columns=(label, *told_in),
                row_kinds=kinds,
                cells=Body(grid, "data", lines, eras),
                total_cells=Body(grid, "total", [], eras),
                notes=tuple(_said(view, pair) for pair in pairs if pair not in asked),
                preamble=(*preamble.lines, *form.within),
            )
        )
    return tables, problems


def _line(view: View, form: Form, pair: Pair, era: int, units: tuple[str, ...]) -> BodyLine:
    text = view.text(pair.row, pair.label).rstrip("：:")
    labels: tuple[str, ...] = (text,)
    cells: tuple[str, ...] = (address(pair.row, pair.label),)
    if form.place is not None:
        name, row, column = form.place
        labels, cells = (name, *labels), (address(row, column), *cells)
    unit = split_unit(unmarked(text))[1] or (unit_of_words([text], units) if len(units) > 1 else "")
    return pair.row, labels, cells, "", "", unit, era


def _said(view: View, pair: Pair) -> str:
    return f"{view.text(pair.row, pair.label).rstrip('：:')}：{view.text(pair.row, pair.value)}"

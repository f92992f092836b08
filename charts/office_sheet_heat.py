"""A heat map as a sheet has one: places by indicators, coloured by rules on the cells, so that a changed figure changes
its colour. Met and short cells hold the attainment in whole percents, shown with the sign; others the sign in words."""

from collections.abc import Callable
from decimal import ROUND_DOWN, Decimal
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from charts.palette import INK, LIGHT
from charts.spec import ChartSpec, Mark

#: Shown with its sign; 100 is the standard kept.
SIGNED = '[>=100]"●"0;"▼"0'
FULL, HALF = Decimal(100), 50


def heat_grid(spec: ChartSpec) -> tuple[list[str], list[str], dict[tuple[int, int], Mark]]:
    """Names of the rows, of the columns, and the mark of each cell: those drawn, then rows too many to be drawn.

    Columns in which no place is judged are left to the table, as on the screen."""
    drawn = {m.group_key for m in spec.marks}
    marks = [*spec.marks, *(m for m in spec.rest if m.group_key in drawn)]
    rows = {key: n for n, key in enumerate(dict.fromkeys(m.key for m in marks))}
    heads = {key: n for n, key in enumerate(dict.fromkeys(m.group_key for m in marks))}
    names = {m.key: m.name for m in marks}
    titles = {m.group_key: m.group for m in marks}
    cells = {(rows[m.key], heads[m.group_key]): m for m in marks}
    return [names[key] for key in rows], [titles[key] for key in heads], cells


def attainment(mark: Mark) -> Decimal | None:
    """The figure a cell holds: whole percents, rounded down; None where a sign says more than a figure could."""
    if mark.value is None or mark.judgement not in ("met", "short"):
        return None
    whole = mark.value.quantize(Decimal(1), rounding=ROUND_DOWN)
    return whole if (whole >= FULL) == (mark.judgement == "met") else None


def add_heat(workbook: Any, sheet: Any, spec: ChartSpec, write_text: Callable[[str, str], None]) -> None:
    """Fill an empty sheet: headings in row 1, names in column A, a rule for each colour, the key below."""
    names, titles, cells = heat_grid(spec)
    write_text("A1", spec.name_head)
    for column, title in enumerate(titles, 1):
        write_text(xl_rowcol_to_cell(0, column), title)
    for row, name in enumerate(names, 1):
        write_text(xl_rowcol_to_cell(row, 0), name)
    look = {"align": "center", "valign": "vcenter", "border": 1, "border_color": LIGHT.rule}
    number = workbook.add_format({**look, "num_format": SIGNED})
    for (row, column), mark in cells.items():
        figure = attainment(mark)
        if figure is None:
            write_text(xl_rowcol_to_cell(row + 1, column + 1), mark.label)
        else:
            sheet.write_number(row + 1, column + 1, figure, number)
    if names and titles:
        _rules(workbook, sheet, (1, 1, len(names), len(titles)))
    write_text(xl_rowcol_to_cell(len(names) + 2, 0), spec.line)


def _rules(workbook: Any, sheet: Any, area: tuple[int, int, int, int]) -> None:
    """The screen's colours: met a tint, short a tint, short by more than half solid; text has none."""
    first = xl_rowcol_to_cell(area[0], area[1])
    for test, fill, ink in (
        (f"{first}>={FULL}", LIGHT.met_tint, INK),
        (f"{first}<{HALF}", LIGHT.short, "#FFFFFF"),
        (f"{first}<{FULL}", LIGHT.short_tint, INK),
    ):
        form = workbook.add_format({"bg_color": fill, "font_color": ink})
        rule = {"type": "formula", "criteria": f"=AND(ISNUMBER({first}),{test})", "format": form, "stop_if_true": True}
        sheet.conditional_format(*area, rule)

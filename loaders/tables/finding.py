"""From a grid to its tables: views are cut into blocks, blocks into columns, rows and tidy cells."""

from dataclasses import replace

from catalogue.records import Problem
from loaders.figures.unit_labels import units_of_line
from loaders.shapes import Table
from loaders.sheet_grids import Grid, text_of
from loaders.tables.cells import tidy_body
from loaders.tables.columns import Columns
from loaders.tables.cutting import Block, cut
from loaders.tables.form_tables import form_tables
from loaders.tables.forms_apart import forms_apart
from loaders.tables.heading_faults import heading_problems
from loaders.tables.keys import address
from loaders.tables.labels import label
from loaders.tables.periods import period_of_sheet
from loaders.tables.preambles import Preamble, read_preamble
from loaders.tables.rows import RowSorter
from loaders.tables.rowtypes import row_types, without_strays
from loaders.tables.sheet_parts import parted
from loaders.tables.sides import parts_of, repeated_parts
from loaders.tables.views import View
from loaders.tables.words import is_contents, is_total


def tables_of(grid: Grid) -> tuple[list[Table], list[Problem]]:
    """Every table of a sheet, top to bottom and left to right, and what could not be told."""
    tables: list[Table] = []
    problems: list[Problem] = []
    shared = sheet = Preamble()
    whole = View(grid)
    alone = (row for row in whole.patterns if row < 4 and len(whole.kinds(row)) == 1)
    if is_contents(grid.sheet) or any(is_contents(whole.first_text(row)) for row in alone):
        return [], []
    forms, rest = forms_apart(whole)
    over = Preamble()
    lines = [[row for row in apart.rows if row < (form.heading or form.rows[0])] for apart, form in forms]
    for (apart, form), here, below in zip(forms, lines, [*lines[1:], []], strict=False):
        over_all, above = parted(whole, here, below)
        over = read_preamble(apart, over_all) if over_all else over
        own = read_preamble(apart, above)
        if own.names_a_part and over.lines:
            own = own.part_of(over)
        else:
            own = over = own.after(over)  # forms below one another share the title of the first
        made, found = form_tables(grid, apart, row_types(apart), form, own)
        tables += made
        problems += found
    if rest is not None and over.lines and next(iter(rest.rows)) > forms[0][1].rows[0]:
        shared = over  # a table below a form that has no title of its own
    for part in parts_of(rest) if rest is not None else ():
        blocks, _ = cut(part)
        for block, after in zip(blocks, [*blocks[1:], None], strict=False):
            over_all, above = parted(block.view, block.above, after.above if after else [])
            if over_all:
                sheet = read_preamble(block.view, over_all).after(shared)
            preamble = read_preamble(block.view, above)
            if preamble.titled_in_full:
                sheet = Preamble()
            first = preamble.part_of(sheet) if sheet.lines and preamble.title else preamble.after(shared)
            for half in repeated_parts(block):
                table, found = _table(grid, half, first)
                problems += found
                if table is not None:
                    tables.append(table)
            shared = first
    return tables, problems


def _table(grid: Grid, block: Block, preamble: Preamble) -> tuple[Table | None, list[Problem]]:
    problems: list[Problem] = []
    view = block.view
    figures = [r for r in block.body if block.types[r] in "BMT" and r not in block.repeated]
    last = max((r for r in figures if block.types[r] in "BM"), default=0)
    columns = Columns(view, block.heading, without_strays(view, [r for r in figures if r <= last]))
    values = columns.of("value")
    over_names = (view.text(*cell) for cell in columns.headings[columns.numbers[0]].cells)
    if not preamble.units and (said := units_of_line("".join(over_names))):
        preamble = replace(preamble, units=said)  # 地区（单位：人）
    if not values and (not block.heading or len(columns.numbers) < 2):
        return None, []
    problems += heading_problems(grid.sheet, block, columns)
    sorter = RowSorter(block, columns)
    rows = sorter.sort()
    for row in rows.keyless:
        if any(is_total(label(text_of(held))) for held in grid.lines[row] if type(held) is not float):
            rows.kinds[row] = "total"  # 合计 merged over tables that stand side by side
        elif any((cell := view.cell(row, c)) is not None and cell.raw not in (0, 0.0, "0") for c in values):
            problems.append(
                Problem(
                    grid.sheet, address(row, min(view.rows[row])), "row_without_key",
                    "这一行有数字而没有名称，没有采用", "每行数字都有名称", "请补上名称，或删去这一行",
                )
            )  # fmt: skip
    period = preamble.period or period_of_sheet(grid.sheet)
    made = tidy_body(grid, view, columns, rows, preamble, period)
    problems += made.problems
    first_row = block.heading[0] if block.heading else block.body[0]
    last_row = max(rows.kinds, default=first_row)
    left, right = columns.numbers[0], columns.numbers[-1]
    table = Table(
        sheet=grid.sheet,
        range=f"{address(first_row, left)}:{address(last_row, right)}",
        title=preamble.title,
        unit="、".join(preamble.units),
        period=period,
        place=preamble.place,
        header_rows=(block.heading[0], block.heading[-1]) if block.heading else (0, 0),
        columns=made.columns,
        row_kinds=rows.kinds,
        cells=made.data,
        total_cells=made.totals,
        notes=tuple(rows.notes),
        source=rows.source,
        preamble=preamble.lines,
    )
    return table, problems

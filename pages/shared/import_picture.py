"""Each sheet as a grid: every cell coloured by what it was taken for, problems marked at their cells."""

import streamlit as st

from catalogue.records import Problem
from loaders.shapes import Grid
from loaders.workbooks.zones import COLUMNS, ROWS, Seen, window, window_of
from pages.shared import sheet_zones
from pages.shared.text import clean, inert
from workflow.taking import Taken

_LONGEST = 24


def picture(taken: Taken, at: tuple[str, str] | None) -> None:
    """The sheets of a workbook. `at`: the (sheet, cell) to show first."""
    if taken.reading is None or not taken.reading.grids:
        return
    grids = {grid.sheet: grid for grid in taken.reading.grids}
    count = {sheet: len(_told(taken, sheet)) for sheet in grids}
    mark = taken.outcome.sha256[:16]
    if at and at[0] in grids:
        st.session_state[f"sheet_{mark}"] = at[0]
    words = {sheet: f"{clean(sheet)}（问题 {count[sheet]} 处）" if count[sheet] else clean(sheet) for sheet in grids}
    sheet = next(iter(grids))
    if len(grids) > 1:
        sheet = st.selectbox("工作表", list(grids), format_func=words.__getitem__, key=f"sheet_{mark}")
    st.html(f'<p class="line">{inert(_title(sheet, grids[sheet]))}</p>')
    _sheet(taken, grids[sheet], at[1] if at and at[0] == sheet else "", f"{mark}_{sheet}")


def _title(sheet: str, grid: Grid) -> str:
    rows = max((row for row, _ in grid.cells), default=0)
    columns = max((column for _, column in grid.cells), default=0)
    return f"工作表“{sheet}”，共 {rows} 行 {columns} 列"


def _told(taken: Taken, sheet: str) -> dict[str, list[Problem]]:
    told: dict[str, list[Problem]] = {}
    for problem in taken.outcome.problems:
        if problem.sheet == sheet and problem.cell:
            told.setdefault(problem.cell, []).append(problem)
    return told


def _sheet(taken: Taken, grid: Grid, cell: str, key: str) -> None:
    assert taken.reading is not None
    told = _told(taken, grid.sheet)
    hidden = [one.cell for one in taken.outcome.personal_data if one.sheet == grid.sheet]
    tables = (table for table in taken.outcome.tables if table.sheet == grid.sheet)
    unknown = {heading for table in tables for heading, item, _ in table.columns if item is None}
    whole = window(taken.reading, grid, told, hidden)
    if cell:
        st.session_state[f"rows_{key}"], st.session_state[f"columns_{key}"] = window_of(cell)
    row, column = 1, 1
    one, two, _ = st.columns([2, 2, 4])
    if len(whole.first_rows) > 1:
        row = one.selectbox(
            "看哪些行", whole.first_rows, format_func=lambda n: f"第 {n}–{n + ROWS - 1} 行", key=f"rows_{key}"
        )
    if len(whole.first_columns) > 1:
        column = two.selectbox(
            "看哪些列", whole.first_columns, format_func=lambda n: f"第 {n}–{n + COLUMNS - 1} 列", key=f"columns_{key}"
        )
    seen = window(taken.reading, grid, told, hidden, row, column, unknown)
    numbers = {box.cell: n for n, box in enumerate((b for _, boxes in seen.rows for b in boxes if b.cell in told), 1)}
    sheet_zones.legend({box.zone for _, boxes in seen.rows for box in boxes})
    lines = "".join(f"<th scope='col'>{inert(letter)}</th>" for letter in seen.letters)
    boxes = f"<tr><td></td>{lines}</tr>"
    for number, line in seen.rows:
        lines = "".join(_box(one, told, numbers, cell) for one in line)
        boxes += f"<tr><th scope='row'>{inert(number)}</th>{lines}</tr>"
    label = f"工作表{grid.sheet}读成了什么"
    st.html(f"<div class='zones' tabindex='0' role='group' aria-label='{inert(label)}'><table>{boxes}</table></div>")
    lines = "".join(
        f"<li value='{inert(numbers[at])}'><b>{inert(at)}</b>　{inert(problem.found)}　<i>{inert(problem.do)}</i></li>"
        for at, found in told.items()
        if at in numbers
        for problem in found[:1]
    )
    if lines:
        st.html(f"<ol class='zones'>{lines}</ol>")


def _box(seen: Seen, told: dict[str, list[Problem]], numbers: dict[str, int], at: str) -> str:
    why = "；".join(f"{problem.found}。{problem.do}" for problem in told.get(seen.cell, ()))
    short = seen.text if len(seen.text) <= _LONGEST else seen.text[: _LONGEST - 1] + "…"
    kind = f"zone-{seen.zone} at" if seen.cell == at else f"zone-{seen.zone}"
    boxes = f"<sup>{inert(numbers[seen.cell])}</sup>" if seen.cell in numbers else ""
    return f"<td class='{inert(kind)}' title='{inert(why or seen.text)}'>{inert(short)}{boxes}</td>"

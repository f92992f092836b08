"""A whole workbook read: every visible sheet's tables, and what a person must look at. Never raises for bad input."""

import gc
from pathlib import Path

from catalogue.faults import FileRefused
from catalogue.records import Problem
from loaders.child import read_in_child
from loaders.guard import MOST_BYTES, too_big
from loaders.mark_notes import with_notes
from loaders.shapes import Grid, Reading, Table
from loaders.tables import tables_of

NO_TABLE = Problem(
    "",
    "",
    "no_table",
    "没有找到填了数字的表格",
    "有表头和数字的表格",
    "核对是否交错了文件，或是还没有填写的空表",
)


def read_workbook(path: Path, sheet: str | None = None) -> Reading:
    """The tidy reading of a workbook, or the Chinese reason why nothing was read (`Reading.refused`).

    `sheet` limits the reading to one sheet, hidden or not; otherwise hidden sheets are reported and left unread.
    """
    try:
        _openable(path)
        grids, problems = read_in_child(path)
    except FileRefused as refusal:
        return Reading(path.name, refused=str(refusal))
    if sheet is not None:
        chosen = [grid for grid in grids if grid.sheet == sheet]
        if not chosen:
            names = "、".join(grid.sheet for grid in grids[:20])
            return Reading(path.name, refused=f"没有名为“{sheet}”的工作表。本工作簿有：{names}。")
        grids = chosen
    collecting = gc.isenabled()
    gc.disable()  # hundreds of thousands of small lasting objects: collecting in between doubles the time
    try:
        return _read(path.name, grids, problems, sheet)
    finally:
        if collecting:
            gc.enable()


def _read(file: str, grids: list[Grid], problems: list[Problem], sheet: str | None) -> Reading:
    tables: list[Table] = []
    for grid in grids:
        if grid.hidden and sheet is None:
            problems += _hidden_sheet(grid)
            continue
        found, faults = tables_of(grid)
        tables += found
        problems += faults
        problems += _hidden_parts(grid, found)
    tables = with_notes(tables, grids)
    if not tables:
        problems.append(NO_TABLE)
    return Reading(file, tuple(tables), tuple(problems), "", tuple(grids))


def _openable(path: Path) -> None:
    """Raises FileRefused for what is not a readable file of a sensible size."""
    try:
        if not path.is_file():
            raise FileRefused("找不到这个文件，或它是文件夹。请核对路径。")
        if path.stat().st_size > MOST_BYTES:
            raise too_big(f"大于 {MOST_BYTES >> 20} MB")
    except (OSError, ValueError) as error:
        raise FileRefused("文件打不开（路径有误、没有权限，或正被别的程序占用）。") from error


def _hidden_sheet(grid: Grid) -> list[Problem]:
    """A hidden sheet is worth a person's look only if it holds figures."""
    if not tables_of(grid)[0]:
        return []
    return [
        Problem(
            grid.sheet, "", "hidden_sheet", "工作表是隐藏的，里面有数字，没有读取", "要报送的工作表都不隐藏",
            "需要其中的数时取消隐藏，不需要时删去",
        )
    ]  # fmt: skip


def _hidden_parts(grid: Grid, tables: list[Table]) -> list[Problem]:
    """Hidden rows and columns that hold figures: they are read like the others, and said."""
    rows = sorted({cell.row for table in tables for cell in table.cells if cell.row in grid.hidden_rows})
    columns = sorted({cell.column for table in tables for cell in table.cells if cell.column in grid.hidden_columns})
    found = []
    if rows:
        found.append(
            Problem(
                grid.sheet, f"A{rows[0]}", "hidden_rows", f"有 {len(rows)} 行隐藏着（第 {rows[0]} 行起），已照常读入",
                "要报送的行都不隐藏", "核对这些行是否应计入",
            )
        )  # fmt: skip
    if columns:
        letters = "、".join(c.letter for table in tables for c in table.columns if c.index in columns)
        found.append(
            Problem(
                grid.sheet, f"{letters.split('、')[0]}1", "hidden_columns", f"{letters} 列隐藏着，已照常读入",
                "要报送的列都不隐藏", "核对这些列是否应计入",
            )
        )  # fmt: skip
    return found

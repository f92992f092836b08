"""From the grids of a workbook to its tables, sheet by sheet, and what a person must look at. Runs in the child."""

from collections.abc import Sequence

from catalogue.faults import FileRefused
from catalogue.records import Problem
from loaders.shapes import Table
from loaders.sheet_grids import Grid
from loaders.tables.finding import tables_of
from loaders.tables.mark_notes import unsettled, with_notes

NO_TABLE = Problem(
    "", "", "no_table", "没有找到填了数字的表格", "有表头和数字的表格", "核对是否交错了文件，或是还没有填写的空表"
)


def tables_in(grids: Sequence[Grid], sheet: str | None) -> tuple[list[Grid], list[Table], list[Problem]]:
    """(the grids looked at, their tables, problems); `sheet` limits the reading to one, hidden or not.

    Raises FileRefused if there is no such sheet.
    """
    chosen = [grid for grid in grids if sheet is None or grid.sheet == sheet]
    if not chosen:
        names = "、".join(grid.sheet for grid in grids[:20])
        raise FileRefused(f"没有名为“{sheet}”的工作表。本工作簿有：{names}。")
    tables: list[Table] = []
    problems: list[Problem] = []
    for grid in chosen:
        if grid.hidden and sheet is None:
            problems += _hidden_sheet(grid)
            continue
        found, faults = tables_of(grid)
        tables += found
        problems += faults
        problems += _hidden_parts(grid, found)
    if not tables:
        problems.append(NO_TABLE)
    tables = with_notes(tables, chosen)
    return chosen, tables, unsettled(problems, tables)


def _hidden_sheet(grid: Grid) -> list[Problem]:
    """A hidden sheet is worth a person's look only if it holds figures."""
    found, faults = tables_of(grid)
    if not found or any(problem.kind == "nothing_filled" for problem in faults):
        return []
    return [
        Problem(
            grid.sheet, "", "hidden_sheet", "工作表是隐藏的，里面有数字，没有读取", "要报送的工作表都不隐藏",
            "需要其中的数时取消隐藏，不需要时删去",
        )
    ]  # fmt: skip


def _hidden_parts(grid: Grid, tables: list[Table]) -> list[Problem]:
    """Hidden rows and columns that hold figures: they are read like the others, and said."""
    if not grid.hidden_rows and not grid.hidden_columns:
        return []
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

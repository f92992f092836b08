"""Two readers of one workbook must see the same cells; a difference is a problem, never a silent choice."""

from itertools import zip_longest

from openpyxl.utils import get_column_letter

from catalogue.records import Problem
from loaders.sheet_grids import Grid, GridCell, Held, cell_of


def _same(one: GridCell | None, other: GridCell | None) -> bool:
    """Equal numbers, equal texts; dates are told apart by each reader in its own way and are not compared."""
    if one is not None and one.fault:
        return True
    if one is None or other is None:
        filled = one or other
        return filled is None or filled.raw is None or not filled.text.strip()
    if isinstance(one.raw, str) and isinstance(other.raw, str):
        return one.raw.split() == other.raw.split()
    numbers = isinstance(one.raw, int | float), isinstance(other.raw, int | float)
    if all(numbers):
        return one.raw == other.raw
    return one.raw is None or one.text == other.text or _dated(one) or _dated(other)


def _dated(cell: GridCell) -> bool:
    return isinstance(cell.raw, str) and cell.raw[:1].isdigit() and any(mark in cell.raw for mark in "-:")


def _differing(first: Grid, second: Grid) -> list[tuple[int, int]]:
    """Where two readings of a sheet differ, in reading order. Equal lines, nearly all, are passed at once."""
    empty: list[Held] = []
    found = []
    for row in sorted(first.lines.keys() | second.lines.keys()):
        line, other = first.lines.get(row, empty), second.lines.get(row, empty)
        if line == other:
            continue
        pairs = enumerate(zip_longest(line, other, fillvalue=""), 1)
        found += [(row, c) for c, (one, two) in pairs if one != two and not _same(cell_of(one), cell_of(two))]
    return found


def disagreements(first: list[Grid], second: list[Grid]) -> list[Problem]:
    """One problem per sheet, at its first differing cell in reading order."""
    problems = []
    others = {grid.sheet: grid for grid in second}
    for position, grid in enumerate(first):
        other = others.get(grid.sheet) or (second[position] if len(first) == len(second) else None)
        if other is None or grid.hidden:
            continue
        if not other.lines and grid.lines:
            continue
        differing = _differing(grid, other)
        if differing:
            row, column = differing[0]
            cells = grid.cell(row, column), other.cell(row, column)
            one, two = ("空白" if cell is None else cell.text for cell in cells)
            problems.append(
                Problem(
                    grid.sheet, f"{get_column_letter(column)}{row}", "readers_disagree",
                    f"两种读法结果不同（{one[:40]} 与 {two[:40]}），本表共 {len(differing)} 格",
                    "两种读法读出同样的内容", "在 Excel 或 WPS 中打开核对，另存为 xlsx 后重新提交",
                )
            )  # fmt: skip
    return problems

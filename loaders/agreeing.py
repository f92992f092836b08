"""Two readers of one workbook must see the same cells; a difference is a problem, never a silent choice."""

from openpyxl.utils import get_column_letter

from catalogue.records import Problem
from loaders.shapes import Grid, GridCell


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


def disagreements(first: list[Grid], second: list[Grid]) -> list[Problem]:
    """One problem per sheet, at its first differing cell in reading order."""
    problems = []
    others = {grid.sheet: grid for grid in second}
    for position, grid in enumerate(first):
        other = others.get(grid.sheet) or (second[position] if len(first) == len(second) else None)
        if other is None or grid.hidden:
            continue
        if not other.cells and grid.cells:
            continue
        differing = [
            place
            for place in grid.cells.keys() | other.cells.keys()
            if not _same(grid.cells.get(place), other.cells.get(place))
        ]
        if differing:
            row, column = min(differing)
            one, two = (g.cells[row, column].text if (row, column) in g.cells else "空白" for g in (grid, other))
            problems.append(
                Problem(
                    grid.sheet, f"{get_column_letter(column)}{row}", "readers_disagree",
                    f"两种读法结果不同（{one[:40]} 与 {two[:40]}），本表共 {len(differing)} 格",
                    "两种读法读出同样的内容", "在 Excel 或 WPS 中打开核对，另存为 xlsx 后重新提交",
                )
            )  # fmt: skip
    return problems

"""What is said where figures are of something else than their headings alone say: found, wanted, do."""

from collections.abc import Sequence

from catalogue.records import Problem
from loaders.shapes import TidyCell


def barred_by_title(sheet: str, cells: Sequence[TidyCell], word: str) -> Problem:
    """A title of 计划, 新增 or 低保 says that the figures are not what their headings mean."""
    return Problem(
        sheet, cells[0].cell, "unclear_scope", f"标题或工作表名写的是“{word}”，{len(cells)} 格没有采用",
        "实有的、全部的数", f"确是实有的、全部的数，请在列标题写明（如“现有……”），或改去标题里的“{word}”",
    )  # fmt: skip


def rows_alike(sheet: str, cells: Sequence[TidyCell], place: str) -> Problem:
    """Several rows name no place and say different things, so that they cannot all be the table's own place."""
    names = "、".join(dict.fromkeys(cell.labels[-1] if cell.labels else f"第 {cell.row} 行" for cell in cells[:3]))
    at = cells[0].label_cells[-1] if cells[0].label_cells else cells[0].cell
    return Problem(
        sheet, at, "unknown_place", f"“{names}”等 {len(cells)} 行没有写明是哪个地方，数又各不相同，不能都算作{place}的",
        "每行写明地方，或一张表只有一行是本地的数", "请增加一列社区（街道）名称；是分类的，请改报合计",
    )  # fmt: skip

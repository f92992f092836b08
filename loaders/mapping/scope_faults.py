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


def rows_alike(sheet: str, cells: Sequence[TidyCell], names: Sequence[str], place: str) -> Problem:
    """Several rows are of one place, so that none of them is known to be all of it. `names`: what tells them apart."""
    at = cells[0].label_cells[-1] if cells[0].label_cells else cells[0].cell
    told = "、".join(dict.fromkeys(names[:3]))
    return Problem(
        sheet, at, "unclear_scope", f"“{told}”等 {len(cells)} 行都是{place}的，分不清哪一行是全部，没有采用",
        "每处地方一行全部的数", "请改报每处地方的合计；各行各是一处地方的，请写明社区（街道）名称",
    )  # fmt: skip


def under_label(sheet: str, cells: Sequence[TidyCell], over: str) -> Problem:
    """Figures of items under the name of a group that is not understood: they may be of a part only."""
    return Problem(
        sheet, cells[0].cell, "unclear_scope",
        f"“{over}”下面的“{cells[0].labels[-1]}”等 {len(cells)} 格，分不清是不是全部的数，没有采用",
        "全部的数", "确是全部的数，请删去上面的分组名称，或改为“基本情况”一类",
    )  # fmt: skip

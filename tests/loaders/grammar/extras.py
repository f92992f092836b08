"""Columns beside the figures: remarks, dates, offices, counts of what the catalogue does not know."""

from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.heads import Head
from tests.loaders.grammar.scopes import Scope

_OTHERS = ("办事窗口（个）", "责任科室", "楼栋数（栋）", "是否达标", "公交站点（个）")


def other_columns(draw: Draw, scope: Scope) -> list[Head]:
    """The other columns of a composition, behind the figures."""
    heads = []
    if "other_columns" in draw and "i" in scope.across:
        heads.append(
            Head(
                (draw.one("other", _OTHERS),),
                filler="other",
            )
        )
    if "date_column" in draw and scope.down == "p":
        heads.append(Head((draw.one("date", ("成立时间", "建成时间", "启用日期")),), filler="date"))
    if "remark_column" in draw:
        heads.append(Head((draw.one("remark", ("备注", "备 注", "说明")),), filler="remark"))
    return heads


def filled(draw: Draw, filler: str, row: int) -> object:
    """What stands in one cell of such a column."""
    if filler == "date":
        return draw.one(f"date{row}", ("2009年5月", "2015-06-01", "2018.3", "2020年"))
    if filler == "remark":
        return draw.one(f"remark{row}", (None, None, None, "2022年新建", "含租用", "与街道合署办公", "含 2 处租用"))
    options = {"责任科室": ("民政科", "社区办"), "是否达标": ("是", "否")}
    return draw.one(
        f"other{row}",
        options.get(
            draw.one("other", _OTHERS),
            (3, 5, 8, 12),
        ),
    )

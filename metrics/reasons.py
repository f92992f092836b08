"""Why there is no value or no verdict, in plain words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Row = Mapping[str, Any]
REGISTER_COUNTED = "分母没有填报，按名录的社区（村）数推算。"


def judgement_of(row: Row) -> str:
    """The judgement of one gap row: no data comes first, then whether any standard binds."""
    if row["value"] is None and row["low"] is None and row["high"] is None:
        return "no_data"
    return "no_standard" if row["judgement"] is None else str(row["judgement"])


def reason_of(row: Row, judgement: str, least_coverage: Decimal) -> str:
    """One sentence for no_data, no_standard and undetermined, then what must be known of the figure; else ""."""
    if judgement == "no_data":
        return _silence(row)
    said = ""
    if judgement == "no_standard":
        said = "当年没有可用于判定的标准。" + _partial(row, least_coverage)
    elif judgement == "undetermined":
        said = _doubt(row, least_coverage)
    return said + (REGISTER_COUNTED if row["register_counted"] else "")


def _silence(row: Row) -> str:
    if row["den_not_positive"]:
        return "分母为零，无法计算。"
    if row["withheld"]:
        return "数据已脱敏或不公开，不可计算。"
    if row["kind"] == "quotient" and row["basis"] is not None:
        return "没有上一级的同口径数据，无法比较份额。"
    if row["has_num"] and row["has_den"]:
        return "有分子也有分母，但没有一个社区两项都有，无法计算。"
    if row["has_num"]:
        return "只有分子，没有分母，无法计算。"
    if row["has_den"]:
        return "只有分母，没有分子，无法计算。"
    if row["not_reported"]:
        return "未填报。"
    return "没有收到该地该年数据。"


def _doubt(row: Row, least_coverage: Decimal) -> str:
    if row["half_rolled"]:
        return f"一项为本级数、一项由社区汇总，汇总一项只有{_reported(row)}，不足以判定。"
    if row["thin"]:
        return f"{_thin(row, least_coverage)}，不足以判定。"
    if row["parent_thin"]:
        return "上一级数据覆盖不足，份额不足以判定。"
    if row["unrequired"]:
        return "该标准须按各社区规模或户数核算，所需数据不全，无法判定。"
    if row["floor_unchecked"]:
        return "只有自报比率，无法核对每个社区的最低数，无法判定。"
    return "数据是一个范围，标准落在范围之内，无法判定。"


def _partial(row: Row, least_coverage: Decimal) -> str:
    """A value no standard judges is still not the whole place's where too few communities stand behind it."""
    if row["thin"]:
        return f"{_thin(row, least_coverage)}，数值不能代表全体。"
    if row["half_rolled"]:
        return f"一项为本级数、一项由社区汇总，汇总一项只有{_reported(row)}，数值不能代表全体。"
    return ""


def _thin(row: Row, least_coverage: Decimal) -> str:
    return f"{_reported(row)}，覆盖份额{_percent(row['share'])}，低于{_percent(least_coverage)}"


def _reported(row: Row) -> str:
    return f"{row['expected']} 个社区中 {row['reported']} 个有数"


def _percent(share: Decimal | None) -> str:
    if share is None:
        return "不明"
    if 0 < share < Decimal("0.0005"):
        return "不足0.1%"
    return f"{(share * 100).quantize(Decimal('0.1')).normalize():f}%"

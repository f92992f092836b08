"""The fixed Chinese words for kinds of problems and of checks, and for the states of the ledger."""

KIND = {
    "unknown_place": "地名对不上",
    "ambiguous_place": "地名不唯一",
    "place_conflict": "名称与代码不符",
    "place_changed": "地方已变更",
    "nothing_mapped": "整张表认不出",
    "column_not_figures": "整列不是数",
    "unclear_scope": "标题说的不是全部实有数",
    "heading_not_found": "找不到表头",
    "heading_not_unique": "表头重复",
    "row_without_key": "行首没有名称",
    "layout_changed": "表式有变动",
    "no_table": "没有表格",
    "nothing_filled": "没有填写",
    "no_year": "没有写明年份",
    "year_differs": "年份前后不一",
    "part_of_year": "只是一年中的一段",
    "unknown_unit": "单位不明",
    "unit_not_fitting": "单位不符",
    "scaled_format": "数字格式改变了数",
    "formula_without_value": "公式没有结果",
    "error_value": "错误值",
    "not_understood": "看不懂的数",
    "footnote_mark": "数后有注记",
    "date_not_number": "数成了日期",
    "merged_value": "合并格里的数",
    "readers_disagree": "两种读法不一",
    "formats_unread": "格式读不到",
    "hidden_sheet": "隐藏的工作表",
    "hidden_rows": "隐藏的行",
    "hidden_columns": "隐藏的列",
    "negative_count": "负数",
    "fraction_of_count": "人数户数有小数",
    "too_large": "数过大",
    "too_small": "数过小",
    "beyond_maximum": "超出可能的上限",
    "beyond_minimum": "低于可能的下限",
    "total_differs": "合计不符",
    "ratio_differs": "比值不符",
    "part_exceeds_whole": "部分大于整体",
    "jump_between_years": "年际跳动",
    "far_from_siblings": "与同级悬殊",
    "all_zero_row": "整行为零",
    "duplicate_key": "重复填报",
    "survey_sample": "抽样数当总数",
    "population_basis": "人口口径",
    "differs_from_earlier": "与先报的不一致",
    "correction_stale": "更正已失效",
}
CHECK = {"total": "合计", "subtotal": "小计", "ratio": "比值", "correction": "更正"}
STATE = {
    "open": "待处理",
    "returned": "已退回核实",
    "confirmed": "核实无误",
    "corrected": "已更正",
    "dismissed": "不处理",
}
#: A state that ends the matter must say why.
ENDS = frozenset({"confirmed", "corrected", "dismissed"})
_OTHER = "其他"


def kind_word(kind: str) -> str:
    """The word for a kind of problem; one not listed here is told as another kind, with its own name."""
    return KIND.get(kind, f"{_OTHER}（{kind}）")


def check_word(kind: str) -> str:
    """The word for a kind of check."""
    return CHECK.get(kind, f"{_OTHER}（{kind}）")

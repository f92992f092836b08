"""One answer as one row of figures and live formulas; the same columns on the sheets 指标 and 逐个社区."""

from dataclasses import dataclass
from decimal import Decimal

from briefings.annex_cells import DataRows, gap_holds, need_holds, value_holds
from briefings.material import Material
from catalogue.answers import GapAnswer

#: Columns by letter: C 分子 D 分母 E 每 F 数值 H 标准 I 上限 K 差距 L 统筹缺口 M 逐个缺口 O 版本内数值.
HEADINGS = (
    "指标", "地方", "分子", "分母", "每", "数值", "单位", "标准", "标准上限", "判定", "差距", "缺口（统筹）",
    "缺口（逐个）", "缺口单位", "版本内数值", "备注", "地方代码",
)  # fmt: skip
WIDTHS = (27, 12, 11, 11, 7, 10, 9, 8, 8, 11, 9, 10, 10, 6, 10, 23, 14)
#: The last column is for joining tables and is not printed.
PRINTED = len(HEADINGS) - 1
#: What a standard's figure shows before it: ≥30.
SIGN = {"at_least": "≥", "more_than": ">", "at_most": "≤"}


@dataclass(frozen=True, slots=True)
class Live:
    """A cell: a formula with the value it must give, or only the value where no formula stands for it."""

    formula: str | None
    value: Decimal | None


def figures(material: Material, answer: GapAnswer, rows: DataRows, line: int, summed: str | None) -> dict[str, Live]:
    """The figure cells of one row by column letter. `summed`: the formula that adds up the communities' needs."""
    declared = material.catalogue.indicators[answer.indicator]
    item = material.catalogue.items.get(declared.numerator)
    trace, standard = material.trace_of(answer), answer.standard
    top = rows.sum_of(trace, declared.numerator, answer.numerator)
    bottom = rows.sum_of(trace, declared.denominator, answer.denominator) if declared.denominator else None
    stated = next((c for c in trace.inputs if c.item == answer.indicator and c.value == answer.value), None)
    value = None
    if answer.basis == "stated" and stated is not None:
        value = f"={rows.reference(stated)}"
        if answer.derived == "denominator":
            bottom = f'=IF(F{line}=0,"",C{line}*E{line}/F{line})'
    elif value_holds(answer, declared.per, declared.kind):
        value = f"=C{line}" if declared.kind == "total" else f'=IF(D{line}=0,"",C{line}*E{line}/D{line})'
    down = standard is not None and standard.comparator == "at_most"
    gap = (f"=F{line}-H{line}" if down else f"=H{line}-F{line}") if gap_holds(answer) else None
    whole = item is not None and item.whole
    need = None
    if need_holds(answer, declared.per, whole):
        lack = f"C{line}-H{line}*D{line}/E{line}" if down else f"H{line}*D{line}/E{line}-C{line}"
        rounded = f"ROUNDUP(ROUND({lack},6),0)" if whole else f"ROUND({lack},6)"
        need = f"=MAX(0,{rounded})"
    return {
        "C": Live(top, answer.numerator),
        "D": Live(bottom, answer.denominator),
        # A share of shares is not what this row's two sides give.
        "E": Live(None, declared.per if declared.kind != "quotient" else None),
        "F": Live(value, answer.value),
        "H": Live(None, standard.value if standard else None),
        "I": Live(None, standard.upper if standard else None),
        "K": Live(gap, answer.gap),
        "L": Live(need, answer.need.pooled),
        "M": Live(summed, answer.need.summed),
        "O": Live(None, answer.value),
    }

"""One answer as one row of figures and live formulas; the same columns on the sheets 指标 and 逐个社区."""

from dataclasses import dataclass
from decimal import Decimal

from briefings.annex_cells import DataRows, gap_holds, need_holds, value_holds
from briefings.material import Material
from catalogue.answers import GapAnswer

#: Columns by letter: C 分子 E 分母 G 每 H 数值 J 标准 K 上限 N 差距 O 统筹缺口 P 逐个缺口.
HEADINGS = (
    "指标", "地方", "分子", "分子单位", "分母", "分母单位", "每", "数值", "单位", "标准", "标准上限", "比较", "判定",
    "差距", "缺口（统筹）", "缺口（逐个）", "缺口单位", "口径", "覆盖", "版本内数值", "计算式", "说明",
)  # fmt: skip
WIDTHS = (28, 16, 13, 8, 13, 8, 9, 13, 11, 10, 10, 8, 10, 12, 14, 14, 8, 12, 22, 13, 30, 40)


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
            bottom = f'=IF(H{line}=0,"",C{line}*G{line}/H{line})'
    elif value_holds(answer, declared.per, declared.kind):
        value = f"=C{line}" if declared.kind == "total" else f'=IF(E{line}=0,"",C{line}*G{line}/E{line})'
    down = standard is not None and standard.comparator == "at_most"
    gap = (f"=H{line}-J{line}" if down else f"=J{line}-H{line}") if gap_holds(answer) else None
    whole = item is not None and item.whole
    need = None
    if need_holds(answer, declared.per, whole):
        lack = f"C{line}-J{line}*E{line}/G{line}" if down else f"J{line}*E{line}/G{line}-C{line}"
        rounded = f"ROUNDUP(ROUND({lack},6),0)" if whole else f"ROUND({lack},6)"
        need = f"=MAX(0,{rounded})"
    return {
        "C": Live(top, answer.numerator),
        "E": Live(bottom, answer.denominator),
        "G": Live(None, declared.per),
        "H": Live(value, answer.value),
        "J": Live(None, standard.value if standard else None),
        "K": Live(None, standard.upper if standard else None),
        "N": Live(gap, answer.gap),
        "O": Live(need, answer.need.pooled),
        "P": Live(summed, answer.need.summed),
        "T": Live(None, answer.value),
    }

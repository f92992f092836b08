"""One answer as one sentence of plain official Chinese: figure, unit, standard, clause, gap, need.

Every figure is a run bound to the answer's evidence. Nothing is said that the answer does not carry, and no adjective.
"""

from decimal import Decimal

from briefings.document import Figure, Run, Runs, Text
from briefings.material import Material
from briefings.numbers import decimals_for, said, said_within
from catalogue.answers import GapAnswer, StandardAnswer
from charts.words import cited

COMPARED = {"at_least": "不低于", "more_than": "高于", "at_most": "不高于"}


def key_of(answer: GapAnswer) -> str:
    """The key of the evidence behind an answer's figures."""
    return f"{answer.area}/{answer.indicator}/{answer.year}"


def value_words(material: Material, answer: GapAnswer) -> str:
    """The value with what is known of it: 约, 不少于, 不超过, a span; "" where there is none."""
    words = said_within(answer.value, answer.low, answer.high, answer.unit, decimals_for(answer))
    rough = material.trace_of(answer).approximate and answer.low == answer.high
    return f"约{words}" if rough and words else words


def origin(answer: GapAnswer) -> str:
    """How the value came about, where that is not plain: stated, worked out."""
    remarks = []
    if answer.basis == "stated":
        remarks.append("材料自报")
    if answer.derived:
        remarks.append("分母为推算" if answer.derived == "denominator" else "分子为推算")
    if "stated_differs" in answer.flags and answer.stated is not None:
        remarks.append(f"材料自报为{said(answer.stated, answer.unit)}，与计算值不一致")
    return f"（{'，'.join(remarks)}）" if remarks else ""


def level_words(standard: StandardAnswer, unit: str, decimals: int = 2) -> str:
    """不低于18人/万人, 15至20㎡/百户."""
    if standard.value is None:
        return "按社区规模分档的数额"
    if standard.comparator == "between" and standard.upper is not None:
        return f"{said(standard.value, unit, decimals)}至{said(standard.upper, unit, decimals)}"
    return COMPARED.get(standard.comparator, "") + said(standard.value, unit, decimals)


def law(standard: StandardAnswer) -> str:
    """《…》（文号）“条款”, with the target's year and whether it has passed."""
    clause = f"“{standard.clause.strip('“”')}”" if standard.clause else ""
    target = ""
    if standard.kind == "target" and standard.target_year is not None:
        target = f"（到{standard.target_year}年的目标{'，已逾期' if standard.overdue else ''}）"
    return f"{cited(standard)}{clause}{target}"


def status(material: Material, answer: GapAnswer) -> Runs:
    """The whole state of one indicator in one sentence, whatever it is."""
    if answer.judgement == "no_data":
        return (Text(f"{answer.title}：{silence(material, answer)}。"),)
    key = key_of(answer)
    words = value_words(material, answer)
    link = "" if words.startswith("约") else "为"
    head: list[Run] = [Text(f"{answer.title}{link}"), Figure(words, key), Text(origin(answer))]
    return tuple(run for run in (*head, *verdict(answer)) if run.text)


def silence(material: Material, answer: GapAnswer) -> str:
    """Why there is no figure."""
    if material.trace_of(answer).withheld or answer.reason.startswith("数据已脱敏"):
        return "已脱敏，无法计算"
    return answer.reason.rstrip("。") or "没有收到数据"


def verdict(answer: GapAnswer) -> Runs:
    """What the standard says to the value: from the comma on."""
    standard, key = answer.standard, key_of(answer)
    if standard is None or answer.judgement == "no_standard":
        return (Text("，当年没有可用于判定的标准，不作判定。"),)
    decimals = decimals_for(answer)
    level = Figure(level_words(standard, answer.unit, decimals), key)
    clause = Text(f"（{law(standard)}）")
    if answer.judgement == "undetermined":
        return Text("，标准为"), level, clause, Text(f"，暂不能判定是否达标：{answer.reason.rstrip('。')}。")
    if answer.judgement == "met":
        above = "，高于标准上限" if "above_band" in answer.flags else ""
        return Text("，达到"), level, Text("的标准"), clause, Text(f"{above}。")
    runs: list[Run] = [Text("，未达到"), level, Text("的标准"), clause]
    if answer.gap is not None and answer.gap > 0:
        runs += [Text("，相差"), Figure(said(answer.gap, answer.unit, decimals), key)]
    return *runs, *needed(answer), Text("。")


def needed(answer: GapAnswer) -> Runs:
    """，统筹计算缺口为84人，逐个社区计算缺口合计170人: both needs, with the first one's span where it has one."""
    need, key = answer.need, key_of(answer)
    words = "应减少" if answer.standard is not None and answer.standard.comparator == "at_most" else "缺口为"
    how = "" if answer.level == "community" else "按全域统筹计算"
    runs: list[Run] = []
    if need.pooled is not None and need.pooled > 0:
        runs += [Text(f"，{how}{words}"), Figure(said(need.pooled, need.unit), key)]
        if need.low is not None and need.high is not None and need.low != need.high:
            runs += [
                Text("（在"),
                Figure(f"{said(need.low, need.unit)}至{said(need.high, need.unit)}", key),
                Text("之间）"),
            ]
    if need.summed is not None and need.summed > Decimal(0) and answer.level != "community":
        runs += [Text("，按各社区分别计算合计"), Figure(said(need.summed, need.unit), key)]
    return tuple(runs)

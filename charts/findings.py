"""One computed sentence that says what a set of answers shows. Never hand-written, never more than the answers say."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.numbers import MISSING, difference, figure, span, with_span
from charts.words import JUDGEMENT, LEVEL


def severity(answer: GapAnswer) -> tuple[int, Decimal, Decimal]:
    """Sort key, worst first: short by the largest share missing, then undetermined, met, and what has no figure."""
    order = {"short": 0, "undetermined": 1, "met": 2, "no_standard": 3, "no_data": 4}[answer.judgement]
    attained = answer.attainment if answer.attainment is not None else Decimal(100)
    return order, attained, -(answer.value if answer.value is not None else Decimal(0))


def worst_first(answers: Sequence[GapAnswer]) -> list[GapAnswer]:
    """The same answers, worst first; equal ones stay in the order of their codes."""
    return sorted(answers, key=lambda a: (*severity(a), a.area))


def sure(answer: GapAnswer) -> bool:
    """Whether gap and need may be shown as they are: of an undetermined place only the range of its need is told."""
    return answer.judgement != "undetermined"


def need_said(answer: GapAnswer, summed: bool = False) -> str:
    """The need as a figure; where nothing is judged only the range it lies in, — where it has none: a point would
    read as a fact."""
    need = answer.need
    if not sure(answer):
        return span(*((need.summed_low, need.summed_high) if summed else (need.low, need.high)), need.unit) or MISSING
    return figure(need.summed if summed else need.pooled, need.unit)


def doubtful(answer: GapAnswer) -> str:
    """缺口 8–20 人 for a place that is not judged; "" where it is, or where no range is known."""
    said = MISSING if sure(answer) else need_said(answer)
    return "" if said == MISSING else f"缺口 {said}"


def gap_said(answer: GapAnswer) -> str:
    """The difference from the standard as a figure, in the unit value and standard are shown in; — if unknown."""
    standard = answer.standard.value if answer.standard else None
    return difference(answer.gap, answer.unit, [answer.value, answer.low, answer.high, standard])


def missing(answer: GapAnswer) -> str:
    """What a short place still lacks, in natural units where they are known, else in the indicator's unit."""
    if answer.need.pooled is not None and answer.need.pooled > 0:
        return f"还差 {figure(answer.need.pooled, answer.need.unit)}"
    return f"相差 {gap_said(answer)}" if answer.gap is not None else "差额未知"


def widest(answers: Sequence[GapAnswer]) -> GapAnswer | None:
    """The short place with the largest need; by gap where needs are unknown. None if no place is short."""
    short = [a for a in answers if a.judgement == "short"]
    if not short:
        return None
    return max(short, key=lambda a: (a.need.pooled or Decimal(-1), a.gap or Decimal(-1)))


def finding(answers: Sequence[GapAnswer]) -> str:
    """“8 个街道（乡镇）中 5 个未达标，缺口最大的是 X（还差 12 人）” for one indicator over places of one level."""
    if not answers:
        return "下一级没有可比较的地方"
    counts = Counter(a.judgement for a in answers)
    of = f"{len(answers)} 个{LEVEL[answers[0].level]}"
    rest = "".join(
        f"，{counts[state]} 个{JUDGEMENT[state]}"
        for state in ("undetermined", "no_data", "no_standard")
        if counts[state]
    )
    worst = widest(answers)
    if worst is not None:
        return f"{of}中 {counts['short']} 个未达标，缺口最大的是{worst.area_name}（{missing(worst)}）{rest}"
    if counts["met"] == len(answers):
        return f"{of}全部达标"
    if counts["met"]:
        return f"{of}中 {counts['met']} 个达标{rest}"
    if counts["no_data"] == len(answers):
        return f"{of}都没有数据"
    if counts["no_standard"] == len(answers):
        return f"{of}都没有适用标准，{spread(answers)}"
    return f"{of}都不能判定是否达标：{rest.lstrip('，')}"


def spread(answers: Sequence[GapAnswer]) -> str:
    """The lowest and the highest value, where there is no standard to compare with."""
    valued = [a for a in answers if a.value is not None]
    if not valued:
        return "只有区间值"
    ordered = sorted(valued, key=lambda a: a.value or Decimal(0))
    low, high = ordered[0], ordered[-1]
    if low.value == high.value:
        return f"指标值均为 {figure(low.value, low.unit)}"
    return f"最低{low.area_name} {figure(low.value, low.unit)}，最高{high.area_name} {figure(high.value, high.unit)}"


def finding_at(answer: GapAnswer) -> str:
    """One place, one indicator, one sentence."""
    if answer.judgement == "no_data":
        why = answer.reason.rstrip("。") or "没有收到数据"
        return f"{answer.area_name}{answer.year}年{answer.title}没有可用数据：{why}"
    value = with_span(answer.value, answer.low, answer.high, answer.unit)
    head = f"{answer.area_name}{answer.year}年{answer.title}为 {value}"
    if answer.judgement == "short":
        return f"{head}，未达标，{missing(answer)}"
    if answer.judgement == "undetermined":
        return f"{head}，无法判定：{answer.reason.rstrip('。').removesuffix('，无法判定')}"
    return f"{head}，{JUDGEMENT[answer.judgement]}"


def tally(answers: Sequence[GapAnswer]) -> str:
    """The count of indicators in each state, for the overview."""
    counts = Counter(a.judgement for a in answers)
    parts = [f"{counts[state]} 项{word}" for state, word in JUDGEMENT.items() if counts[state]]
    return f"{len(answers)} 项指标：" + "、".join(parts) if answers else "没有指标"

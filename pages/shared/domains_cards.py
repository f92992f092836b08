"""The cards of one place and indicator: value, standard, gap, needs; who lives below it, what it costs to close."""

import metrics
from catalogue.answers import GapAnswer, PlaceAnswer
from catalogue.burden_answers import CostAnswer, LivingBelowAnswer
from charts.findings import gap_said, need_said
from charts.numbers import MISSING, figure, share, span, with_span
from charts.sources import amount, cited_with_target, covered
from charts.words import BASIS, COMPARATOR, judged
from pages.shared import asked, rows

Card = tuple[str, str, str, str]
#: Above so many communities below a place, who lives below the standard is not added up on a page.
COUNTED = 6000


def headline(answer: GapAnswer) -> list[Card]:
    """Value, standard, judgement, gap, the two needs with their range: as many of them as can be told."""
    value = with_span(answer.value, answer.low, answer.high, answer.unit)
    behind = f"覆盖 {covered(answer.coverage)}"
    why = "；".join(part for part in (rows.reason(answer), rows.remark(answer)) if part)
    verdict = ("判定", judged(answer), why, answer.judgement)
    if answer.judgement == "no_data":
        return [("判定", judged(answer), f"{why}；{behind}", answer.judgement), *required(answer)]
    basis = covered(answer.coverage) if answer.basis == "stated" else f"{BASIS.get(answer.basis or '', '')}　{behind}"
    return [("指标值", value, basis, ""), *required(answer), verdict, *lacking(answer)]


def required(answer: GapAnswer) -> list[Card]:
    """The standard that judges, if any."""
    standard = answer.standard
    if standard is None:
        return []
    comparator = COMPARATOR[standard.comparator]
    wanted = amount(standard, answer.unit).removeprefix(comparator).strip()
    clause = f"，{standard.clause}" if standard.clause else ""
    cited = f"{standard.jurisdiction_name}，{cited_with_target(standard)}{clause}"
    return [(f"适用标准（{comparator}）" if comparator else "适用标准", wanted, cited, "")]


def lacking(answer: GapAnswer) -> list[Card]:
    """Gap and the two needs, where there is a standard."""
    need, unsure = answer.need, answer.judgement == "undetermined"
    if answer.standard is None:
        return []
    bounds = span(need.low, need.high, need.unit)
    pooled = "把本地作为一个整体" + (f"；范围 {bounds}" if bounds else "")
    summed = need_said(answer, summed=True)
    each = [("缺口·逐社区", summed, "各社区各自缺口之和，不以余补缺", "")] if summed != MISSING else []
    return [
        ("差距", MISSING if unsure else gap_said(answer), "正数为低于标准，负数为超出", ""),
        ("缺口·整体", need_said(answer) if unsure or need.pooled is not None else bounds or MISSING, pooled, ""),
        *each,
    ]


def weights(answer: GapAnswer, place: PlaceAnswer, rule: str) -> list[Card]:
    """What the gap weighs: households below the standard, cost to close. Only what is known and not nought."""
    found: list[Card] = []
    if answer.judgement == "no_data" or answer.standard is None:
        return found
    if place.level != "community" and place.communities <= COUNTED:
        living: LivingBelowAnswer = asked.ask("living_below", place.code, answer.indicator, answer.year, rule)
        found += below_standard(living)
    for cost in metrics.costs(asked.edition(), [answer]) if answer.judgement != "undetermined" else ():
        found += to_close(cost)
    return found


def below_standard(living: LivingBelowAnswer) -> list[Card]:
    """Households in communities short of the standard, and how many more in those that cannot be judged."""
    if living.below is None or not (living.communities_short or living.communities_undetermined):
        return []
    parts = [f"{living.communities_short} 个社区（村）未达标"]
    if living.share is not None:
        parts.append(f"占已判定社区户数的 {share(living.share)}")
    if living.high is not None and living.high > living.below:
        more = figure(living.high - living.below, living.unit)
        parts.append(f"另有 {more}在 {living.communities_undetermined} 个无法判定的社区")
    if living.households_missing:
        parts.append(f"{len(living.households_missing)} 个未达标社区没有报户数，实际更多")
    return [("生活在未达标社区的户数", figure(living.below, living.unit), "；".join(parts), "")]


def to_close(cost: CostAnswer) -> list[Card]:
    """What closing the gap costs, each community on its own and as a whole."""
    if not cost.pooled and not cost.summed:
        return []
    every = "每年" if cost.recurring else "一次性"
    value = figure(cost.summed if cost.summed is not None else cost.pooled, "元")
    parts = [f"{every}；按逐社区缺口" if cost.summed is not None else f"{every}；按整体缺口"]
    if cost.summed is not None and cost.pooled is not None and cost.pooled != cost.summed:
        parts.append(f"按整体缺口 {figure(cost.pooled, '元')}")
    assumed = "（假定，非文件规定）" if cost.assumed else ""
    parts.append(f"单价 {figure(cost.unit_cost, '元')}/{cost.need_unit}{assumed}")
    parts.append(cost.source)
    return [("补齐约需", value, "；".join(p for p in parts if p), "")]

"""`burden`: what one gap weighs: who lives below the standard, what closing it costs, how it lies over the parts, and
what the place says of itself against what its parts add up to."""

from argparse import Namespace
from dataclasses import asdict
from typing import Any

import metrics
from catalogue.burden_answers import CostAnswer, LivingBelowAnswer, OneWay, SharesAnswer, TwoWaysAnswer
from catalogue.faults import UsedWrongly
from catalogue.places import register_of
from terminal.output import number, table
from terminal.words import add_area, add_rule


def add_words(verb: Any) -> None:
    """The options of `burden`, on its own subparser."""
    add_area(verb)
    verb.add_argument("--indicator", required=True, help="指标标识")
    verb.add_argument("--year", type=int, help="年份（默认为最近有数据的一年）")
    verb.add_argument("--level", choices=("province", "city", "county", "town", "community"), help="按哪一级看分布")
    add_rule(verb)


def burden(asked: Namespace) -> tuple[dict[str, Any], str]:
    """The JSON document and the same for people. Raises UsedWrongly and StoreBroken."""
    edition = metrics.open_edition(asked.data, asked.edition)
    area = register_of(asked.data).resolve(asked.area).code
    gaps = metrics.gaps(edition, area, year=asked.year, indicators=(asked.indicator,), rule=asked.rule)
    if not gaps:
        raise UsedWrongly(f"没有编号为“{asked.indicator}”的指标。")
    (gap,) = gaps
    living = metrics.living_below(edition, area, asked.indicator, gap.year, asked.rule)
    cost = next(iter(metrics.costs(edition, gaps)), None)
    ways = metrics.two_ways(edition, area, gap.year, asked.indicator)
    parts = metrics.shares(edition, area, asked.indicator, gap.year, asked.level, asked.rule)
    answers = {"living_below": living, "cost": cost, "two_ways": ways, "shares": parts}
    priced = _cost(cost) if gap.judgement != "undetermined" else "补齐要花多少钱：无法判定，不计算。"
    told = [f"【{gap.area_name} · {gap.title}】{gap.year}年", _living(living), priced, _ways(ways), _shares(parts)]
    return {name: asdict(one) if one else None for name, one in answers.items()}, "\n\n".join(told)


def _living(one: LivingBelowAnswer) -> str:
    counted = (
        f"{one.communities_short} 个未达标，{one.communities_met} 个达标，{one.communities_undetermined} 个无法判定"
    )
    if one.below is None:
        return f"低于标准的社区里住着多少户：未报户数，无法计算（社区：{counted}）。"
    atleast = "不少于 " if one.households_missing else ""
    of = f"，占已判社区户数的 {number(one.share * 100)}%" if one.share is not None else ""
    return f"低于标准的社区里住着{atleast} {number(one.below)} {one.unit}{of}（社区：{counted}）。"


def _cost(one: CostAnswer | None) -> str:
    if one is None:
        return "补齐要花多少钱：没有声明单价或缺口未知，不计算。"
    said = [f"整体 {number(one.pooled)} 元" if one.pooled is not None else ""]
    said += [f"逐个社区 {number(one.summed)} 元" if one.summed is not None else ""]
    each = f"按每{one.need_unit} {number(one.unit_cost)} 元{'（假定）' if one.assumed else ''}计"
    money = "，".join(part for part in said if part) or "缺口没有确数"
    return f"补齐要花多少钱：{money}{'，每年' if one.recurring else ''}；{each}。{one.source}"


def _ways(one: TwoWaysAnswer | None) -> str:
    if one is None:
        return "本级数与下级汇总：没有数据。"
    rows = [_way("本级填报", one.own), _way("下级汇总", one.rolled_up)]
    differ = (one.value_difference, one.numerator_difference, one.denominator_difference)
    rows.append(("相差", *differ, None))
    return "本级数与下级汇总：\n" + table(("", "数值", "分子", "分母", "有数的社区"), rows)


def _way(name: str, one: OneWay | None) -> tuple[Any, ...]:
    if one is None:
        return (name, None, None, None, None)
    return (name, one.value, one.numerator, one.denominator, f"{one.coverage.reported}/{one.coverage.expected}")


def _shares(one: SharesAnswer) -> str:
    heads = ("地方", "分子", "占比%", "分母", "占比%", "份额之比", f"均衡应有（{one.unit}）", "还差", "多出", "说明")
    rows = [
        (p.area_name, p.numerator, _hundred(p.numerator_share), p.denominator, _hundred(p.denominator_share),
         p.quotient, p.equal, p.need, p.surplus, p.reason)
        for p in one.parts
    ]  # fmt: skip
    whole = "" if one.complete else "\n各部分数据不全，合计不能代表全体。"
    lacks = "—" if one.need is None else number(one.need)
    return f"分布（补到份额相等共缺 {lacks} {one.unit}）：\n{table(heads, rows)}{whole}"


def _hundred(share: Any) -> Any:
    return None if share is None else share * 100

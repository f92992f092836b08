"""`standards`: every standard that speaks of a place and year, why each binds or not, what was the rule before, and
what a standard that rises has come to."""

from argparse import Namespace
from dataclasses import asdict
from datetime import date
from typing import Any

import metrics
from catalogue.faults import UsedWrongly
from catalogue.law_answers import EntitlementAnswer, HistorySpan, StandardsAnswer, Standing
from catalogue.places import register_of
from charts.words import JUDGEMENT
from terminal.output import number, table
from terminal.words import add_area, add_rule

COMPARATOR = {"at_least": "不低于", "more_than": "高于", "at_most": "不高于", "between": "", "text": "文字"}
KIND = {"requirement": "要求", "target": "目标"}


def add_words(verb: Any) -> None:
    """The options of `standards`, on its own subparser."""
    add_area(verb)
    verb.add_argument("--year", type=int, help="年份（默认为最近有数据的一年）")
    verb.add_argument("--indicator", action="append", default=[], help="指标标识，可重复；不写则为有标准的全部指标")
    add_rule(verb)
    verb.add_argument(
        "--on", type=date.fromisoformat, metavar="日期", help="按这一天的规定，如 2018-05-14（默认当年末）"
    )
    verb.add_argument("--history", action="store_true", help="另列历次规定（须写 --indicator）")
    verb.add_argument(
        "--series", nargs=2, type=int, metavar=("起", "止"), help="另列逐年应有、实有和累计欠账（须写 --indicator）"
    )


def standards(asked: Namespace) -> tuple[list[dict[str, Any]], str]:
    """The JSON document and the same for people. Raises UsedWrongly and StoreBroken."""
    if (asked.history or asked.series) and not asked.indicator:
        raise UsedWrongly("--history 和 --series 须同时用 --indicator 写明指标。")
    edition = metrics.open_edition(asked.data, asked.edition)
    area = register_of(asked.data).resolve(asked.area).code
    documents, parts = [], []
    answers = metrics.standards_at(edition, area, asked.year, asked.indicator, asked.rule, asked.on)
    clashing = metrics.conflicts(edition, area, answers[0].year) if answers else []
    for one in answers:
        document = asdict(one) | {"standards": [_document(standing) for standing in one.standards]}
        parts.append(_shown(one))
        here = [c for c in clashing if one.indicator in (c.floor_indicator, c.cap_indicator)]
        document["conflicts"] = [asdict(clash) for clash in here]
        parts += [f"能否同时满足：{clash.sentence}" for clash in here]
        if asked.history:
            spans = metrics.standards_history(edition, area, one.indicator, asked.rule)
            document["history"] = [asdict(span) for span in spans]
            parts.append(_history(spans))
        if asked.series:
            first, last = asked.series
            series = metrics.entitlement(edition, area, one.indicator, first, last, asked.rule)
            document["entitlement"] = asdict(series)
            parts.append(_series(series))
        documents.append(document)
    return documents, "\n\n".join(parts) or "没有一份文件对这个地方的这些指标有规定。"


def _document(one: Standing) -> dict[str, Any]:
    said = asdict(one)
    return said.pop("standard") | {name: said[name] for name in said if name != "pooled"}


def _shown(one: StandardsAnswer) -> str:
    value = "无数据" if one.value is None else f"{number(one.value)} {one.unit}"
    head = f"【{one.area_name} · {one.title}】{one.year}年数据：{value}；按 {one.on} 的规定"
    elsewhere = sum(standing.why_not == "other_area" for standing in one.standards)
    rows = [_row(standing) for standing in one.standards if standing.why_not != "other_area"]
    told = table(("标准", "辖区", "类别", "数值", "判定", "差距", "缺口", "作准", "说明", "文件"), rows)
    return f"{head}\n{told}" + (f"\n另有 {elsewhere} 条只适用于其他地区。" if elsewhere else "")


def _row(one: Standing) -> tuple[Any, ...]:
    s = one.standard
    kind = KIND[s.kind] + (f"({s.target_year})" if s.target_year else "")
    need = one.need.pooled if one.need else None
    law = f"{s.document} {s.number} {s.clause}"
    judged = JUDGEMENT[one.judgement] if one.judgement else ""
    return (
        s.id,
        s.jurisdiction_name,
        kind,
        _value(one),
        judged,
        one.gap,
        need,
        "是" if one.binds else "",
        one.sentence,
        law,
    )


def _value(one: Standing) -> str:
    s = one.standard
    if s.value is None:
        return ""
    return COMPARATOR[s.comparator] + number(s.value) + (f"—{number(s.upper)}" if s.upper is not None else "")


def _history(spans: list[HistorySpan]) -> str:
    rows = [
        (
            span.first or "（起）",
            span.last or "（止）",
            s.id if s else "无",
            s.value if s else None,
            s.document if s else "",
        )
        for span in spans
        for s in [span.standard]
    ]
    return "历次规定：\n" + table(("从", "到", "标准", "数值", "文件"), rows)


#: The columns of a series and what they hold.
SERIES = {
    "年份": "year",
    "标准": "standard",
    "标准数值（复利）": "rate_compound",
    "标准数值（单利）": "rate_simple",
    "分母": "denominator",
    "实有": "actual",
    "应有（复利）": "compound",
    "应有（单利）": "simple",
    "欠（复利）": "shortfall_compound",
    "欠（单利）": "shortfall_simple",
    "累计（复利）": "cumulative_compound",
    "累计（单利）": "cumulative_simple",
    "说明": "reason",
}


def _series(one: EntitlementAnswer) -> str:
    rows = [[getattr(year, name) for name in SERIES.values()] for year in one.years]
    missing = "、".join(str(year) for year in one.missing_years)
    note = f"\n{missing}年数据不全，未计入累计。" if missing else ""
    return f"逐年应有与实有（{one.unit}）：\n{table(tuple(SERIES), rows)}{note}"

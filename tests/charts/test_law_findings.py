"""What is said of several standards of one indicator at one place."""

from decimal import Decimal
from typing import Any

from catalogue.answers import Need
from catalogue.law_answers import HistorySpan, StandardsAnswer, Standing, YearAmount
from charts.law_findings import amounts_of, conflict_finding, finding, judged, needed, silent, span_of, speaking
from tests.charts.answers import standard


def standing(ident: str, judgement: str | None, pooled: str | None = None, **more: Any) -> Standing:
    need = Need(None if pooled is None else Decimal(pooled), None, None, None, "㎡")
    given = {"binds": False, "why_not": "looser", "sentence": "", "speaks": True, "need": need} | more
    amount = None if pooled is None else Decimal(pooled)
    return Standing(standard(id=ident), judgement=judgement, gap=None, pooled=amount, **given)


def asked(*standards: Standing) -> StandardsAnswer:
    place = ("990101", "甲", "county", 2024, "2024-12-31", "i", "每百户面积", "㎡/百户", "nearest")
    return StandardsAnswer(*place, None, None, None, None, None, None, standards, 7)


def test_the_finding_names_the_binding_one_and_the_largest_need() -> None:
    found = asked(
        standing("A", "short", "84", binds=True, why_not=""), standing("B", "short", "120"), standing("C", "met", "0")
    )
    assert finding(found) == (
        "甲2024年每百户面积有 3 条标准在施行：按就近以《某规划》（某发〔2021〕1号）为准，▼ 未达标；"
        "假如逐条照办，未达标的 2 条，差得最多的一条还差 120 ㎡"
    )


def test_no_standard_and_none_that_may_judge_are_said() -> None:
    assert finding(asked(standing("A", None, speaks=False, why_not="not_yet"))).endswith("这一天没有在施行的标准")
    assert finding(asked(standing("A", None))).endswith("按就近没有一条可作判定")


def test_other_places_standards_are_left_to_the_register() -> None:
    found = asked(
        standing("A", "met"), *(standing(w, None, speaks=False, why_not=w) for w in ("other_area", "expired"))
    )
    assert [s.standard.id for s in speaking(found)] == ["A"] and [s.standard.id for s in silent(found)] == ["expired"]


def test_words_of_spans_amounts_and_judgements() -> None:
    years = tuple(YearAmount(y, Decimal(v), None, None) for y, v in ((2020, 10), (2021, 11)))
    assert amounts_of(HistorySpan("", "2021-12-31", None, years), "元") == "2020年 10 元，2021年 11 元"
    assert amounts_of(HistorySpan("", "", None, years[:1]), "元") == ""
    assert span_of(HistorySpan("", "2021-12-31", None, ())) == "最早 至 2021-12-31"
    assert judged(None) == "—" and judged("short") == "▼ 未达标"
    assert needed(standing("A", "no_data")) == "—" and "没有一条从下面要求" in conflict_finding([])

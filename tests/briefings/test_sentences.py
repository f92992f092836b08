"""Every state of an indicator in plain words, exactly."""

from dataclasses import replace
from decimal import Decimal

import pytest

from briefings.document import Heading
from briefings.material import Traced
from briefings.report import report
from briefings.sentences import status
from briefings.tables import plain_table
from catalogue.answers import Coverage, GapAnswer, Need
from tests.briefings.parts import cell, material, order, text_of
from tests.charts.answers import answer, standard

FULL = Coverage(4, 4, Decimal(1))
LAW = "《某规划》（某发〔2021〕1号）第一条规定的"
PART = "（由4个社区（村）中的3个汇总）"
SHORT = answer("某区", "26.65", "short", gap="3.35", need="7797.4", coverage=FULL)


def said(one: GapAnswer, trace: Traced | None = None) -> str:
    traces = {("990101", one.indicator): trace} if trace else {}
    made = material([one], traces=traces)
    return text_of(status(made, made.answers[0]))


def test_short_with_both_needs() -> None:
    need = Need(Decimal("7797.4"), Decimal("12342.9"), None, None, "㎡")
    assert said(replace(SHORT, need=need)) == (
        f"每百户综合服务设施面积为26.65㎡/百户，未达到{LAW}不低于30㎡/百户的标准，相差3.35㎡/百户，"
        "按全区统筹计算缺口7,797.4㎡，按各社区（村）分别计算缺口合计12,342.9㎡。"
    )


def test_short_with_a_need_that_has_a_span() -> None:
    need = Need(Decimal(1128), None, Decimal(1108), Decimal(1148), "人")
    assert "缺口1,128人（1,108人至1,148人之间）。" in said(replace(SHORT, need=need))
    need = Need(Decimal(20), Decimal(30), Decimal(20), None, "人", Decimal(28), Decimal(35))
    words = said(replace(SHORT, need=need))
    assert "缺口20人（不少于20人），按各社区（村）分别计算缺口合计30人（28人至35人之间）。" in words


def test_the_communities_behind_a_part_of_a_place_are_counted() -> None:
    words = said(answer("某区", "31", "met"))
    assert words == f"每百户综合服务设施面积为31㎡/百户{PART}，达到{LAW}不低于30㎡/百户的标准。"
    thin = answer("某区", "31", "undetermined", reason="4 个社区中 3 个有数，覆盖份额60%，低于80%，不足以判定。")
    assert said(thin).endswith("暂不能判定是否达标，原因是4个社区中3个有数，覆盖份额60%，低于80%。")
    assert PART not in said(thin)


def test_a_remark_is_not_lost() -> None:
    remark = "分母没有填报，按名录的社区（村）数推算。"
    assert said(replace(SHORT, reason=remark)).endswith(f"缺口7,797.4㎡。{remark}")
    alone = answer(
        "某区", "12", "no_standard", standard=None, coverage=FULL, reason=f"当年没有可用于判定的标准。{remark}"
    )
    assert said(alone) == f"每百户综合服务设施面积为12㎡/百户，当年没有可用于判定的标准，不作判定。{remark}"


def test_a_phrase_is_quoted_and_a_place_in_the_document_is_not() -> None:
    judge = standard(clause="每百户“达到”30平方米", kind="target", target_year=2025)
    assert "未达到《某规划》（某发〔2021〕1号）“每百户‘达到’30平方米”的目标（到2025年不低于30㎡/百户），相差" in said(
        replace(SHORT, standard=judge)
    )
    assert "30㎡/百户，已逾期），相差" in said(replace(SHORT, standard=replace(judge, overdue=True)))
    assert "（某发〔2021〕1号）第二章第三节规定的不低于" in said(
        replace(SHORT, standard=standard(clause="第二章第三节"))
    )


def test_met_and_above_the_band() -> None:
    met = answer("某区", "18", "met", standard=standard("15", "20"), coverage=FULL)
    assert said(met) == f"每百户综合服务设施面积为18㎡/百户，达到{LAW}15㎡/百户至20㎡/百户的标准。"
    above = answer("某区", "22", "met", standard=standard("15", "20"), flags=("above_band",))
    assert said(above).endswith("的标准，高于标准上限。")


def test_at_most_is_said_the_other_way() -> None:
    judge = standard("10", comparator="at_most")
    over = answer("某区", "12", "short", standard=judge, gap="2", need="6")
    assert f"未达到{LAW}不高于10㎡/百户的标准，相差2㎡/百户，按全区统筹计算应减少6㎡。" in said(over)


def test_undetermined_says_why_and_judges_nothing() -> None:
    one = answer(
        "某区", None, "undetermined", low="15", high="40", reason="数据是一个范围，标准落在范围之内，无法判定。"
    )
    words = said(one)
    assert words.startswith(f"每百户综合服务设施面积为15㎡/百户至40㎡/百户{PART}，对照{LAW}不低于30㎡/百户")
    assert words.endswith("暂不能判定是否达标，原因是数据是一个范围，标准落在范围之内。")
    assert "未达到" not in words and "相差" not in words


@pytest.mark.parametrize(
    ("reason", "statuses", "words"),
    [
        ("没有收到该地该年数据。", (), "没有收到该地该年数据"),
        ("数据已脱敏或不公开，不可计算。", (), "已脱敏，无法计算"),
        ("只有分母，没有分子，无法计算。", (), "缺少社区综合服务设施面积数据，无法计算"),
        ("只有分母，没有分子，无法计算。", ("withheld",), "已脱敏，无法计算"),
        ("未填报。", ("not_reported",), "未填报"),
    ],
)
def test_no_data_gives_the_reason_and_no_figure(reason: str, statuses: tuple[str, ...], words: str) -> None:
    one = answer("某区", None, "no_data", reason=reason, standard=None)
    trace = Traced("", (), tuple(cell("990101", "x", None, s) for s in statuses))
    assert said(one, trace) == f"每百户综合服务设施面积：{words}。"


def test_no_standard_is_not_judged() -> None:
    one = answer("某区", "12", "no_standard", standard=None, coverage=FULL)
    assert said(one) == "每百户综合服务设施面积为12㎡/百户，当年没有可用于判定的标准，不作判定。"


def test_approximate_and_bounded_figures_say_so() -> None:
    rough = Traced("", (cell("990101", "households", "300", "approximate", "约300"),), ())
    assert said(answer("某区", "26.65", "no_standard", standard=None), rough).startswith(
        "每百户综合服务设施面积约26.65㎡"
    )
    assert "面积不少于300㎡/百户" in said(answer("某区", "300", "met", low="300", high=None))
    assert "面积不超过500㎡/百户" in said(answer("某区", "500", "short", low=None, high="500"))
    assert "只有上限或下限，范围不定" in said(
        answer("某区", "15.82", "no_standard", low=None, high=None, standard=None)
    )


def test_derived_and_stated_figures_say_so() -> None:
    assert "（材料自报；分母为推算）" in said(replace(SHORT, basis="stated", derived="denominator"))
    differs = replace(SHORT, flags=("stated_differs",), stated=Decimal(27))
    assert "材料自报为27㎡/百户，与计算值不一致" in said(differs)


def test_a_target_names_its_year_and_whether_it_has_passed() -> None:
    judge = standard(kind="target", target_year=2025)
    assert "规定的到2025年不低于30㎡/百户的目标，相差" in said(replace(SHORT, standard=judge))
    assert "的目标（已逾期），相差" in said(replace(SHORT, standard=replace(judge, overdue=True)))


def test_a_short_figure_is_never_printed_equal_to_its_standard() -> None:
    close = answer("某区", "29.9996", "short", gap="0.0004", need="0.1")
    assert "为29.9996㎡/百户" in said(close) and "不低于30㎡/百户" in said(close) and "相差0.0004㎡/百户" in said(close)


def test_every_figure_names_its_evidence() -> None:
    made = material([SHORT])
    runs = status(made, made.answers[0])
    assert {run.evidence for run in runs if hasattr(run, "evidence")} == {"990101/facility_area_per_100hh/2023"}
    assert made.answers[0].coverage == FULL


def test_what_stands_alone_has_no_number() -> None:
    blocks = report(material([answer("某区", None, "no_data", reason="没有收到该地该年数据。")]), order()).blocks
    assert [b.text for b in blocks if isinstance(b, Heading) and b.level == 2] == ["部分指标没有数据"]
    assert text_of(blocks[-1].runs).startswith("建议由数据报送单位补报")
    two = report(material([SHORT, answer("某区", None, "no_data", indicator="turnover")]), order()).blocks
    assert [b.text[:3] for b in two if isinstance(b, Heading) and b.level == 2] == ["（一）", "（二）"]
    assert text_of(two[-2].runs).startswith("1.建议增加") and text_of(two[-1].runs).startswith("2.建议由")


def test_a_table_says_how_many_places_stand_behind_a_figure() -> None:
    some = answer("某区", "12", "no_standard", standard=None)
    rows = plain_table(material([]), [some, replace(some, coverage=FULL)], "某表").rows
    assert [text_of(row[2]) for row in rows] == ["逐级汇总（4个社区（村）中3个有数）", "逐级汇总"]

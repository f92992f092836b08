"""The time that headings, sheet names and notes name in words: never the table's year where a label says another."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.intake.shapes import Intake
from loaders.tables.period_labels import split_period
from loaders.tables.period_months import months_named

Take = Callable[..., Intake]


@pytest.mark.parametrize(
    ("label", "rest", "period"),
    [
        ("社区工作者（2022年）", "社区工作者", "2022"),
        ("户数（截至2022年12月）", "户数", "2022-12"),
        ("截至2022年底户数", "户数", "2022"),
        ("户数2022年末", "户数", "2022"),
        ("2022年一季度经费", "经费", "2022-Q1"),
        ("2022年1-6月经费", "经费", "2022-H1"),
        ("2022年末户籍人口", "年末户籍人口", "2022"),
        ("2022年为2021年", "2022年为2021年", ""),
        ("2023年与2022年相比", "2023年与2022年相比", ""),
        ("指数（1978年=100）", "指数（1978年=100）", ""),
        ("2021—2023年经费", "2021—2023年经费", ""),
        ("2022年底前建成", "2022年底前建成", ""),
        ("建于2000年", "建于2000年", ""),
        ("2000元以下", "2000元以下", ""),
    ],
)
def test_a_year_in_a_label(label: str, rest: str, period: str) -> None:
    assert split_period(label) == (rest, period)


@pytest.mark.parametrize(
    ("name", "months"),
    [
        ("第二季度", (4, 6)), ("一、二季度", (1, 6)), ("前三季度", (1, 9)), ("Q3", (7, 9)), ("下半年", (7, 12)),
        ("十二月", (12, 12)), ("六月末", (6, 6)), ("1月至3月", (1, 3)), ("7-12月", (7, 12)),
        ("2023年1月至12月", (1, 12)), ("五月花社区", None),
        ("月报", None), ("2024年1月至2025年3月", None), ("1月、3月", None),
    ],
)  # fmt: skip
def test_a_part_of_a_year_without_its_year(name: str, months: tuple[int, int] | None) -> None:
    assert months_named(name) == months


@pytest.mark.parametrize(
    ("heading", "note", "year"),
    [
        ("社区工作者（人，2022年）", "", 2022),
        ("截至2022年底社区工作者（人）", "", 2022),
        ("2021—2023年社区工作者（人）", "", None),
        ("社区工作者（人）", "注：社区工作者为2022年数。", None),
        ("社区工作者（人）", "注：1.户数为常住户。2.社区工作者、户数均为上年数", None),
        ("社区工作者（人）", "注：社区工作者为2023年数。", 2023),
        ("社区工作者（人）", "注：本表为2022年统计数", None),
        ("社区工作者（人）", "注：苕津社区为2022年末数据", None),
        ("社区工作者（人）", "注：苕桥社区为2022年末数据", 2023),
        ("社区工作者*（人）", "注：*单位为百人。", None),
        ("社区工作者（人）", "注：社区工作者以百人为单位。", None),
        ("社区工作者（人）", "注：人员单位为人；户数以百户计。", 2023),
    ],
)
def test_never_the_tables_year_against_the_words(take: Take, heading: str, note: str, year: int | None) -> None:
    rows: list[list[Any]] = [["示例区2023年情况"], ["社区", heading], ["苕津社区", 10], ["苕桥社区", 12], [note]]
    intake = take({"表": rows})
    assert {seen.year for seen in intake.observations if seen.cell == "B3"} == ({year} if year else set())
    assert bool(intake.problems) == (year is None or "苕桥" in note)


@pytest.mark.parametrize(
    ("title", "line", "area"),
    [
        ("示例区苕津社区情况", "", "990101001001"),
        ("示例区情况", "社区名称：苕津社区", "990101001001"),
        ("示例区情况", "社区：不存在社区", None),
        ("示例区苕津社区、苕桥社区情况", "", None),
        ("示例区苕津社区等社区情况", "", "990101"),
        ("示例区社区情况", "", "990101"),
    ],
)
def test_rows_without_a_place_are_of_the_community_the_title_names(
    take: Take, title: str, line: str, area: str | None
) -> None:
    rows = [[title], [line], ["项目", "数量"], ["2022年末户数（户）", 100], ["2022年社区工作者（人）", 5]]
    intake = take({"表": rows})
    assert {seen.area for seen in intake.observations} == ({area} if area else set())


def test_a_note_in_words_makes_figures_estimates(take: Take) -> None:
    rows = [["示例区2023年情况"], ["社区", "户数（户）"], ["苕津社区", 10], ["注：户数为估算数。"]]
    (seen,) = take({"表": rows}).observations
    assert (seen.status, seen.value) == ("approximate", 10)

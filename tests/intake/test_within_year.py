"""Monthly and quarterly forms: which period stands for the year, and that money of a part of it never does."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.intake.shapes import Intake

Take = Callable[..., Intake]
PEOPLE, MONEY = "社区工作者（人）", "社区工作经费（万元）"


def table(heading: str, periods: list[str], *rows: list[Any]) -> dict[str, list[list[Any]]]:
    return {"报表": [[f"示例区{heading}"], ["社区", *periods], *rows]}


def taken(intake: Intake) -> list[tuple[int, str, Any]]:
    return [(seen.year, seen.cell, seen.value) for seen in intake.observations if seen.status != "not_reported"]


def told(intake: Intake) -> list[tuple[str, str]]:
    return [(problem.cell, problem.kind) for problem in intake.problems]


@pytest.mark.parametrize(
    ("periods", "cell"),
    [
        (["2023年3月", "2023年6月", "2023年9月"], "D3"),
        (["2023年9月", "2023年6月", "2023年3月"], "B3"),
        (["2023年一季度", "2023年三季度", "2023年二季度"], "C3"),
        (["2023年上半年", "2023年", "2023年下半年"], "C3"),
    ],
)
def test_people_are_those_of_the_last_period(take: Take, periods: list[str], cell: str) -> None:
    intake = take(table(PEOPLE, periods, ["苕津社区", 10, 11, 12]))
    assert [(year, at) for year, at, _ in taken(intake)] == [(2023, cell)]
    ((at, kind),) = told(intake)
    assert kind == "part_of_year" and at != cell and at.endswith("3")


def test_months_not_yet_filled_in_are_no_last_period(take: Take) -> None:
    intake = take(table(PEOPLE, ["2023年3月", "2023年6月", "2023年9月"], ["苕津社区", 10, 11, None]))
    assert [at for _, at, _ in taken(intake)] == ["C3"]


def test_several_years_each_have_their_own(take: Take) -> None:
    intake = take(table(PEOPLE, ["2022年12月", "2023年12月"], ["苕津社区", 10, 11]))
    assert [(year, at) for year, at, _ in taken(intake)] == [(2022, "B3"), (2023, "C3")] and told(intake) == []


@pytest.mark.parametrize("periods", [["2023年一季度", "2023年二季度"], ["2023年上半年"], ["2023年1月", "2023年2月"]])
def test_money_of_a_part_is_not_the_years(take: Take, periods: list[str]) -> None:
    intake = take(table(MONEY, periods, ["苕津社区", *(10 for _ in periods)], ["苕桥社区", *(9 for _ in periods)]))
    assert taken(intake) == [] and told(intake) == [("B3", "part_of_year")]
    assert f"{2 * len(periods)} 格没有采用" in intake.problems[0].found


def test_money_of_the_whole_year_stands_beside_its_parts(take: Take) -> None:
    intake = take(table(MONEY, ["2023年上半年", "2023年"], ["苕津社区", 10, 21]))
    assert [at for _, at, _ in taken(intake)] == ["C3"] and told(intake) == [("B3", "part_of_year")]


def sheets(heading: str, *named: tuple[str, str, Any]) -> dict[str, list[list[Any]]]:
    """A sheet per (name, when its title says it is of, the figure of 苕津社区)."""
    return {name: [[f"示例区{when}情况表"], ["社区", heading], ["苕津社区", figure]] for name, when, figure in named}


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("when", ["2023年{}", "2023年"])
def test_a_sheet_for_every_month(take: Take, order: int, when: str) -> None:
    months = [(f"{m}月", when.format(f"{m}月"), 10 + m) for m in (1, 2, 12)]
    intake = take(sheets(PEOPLE, *months[::order]))
    assert taken(intake) == [(2023, "B3", 22)]
    assert told(intake) == [("B3", "part_of_year")] and "2023-01" in intake.problems[0].found
    assert taken(take(sheets(MONEY, *months[::order]))) == []


def test_a_sheet_of_the_whole_year_beside_its_months(take: Take) -> None:
    given = (("1月", "2023年1月", 2), ("12月", "2023年12月", 3), ("全年", "2023年", 30))
    intake = take(sheets(MONEY, *given))
    assert [value for _, _, value in taken(intake)] == [300_000] and told(intake) == [("B3", "part_of_year")]


def test_the_same_figure_in_another_period_is_not_told(take: Take) -> None:
    intake = take(sheets(PEOPLE, ("6月", "2023年6月", 10), ("12月", "2023年12月", 10)))
    assert taken(intake) == [(2023, "B3", 10)] and told(intake) == []


def test_december_alone_is_the_year(take: Take) -> None:
    assert len(taken(take(sheets(MONEY, ("12月", "2023年12月", 10))))) == 1


@pytest.mark.parametrize(
    "names", [("一季度", "四季度"), ("下半年", "上半年"), ("十二月", "一月"), ("1-3月", "1-6月"), ("Q2", "Q1")]
)
def test_sheets_named_by_a_part_of_the_year(take: Take, names: tuple[str, str]) -> None:
    given = [(name, "2023年", figure) for figure, name in enumerate(names, 1)]
    last = 2 if names[1] in ("四季度", "1-6月") else 1
    assert [value for _, _, value in taken(take(sheets(PEOPLE, *given)))] == [last]
    assert taken(take(sheets(MONEY, *given))) == []


def test_money_of_one_month_beside_another_places_month_is_not_the_years(take: Take) -> None:
    given = sheets(MONEY, ("1月", "2023年1月", 2), ("2月", "2023年2月", 3))
    given["2月"][2][0] = "苕桥社区"
    intake = take(given)
    assert taken(intake) == [] and [kind for _, kind in told(intake)] == ["part_of_year"]


@pytest.mark.parametrize("periods", [("一季度", "四季度"), ("1月", "12月"), (1, 12)])
def test_rows_of_parts_of_the_year(take: Take, periods: tuple[Any, Any]) -> None:
    for heading, wanted in ((PEOPLE, [11]), (MONEY, [])):
        rows = [["苕津社区", period, figure] for figure, period in enumerate(periods, 10)]
        found = taken(
            take({"报表": [["示例区2023年情况"], ["社区", "月份" if 1 in periods else "期别", heading], *rows]})
        )
        assert [value for _, _, value in found] == wanted

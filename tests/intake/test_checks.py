"""What an auditor looks at: each check finds its fault at its cell; figures that are merely uneven are no fault."""

from decimal import Decimal
from typing import Any

import pytest

from catalogue.reading import load_catalogue
from catalogue.records import Observation, Problem
from loaders.audits.auditing import Known, audit
from tests.intake.observed import observed

TOWN = "990101001"


def community(number: int) -> str:
    return f"{TOWN}{number:03d}"


def audited(observations: list[Observation], earlier: Any = None) -> list[tuple[str, str]]:
    known = Known(earlier=lambda _: earlier or {})
    return [(p.kind, p.cell) for p in audit(observations, known, load_catalogue())]


def column(item: str, values: list[object], year: int = 2023, letter: str = "B") -> list[Observation]:
    return [observed(community(n), year, item, value, f"{letter}{n + 1}") for n, value in enumerate(values, start=1)]


def test_a_part_above_its_whole() -> None:
    whole = column("community_workers", [10, 8, 12, 9, 9])
    part = column("workers_under_35", [4, 9, 12, 0, None], letter="C")
    assert audited(whole + part) == [("part_exceeds_whole", "C3")]


def test_swapped_columns_are_told_once() -> None:
    whole = column("community_workers", [4, 3, 5, 2, 6])
    part = column("workers_under_35", [10, 8, 12, 9, 9], letter="C")
    problems = audit(whole + part, Known(), load_catalogue())
    assert [(p.kind, p.cell) for p in problems] == [("part_exceeds_whole", "C2")]
    assert "还有 4 处" in problems[0].found


def test_rounding_makes_no_part_too_large() -> None:
    whole = column("total_floor_area", [600])
    part = column("service_facility_area", ["600.4"], letter="C")
    assert audited(whole + part) == []


def test_a_bounded_whole_may_still_hold_its_part() -> None:
    above = observed(community(1), 2023, "community_workers", 10)
    at_least = Observation(*[*_fields(above)[:5], None, *_fields(above)[6:]])
    assert audited([at_least, observed(community(1), 2023, "workers_under_35", 12, "C2")]) == []


def _fields(seen: Observation) -> list[Any]:
    return [getattr(seen, name) for name in Observation.__slots__]


def test_more_than_a_community_can_have() -> None:
    assert audited(column("community_workers", [10, 2000, 12])) == [("beyond_maximum", "B3")]
    town = [observed(TOWN, 2023, "community_workers", 2000)]
    assert audited(town) == []


@pytest.mark.parametrize("times", ["10", "100", "10000", "0.1", "0.0001"])
def test_a_jump_between_years(times: str) -> None:
    values = [Decimal(52000), Decimal(53000), Decimal(54000) * Decimal(times), Decimal(55000)]
    years = [
        observed("990101", 2020 + n, "service_facility_area", value, f"B{n}") for n, value in enumerate(values, start=1)
    ]
    assert audited(years) == [("jump_between_years", "B3")]


def test_a_jump_against_an_earlier_receipt_stands_at_the_new_figure() -> None:
    earlier = {(community(1), "households"): {2022: Decimal(2100)}}
    assert audited(column("households", [21500]), earlier) == [("jump_between_years", "B2")]
    assert audited(column("households", [2150]), earlier) == []


def test_a_whole_column_in_another_unit_is_told_once() -> None:
    earlier = {(community(n), "operating_funds"): {2022: Decimal(200000 + n * 1000)} for n in range(1, 7)}
    found = audited(column("operating_funds", [21, 20, 20, 22, 19, 20]), earlier)
    assert found == [("jump_between_years", "B2")]


def test_growth_and_small_numbers_are_no_jumps() -> None:
    figures = [1000, 1900, 3500, 6000, 9000]
    years = [observed(community(1), 2019 + n, "households", v, f"B{n}") for n, v in enumerate(figures)]
    assert audited(years) == []
    few = [observed(community(1), 2019 + n, "workers_certified", v, f"B{n}") for n, v in enumerate([1, 2, 10, 12])]
    assert audited(few) == []
    assert audited([observed(community(1), y, "volunteers", v) for y, v in ((2022, 50), (2023, 500))]) == []


def test_which_of_two_years_slipped_is_told_by_the_siblings() -> None:
    this = column("households", [2000, 2500, 1800, 2200, 2100])
    last = column("households", [20100, 2400, 1800, 2200, 2000], year=2022, letter="C")
    assert audited(this + last) == [("jump_between_years", "C2")]


def test_a_figure_far_from_its_siblings() -> None:
    values = [2000, 2500, 1800, 2200, 2100, 1500, 3000, 2600, 700]
    assert audited(column("households", values)) == []
    assert audited(column("households", [*values, 48000])) == [("far_from_siblings", "B11")]
    assert audited(column("households", [*values[:8], 20])) == [("far_from_siblings", "B10")]


def test_uneven_places_are_no_outliers() -> None:
    values = [300, 9000, 800, 15000, 2500, 120, 4000, 700, 26000]
    assert audited(column("households", values)) == []


def test_a_place_of_zeros_among_neighbours() -> None:
    items = ("households", "community_workers", "service_facility_area")
    rows = [column(item, [900, 800, 0, 700, 950], letter=letter) for item, letter in zip(items, "BCD", strict=True)]
    assert [f for f in audited(sum(rows, [])) if f[0] == "all_zero_row"] == [("all_zero_row", "B4")]
    two = column("venture_projects", [0, 0, 0, 4, 0]) + column("venture_funds", [0, 0, 0, 5, 0], letter="C")
    assert audited(two) == []


def test_one_place_twice_in_a_sheet() -> None:
    twice = [*column("households", [2000, 2500]), observed(community(1), 2023, "households", 2000, "B9")]
    assert audited(twice) == [("duplicate_key", "B9")]
    other_sheet = observed(community(1), 2023, "households", 2000, "B9", sheet="汇总")
    assert audited([*twice[:2], other_sheet]) == []


def table(head: list[str], *rows: list[Any], title: str = "示例区2023年情况", notes: tuple[str, ...] = ()) -> Any:
    return {"表": [[title], head, *rows, *([note] for note in notes)]}


ROWS = (["苕津社区", 2000, 9], ["苕桥社区", 1500, 8], ["璞湄社区", 1600, 7])


def kinds(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(p.kind, p.cell) for p in problems]


def test_a_survey_sample_is_no_denominator(take) -> None:  # type: ignore[no-untyped-def]
    head = ["社区", "户数（户）", "社区工作者（人）"]
    intake = take(table(head, *ROWS, title="示例区2023年人口抽样调查样本情况"))
    assert kinds(intake.problems) == [("survey_sample", "B3")]
    assert {o.item for o in intake.observations} == {"community_workers"}
    noted = take(table(head, *ROWS, notes=("注：户数为2023年人口抽样调查数。",)))
    assert kinds(noted.problems) == [("survey_sample", "B3")]
    projected = take(table(head, *ROWS, notes=("注：户数根据人口抽样调查推算。",)))
    assert projected.problems == () and len(projected.observations) == 6


def test_registered_and_average_households_are_named(take) -> None:  # type: ignore[no-untyped-def]
    intake = take(table(["社区", "年平均常住人口（人）", "社区工作者（人）"], *ROWS))
    assert kinds(intake.problems) == [("population_basis", "B2")]
    noted = take(table(["社区", "户数（户）", "社区工作者（人）"], *ROWS, notes=("注：户数为户籍户数。",)))
    assert kinds(noted.problems) == [("population_basis", "B3")]
    assert len(noted.observations) == 6


def test_negative_funds_are_impossible_and_negative_income_is_not(take) -> None:  # type: ignore[no-untyped-def]
    head = ["社区", "社区工作经费（万元）", "集体经济纯收入（万元）"]
    intake = take(table(head, ["苕津社区", -5, -3], ["苕桥社区", 20, 4], ["璞湄社区", 21, 5]))
    assert kinds(intake.problems) == [("negative_count", "B3")]
    assert [o.value for o in intake.observations if o.item == "collective_income"] == [-30000, 40000, 50000]

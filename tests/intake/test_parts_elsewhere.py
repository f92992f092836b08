"""A part in one workbook against its whole in another: told at the later one, whichever of the two that is."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

import workflow
from catalogue.reading import load_catalogue
from catalogue.records import Problem
from loaders.audits.history import figures_beside
from loaders.audits.parts_elsewhere import Received, elsewhere_problems
from tests.intake.observed import observed

NAMES = ["苕津社区", "苕桥社区", "璞湄社区", "璞井社区", "澄浦社区"]
HEADING = {"社区工作者（人）": [12, 9, 14, 8, 10], "35岁以下社区工作者（人）": [5, 9, 20, 0, None]}
Write = Callable[..., Path]


def sent(write: Write, heading: str, values: list[int | None], year: int = 2023) -> Path:
    rows = [["社区", heading], *([name, value] for name, value in zip(NAMES, values, strict=True))]
    return write({"报表": [[f"示例区{year}年社区工作者情况"], *rows]}, f"{heading[:4]}{year}.xlsx")


def received(data: Path, path: Path) -> list[Problem]:
    (one,) = workflow.load(data, [path], sender="测试")
    assert one.status == "loaded", one
    return [problem for problem in one.problems if problem.kind == "part_exceeds_whole"]


@pytest.mark.parametrize("whole_first", [True, False])
def test_the_later_workbook_is_told(write: Write, tmp_path: Path, whole_first: bool) -> None:
    whole, part = (sent(write, heading, values) for heading, values in HEADING.items())
    first, second = (whole, part) if whole_first else (part, whole)
    assert received(tmp_path / "data", first) == []
    (problem,) = received(tmp_path / "data", second)
    assert problem.cell == "B5" and first.name in problem.found and "报表!B5" in problem.found
    assert ("多于" if whole_first else "少于") in problem.found


def test_another_year_and_a_withdrawn_workbook_are_no_whole(write: Write, tmp_path: Path) -> None:
    data = tmp_path / "data"
    whole, part = (sent(write, heading, values) for heading, values in HEADING.items())
    assert received(data, sent(write, *list(HEADING.items())[0], 2022)) == []
    received(data, whole)
    workflow.withdraw(data, workflow.load(data, [whole])[0].sha256)
    assert received(data, part) == []


def test_a_workbook_that_says_both_is_left_to_its_own_check(tmp_path: Path) -> None:
    both = [
        observed("990101001001", 2023, "community_workers", 5),
        observed("990101001001", 2023, "workers_under_35", 9, "C2"),
    ]
    assert figures_beside(tmp_path, both, load_catalogue()) == {}


def test_most_of_a_column_wrong_alike_is_told_once() -> None:
    places = [f"99010100100{n}" for n in range(1, 7)]
    parts = [observed(place, 2023, "workers_under_35", 40, f"B{n}") for n, place in enumerate(places, 2)]
    beside = {
        (place, 2023): {"community_workers": Received("前.xlsx", observed(place, 2023, "community_workers", 9))}
        for place in places
    }
    (problem,) = elsewhere_problems(parts, beside, load_catalogue())
    assert problem.cell == "B2" and "还有 5 处" in problem.found


def test_rounding_makes_no_part_too_large() -> None:
    part = observed("990101001001", 2023, "service_facility_area", "600.4", "C2")
    whole = Received("前.xlsx", observed("990101001001", 2023, "total_floor_area", 600))
    beside = {("990101001001", 2023): {"total_floor_area": whole}}
    assert whole.figure.resolution in (None, Decimal(1)) and elsewhere_problems([part], beside, load_catalogue()) == []

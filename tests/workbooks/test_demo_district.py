"""The made-up district's workbooks: reproducible, marked as made up, and read back figure for figure."""

import functools
from decimal import Decimal
from pathlib import Path

import pytest

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.intake.taking import Intake, take_in
from loaders.personal.finding import personal_data
from loaders.shapes import Reading
from loaders.workbooks.reading import read_workbook
from tests.workbooks.demo_district import SAMPLES, WORKBOOKS, write_all
from tests.workbooks.demo_world import YEARS, Figures, communities

#: Item id → the figure it states.
MEANT = {
    "households": "households",
    "residents": "residents",
    "urban_residents": "urban_residents",
    "community_workers": "workers",
    "approved_posts": "posts",
    "workers_under_35": "under_35",
    "workers_bachelor": "bachelor",
    "workers_certified": "certified",
    "service_facility_area": "area",
    "resident_activity_area": "activity_area",
    "elderly_care_area": "elderly_area",
    "operating_funds": "operating_funds",
    "worker_pay": "pay",
    "resident_service_funds": "service_funds",
}
TRUTH: dict[str, dict[int, Figures]] = {c.code: c.by_year for c in communities()}


@functools.cache
def reading(name: str) -> Reading:
    return read_workbook(SAMPLES / name)


@functools.cache
def intake(name: str) -> Intake:
    return take_in(reading(name), load_catalogue(), load_register())


def test_the_same_figures_give_the_same_bytes_and_are_what_is_shipped(tmp_path: Path) -> None:
    for path in write_all(tmp_path):
        assert path.read_bytes() == (SAMPLES / path.name).read_bytes(), path.name
    assert sorted(p.name for p in SAMPLES.glob("示例区*")) == sorted(WORKBOOKS)


def test_every_workbook_is_named_in_the_list_for_readers() -> None:
    listed = (SAMPLES.parent / "README.md").read_text(encoding="utf-8")
    assert [p.name for p in SAMPLES.iterdir() if p.name not in listed] == []


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_sheet_says_that_it_is_made_up(name: str) -> None:
    for grid in reading(name).grids:
        assert any("演示数据（虚构）" in cell.text for cell in grid.cells.values()), grid.sheet


@pytest.mark.parametrize("name", WORKBOOKS)
def test_nothing_is_wrong_with_it_and_its_totals_and_ratios_agree(name: str) -> None:
    taken = intake(name)
    assert taken.problems == () and personal_data(reading(name).grids) == []
    assert [check for check in taken.checks if not check.ok] == []


@pytest.mark.parametrize("name", WORKBOOKS)
def test_every_figure_comes_back_as_it_was_meant(name: str) -> None:
    for seen in intake(name).observations:
        if seen.status not in ("reported", "approximate") or seen.item not in MEANT:
            continue
        assert seen.value == getattr(TRUTH[seen.area][seen.year], MEANT[seen.item]), seen


def test_every_figure_of_every_community_and_year_is_there() -> None:
    seen = {(o.area, o.year, o.item) for name in WORKBOOKS for o in intake(name).observations}
    always = ("households", "residents", "community_workers", "workers_certified", "service_facility_area")
    money = ("operating_funds", "worker_pay", "resident_service_funds")
    missing = {(c, y, i) for c in TRUTH for y in YEARS for i in (*always, *money)} - seen
    assert missing == set()


def test_marks_and_bounds_are_kept_apart() -> None:
    found = {(o.status, o.text): (o.value, o.low, o.high) for name in WORKBOOKS for o in intake(name).observations}
    assert found["bounded", "15—20"] == (None, Decimal(15), Decimal(20))
    by_status = {status for status, _ in found}
    assert by_status == {"reported", "approximate", "bounded", "withheld", "not_reported"}
    assert any(value == 0 for (status, _), (value, _, _) in found.items() if status == "reported")

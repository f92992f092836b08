"""The whole way in for the shipped published figures: read, mapped, placed, with nothing a person must look at."""

from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.intake.taking import Intake, take_in
from loaders.workbooks.reading import read_workbook
from tests.workbooks.published_figures import SAMPLES, contents

#: What each workbook must give: (file, place code, year, item or indicator, value, low, high).
EXPECTED = [
    ("聊城", "3715", 2023, "community_workers", "4671", "4671", "4671"),
    ("聊城", "3715", 2023, "workers_per_10k_urban", "14.5", "14.5", "14.5"),
    ("聊城", "3715", 2023, "grid_workers", "9213", "9213", "9213"),
    ("聊城", "3715", 2023, "social_workers", "1880", "1880", "1880"),
    ("聊城", "3715", 2023, "volunteers", "910000", "910000", "910000"),
    ("聊城", "3715", 2023, "social_organizations", "2423", "2423", "2423"),
    ("聊城", "3715", 2023, "charities", "121", "121", "121"),
    ("聊城", "3715", 2023, "party_branches", "1134", "1134", "1134"),
    ("聊城", "3715", 2023, "party_groups", "5905", "5905", "5905"),
    ("镇海", "330211", 2018, "facility_investment", "9128500", "9128500", "9128500"),
    ("镇海", "330211", 2018, "facility_projects", "31", "31", "31"),
    ("镇海", "330211", 2018, "venture_funds", "4317800", "4317800", "4317800"),
    ("镇海", "330211", 2018, "venture_projects", "112", "112", "112"),
    ("镇海", "330211", 2018, "micro_funds", "7182400", "7182400", "7182400"),
    ("镇海", "330211", 2018, "micro_projects", "503", "503", "503"),
    ("镇海", "330211", 2018, "workers_all_round", "300", "300", None),
    ("全国", "0", 2015, "facility_coverage_urban", "82", "82", "82"),
    ("全国", "0", 2015, "facility_coverage_rural", "12.3", "12.3", "12.3"),
    ("全国", "0", 2019, "facility_coverage_urban", "92.9", "92.9", "92.9"),
    ("全国", "0", 2019, "facility_coverage_rural", "59.3", "59.3", "59.3"),
    ("全国", "0", 2020, "facility_coverage_urban", "100", "100", "100"),
    ("全国", "0", 2020, "facility_coverage_rural", "65.7", "65.7", "65.7"),
    ("设施面积", "34", 2019, "facility_area_per_100hh", "27", "27", "27"),
    ("滨江", "330108", 2019, "facility_area_per_100hh", "91.6", "91.6", "91.6"),
    ("滨江", "330108", 2019, "service_facility_area", "120072", "120072", "120072"),
    ("滨江", "330108", 2019, "households", "131100", "131100", "131100"),
    ("滨江", "330108", 2019, "communities", "60", "60", "60"),
    ("滨江", "330108001", 2019, "communities", "17", "17", "17"),
    ("滨江", "330108003", 2019, "facility_area_per_community", "1998", "1998", "1998"),
    ("设施面积", "3205", 2023, "facility_area_per_100hh", "80", "80", None),
    ("设施面积", "3205", 2023, "service_facility_area", "3300000", "3300000", "3300000"),
    ("设施面积", "4111", 2020, "facility_area_per_community", "630", "630", "630"),
    ("设施面积", "4111", 2020, "communities_urban", "77", "77", "77"),
    ("各地社区工作者", "21", 2017, "community_workers", "49700", "49700", "49700"),
    ("各地社区工作者", "21", 2017, "workers_certified", "2543", "2543", "2543"),
    ("各地社区工作者", "2104", 2023, "workers_per_10k_urban", "18.05", "18.05", "18.05"),
    ("志愿者", "31", 2021, "volunteers_per_100", "23", "23", "23"),
    ("志愿者", "11", 2016, "volunteers_per_100", "17.11", "17.11", "17.11"),
    ("吉林", "22", 2021, "smart_modules", "8", "8", "8"),
    ("吉林", "22", 2022, "smart_funds", "3500000", "3500000", "3500000"),
]

FILES = [declared["file"] for declared in contents()]


@cache
def intake(path: Path) -> Intake:
    return take_in(read_workbook(path), load_catalogue(), load_register())


def one(word: str) -> Path:
    (path,) = (SAMPLES / name for name in FILES if word in name)
    return path


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_left_for_a_person_to_look_at(name: str) -> None:
    taken = intake(SAMPLES / name)
    assert taken.problems == ()
    assert all(check.ok for check in taken.checks)


@pytest.mark.parametrize(("word", "area", "year", "item", "value", "low", "high"), EXPECTED)
def test_the_published_figure_is_the_observation(
    word: str, area: str, year: int, item: str, value: str, low: str | None, high: str | None
) -> None:
    found = [
        (seen.value, seen.low, seen.high)
        for seen in intake(one(word)).observations
        if (seen.area, seen.year, seen.item) == (area, year, item)
    ]
    assert found == [tuple(None if text is None else Decimal(text) for text in (value, low, high))]


def test_a_sum_of_two_years_never_becomes_the_figure_of_one() -> None:
    assert not any(seen.item == "worker_pay" for seen in intake(one("聊城")).observations)


def test_a_standard_is_not_what_was_paid() -> None:
    taken = intake(one("镇海"))
    assert not any(seen.item in ("operating_funds", "operating_funds_per_1000hh") for seen in taken.observations)
    headings = [heading for table in taken.tables for heading, item, _ in table.columns if not item]
    assert any("标准" in heading for heading in headings)

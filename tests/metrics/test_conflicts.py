"""Standards that cannot hold together: a cap of 17 per community against 18 per 10,000; 1 per 300 homes beside it."""

from decimal import Decimal
from pathlib import Path

import metrics
from catalogue.models import Limits, Requirement

from .worlds import World, catalogue, indicator, item, published, requirement, said

TOWN, A, B = "110101001", "110101001001", "110101001002"
PLACES = dict.fromkeys(("0", "11", "1101", "110101", TOWN, A, B), "unknown")
ITEMS = [
    item("staff", unit="人"),
    item("full_time", unit="人"),
    item("people", unit="人"),
    item("homes", unit="户"),
    item("sites", unit="个", counted_per_community=1),
]
INDICATORS = [
    indicator("per_10k", "staff", "people", per=10000, unit="人/万人"),
    indicator("full_per_10k", "full_time", "people", per=10000, unit="人/万人"),
    indicator("per_site", "staff", "sites", per=1, unit="人/个", register_counts=False),
    indicator("per_1000hh", "staff", "homes", per=1000, unit="人/千户"),
]
CAP = requirement("cap", "per_site", 17, 1, comparator="at_most")
FLOOR = requirement("floor", "per_10k", 18, 10000)


def asked(folder: Path, law: list[Requirement], *cells: object, area: str = "110101") -> metrics.Edition:
    declared = catalogue(ITEMS, INDICATORS, law)
    part = Limits.model_construct(item="full_time", not_above=("staff",))
    declared = declared.model_copy(update={"limits": {"full_time": part}})
    return published(folder, World(PLACES, declared).with_cells(*cells))  # type: ignore[arg-type]


def test_a_cap_makes_a_rate_impossible_above_its_turning_point(tmp_path: Path) -> None:
    edition = asked(tmp_path, [CAP, FLOOR], said(A, "people", 9445), said(B, "people", 9444))
    (found,) = metrics.conflicts(edition, "110101", 2020)
    assert (found.floor.id, found.cap.id, found.judgement) == ("floor", "cap", "conflict")
    assert found.turning_point == Decimal("9444.44444444")  # 17 × 10,000 ÷ 18
    assert [(one.area, one.least, one.most) for one in found.crossings] == [(A, Decimal("17.001"), 17)]
    assert (found.known, found.here) == (2, Decimal("9444.5"))
    assert "9,444.44 人/个" in found.sentence


def test_below_the_turning_point_both_can_hold(tmp_path: Path) -> None:
    (found,) = metrics.conflicts(asked(tmp_path, [CAP, FLOOR], said(B, "people", 9444)), TOWN, 2020)
    assert (found.judgement, found.crossings) == ("compatible", ())


def test_without_figures_the_turning_point_is_told_all_the_same(tmp_path: Path) -> None:
    (found,) = metrics.conflicts(asked(tmp_path, [CAP, FLOOR], said(A, "homes", 3)), TOWN, 2020)
    assert (found.judgement, found.turning_point, found.here) == ("no_data", Decimal("9444.44444444"), None)


def test_a_band_over_the_turning_point_is_undetermined(tmp_path: Path) -> None:
    cell = said(A, "people", None, low=Decimal(9000), high=Decimal(10000), status="bounded")
    (found,) = metrics.conflicts(asked(tmp_path, [CAP, FLOOR], cell), A, 2020)
    assert found.judgement == "undetermined"


def test_a_part_from_below_against_the_whole_from_above(tmp_path: Path) -> None:
    part = requirement("part", "full_per_10k", 18, 10000)
    (found,) = metrics.conflicts(asked(tmp_path, [CAP, part], said(A, "people", 20000)), A, 2020)
    assert (found.floor.id, found.cap.id, found.judgement) == ("part", "cap", "conflict")


def test_two_bounds_of_one_indicator(tmp_path: Path) -> None:
    high = requirement("high", "per_10k", 15, 10000, comparator="at_most")
    (found,) = metrics.conflicts(asked(tmp_path, [FLOOR, high]), "110101", 2020)
    assert (found.judgement, found.turning_point) == ("conflict", None)


def test_one_per_300_homes_in_the_other_unit(tmp_path: Path) -> None:
    homes = requirement("homes", "per_1000hh", 1, 300)
    edition = asked(tmp_path, [FLOOR, homes], said("110101", "people", 2620), said("110101", "homes", 1000))
    (found,) = metrics.exchanges(edition, "110101", 2020)
    said_of = {found.standard.id, found.other.id}
    assert said_of == {"floor", "homes"} and found.stricter == "floor"
    values = {"homes": Decimal("12.72264631"), "floor": Decimal("4.716")}  # 10,000 ÷ 300 ÷ 2.62; 18 × 2.62 ÷ 10
    assert found.value == values[found.standard.id]

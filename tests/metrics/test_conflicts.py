"""Standards that cannot hold together: a cap of 17 per community against 18 per 10,000; 1 per 300 homes beside it."""

from decimal import Decimal
from pathlib import Path

import metrics
from catalogue.models import Bracket, Limits, Requirement

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


def by_size(*rows: tuple[int, int | None, int], step: int = 0, **other: object) -> Requirement:
    found = [
        Bracket(from_size=Decimal(a), below_size=None if b is None else Decimal(b), amount=Decimal(n))
        for a, b, n in rows
    ]
    found[-1] = found[-1].model_copy(update={"step": Decimal(step), "step_amount": Decimal(1 if step else 0)})
    return requirement("sizes", "per_site", None, None, bracket_item="homes", brackets=tuple(found), **other)


def test_a_table_by_size_against_a_cap_for_each_community(tmp_path: Path) -> None:
    sizes = by_size((0, 2000, 3), (2000, None, 6), step=500)
    edition = asked(tmp_path, [CAP, sizes], said(A, "homes", 8000), said(B, "homes", 7999))
    (found,) = metrics.conflicts(edition, "110101", 2020)
    assert (found.floor.id, found.cap.id, found.judgement, found.by_size) == ("sizes", "cap", "conflict", True)
    assert found.turning_point == 8000  # 6 + 12 steps of 500 = 18 > 17
    assert [(one.area, one.ratio, one.least, one.most) for one in found.crossings] == [(A, 8000, 18, 17)]
    assert found.known == 2 and "8,000 户" in found.sentence


def test_a_table_that_never_asks_more_than_the_cap_is_no_conflict(tmp_path: Path) -> None:
    edition = asked(tmp_path, [CAP, by_size((0, 2000, 3), (2000, None, 17))], said(A, "homes", 9000))
    assert metrics.conflicts(edition, "110101", 2020) == []


def test_a_table_by_size_that_caps_a_rate(tmp_path: Path) -> None:
    sizes = by_size((0, 2000, 3), (2000, None, 6), comparator="at_most")
    cells = [said(A, "homes", 1999), said(A, "people", 1700), said(B, "homes", 2000), said(B, "people", 3333)]
    (found,) = metrics.conflicts(asked(tmp_path, [FLOOR, sizes], *cells), "110101", 2020)
    assert (found.judgement, found.turning_point) == ("conflict", None)
    assert [(one.area, one.least, one.most) for one in found.crossings] == [(A, Decimal("3.06"), 3)]
    assert found.known == 2 and "2 个社区中 1 个" in found.sentence
    band = said(B, "people", None, low=Decimal(3000), high=Decimal(4000), status="bounded")
    (doubt,) = metrics.conflicts(asked(tmp_path / "b", [FLOOR, sizes], cells[2], band), B, 2020)
    assert (doubt.judgement, doubt.crossings) == ("undetermined", ())

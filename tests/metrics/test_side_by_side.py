"""Places compared and two indicators related: worked by hand over one small world."""

from decimal import Decimal

import pytest

import metrics
from catalogue.faults import UsedWrongly
from metrics.relation import _spearman

from .worlds import World, catalogue, indicator, item, published, requirement, said

COUNTY, TOWN = "110101", "110101001"
A, B, C, D, E = (f"{TOWN}00{n}" for n in range(1, 6))
PLACES = dict.fromkeys(("0", "11", "1101", COUNTY, TOWN, A, B, C, D, E), "unknown")
ITEMS = [item("space", whole=False, unit="㎡"), item("homes", unit="户"), item("staff", unit="人")]
INDICATORS = [
    indicator("space_per_100hh", "space", "homes", unit="㎡/百户"),
    indicator("staff_per_100hh", "staff", "homes", unit="人/百户"),
]
LAW = [requirement("S", "space_per_100hh", 30), requirement("T", "staff_per_100hh", 1)]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> metrics.Edition:
    cells = []
    for code, space, staff in ((A, 300, 10), (B, 240, 12), (C, 310, 5), (D, 200, 6)):
        cells += [said(code, "space", space), said(code, "staff", staff), said(code, "homes", 1000)]
    banded = said(E, "space", None, low=Decimal(250), high=Decimal(320), status="bounded")
    cells += [banded, said(E, "homes", 1000)]
    world = World(PLACES, catalogue(ITEMS, INDICATORS, LAW)).with_cells(*cells)
    return published(tmp_path_factory.mktemp("side_by_side"), world)


def test_each_place_has_its_own_answer_and_its_distance_to_the_first(edition: metrics.Edition) -> None:
    space, staff = metrics.compare(edition, (B, A, E), 2020)
    assert [g.value for g in space.gaps] == [24, 30, None]
    (to_a, to_e) = space.differences
    assert (to_a.value, to_a.low, to_a.high, to_a.higher) == (6, 6, 6, A)
    assert (to_e.value, to_e.low, to_e.high, to_e.higher) == (None, 1, 8, E)
    assert staff.differences[0].higher == B
    assert staff.differences[1] == (type(to_a))(E, None, None, None, "", ())


def test_intervals_that_meet_put_neither_above_the_other(edition: metrics.Edition) -> None:
    (space,) = metrics.compare(edition, (A, E), 2020, ("space_per_100hh",))
    assert (space.differences[0].low, space.differences[0].high, space.differences[0].higher) == (-5, 2, "")


def test_what_two_figures_do_not_share_is_named(edition: metrics.Edition) -> None:
    (space,) = metrics.compare(edition, (A, TOWN), 2020, ("space_per_100hh",))
    assert space.differences[0].unlike == ("basis",)


def test_no_place_a_place_twice_and_an_unknown_one_are_refused(edition: metrics.Edition) -> None:
    for areas in ((), (A, A), (A, "999999")):
        with pytest.raises(UsedWrongly):
            metrics.compare(edition, areas, 2020)


def test_quadrants_count_only_what_is_judged_on_both(edition: metrics.Edition) -> None:
    found = metrics.relation(edition, COUNTY, "community", 2020, "space_per_100hh", "staff_per_100hh")
    assert (found.both, found.first_only, found.second_only, found.neither) == (1, 1, 1, 1)
    assert (found.unjudged, found.absent, found.n, found.rank_correlation) == (0, 1, 4, None)
    assert [p.quadrant for p in found.pairs] == ["both", "second_only", "first_only", "neither", None]


def test_an_indicator_is_not_related_to_itself(edition: metrics.Edition) -> None:
    with pytest.raises(UsedWrongly):
        metrics.relation(edition, COUNTY, "community", 2020, "space_per_100hh", "space_per_100hh")


def test_the_coefficient_of_ranks() -> None:
    up = [Decimal(n) for n in range(10)]
    assert _spearman(up, [v * v for v in up]) == 1
    assert _spearman(up, up[::-1]) == -1
    assert _spearman(up, [Decimal(1)] * 10) is None and _spearman(up[:9], up[:9]) is None
    # ranks 1..10 against 1,2,3,4.5,4.5,6,7,8,10,9: Σ(a−ā)(b−b̄) = 81, so 81 ÷ √(82.5 × 82)
    ties = [Decimal(v) for v in (0, 1, 2, 3, 3, 5, 6, 7, 9, 8)]
    assert _spearman(up, ties) == Decimal("0.98480698")


def test_a_series_keeps_missing_years_and_parts_where_its_basis_changes(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    early = [said(A, "space", 300, 2018), said(A, "homes", 1000, 2018)]
    later = [said(A, "space", 310, 2020), said(A, "homes", 1000, 2020), said(A, "space_per_100hh", 31, 2021)]
    world = World(PLACES, catalogue(ITEMS, INDICATORS, LAW)).with_cells(*early).with_cells(*later)
    edition = published(tmp_path_factory.mktemp("development"), world)
    found = metrics.development(edition, A, "space_per_100hh")
    assert [(g.year, g.value, g.judgement) for g in found.years] == [
        (2018, 30, "met"), (2019, None, "no_data"), (2020, 31, "met"), (2021, 31, "met"),
    ]  # fmt: skip
    assert [(b.before, b.year, b.kinds, b.parts) for b in found.breaks] == [
        (2018, 2020, ("workbook",), False), (2020, 2021, ("basis",), True),
    ]  # fmt: skip
    assert metrics.development(edition, B, "space_per_100hh").years == ()
    below = metrics.developments(edition, TOWN, "community", "space_per_100hh")
    assert [(one.area, one.years) for one in below if one.years] == [(A, found.years)] and below[1].area == B
    assert [(b.year, b.kinds) for b in below[0].breaks] == [(2021, ("basis",))]  # whose workbooks is not asked
    with pytest.raises(UsedWrongly):
        metrics.development(edition, A, "nonsense")


def test_years_with_too_few_communities_are_not_joined(tmp_path_factory: pytest.TempPathFactory) -> None:
    early = [said(A, "space", 300, 2018), said(A, "homes", 1000, 2018)]
    later = [said(B, "space", 200, 2019), said(B, "homes", 1000, 2019)]
    world = World(PLACES, catalogue(ITEMS, INDICATORS, LAW)).with_cells(*early, *later)
    edition = published(tmp_path_factory.mktemp("thin"), world)
    (found,) = metrics.development(edition, TOWN, "space_per_100hh").breaks
    assert found.parts and "thin" in found.kinds

"""Who lives below a standard, what closing costs, own against roll-up, shares: worked by hand."""

from decimal import Decimal
from pathlib import Path

import metrics
from catalogue.models import Cost

from .worlds import World, catalogue, indicator, item, published, requirement, said

COUNTY, ONE, TWO = "110101", "110101001", "110101002"
A, B, C, D = (f"{ONE}00{n}" for n in range(1, 5))
E = f"{TWO}001"
PLACES = dict.fromkeys(("0", "11", "1101", COUNTY, ONE, TWO, A, B, C, D, E), "unknown")
ITEMS = [
    item("staff", unit="人"),
    item("people", unit="人"),
    item("homes", unit="户"),
    item("space", whole=False, unit="㎡"),
]
INDICATORS = [
    indicator("space_per_100hh", "space", "homes", unit="㎡/百户"),
    indicator("staff_quotient", "staff", "people", per=1, kind="quotient", unit="倍", direction="none"),
    indicator("staff_per_10k", "staff", "people", per=10000, unit="人/万人"),
]
LAW = [requirement("S", "space_per_100hh", 30)]


def asked(folder: Path, *cells: object) -> metrics.Edition:
    declared = catalogue(ITEMS, INDICATORS, LAW)
    cost = Cost(item="space", unit_cost=Decimal("3000"), recurring=False, assumed=True, source="", note="假设")
    return published(folder, World(PLACES, declared.model_copy(update={"costs": {"space": cost}})).with_cells(*cells))  # type: ignore[arg-type]


def pair(code: str, space: object, homes: int) -> tuple[object, object]:
    return said(code, "space", space), said(code, "homes", homes)


def test_households_living_below_the_standard(tmp_path: Path) -> None:
    edition = asked(
        tmp_path,
        *pair(A, 300, 1000),  # exactly 30: met
        *pair(B, 299, 1000),  # short
        *pair(C, Decimal("89.9"), 300),  # short
        said(D, "space", None, low=Decimal(100), high=Decimal(200), status="bounded"),
        said(D, "homes", 500),  # due 150: undetermined
    )
    found = metrics.living_below(edition, COUNTY, "space_per_100hh", 2020)
    assert (found.below, found.high, found.known) == (1300, 1800, 2300)
    assert found.share == Decimal("0.56521739")
    assert (found.communities_short, found.communities_met, found.communities_undetermined) == (2, 1, 1)
    assert (found.coverage.reported, found.coverage.expected, found.coverage.share) == (3, 5, Decimal("0.6"))
    assert (found.enough, found.households_missing, found.unit) == (False, (), "户")


def test_no_community_judged_is_not_nobody_below(tmp_path: Path) -> None:
    found = metrics.living_below(asked(tmp_path, said(A, "homes", 5)), COUNTY, "space_per_100hh", 2020)
    assert (found.below, found.known, found.share, found.coverage.reported) == (None, None, None, 0)


def test_the_cost_of_closing_a_gap(tmp_path: Path) -> None:
    edition = asked(tmp_path, *pair(A, 400, 1000), *pair(B, 299, 1000), *pair(C, Decimal("89.9"), 300))
    gaps = metrics.gaps(edition, ONE, year=2020)
    (cost,) = metrics.costs(edition, gaps)
    # pooled: 690 due, 788.9 there: nothing; each for itself: 1 + 0.1 ㎡
    assert (cost.pooled, cost.summed, cost.assumed, cost.unit_cost) == (0, Decimal(3300), True, 3000)


def test_own_figure_beside_the_roll_up(tmp_path: Path) -> None:
    cells = [*pair(A, 300, 1000), *pair(B, 200, 1000), *pair(COUNTY, 900, 2500)]
    found = metrics.two_ways(asked(tmp_path, *cells), COUNTY, 2020, "space_per_100hh")
    assert found is not None and found.own is not None and found.rolled_up is not None
    assert (found.own.value, found.rolled_up.value) == (36, 25)
    assert (found.value_difference, found.numerator_difference, found.denominator_difference) == (11, 400, 500)
    assert (found.rolled_up.coverage.reported, found.rolled_up.coverage.expected) == (2, 5)
    alone = metrics.two_ways(asked(tmp_path / "x", *pair(A, 300, 1000)), COUNTY, 2020, "space_per_100hh")
    assert alone is not None and alone.own is None and alone.value_difference is None
    assert metrics.two_ways(asked(tmp_path / "y", *pair(A, 300, 1000)), COUNTY, 2020, "staff_quotient") is None


def test_shares_and_posts_for_equal_shares(tmp_path: Path) -> None:
    cells = []
    for code, staff, people in ((COUNTY, 100, 70000), (ONE, 30, 35000), (TWO, 70, 35000)):
        cells += [said(code, "staff", staff), said(code, "people", people)]
    found = metrics.shares(asked(tmp_path, *cells), COUNTY, "staff_quotient", 2020)
    one, two = found.parts
    assert (one.numerator_share, one.denominator_share, one.quotient) == (
        Decimal("0.3"),
        Decimal("0.5"),
        Decimal("0.6"),
    )
    assert (one.equal, one.need, one.surplus) == (50, 20, 0)
    assert (two.quotient, two.need, two.surplus) == (Decimal("1.4"), 0, 20)
    assert (found.level, found.complete, found.need, found.unit) == ("town", True, 20, "人")
    edition = asked(tmp_path / "same", *cells)
    gap = metrics.gaps(edition, COUNTY, "town", 2020, ["staff_quotient"])[0]
    assert gap.value == one.quotient
    told = metrics.trace(edition, ONE, "staff_quotient", 2020)
    own, above = [(ONE, 35000), (ONE, 30)], [(COUNTY, 70000), (COUNTY, 100)]
    assert [(cell.area, cell.value) for cell in told.inputs] == own + above
    town, county = gap.area_name, metrics.gaps(edition, COUNTY, None, 2020, ["staff_quotient"])[0].area_name
    staff, people = f"{town}staff 30 人 ÷ {county} 100 人", f"{town}people 35,000 人 ÷ {county} 70,000 人"
    assert told.formula == f"（{staff}）÷（{people}）= 0.6 倍"
    assert {cell.area for cell in metrics.trace(edition, COUNTY, "staff_quotient", 2020).inputs} == {COUNTY}


def test_need_for_equal_shares_is_rounded_up(tmp_path: Path) -> None:
    cells = []
    for code, staff, people in ((COUNTY, 10, 3000), (ONE, 3, 1000), (TWO, 7, 2000)):
        cells += [said(code, "staff", staff), said(code, "people", people)]
    found = metrics.shares(asked(tmp_path, *cells), COUNTY, "staff_per_10k", 2020)
    assert (found.parts[0].equal, found.parts[0].need) == (Decimal("3.33333333"), 1)


def test_a_part_without_figures_says_so(tmp_path: Path) -> None:
    cells = [said(COUNTY, "staff", 10), said(COUNTY, "people", 3000), said(ONE, "staff", 3)]
    found = metrics.shares(asked(tmp_path, *cells), COUNTY, "staff_per_10k", 2020)
    assert [one.quotient for one in found.parts] == [None, None] and not found.complete
    assert all(one.reason for one in found.parts) and found.need is None


def test_partial_parts_are_not_compared(tmp_path: Path) -> None:
    cells = [said(COUNTY, "staff", 10), said(COUNTY, "people", 3000), said(A, "staff", 3), said(A, "people", 900)]
    found = metrics.shares(asked(tmp_path, *cells), COUNTY, "staff_per_10k", 2020)
    assert found.parts[0].quotient is None and found.parts[0].reason == "该地只有部分社区有数，份额不可比。"


def test_ranges_of_both_needs_worked_by_hand(tmp_path: Path) -> None:
    edition = asked(
        tmp_path,
        said(A, "space", 300, low=Decimal(300), high=None, status="bounded"),  # 300余: due 330, so 0—30
        said(A, "homes", 1100),
        said(B, "space", None, low=Decimal(100), high=Decimal(200), status="bounded"),  # due 150, so 0—50
        said(B, "homes", 500),
        *pair(C, 290, 1000),  # due 300: 10
    )
    one, two, three = metrics.gaps(edition, COUNTY, "community", 2020, ["space_per_100hh"])[:3]
    assert (one.need.pooled, one.need.low, one.need.high) == (30, 0, 30) and one.judgement == "undetermined"
    assert (two.need.pooled, two.need.low, two.need.high) == (None, 0, 50)
    assert (three.need.low, three.need.high, three.need.summed_low, three.need.summed_high) == (10, 10, 10, 10)
    (whole,) = metrics.gaps(edition, ONE, None, 2020, ["space_per_100hh"])
    assert (whole.need.summed, whole.need.summed_low, whole.need.summed_high) == (None, 10, 90)
    assert (whole.need.pooled, whole.need.low, whole.need.high) == (None, 0, 90)  # due 780, there at least 690

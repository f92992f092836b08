"""Questions pages put: workbooks, traces, what changed between editions, series, siblings, completeness."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

import metrics
from catalogue.answers import GapAnswer
from catalogue.faults import UsedWrongly

from .worlds import INDICATORS, World, catalogue, indicator, item, published, random_world, requirement, said

COUNTY, ONE, TWO = "110101", "110101001", "110101002"
A, B, C = (f"{ONE}00{n}" for n in range(1, 4))
PLACES = {**dict.fromkeys(("0", "11", "1101", COUNTY, ONE, TWO), "unknown"), A: "urban", B: "rural", C: "unknown"}
ITEMS = [item("staff"), item("homes"), item("sites")]
DECLARED = [indicator("rate", "staff", "homes"), indicator("urban_rate", "staff", "sites", expects="urban")]
LAW = [requirement("S", "rate", 3)]
WORLD = World(PLACES, catalogue(ITEMS, DECLARED, LAW))


def pair(code: str, staff: int, homes: int, year: int = 2020) -> tuple[object, ...]:
    return said(code, "staff", staff, year), said(code, "homes", homes, year)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> metrics.Edition:
    world = WORLD.with_cells(*pair(A, 2, 100), *pair(B, 9, 300, 2019), said(B, "staff", 9)).with_cells(
        *pair(B, 12, 300),
        said(C, "staff", None, status="withheld", sheet="乙"),
        said(C, "homes", None, status="not_reported", sheet="甲"),
        said(TWO, "sites", 4, sheet="甲"),
    )
    return published(tmp_path_factory.mktemp("asked"), world)


def test_workbooks_behind_a_place(edition: metrics.Edition) -> None:
    first, second = metrics.workbooks(edition, COUNTY, 2020)
    assert (first.workbook, first.sheets, first.cells, first.places) == (
        "0.xlsx",
        ("表",),
        2,
        1,
    )
    assert (second.workbook, second.sheets) == ("1.xlsx", ("表", "乙", "甲"))
    assert (second.cells, second.figures, second.places) == (5, 3, 3)
    assert [one.workbook for one in metrics.workbooks(edition, TWO)] == ["1.xlsx"]
    assert [one.cells for one in metrics.workbooks(edition, COUNTY, 2019, ["homes"])] == [1]
    assert metrics.workbooks(edition, A, 2019) == []
    with pytest.raises(UsedWrongly):
        metrics.workbooks(edition, "77")


def test_completeness_tells_four_things_apart(edition: metrics.Edition) -> None:
    rows = {(one.area, one.item): one for one in metrics.completeness(edition, COUNTY, 2020)}
    assert {area for area, _ in rows} == {COUNTY, ONE, TWO}
    homes = rows[COUNTY, "homes"]
    assert (homes.expected, homes.reported, homes.not_reported, homes.withheld, homes.silent) == (3, 2, 1, 0, 0)
    assert (homes.share, homes.last_received) == (Decimal("0.66666667"), "2026-01-02")
    assert (rows[ONE, "staff"].withheld, rows[ONE, "staff"].own) == (1, None)
    sites = rows[TWO, "sites"]
    assert (sites.expected, sites.reported, sites.own, sites.share) == (0, 0, "reported", None)
    assert rows[COUNTY, "sites"].expected == 1 and rows[COUNTY, "sites"].silent == 1  # the urban one
    alone = {one.item: one for one in metrics.completeness(edition, C, 2020)}
    assert (alone["staff"].withheld, alone["homes"].not_reported, alone["sites"].expected) == (1, 1, 0)


def test_completeness_counts_a_community_of_unknown_class_once_it_speaks(tmp_path: Path) -> None:
    edition = published(tmp_path, WORLD.with_cells(said(C, "sites", 1), said(B, "sites", 1)))
    (sites,) = [one for one in metrics.completeness(edition, ONE, 2020) if (one.area, one.item) == (ONE, "sites")]
    assert (sites.expected, sites.reported, sites.beyond, sites.silent) == (2, 1, 1, 1)


def test_a_place_among_its_siblings(edition: metrics.Edition) -> None:
    rate, _ = metrics.siblings(edition, A, year=2020)
    assert (rate.value, rate.among, rate.n, rate.rank, rate.parent) == (2, 3, 2, 2, ONE)
    assert (rate.least, rate.lower_quartile, rate.median, rate.upper_quartile, rate.most) == (
        2, Decimal("2.5"), 3, Decimal("3.5"), 4,
    )  # fmt: skip
    assert (rate.met, rate.short, rate.parent_value) == (1, 1, Decimal("3.5"))
    assert rate.gap == metrics.gaps(edition, A, None, 2020, ["rate"])[0]
    (nation,) = metrics.siblings(edition, "0", ["rate"])
    assert (nation.among, nation.rank, nation.parent, nation.year) == (1, 1, None, 2020)


def without_sums(gap: GapAnswer) -> GapAnswer:
    """The answer without what is added up over communities."""
    return replace(gap, need=replace(gap.need, summed=None, summed_low=None, summed_high=None))


def test_series_is_each_year_asked_alone(tmp_path: Path) -> None:
    for seed in (500, 501):
        world = random_world(seed)
        edition = published(tmp_path / str(seed), world)
        for area in ("0", "1101", "110101", "110101001", "990101"):
            alone: list[GapAnswer] = []
            for year in metrics.years(edition, area):
                alone += metrics.gaps(edition, area, None, year, rule="strictest")
            assert metrics.series(edition, area, rule="strictest") == alone and alone
            quick = metrics.series(edition, area, (), "strictest", None, False)
            assert [without_sums(one) for one in quick] == [without_sums(one) for one in alone]


def test_many_traces_are_each_trace(tmp_path: Path) -> None:
    edition = published(tmp_path, random_world(502))
    asked = [
        (area, one.id, year)
        for area in ("110101001", "0", "110101", "990101")
        for one in INDICATORS[:6]
        for year in (2020, 2019)
    ]
    together = metrics.traces(edition, asked)
    assert [(one.gap.area, one.gap.indicator, one.gap.year) for one in together] == asked
    for key, found in list(zip(asked, together, strict=True))[::5]:
        assert found == metrics.trace(edition, *key)
    assert any(one.inputs for one in together) and metrics.traces(edition, []) == []


def test_what_changed_between_two_editions(tmp_path: Path) -> None:
    first = WORLD.with_cells(*pair(A, 2, 100), *pair(B, 9, 300))
    law = catalogue(ITEMS, DECLARED, [requirement("S", "rate", 2), requirement("N", "rate", 1)])
    published(tmp_path, first)
    edition = published(tmp_path, replace(first.with_cells(said(B, "staff", 6)), catalogue=law))
    found = metrics.edition_differences(edition, 1, ONE, "community")
    assert [one.workbook for one in found.workbooks_added] == ["1.xlsx"] and found.workbooks_gone == ()
    assert (found.standards_added, found.standards_changed, found.standards_gone) == (("N",), ("S",), ())
    a, b, *_ = (one for one in found.figures if one.indicator == "rate")
    assert (a.area, a.cause, b.area, b.cause) == (A, "catalogue", B, "both")
    assert a.before is not None and a.after is not None and b.after is not None
    assert (a.before.judgement, a.after.judgement, a.before.asked, a.after.asked) == ("short", "met", 3, 2)
    assert (b.after.value, b.after.gap) == (2, 0)
    same = published(tmp_path, replace(first.with_cells(said(B, "staff", 6)), catalogue=law))
    nothing = metrics.edition_differences(same, 2, ONE, "community")
    assert nothing.figures == () == nothing.workbooks_added == nothing.standards_changed
    grown = replace(first.with_cells(said(B, "staff", 6)), catalogue=law, classes=PLACES | {f"{ONE}009": "rural"})
    by_register = metrics.edition_differences(published(tmp_path, grown), 3, ONE)
    assert {one.cause for one in by_register.figures} == {"register"}
    with pytest.raises(UsedWrongly):
        metrics.edition_differences(same, 77)

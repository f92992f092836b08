"""What must hold of the numbers whatever the figures are."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

import metrics
from catalogue.answers import GapAnswer

from .worlds import published, random_world, said

SEEDS = (200, 203)
YEAR = 2020


def every(
    edition: metrics.Edition, rule: str = "nearest", level: str | None = None
) -> dict[tuple[str, str], GapAnswer]:
    """All answers of the real places at four levels (or one), by place and indicator, without the edition's number."""
    levels = [level] if level else ["province", "county", "town", "community"]
    rows = [gap for one in levels for gap in metrics.gaps(edition, "0", one, YEAR, rule=rule)]  # type: ignore[arg-type]
    return {(gap.area, gap.indicator): replace(gap, edition=0) for gap in rows}


@pytest.fixture(scope="module", params=SEEDS)
def pair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple]:
    world = random_world(request.param)
    yield world, every(published(tmp_path_factory.mktemp("w"), world)), request.param


def test_order_of_cells_that_do_not_overlap_changes_nothing(pair: tuple, tmp_path: Path) -> None:
    world, before, seed = pair
    kept = {(cell.area, cell.year, cell.item): cell for workbook in world.workbooks for cell in workbook}
    kept = {key: cell for key, cell in kept.items() if cell.status != "not_reported"}
    cells = list(kept.values())
    one = replace(world, workbooks=(tuple(cells),))
    Random(seed).shuffle(cells)
    other = replace(world, workbooks=(tuple(cells[::2]), tuple(cells[1::2])))
    assert every(published(tmp_path / "1", one)) == every(published(tmp_path / "2", other))


def test_met_and_short_follow_the_sign_of_the_gap(pair: tuple) -> None:
    for gap in pair[1].values():
        if gap.judgement == "short" and gap.gap is not None:
            assert gap.gap >= 0 and (gap.need.pooled is None or gap.need.pooled >= 0)
        if gap.judgement == "met" and gap.gap is not None:
            assert gap.gap <= 0 and (gap.need.pooled or 0) == 0
        if gap.judgement in ("met", "short") and gap.gap == 0 and gap.standard is not None:
            assert (gap.judgement == "short") == (gap.standard.comparator == "more_than") or gap.standard.floor


def test_needs_and_attainment_stay_in_their_bounds(pair: tuple) -> None:
    for gap in pair[1].values():
        if gap.attainment is not None:
            assert 0 <= gap.attainment <= 100
        if gap.need.pooled is not None and gap.need.low is not None and gap.need.high is not None:
            assert gap.need.low <= gap.need.pooled <= gap.need.high
        if gap.coverage.share is not None and gap.judgement == "no_data":
            assert gap.value is None


def test_strictest_is_never_looser_than_nearest(pair: tuple, tmp_path: Path) -> None:
    world, nearest, _ = pair
    strictest = every(published(tmp_path, world), "strictest")
    for key, loose in nearest.items():
        strict = strictest[key]
        if loose.standard is None or strict.standard is None or loose.standard.value is None:
            continue
        less = {one.comparator == "at_most" for one in (loose.standard, strict.standard)}
        if less == {False} and world.catalogue.indicators[key[1]].direction != "lower" and not loose.standard.floor:
            assert (
                strict.standard.value is None
                or strict.standard.floor
                or (strict.standard.value >= loose.standard.value)
            )
        if less == {True}:
            assert strict.standard.value is not None and strict.standard.value <= loose.standard.value


def test_another_community_changes_only_its_ancestors_and_by_its_sums(pair: tuple, tmp_path: Path) -> None:
    world, _, _ = pair
    newcomer = "110101001009"
    low = tuple(tuple(cell for cell in workbook if len(cell.area) == 12) for workbook in world.workbooks)
    world = replace(world, workbooks=low).with_cells(said("110101001000", "staff", 2), said("110101001000", "homes", 5))
    world = replace(world, classes=world.classes | {"110101001000": "urban"})
    cells = [said(newcomer, "staff", 7), said(newcomer, "homes", 90)]
    grown = replace(world, classes=world.classes | {newcomer: "urban"}).with_cells(*cells)
    before, after = every(published(tmp_path / "1", world)), every(published(tmp_path / "2", grown))
    assert set(after) - set(before) == {(newcomer, indicator) for indicator in world.catalogue.indicators}
    for (area, indicator), gap in before.items():
        now = after[area, indicator]
        if not newcomer.startswith(area):
            if world.catalogue.indicators[indicator].kind != "quotient":
                assert now == gap
        elif indicator in ("staff_per_home", "staff_per_home_urban") and gap.basis != "stated":
            assert gap.basis == now.basis == "rolled_up"
            assert now.coverage.reported == (gap.coverage.reported or 0) + 1
            assert now.numerator == (None if gap.numerator is None else gap.numerator + 7)
            assert now.denominator == (None if gap.denominator is None else gap.denominator + 90)


def test_splitting_a_community_leaves_the_pooled_gap(tmp_path: Path) -> None:
    world = replace(random_world(300), workbooks=())
    town, one, other = "110101001", "110101001008", "110101001009"
    whole = replace(world, classes=world.classes | {one: "urban"})
    split = replace(world, classes=world.classes | {one: "urban", other: "urban"})
    together = whole.with_cells(said(one, "staff", 9, YEAR), said(one, "homes", 301, YEAR))
    apart = split.with_cells(
        said(one, "staff", 1, YEAR),
        said(one, "homes", 100, YEAR),
        said(other, "staff", 8, YEAR),
        said(other, "homes", 201, YEAR),
    )
    before, after = every(published(tmp_path / "1", together)), every(published(tmp_path / "2", apart))
    for indicator in ("staff_per_home", "staff_per_home_urban"):
        a, b = before[town, indicator], after[town, indicator]
        assert (a.numerator, a.denominator, a.value) == (b.numerator, b.denominator, b.value)
        assert a.value == round(Decimal(9 * (1000 if "urban" in indicator else 100)) / 301, 8)
        if a.standard is not None and not a.standard.floor and not b.judgement == "undetermined":
            assert (a.gap, a.need.pooled) == (b.gap, b.need.pooled)


def test_the_same_workbook_again_changes_nothing(pair: tuple, tmp_path: Path) -> None:
    world, before, _ = pair
    again = replace(world, workbooks=(*world.workbooks, world.workbooks[-1]))
    assert every(published(tmp_path, again)) == before

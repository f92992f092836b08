"""Every other relation against its slow twin, exactly, on the same random worlds."""

import os
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

import metrics
from catalogue.answers import Rule
from metrics.plain import plain_rows
from metrics.store import ask

from .second_law import SecondLaw
from .second_parts import SecondParts
from .worlds import YEARS, World

SEEDS = range(int(os.environ.get("CAPACITY_WORLDS", "60")) // 30)  # dear: each asks some hundred questions
RULES: tuple[Rule, ...] = ("nearest", "strictest", "national")
Worlds = Callable[[int], tuple[World, metrics.Edition]]


def some(world: World, seed: int, most: int = 6) -> list[str]:
    """Places of every level, others for every world, made-up ones among them."""
    codes = sorted(world.classes, key=lambda code: (len(code), code))
    return [*codes[seed % 3 :: max(1, len(codes) // most)], "990101"]


@pytest.mark.parametrize("seed", SEEDS)
def test_both_agree_on_the_law_of_any_day(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    year, rule = YEARS[seed % 3], RULES[seed % 3]
    second = SecondLaw(world, year)
    for r in world.catalogue.requirements.values():
        rows = plain_rows(ask(edition.path, "ask/year_amount", requirements=[r.id]))
        found = [tuple(row.values())[1:] for row in rows]
        assert found == second.year_amounts(r), (seed, r.id)
    for area in some(world, seed, 3):
        for day in (date(year, 12, 31), date(year, 3, 1)) if seed % 2 else (date(year, 6, 30),):
            second.day = day
            for answer in metrics.standards_at(edition, area, year, rule=rule, on=day):
                expected = second.standings(area, answer.indicator, rule)
                assert {one.standard.id for one in answer.standards} == set(expected)
                for one in answer.standards:
                    twin = expected[one.standard.id]
                    where = (seed, area, day, one.standard.id)
                    assert (one.binds, one.why_not, one.speaks) == (twin["binds"], twin["why"], twin["speaks"]), where
                    if one.speaks:
                        assert one.need is not None
                        needs = (one.need.pooled, one.need.low, one.need.high)
                        told = (one.judgement, one.gap, one.attainment, needs)
                        assert told == (twin["judgement"], twin["gap"], twin["attainment"], twin["needs"]), where
                        assert rule == "national" or one.may_judge == twin["may_judge"], where


@pytest.mark.parametrize("seed", SEEDS[:1] if len(SEEDS) < 3 else SEEDS[::4])
def test_both_agree_on_the_history_of_the_law(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    spoken = [r.indicator for r in world.catalogue.requirements.values()]
    indicator = max(sorted(set(spoken)), key=spoken.count)
    one, judging = world.catalogue.indicators[indicator], world.catalogue.judging
    area = some(world, seed)[2]
    for rule in RULES[seed % 2 : seed % 2 + 1]:
        spans = metrics.standards_history(edition, area, indicator, rule)
        first = [span.first or f"{judging.calendar_from}-01-01" for span in spans]
        last = [span.last or f"{judging.calendar_to}-12-31" for span in spans]
        day = timedelta(days=1)
        for end, start in zip(last, first[1:], strict=False):
            assert date.fromisoformat(end) + day == date.fromisoformat(start)
        for year in range(judging.calendar_from, judging.calendar_to + 1):
            second = SecondLaw(world, year)
            for at in [date(year, month, n) for month, n in ((1, 1), (3, 1), (6, 1), (6, 30), (7, 1), (12, 31))]:
                second.day = at
                (held,) = [n for n in range(len(spans)) if first[n] <= at.isoformat() <= last[n]]
                standard = spans[held].standard
                bound = second.gap(area, one.id, rule)["standard"]
                assert (standard.id if standard else None) == bound, (seed, area, indicator, rule, at)


@pytest.mark.parametrize("seed", SEEDS)
def test_both_agree_on_conflicts_exchanges_and_entitlement(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    year = YEARS[seed % 3]
    second = SecondLaw(world, year)
    for area in some(world, seed, 3):
        found = metrics.conflicts(edition, area, year)
        told = {(c.floor.id, c.cap.id): (c.judgement, [one.area for one in c.crossings], c.known) for c in found}
        assert told == second.conflicts(area), (seed, area, year)
        expected = second.exchanges(area)
        exchanged = metrics.exchanges(edition, area, year)
        assert 2 * len(exchanged) == len(expected)
        for each in exchanged:
            assert expected[each.standard.id, each.other.id] == (each.value, each.stricter), (seed, area)
    area, rule = some(world, seed)[1], RULES[seed % 3]
    for indicator in list(world.catalogue.indicators)[seed % 3 :: 3]:
        answer = metrics.entitlement(edition, area, indicator, YEARS[0], YEARS[-1], rule)
        sums = [Decimal(0), Decimal(0)]
        for one in answer.years:
            twin = SecondLaw(world, one.year).due_in_year(area, indicator, rule)
            where = (seed, area, indicator, one.year)
            assert (one.standard, (one.rate_compound, one.rate_simple)) == (twin["standard"], twin["rates"]), where
            assert (one.compound, one.simple) == twin["due"], where
            assert (one.shortfall_compound, one.shortfall_simple) == twin["lack"], where
            sums = [a + (b or 0) for a, b in zip(sums, twin["lack"], strict=True)]
            assert [one.cumulative_compound, one.cumulative_simple] == sums, where


@pytest.mark.parametrize("seed", SEEDS)
def test_both_agree_on_what_stands_behind(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    year = YEARS[seed % 3]
    second = SecondParts(world, year)
    indicators = world.catalogue.indicators
    for area in some(world, seed):
        where = (seed, area, year)
        items = list(world.catalogue.items)[seed % 2 :: 2]
        rows = plain_rows(ask(edition.path, "ask/item_figure", area=area, year=year, items=items))
        told = [(row["area"], row["item"], row["value"], row["low"], row["high"]) for row in rows]
        assert told == second.item_figures(area, items), where
        books = metrics.workbooks(edition, area, year, items if seed % 2 else [])
        counts = {int(one.sha256): (one.cells, one.figures, one.places) for one in books}
        assert counts == second.workbooks(area, items if seed % 2 else []), where
        assert (year in metrics.years(edition, area)) == second.has_data(area), where
        expected = second.completeness(area)
        complete = {
            (c.area, c.item): (
                c.expected, c.reported, c.withheld, c.not_reported, c.beyond, c.own,
                int(c.last_received[-2:]) - 1 if c.last_received else None,
            )
            for c in metrics.completeness(edition, area, year)
        }  # fmt: skip
        assert complete == expected, where
        gaps = metrics.gaps(edition, area, None, year)
        for gap, traced in zip(gaps, metrics.traced(edition, gaps), strict=True):
            one = indicators[gap.indicator]
            absent = [place.code for place in metrics.missing(edition, area, year, gap.indicator)]
            assert absent == second.missing(area, one), (*where, gap.indicator)
            if gap.basis:
                cells = {(cell.area, cell.item) for cell in traced.inputs}
                assert cells == second.behind(area, one, gap.basis), (*where, gap.indicator, gap.basis)
            if gap.judgement == "no_data":
                withheld, blank = second.silence(area, one)
                assert (gap.reason == "数据已脱敏或不公开，不可计算。") <= withheld
                assert (gap.reason == "未填报。") <= blank and (gap.reason != "没有收到该地该年数据。" or not blank)
    shas = [f"{n:064x}" for n in range(len(world.workbooks))]
    assert [problem.cell for _, problem in metrics.differences(edition, shas)] == second.differing()


@pytest.mark.parametrize("seed", SEEDS[::2])
def test_both_agree_on_burden_and_shares(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    year, rule = YEARS[seed % 3], RULES[seed % 3]
    second = SecondParts(world, year)
    for area in some(world, seed)[1:4]:
        for indicator in list(world.catalogue.indicators)[seed % 4 :: 4]:
            found = metrics.living_below(edition, area, indicator, year, rule)
            told = (found.below, found.high, found.known, found.households_missing)
            assert told == second.living_below(area, indicator, rule), (seed, area, indicator)
            if second.below[area]:
                parts = metrics.shares(edition, area, indicator, year).parts
                shares = {p.area: (p.numerator_share, p.denominator_share, p.quotient, p.need) for p in parts}
                assert shares == second.shares(area, indicator), (seed, area, indicator)
        gaps = metrics.gaps(edition, area, None, year, rule=rule)
        costs = {cost.indicator: cost for cost in metrics.costs(edition, gaps)}
        for gap in gaps:
            unit = world.catalogue.costs.get(world.catalogue.indicators[gap.indicator].numerator)
            needs = (gap.need.pooled, gap.need.summed, gap.need.low, gap.need.high)
            if unit is None or all(need is None for need in (needs[0], *needs[2:])):
                assert gap.indicator not in costs
            else:
                cost = costs[gap.indicator]
                dear = tuple(None if need is None else need * unit.unit_cost for need in needs)
                assert (cost.pooled, cost.summed, cost.low, cost.high) == dear

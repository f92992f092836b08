"""The questions and the slow second implementation give the same answers, exactly, on random worlds."""

import os
from collections.abc import Callable

import pytest

import metrics
from catalogue.answers import GapAnswer, Rule
from catalogue.burden_answers import TwoWaysAnswer

from .second import Second
from .worlds import YEARS, World

WORLDS = int(os.environ.get("CAPACITY_WORLDS", "40"))  # one world: one register, its standards, one year of figures
RULES: tuple[Rule, ...] = ("nearest", "strictest", "national")
Worlds = Callable[[int], tuple[World, metrics.Edition]]
LEVELS = ("nation", "province", "city", "county", "town", "community")


def flat(gap: GapAnswer) -> dict[str, object]:
    """An answer as the second implementation words it."""
    return {
        "numerator": gap.numerator,
        "denominator": gap.denominator,
        "denominator_low": gap.denominator_low,
        "denominator_high": gap.denominator_high,
        "derived": gap.derived,
        "value": gap.value,
        "low": gap.low,
        "high": gap.high,
        "stated": gap.stated,
        "reported": gap.coverage.reported,
        "expected": gap.coverage.expected,
        "share": gap.coverage.share,
        "standard": gap.standard.id if gap.standard else None,
        "standard_value": gap.standard.value if gap.standard else None,
        "judgement": gap.judgement,
        "gap": gap.gap,
        "attainment": gap.attainment,
        "pooled": gap.need.pooled,
        "need_low": gap.need.low,
        "need_high": gap.need.high,
        "summed": gap.need.summed,
        "summed_low": gap.need.summed_low,
        "summed_high": gap.need.summed_high,
        "basis": gap.basis,
        "above_band": "above_band" in gap.flags,
        "stated_differs": "stated_differs" in gap.flags,
        "others": {one.id for one in gap.others},
    }


@pytest.mark.parametrize("seed", range(WORLDS // len(YEARS)))
def test_both_agree_on_random_worlds(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    for n, year in enumerate(YEARS):
        second, rule = Second(world, year), RULES[(seed + n) % 3]
        asked = 0
        for level in LEVELS[n % 2 :: 2] if WORLDS <= 60 else LEVELS:
            for gap in metrics.gaps(edition, "99" if level == LEVELS[1] and n else "0", level, year, rule=rule):
                assert flat(gap) == second.gap(gap.area, gap.indicator, rule), (
                    seed,
                    rule,
                    year,
                    gap.area,
                    gap.indicator,
                )
                counted = gap.basis in ("own", "mixed") and gap.derived == "denominator" and gap.level != "community"
                assert bool(gap.reason) == (gap.judgement not in ("met", "short") or counted)
                asked += 1
        assert asked


@pytest.mark.parametrize("seed", range(WORLDS // len(YEARS)))
def test_both_agree_on_own_and_rolled_up(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    year = YEARS[seed % len(YEARS)]
    second = Second(world, year)
    for area in [code for code in world.classes if len(code) < 12]:
        for one in world.catalogue.indicators.values():
            if one.kind == "quotient":
                continue
            found = metrics.two_ways(edition, area, year, one.id)
            assert (None if found is None else both(found)) == second.two_ways(area, one), (seed, area, one.id)


def both(found: TwoWaysAnswer) -> dict[str, object]:
    """An answer as the second implementation words it."""
    own, rolled = found.own, found.rolled_up
    return {
        "own": own and own.value,
        "own_low": own and own.low,
        "own_high": own and own.high,
        "rolled_up": rolled and rolled.value,
        "rolled_low": rolled and rolled.low,
        "rolled_high": rolled and rolled.high,
        "reported": rolled and rolled.coverage.reported,
        "share": rolled and rolled.coverage.share,
        "value_difference": found.value_difference,
        "numerator_difference": found.numerator_difference,
        "denominator_difference": found.denominator_difference,
    }

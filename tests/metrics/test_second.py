"""The questions and the slow second implementation give the same answers, exactly, on random worlds."""

import os
from pathlib import Path

import pytest

import metrics
from catalogue.answers import GapAnswer

from .second import Second
from .worlds import published, random_world

WORLDS = int(os.environ.get("CAPACITY_WORLDS", "60"))
RULES = ("nearest", "strictest", "national")
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
        "basis": gap.basis,
        "above_band": "above_band" in gap.flags,
        "stated_differs": "stated_differs" in gap.flags,
        "others": {one.id for one in gap.others},
    }


@pytest.mark.parametrize("seed", range(WORLDS))
def test_both_agree_on_a_random_world(seed: int, tmp_path: Path) -> None:
    world = random_world(seed)
    edition, second = published(tmp_path, world), Second(world)
    asked = 0
    for root, levels in (("0", LEVELS), ("99", LEVELS[1:])):
        rule = RULES[(seed + asked) % 3]
        for level in levels:
            for gap in metrics.gaps(edition, root, level, 2020, rule=rule):  # type: ignore[arg-type]
                assert flat(gap) == second.gap(gap.area, gap.indicator, rule), (seed, rule, gap.area, gap.indicator)
                assert bool(gap.reason) == (gap.judgement in ("no_data", "no_standard", "undetermined"))
                asked += 1
    assert asked == len(world.classes) * len(world.catalogue.indicators)

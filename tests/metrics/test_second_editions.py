"""The latest year, item totals and what changed between two editions, against their slow twins on random worlds."""

import os
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

import metrics
from metrics.asking import GapQuestion, year_of

from .second_editions import changes, dearer, item_total, latest_year
from .second_parts import SecondParts
from .test_second_parts import some
from .worlds import YEARS, World, published

SEEDS = range(int(os.environ.get("CAPACITY_WORLDS", "60")) // 30)
Worlds = Callable[[int], tuple[World, metrics.Edition]]


@pytest.mark.parametrize("seed", SEEDS)
def test_both_agree_on_the_latest_year_and_on_item_totals(seed: int, world_of: Worlds) -> None:
    world, edition = world_of(seed)
    indicators, year = list(world.catalogue.indicators), YEARS[seed % 3]
    second = SecondParts(world, year)
    items = list(world.catalogue.items)
    for n, area in enumerate(some(world, seed, 3)):
        chosen = [[], indicators[n % 9 :][:1], indicators[n % 5 :: 4]][n % 3]
        asked = GapQuestion(area, indicators=tuple(chosen))
        assert year_of(edition, asked) == latest_year(world, area, chosen), (seed, area, chosen)
        told = [(one.value, one.low, one.high, one.level) for one in metrics.item_totals(edition, area, year, items)]
        assert told == [item_total(second, area, item) for item in items], (seed, area, year)


@pytest.mark.parametrize("seed", SEEDS[:1] if len(SEEDS) < 3 else SEEDS)
def test_both_agree_on_what_changed(seed: int, world_of: Worlds, tmp_path: Path) -> None:
    world, _ = world_of(seed)
    before = replace(world, workbooks=world.workbooks[:1])
    laws = list(world.catalogue.requirements.values())
    kept = {one.id: dearer(one) if n % 3 == 0 else one for n, one in enumerate(laws[:-1])}
    after = replace(world, catalogue=world.catalogue.model_copy(update={"requirements": kept}))
    published(tmp_path, before)
    edition = published(tmp_path, after)
    for area in some(world, seed)[1 + seed % 3 :: 3]:
        found = metrics.edition_differences(edition, 1, area)
        assert found.standards_gone == (laws[-1].id,)
        told = [
            (one.indicator, one.year, one.before and asdict(one.before), one.after and asdict(one.after), one.cause)
            for one in found.figures
        ]
        assert told == changes(before, after, area), (seed, area)

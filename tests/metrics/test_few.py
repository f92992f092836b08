"""Asked alone or among all, an indicator has the same answer: the views of one and of all agree."""

from collections.abc import Callable

import metrics

from .worlds import World


def test_alone_or_among_all_is_the_same(world_of: Callable[[int], tuple[World, metrics.Edition]]) -> None:
    world, edition = world_of(0)
    ids = list(world.catalogue.indicators)
    for area, level in (("0", "county"), ("110101", "community")):
        together = metrics.gaps(edition, area, level, 2020, [])
        assert len(ids) > 8  # so that all of them are not asked by their own views
        apart = [
            gap for chosen in (ids[:1], ids[1:4], ids[4:]) for gap in metrics.gaps(edition, area, level, 2020, chosen)
        ]
        assert sorted(apart, key=lambda gap: (gap.area, ids.index(gap.indicator))) == together

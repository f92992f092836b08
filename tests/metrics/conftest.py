"""Random worlds published once for all tests that look at them."""

from collections.abc import Callable
from functools import cache

import pytest

import metrics

from .worlds import World, published, random_world


@pytest.fixture(scope="session")
def world_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], tuple[World, metrics.Edition]]:
    """A random world by its number, and the edition published of it."""

    @cache
    def made(seed: int) -> tuple[World, metrics.Edition]:
        world = random_world(seed)
        return world, published(tmp_path_factory.mktemp(f"world{seed}"), world)

    return made

"""A question too large for one go is answered in parts, the same; one nobody could read is refused."""

from collections.abc import Callable

import pytest

import metrics
from catalogue.faults import UsedWrongly
from metrics import parting

from .worlds import World


def test_in_parts_or_at_once_is_the_same(
    world_of: Callable[[int], tuple[World, metrics.Edition]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, edition = world_of(1)
    whole = metrics.gaps(edition, "0", "province", 2020)
    law = metrics.standards_at(edition, "0", 2020)
    monkeypatch.setattr(parting, "MOST_PAIRS", 1)
    assert metrics.gaps(edition, "0", "province", 2020) == whole
    assert metrics.standards_at(edition, "0", 2020) == law
    monkeypatch.setattr(parting, "MOST_ANSWERS", 5)
    with pytest.raises(UsedWrongly, match="--indicator"):
        metrics.gaps(edition, "0", "community", 2020)

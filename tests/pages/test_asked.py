"""What pages ask once for all: the same answers as each question alone."""

from pathlib import Path

import pytest

import metrics
from catalogue.faults import UsedWrongly
from pages.shared import asked


@pytest.mark.parametrize("area", ["990101", "990101001", "990101001001", "0", "nonsense"])
def test_what_is_asked_together_is_what_is_asked_apart(
    area: str, small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAPACITY_DATA", str(small_data))
    edition = metrics.open_edition(small_data)
    if area == "nonsense":
        with pytest.raises(UsedWrongly):
            asked.gaps(area, None, 2023)
        return
    for level in (None, *(p.level for p in asked.below_of(area)[:1])):
        for wanted in ((), ("facility_area_per_100hh",)):
            assert asked.gaps(area, level, 2023, wanted) == metrics.gaps(edition, area, level, 2023, wanted)

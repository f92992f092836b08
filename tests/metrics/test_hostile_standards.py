"""Standards and figures at their worst, as an outsider would try them: each judged rightly and told plainly."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

import metrics
from catalogue.answers import GapAnswer

from .worlds import World, catalogue, indicator, item, published, requirement, said

A, B, C, D, E, F = (f"11010100100{n}" for n in range(1, 7))
PLACES = {"0": "unknown", "11": "unknown", "1101": "unknown", "110101": "unknown", "110101001": "unknown"}
PLACES |= dict.fromkeys((A, B, C), "urban") | {D: "unknown", E: "urban", F: "urban"}
INDICATORS = [
    indicator(name, "staff", "homes")
    for name in ("band", "repealed", "future", "urban_only", "mixed", "later")
] + [indicator("share", "staff", "posts", kind="share", unit="%")]  # fmt: skip
LAW = [
    requirement("BAND", "band", 5, comparator="between", upper=Decimal(5)),
    requirement("GONE", "repealed", 1, in_force_to="2020-06"),
    requirement("GOAL", "future", 3, kind="target", target_year=2035, in_force_from="2019"),
    requirement("TOWNS", "urban_only", 1, applies_to="urban"),
    requirement("PER300", "mixed", 10, every=300),
    requirement("PER100", "mixed", 4, every=100),
    requirement("LATER", "later", 1, in_force_from="2021"),
    requirement("HALF", "share", 50, every=100),
]
CELLS = [
    *(said(A, *pair) for pair in (("staff", 5), ("homes", 100), ("posts", 8))),
    *(said(B, *pair) for pair in (("staff", 6), ("homes", 100), ("posts", 12))),
    *(said(C, *pair) for pair in (("staff", 4), ("homes", 0), ("posts", 8))),
    *(said(D, *pair) for pair in (("staff", 4), ("homes", 100))),
    said(E, "staff", None, status="withheld", resolution=None, text="*"), said(E, "homes", 100),
    *(said(F, *pair, year=year) for year in (2020, 2021) for pair in (("staff", 4), ("homes", 100))),
]  # fmt: skip


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[metrics.Edition]:
    items = [item("staff"), item("homes"), item("posts")]
    law = catalogue(items, INDICATORS, LAW)
    world = World(PLACES, law, (tuple(CELLS),), {F: (2000, 2020)})
    yield published(tmp_path_factory.mktemp("hostile"), world)


def one(edition: metrics.Edition, area: str, name: str, year: int = 2020, **more: str) -> GapAnswer:
    (found,) = metrics.gaps(edition, area, None, year, [name], **more)  # type: ignore[arg-type]
    return found


def test_a_band_of_one_value(edition: metrics.Edition) -> None:
    exact, above, short = (one(edition, area, "band") for area in (A, B, D))
    assert (exact.judgement, exact.flags, exact.gap) == ("met", (), 0)
    assert (above.judgement, above.flags, above.need.pooled) == ("met", ("above_band",), 0)
    assert (short.judgement, short.gap, short.need.pooled) == ("short", 1, 1)


def test_repealed_within_the_year(edition: metrics.Edition) -> None:
    found = one(edition, A, "repealed")
    assert (found.judgement, found.standard, found.gap, found.need.pooled) == ("no_standard", None, None, None)
    assert found.reason == "当年没有可用于判定的标准。"
    (ended,) = metrics.standards_for(edition, A, 2020, "repealed")
    assert (ended.binds, ended.why_not) == (False, "expired")
    (answer,) = metrics.standards_at(edition, A, 2020, ["repealed"], on=date(2020, 6, 30))
    assert answer.binding == "GONE" and answer.standards[0].judgement == "met"


def test_a_target_far_ahead_judges_and_is_not_overdue(edition: metrics.Edition) -> None:
    found = one(edition, A, "future")
    assert (found.judgement, found.flags) == ("met", ("target",))
    assert found.standard is not None and not found.standard.overdue and found.standard.target_year == 2035


def test_a_condition_nobody_can_tell(edition: metrics.Edition) -> None:
    assert one(edition, A, "urban_only").judgement == "met"
    assert one(edition, D, "urban_only").judgement == "no_standard"
    (unsure,) = metrics.standards_for(edition, D, 2020, "urban_only")
    assert (unsure.why_not, unsure.binds) == ("condition_not_established", False)
    assert unsure.judgement == "met" and "无法从现有数据确认" in unsure.sentence


def test_the_strictest_is_found_across_units(edition: metrics.Edition) -> None:
    found = one(edition, A, "mixed", rule="strictest")
    assert found.standard is not None and (found.standard.id, found.standard.value) == ("PER100", 4)
    looser = next(s for s in metrics.standards_for(edition, A, 2020, "mixed", "strictest") if not s.binds)
    assert (looser.standard.id, looser.why_not, looser.standard.value) == ("PER300", "looser", Decimal("3.33333333"))


def test_a_share_lacks_percentage_points_and_people(edition: metrics.Edition) -> None:
    met, short = one(edition, A, "share"), one(edition, "110101001", "share")
    assert (met.value, met.gap, met.unit) == (Decimal("62.5"), Decimal("-12.5"), "%")
    assert short.judgement == "undetermined" and short.reason.startswith("6 个社区中 3 个有数，覆盖份额50%")


def test_nought_below_the_line_and_what_is_withheld(edition: metrics.Edition) -> None:
    nought, hidden = one(edition, C, "band"), one(edition, E, "band")
    assert (nought.judgement, nought.reason) == ("no_data", "分母为零，无法计算。")
    assert (hidden.judgement, hidden.reason) == ("no_data", "数据已脱敏或不公开，不可计算。")
    for found in (nought, hidden):
        assert (found.value, found.gap, found.attainment, found.need.pooled, found.need.summed) == (None,) * 5


def test_a_year_before_any_standard(edition: metrics.Edition) -> None:
    assert one(edition, A, "later").judgement == "no_standard"
    (later,) = metrics.standards_for(edition, A, 2020, "later")
    assert later.why_not == "not_yet"


def test_a_place_that_ended_counts_until_its_last_year(edition: metrics.Edition) -> None:
    assert one(edition, F, "band", 2020).judgement == "short"
    gone = one(edition, F, "band", 2021)
    assert (gone.judgement, gone.value, gone.coverage.expected) == ("no_data", None, 0)
    assert one(edition, "110101001", "band", 2020).coverage.expected == 6
    assert one(edition, "110101001", "band", 2021).coverage.expected == 5

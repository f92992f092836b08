"""Published figures worked by hand: 聊城 2023, 镇海 2013–2018, brackets as in 太原, floor with rate as in 河南."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

import metrics
from catalogue.answers import GapAnswer
from catalogue.models import Bracket, Escalation

from .worlds import World, catalogue, indicator, item, published, requirement, said

EXAMPLES = Path(__file__).parents[1] / "worked_examples" / "source_documents.json"
WORKED = json.loads(EXAMPLES.read_text("utf-8"), parse_float=Decimal)

WORKERS = item("workers", unit="人", title="社区工作者")
URBAN = item("urban", unit="人", title="城镇常住人口")
HOMES = item("homes", unit="户", title="户数")
AREA = item("space", whole=False, unit="㎡", title="面积")
FUNDS = item("funds", whole=False, unit="元", title="经费")
PER_10K = indicator("per_10k", "workers", "urban", per=10000, unit="人/万人")
PER_1000HH = indicator("per_1000hh", "workers", "homes", per=1000, unit="人/千户")
AREA_PER_100HH = indicator("area_per_100hh", "space", "homes", per=100, unit="㎡/百户")
FUNDS_PER_1000HH = indicator("funds_per_1000hh", "funds", "homes", per=1000, unit="元/千户")
PLACES = dict.fromkeys(("0", "33", "3302", "330211", "330211001"), "unknown") | {
    "330211001001": "urban",
    "330211001002": "urban",
    "330211001003": "urban",
}


def asked(folder: Path, standards: list, *cells, indicators=(), area: str = "330211", year: int = 2018) -> GapAnswer:
    known = catalogue(
        [WORKERS, URBAN, HOMES, AREA, FUNDS], [PER_10K, PER_1000HH, AREA_PER_100HH, FUNDS_PER_1000HH], standards
    )
    edition = published(folder, World(PLACES, known).with_cells(*cells))
    (gap,) = metrics.gaps(edition, area, year=year, indicators=indicators)
    return gap


def test_a_stated_ratio_gives_its_denominator_and_need_with_a_range(tmp_path: Path) -> None:
    worked = WORKED["001_liaocheng"]
    gap = asked(
        tmp_path,
        [requirement("S", "per_10k", 18, 10000, kind="target", target_year=2025, in_force_from="2017")],
        said("330211", "workers", worked["workers"], 2018),
        said("330211", "per_10k", worked["per_10k"], 2018, resolution=Decimal("0.1")),
        indicators=["per_10k"],
    )
    low, high = worked["gap_range_whole"]
    assert (gap.value, gap.gap, gap.judgement, gap.basis) == (Decimal("14.5"), Decimal("3.5"), "short", "stated")
    assert (gap.need.pooled, gap.need.low, gap.need.high) == (worked["gap_whole"], low, high)
    assert gap.denominator == Decimal("3221379.310345") and gap.derived == "denominator"
    ends = [round(end / 10000, 4) for end in (gap.denominator_low, gap.denominator_high) if end is not None]
    assert ends == worked["implied_pop_range_10k"]
    assert gap.flags == ("target",)
    assert gap.need.summed is None


@pytest.mark.parametrize("year", range(2013, 2019))
def test_a_yearly_rise_compound_and_simple(year: int, tmp_path: Path) -> None:
    rise = Escalation(
        rate=Decimal("0.05"),
        base_year=2013,
        reading="compound",
        other_reading="simple",
        rounded_to=Decimal("0.01"),
    )
    rule = requirement("S", "funds_per_1000hh", 280000, 1000, escalation=rise, in_force_from="2013")
    cells = [said("330211", "funds", 1, year), said("330211", "homes", 1000, year)]
    gap = asked(tmp_path, [rule], *cells, indicators=["funds_per_1000hh"], year=year)
    assert gap.standard is not None and gap.standard.value is not None
    assert round(gap.standard.value / 10000, 4) == WORKED["002_zhenhai"]["compound_5pct"][str(year)]
    if year == 2018:
        assert gap.standard.value == Decimal("357358.84")
        assert gap.standard.alternative == WORKED["002_zhenhai"]["simple_5pct_2018"] * 10000


@pytest.mark.parametrize(
    ("have", "judgement", "flags", "need"),
    [(500, "met", (), 0), (600, "met", (), 0), (601, "met", ("above_band",), 0), (449, "short", (), 1)],
)
def test_a_band_is_met_from_its_lower_bound_up(
    have: int, judgement: str, flags: tuple, need: int, tmp_path: Path
) -> None:
    low, high = WORKED["002_zhenhai"]["standards"]["eldercare_m2_per_100hh"]["band"]
    rule = requirement("S", "area_per_100hh", low, 100, comparator="between", upper=Decimal(high))
    cells = [said("330211", "space", have, 2018), said("330211", "homes", 3000, 2018)]
    gap = asked(tmp_path, [rule], *cells, indicators=["area_per_100hh"])
    assert (gap.judgement, gap.flags, gap.need.pooled) == (judgement, flags, need)


def test_the_upper_end_of_a_band_asked_by_name_is_missed(tmp_path: Path) -> None:
    needs = WORKED["002_zhenhai"]["example_3000hh"]["eldercare_need"]
    cells = [said("330211", "space", 500, 2018), said("330211", "homes", 3000, 2018)]
    for n, (amount, need) in enumerate(zip((15, 20), needs, strict=True)):
        gap = asked(
            tmp_path / str(n), [requirement("S", "area_per_100hh", amount)], *cells, indicators=["area_per_100hh"]
        )
        assert gap.need.pooled == max(0, need - 500)
        assert gap.judgement == ("met" if need <= 500 else "short")


TAIYUAN = [(0, 2000, 3), (2000, 3000, 4), (3000, 4000, 5), (4000, 5000, 6)]


@pytest.mark.parametrize(
    ("homes", "due"),
    [(1999, 3), (2000, 4), (2999, 4), (3000, 5), (4999, 6), (5000, 6), (5499, 6), (5500, 7), (6000, 8)],
)
def test_brackets_by_size_lower_bound_inclusive(homes: int, due: int, tmp_path: Path) -> None:
    brackets = tuple(Bracket(from_size=Decimal(a), below_size=Decimal(b), amount=Decimal(n)) for a, b, n in TAIYUAN) + (
        Bracket(from_size=Decimal(5000), amount=Decimal(6), step=Decimal(500), step_amount=Decimal(1)),
    )
    rule = requirement("S", "per_1000hh", None, None, brackets=brackets, bracket_item="homes")
    community = "330211001001"
    cells = [said(community, "workers", 2, 2018), said(community, "homes", homes, 2018)]
    gap = asked(tmp_path, [rule], *cells, indicators=["per_1000hh"], area=community)
    assert (gap.need.pooled, gap.need.summed, gap.judgement) == (due - 2, due - 2, "short")


def test_brackets_add_up_over_communities(tmp_path: Path) -> None:
    brackets = (
        Bracket(from_size=Decimal(0), below_size=Decimal(2000), amount=Decimal(3)),
        Bracket(from_size=Decimal(2000), amount=Decimal(4)),
    )
    rule = requirement("S", "per_1000hh", None, None, brackets=brackets, bracket_item="homes")
    cells = []
    for n, (workers, homes) in enumerate(((5, 1000), (1, 2000), (4, 2500)), start=1):
        cells += [said(f"33021100100{n}", "workers", workers, 2018), said(f"33021100100{n}", "homes", homes, 2018)]
    gap = asked(tmp_path, [rule], *cells, indicators=["per_1000hh"])
    assert (gap.numerator, gap.need.pooled, gap.need.summed) == (10, 1, 3)  # 3 + 4 + 4 due; 0 + 3 + 0 lacking
    assert gap.standard is not None and gap.standard.value == Decimal("2")  # 11 per 5,500 homes


@pytest.mark.parametrize(
    ("area", "homes", "judgement", "need"),
    [(300, 1000, "met", 0), (299, 500, "short", 1), (300, 500, "met", 0), (301, 1004, "short", Decimal("0.2"))],
)
def test_a_floor_holds_beside_the_rate(area: int, homes: int, judgement: str, need: Decimal, tmp_path: Path) -> None:
    rule = requirement("S", "area_per_100hh", 30, 100, floor=Decimal(300))
    community = "330211001001"
    cells = [said(community, "space", area, 2018), said(community, "homes", homes, 2018)]
    gap = asked(tmp_path, [rule], *cells, indicators=["area_per_100hh"], area=community)
    assert (gap.judgement, gap.need.pooled) == (judgement, need)


def test_a_floor_adds_up_community_by_community(tmp_path: Path) -> None:
    rule = requirement("S", "area_per_100hh", 30, 100, floor=Decimal(300))
    cells = []
    for n, (area, homes) in enumerate(((500, 500), (200, 500), (600, 2000)), start=1):
        cells += [said(f"33021100100{n}", "space", area, 2018), said(f"33021100100{n}", "homes", homes, 2018)]
    gap = asked(tmp_path, [rule], *cells, indicators=["area_per_100hh"])
    # due 300 + 300 + 600 = 1,200, have 1,300: together enough; the second alone lacks 100
    assert (gap.judgement, gap.need.pooled, gap.need.summed) == ("met", 0, 100)


def test_withheld_is_not_zero_and_not_blank(tmp_path: Path) -> None:
    cells = [
        said("330211", "space", None, 2018, status="withheld", text="*"),
        said("330211", "homes", 3000, 2018),
    ]
    gap = asked(tmp_path, [requirement("S", "area_per_100hh", 30)], *cells, indicators=["area_per_100hh"])
    assert (gap.value, gap.judgement, gap.reason) == (None, "no_data", "数据已脱敏或不公开，不可计算。")
    assert gap.standard is not None and gap.need.pooled is None

"""Standards as dated law: which bind, why others do not, what was the rule on a day, what a rising one came to."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import metrics
from catalogue.faults import UsedWrongly
from catalogue.models import Escalation, Requirement

from .worlds import World, catalogue, indicator, item, published, requirement, said

PLACES = dict.fromkeys(("0", "33", "3302", "330211", "330211001", "330211001001", "34"), "unknown")
ITEMS = [item("funds", whole=False, unit="元"), item("homes", unit="户")]
PER_1000 = indicator("funds_per_1000hh", "funds", "homes", per=1000, unit="元/千户")


def edition(folder: Path, law: list[Requirement], *cells: object) -> metrics.Edition:
    return published(folder, World(PLACES, catalogue(ITEMS, [PER_1000], law)).with_cells(*cells))  # type: ignore[arg-type]


def standard(id: str, amount: int, **other: object) -> Requirement:
    return requirement(id, "funds_per_1000hh", amount, 1000, **other)


LAW = [
    standard("nation", 100),
    standard("province", 300, jurisdiction="33", in_force_from="2015"),
    standard("city_old", 150, jurisdiction="3302", in_force_from="2012", in_force_to="2016-06"),
    standard("city", 200, jurisdiction="3302", in_force_from="2016-07-01"),
    standard("city_target", 250, jurisdiction="3302", in_force_from="2014", kind="target", target_year=2017),
    standard("city_unseen", 500, jurisdiction="3302", verified="unverified"),
    standard("city_new", 600, jurisdiction="3302", applies_to="new"),
    standard("later", 700, jurisdiction="3302", in_force_from="2030"),
    standard("elsewhere", 800, jurisdiction="34"),
    standard("elsewhere_later", 800, jurisdiction="34", in_force_from="2030"),
]
FIGURES = (said("330211", "funds", 220, 2018), said("330211", "homes", 1000, 2018))


def reasons(found: metrics.StandardsAnswer) -> dict[str, str]:
    return {one.standard.id: one.why_not for one in found.standards}


def test_each_standard_says_why_it_does_not_bind(tmp_path: Path) -> None:
    (found,) = metrics.standards_at(edition(tmp_path, LAW, *FIGURES), "330211", 2018)
    assert found.binding == "city" and found.on == "2018-12-31"
    assert reasons(found) == {
        "city": "",
        "nation": "farther",
        "province": "farther",
        "city_target": "not_latest",
        "city_unseen": "unverified",
        "city_new": "condition_not_established",
        "city_old": "expired",
        "later": "not_yet",
        "elsewhere": "other_area",
        "elsewhere_later": "other_area",
    }
    assert all(one.sentence for one in found.standards)


def test_requirement_and_target_are_kept_apart(tmp_path: Path) -> None:
    (found,) = metrics.standards_at(edition(tmp_path, LAW, *FIGURES), "330211", 2018)
    assert (found.requirement, found.target) == ("city", "city_target")
    target = next(one for one in found.standards if one.standard.id == "city_target")
    assert (target.standard.year_passed, target.standard.overdue, target.judgement) == (True, True, "short")


def test_a_target_met_past_its_year_is_met_and_not_overdue(tmp_path: Path) -> None:
    law = [standard("target", 200, kind="target", target_year=2015)]
    (gap,) = metrics.gaps(edition(tmp_path, law, *FIGURES), "330211", year=2018)
    assert gap.standard is not None and (gap.standard.year_passed, gap.standard.overdue) == (True, False)
    assert (gap.judgement, gap.flags) == ("met", ("target",))


def test_the_gap_and_need_under_every_standard(tmp_path: Path) -> None:
    (found,) = metrics.standards_at(edition(tmp_path, LAW, *FIGURES), "330211", 2018)
    told = {one.standard.id: (one.judgement, one.gap, one.need.pooled) for one in found.standards if one.need}
    assert told["city"] == ("met", -20, 0)
    assert told["province"] == ("short", 80, 80)
    assert told["city_unseen"] == ("short", 280, 280)
    assert set(told) == {"nation", "province", "city", "city_target", "city_unseen", "city_new"}


@pytest.mark.parametrize(
    ("rule", "binding", "looser"), [("strictest", "province", "looser"), ("national", "nation", "not_national")]
)
def test_another_rule(rule: metrics.Rule, binding: str, looser: str, tmp_path: Path) -> None:
    (found,) = metrics.standards_at(edition(tmp_path, LAW, *FIGURES), "330211", 2018, rule=rule)
    assert (found.binding, reasons(found)["city"]) == (binding, looser)


@pytest.mark.parametrize(
    ("day", "binding"),
    [((2010, 1, 1), "nation"), ((2012, 1, 1), "city_old"), ((2016, 6, 30), "city_target"), ((2016, 7, 1), "city")],
)
def test_the_law_of_a_day(day: tuple[int, int, int], binding: str, tmp_path: Path) -> None:
    (found,) = metrics.standards_at(edition(tmp_path, LAW, *FIGURES), "330211", 2018, on=date(*day))
    assert (found.binding, found.year, found.value) == (binding, 2018, 220)


def test_history(tmp_path: Path) -> None:
    spans = metrics.standards_history(edition(tmp_path, LAW, *FIGURES), "330211", "funds_per_1000hh")
    assert [(one.first, one.last, one.standard.id if one.standard else None) for one in spans] == [
        ("", "2011-12-31", "nation"),
        ("2012-01-01", "2013-12-31", "city_old"),
        ("2014-01-01", "2016-06-30", "city_target"),
        ("2016-07-01", "", "city"),
    ]
    assert [one.year for one in spans[1].amounts] == [2012, 2013]


RISE = Escalation(
    rate=Decimal("0.05"), base_year=2013, reading="compound", other_reading="simple", rounded_to=Decimal("0.01")
)


def test_a_series_of_a_rising_standard(tmp_path: Path) -> None:
    law = [standard("S", 280000, escalation=RISE, in_force_from="2013", jurisdiction="330211")]
    cells = [said("330211", "homes", 1000, year) for year in range(2013, 2019)]
    cells += [said("330211", "funds", 300000, year) for year in range(2013, 2019) if year != 2015]
    series = metrics.entitlement(edition(tmp_path, law, *cells), "330211", "funds_per_1000hh", 2012, 2018)
    rows = {one.year: one for one in series.years}
    assert (series.reading, series.missing_years) == ("compound", (2012, 2015))
    assert rows[2012].standard is None and rows[2012].reason == "当年没有可用于判定的标准。"
    assert [rows[y].compound for y in (2013, 2014, 2018)] == [280000, 294000, Decimal("357358.84")]
    assert [rows[y].simple for y in (2013, 2014, 2018)] == [280000, 294000, 350000]
    assert (rows[2015].compound, rows[2015].shortfall_compound, rows[2015].years_counted) == (308700, None, 2)
    # compound lacks 24,135 (2016) + 40,341.75 (2017) + 57,358.84 (2018); simple 22,000 + 36,000 + 50,000
    assert rows[2018].cumulative_compound == Decimal("121835.59")
    assert (rows[2018].cumulative_simple, rows[2018].years_counted) == (108000, 5)


def test_years_the_wrong_way_round_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsedWrongly, match="从早到晚"):
        metrics.entitlement(edition(tmp_path, LAW), "330211", "funds_per_1000hh", 2018, 2013)

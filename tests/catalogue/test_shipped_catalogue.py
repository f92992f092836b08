"""The catalogue we ship: whole, in agreement, and only what was seen may judge."""

import csv
import re
from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from catalogue import reading
from catalogue.agreement import disagreements
from catalogue.models import Catalogue
from catalogue.reading import load_catalogue, read_catalogue

ROOT = Path(__file__).parents[2]

#: Rows of the register of standards that name an indicator, carry a number and were seen (seed or page).
USABLE = """
S001 S002 S003 S004 S008 S009 S010 S011 S017 S018 S019 S027 S029 S031 S051 S052 S058 S059 S060 S061 S062 S064 S065
S066 S067 S071 S072 S073 S075 S076 S077 S078 S079 S080 S081 S082 S084 S085 S087 S110 S112 S113 S114 S115 S116 S118
S119 S120 S121 S122 S123 S124 S125 S126 S127 S136 S137 S142 S144 S155 S156 S169 S170 S172 S173
""".split()

#: Rows we added an indicator for, because our items can compute what they speak of.
ADDED = "S083 S086 S093 S094 S143 S145 S146 S147 S157".split()

#: The made-up district's own.
MADE_UP = {"D001"}

#: Rows whose own text nobody has seen: shown, marked, never the judge.
UNSEEN = "S005 S006 S007 S032 S033 S034 S035 S036 S037 S038 S039 S040 S041 S042 S043 S044 S045 S046 S047 S048 S049 S050"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


def test_it_agrees_with_itself_and_with_the_register(catalogue: Catalogue) -> None:
    places = parquet.read_table(ROOT / "data/reference/places.parquet", columns=["code"])
    made_up = (ROOT / "data/reference/demo_places.csv").read_text("utf-8").splitlines()[1:]
    codes = {"0", *places["code"].to_pylist(), *(line.split(",")[0] for line in made_up)}
    assert disagreements(catalogue, codes.__contains__) == []


def test_every_row_of_the_register_of_standards_is_a_requirement(catalogue: Catalogue) -> None:
    assert sorted(set(catalogue.requirements) - MADE_UP) == [f"S{number:03}" for number in range(1, 178)]
    assert len(catalogue.documents) == 60


def test_what_is_made_up_says_so_and_binds_only_made_up_places(catalogue: Catalogue) -> None:
    for id in MADE_UP:
        one = catalogue.requirements[id]
        assert one.jurisdiction.startswith("99")
        assert "虚构" in catalogue.documents[catalogue.document_of[id]].title and "虚构" in one.source


def test_exactly_the_usable_rows_may_judge(catalogue: Catalogue) -> None:
    judging = {one.id for one in catalogue.requirements.values() if one.judges}
    assert judging == {*USABLE, *ADDED, *MADE_UP}


def test_what_nobody_has_seen_never_judges_and_quotes_nothing(catalogue: Catalogue) -> None:
    unseen = {one.id for one in catalogue.requirements.values() if one.verified == "unverified"}
    assert unseen == set(UNSEEN.split())
    for one in unseen:
        assert not catalogue.requirements[one].judges and catalogue.requirements[one].quote == ""


def test_unidentified_places_stay_out_of_judgement(catalogue: Catalogue) -> None:
    nowhere = [one for one in catalogue.requirements.values() if not one.jurisdiction]
    assert len(nowhere) == 25
    assert not any(one.indicator or one.judges for one in nowhere)


def test_masked_values_are_never_filled_in(catalogue: Catalogue) -> None:
    for one in (catalogue.requirements["S176"], catalogue.requirements["S177"]):
        assert one.comparator == "text" and one.amount is None and "*" in one.quote and "数值脱敏" in one.note
        assert "岳西" not in one.model_dump_json() and "安徽" not in one.model_dump_json()


def test_the_law_keeps_its_own_form(catalogue: Catalogue) -> None:
    inverse = catalogue.requirements["S073"]
    assert (inverse.amount, inverse.every, inverse.every_unit, inverse.stated_as) == (1, 500, "户", "500户/人")
    band = catalogue.requirements["S173"]
    assert (band.comparator, band.amount, band.upper, band.stated_as) == ("between", 15, 20, "15—20㎡/百户")
    assert catalogue.requirements["S052"].comparator == "more_than"
    assert catalogue.requirements["S011"].applies_to == "able"
    assert {catalogue.requirements[one].applies_to for one in ("S008", "S009")} == {"pilot"}
    assert catalogue.requirements["S145"].comparator == "at_most" and catalogue.requirements["S145"].amount == 17


def test_a_yearly_rise_has_its_base_both_readings_and_the_former_rule(catalogue: Catalogue) -> None:
    rule = catalogue.requirements["S170"]
    assert (rule.amount, rule.every, rule.stated_as, rule.in_force_from) == (280000, 1000, "28万元/千户", "2013-01-01")
    rise = rule.escalation
    assert rise is not None
    assert (rise.rate, rise.base_year, rise.reading, rise.other_reading) == (
        Decimal("0.05"),
        2013,
        "compound",
        "simple",
    )
    assert rule.amount is not None
    assert (rule.amount * (1 + rise.rate) ** 5).quantize(rise.rounded_to) == Decimal("357358.84")
    assert catalogue.requirements["S169"].in_force_to == "2012-12-31"
    assert catalogue.requirements["S169"].amount == 205000
    assert not catalogue.requirements["S171"].judges and "S170" in catalogue.requirements["S171"].note


def test_brackets_and_floors_are_whole(catalogue: Catalogue) -> None:
    brackets = catalogue.requirements["S147"].brackets
    assert [(one.from_size, one.below_size, one.amount) for one in brackets] == [
        (0, 2000, 3),
        (2000, 3000, 4),
        (3000, 4000, 5),
        (4000, 5000, 6),
        (5000, None, 6),
    ]
    assert (brackets[-1].step, brackets[-1].step_amount) == (500, 1)
    for parts in ("S148", "S149", "S150", "S151"):
        assert not catalogue.requirements[parts].judges and "S147" in catalogue.requirements[parts].note
    assert (catalogue.requirements["S084"].floor, catalogue.requirements["S084"].floor_requirement) == (300, "S085")
    assert catalogue.requirements["S085"].indicator == "facility_area_per_community"


def test_contradictions_are_told_from_both_sides(catalogue: Catalogue) -> None:
    assert catalogue.requirements["S053"].contradicts == ("S054",)
    assert catalogue.requirements["S054"].contradicts == ("S053",)


def test_items_that_are_counted_are_whole(catalogue: Catalogue) -> None:
    assert {item.unit for item in catalogue.items.values() if not item.whole} == {"㎡", "元"}
    assert catalogue.items["communities"].counted_per_community == 1
    in_full = catalogue.items["function_rooms_in_full"]
    assert (in_full.counted_per_community, in_full.derived_with) == (10, "function_rooms")


def test_expectation_is_declared_not_guessed(catalogue: Catalogue) -> None:
    expects = {one.id: one.expects for one in catalogue.indicators.values() if one.expects != "all"}
    assert expects == {
        "workers_per_10k_urban": "urban",
        "facility_coverage_urban": "urban",
        "self_service_coverage": "urban",
        "facility_coverage_rural": "rural",
    }


def test_formula_in_words_names_its_items(catalogue: Catalogue) -> None:
    for indicator in catalogue.indicators.values():
        for side in filter(None, (indicator.numerator, indicator.denominator)):
            assert catalogue.items[side].title in indicator.in_words, indicator.id


def test_every_file_says_where_it_was_seen(catalogue: Catalogue) -> None:
    for path in (ROOT / "catalogue/standards").glob("*.toml"):
        assert path.read_text(encoding="utf-8").startswith("# 见于："), path.name
        assert re.fullmatch(r"[a-z0-9-]+", path.stem) and path.stem in catalogue.documents


def test_no_alias_is_written_twice() -> None:
    path = ROOT / "catalogue/aliases.csv"
    if path.exists():
        aliases = [row[0] for row in csv.reader(path.read_text(encoding="utf-8").splitlines())]
        assert len(aliases) == len(set(aliases))


def test_a_broken_catalogue_stops_with_file_and_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "CATALOGUE_FOLDER", tmp_path)
    load_catalogue.cache_clear()
    with pytest.raises(reading.StoreBroken, match="items.csv 的"):
        load_catalogue()
    load_catalogue.cache_clear()
    assert read_catalogue(ROOT / "catalogue")[1] == []

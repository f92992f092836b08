"""Every value leads back to its cells, its formula and its clause; every standard says why it binds or not."""

import pytest

import metrics

from .worlds import World, catalogue, indicator, item, published, requirement, said

A, B, C = "110101001001", "110101001002", "110101002001"
CLASSES = dict.fromkeys(("0", "11", "1101", "110101", "110101001", "110101002"), "unknown") | {
    A: "urban",
    B: "urban",
    C: "rural",
}
DECLARED = catalogue(
    [item("staff", title="社区工作者", unit="人"), item("people", title="城镇常住人口", unit="人")],
    [indicator("per_10k", "staff", "people", per=10000, unit="人/万人")],
    [
        requirement("nation-old", "per_10k", 10, 10000, in_force_from="2012"),
        requirement("nation", "per_10k", 12, 10000, in_force_from="2018"),
        requirement("province", "per_10k", 15, 10000, jurisdiction="11"),
        requirement("city", "per_10k", 11, 10000, jurisdiction="1101"),
        requirement("city-next-year", "per_10k", 30, 10000, jurisdiction="1101", in_force_from="2021"),
        requirement("city-gone", "per_10k", 30, 10000, jurisdiction="1101", in_force_to="2019"),
        requirement("heard", "per_10k", 40, 10000, jurisdiction="110101", verified="unverified"),
        requirement("new-ones", "per_10k", 50, 10000, jurisdiction="110101", applies_to="new"),
        requirement("elsewhere", "per_10k", 60, 10000, jurisdiction="12"),
        requirement("words", "per_10k", None, None, comparator="text"),
    ],
)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> metrics.Edition:
    cells = [
        *(said(A, "staff", 4, cell="B2"), said(A, "people", 4000, cell="C2")),
        *(said(B, "staff", 5, cell="B3"), said(C, "people", 1000, cell="C4")),
        *(said("110101002", "staff", 3, cell="B5"), said("110101002", "people", 2000, cell="C5")),
        *(said("12", "staff", 4671, cell="B9"), said("12", "per_10k", "14.5", cell="C9")),
    ]
    world = World(CLASSES | {"12": "unknown"}, DECLARED)
    return published(tmp_path_factory.mktemp("w"), world.with_cells(*cells))


@pytest.mark.parametrize(
    ("area", "formula", "cells"),
    [
        (A, "社区工作者 4 人 ÷ 城镇常住人口 4,000 人 × 10,000 = 10 人/万人", ["B2", "C2"]),
        ("110101002", "社区工作者 3 人 ÷ 城镇常住人口 2,000 人 × 10,000 = 15 人/万人", ["B5", "C5"]),
        ("110101", "社区工作者 7 人 ÷ 城镇常住人口 6,000 人 × 10,000 = 11.67 人/万人", ["B2", "B5", "C2", "C5"]),
        (B, "", []),
    ],
)
def test_a_value_leads_back_to_its_cells(edition: metrics.Edition, area: str, formula: str, cells: list[str]) -> None:
    trace = metrics.trace(edition, area, "per_10k", 2020)
    assert trace.formula == formula
    if formula:
        assert sorted(one.cell for one in trace.inputs) == cells
    assert trace.edition == edition.number and trace.standard == trace.gap.standard


def test_a_stated_value_leads_back_to_its_cell_and_the_derived_side_is_marked(edition: metrics.Edition) -> None:
    trace = metrics.trace(edition, "12", "per_10k", 2020)
    assert sorted(one.cell for one in trace.inputs) == ["B9", "C9"]
    assert "322.14 万人（推算）" in trace.formula and trace.formula.endswith("= 14.5 人/万人（自报）")


def test_the_missing_are_named(edition: metrics.Edition) -> None:
    assert [one.code for one in metrics.missing(edition, "110101", 2020, "per_10k")] == [B]
    assert [one.code for one in metrics.missing(edition, "110101002", 2020, "per_10k")] == [C]


@pytest.mark.parametrize(
    ("rule", "bound", "why"),
    [
        ("nearest", "city", {"province": "farther", "nation": "farther", "nation-old": "farther"}),
        ("strictest", "province", {"city": "looser", "nation": "looser", "nation-old": "looser"}),
        ("national", "nation", {"city": "not_national", "province": "not_national", "nation-old": "not_latest"}),
    ],
)
def test_every_standard_says_why(edition: metrics.Edition, rule: str, bound: str, why: dict[str, str]) -> None:
    found = metrics.standards_for(edition, "110101", 2020, "per_10k", rule)  # type: ignore[arg-type]
    assert found[0].binds and found[0].standard.id == bound
    always = {
        "city-next-year": "not_yet",
        "city-gone": "expired",
        "heard": "unverified",
        "new-ones": "condition_not_established",
        "elsewhere": "other_area",
        "words": "text",
    }
    assert {one.standard.id: one.why_not for one in found[1:]} == always | why
    assert all(one.sentence for one in found)
    (gap,) = metrics.gaps(edition, "110101", None, 2020, rule=rule)  # type: ignore[arg-type]
    spoken = {one.standard.id for one in found if one.why_not not in ("not_yet", "expired", "other_area")}
    assert gap.standard is not None and gap.standard.id == bound
    assert {one.id for one in gap.others} == spoken - {bound}


def test_a_named_standard_judges_even_from_elsewhere_or_unverified(edition: metrics.Edition) -> None:
    for named, value in (("heard", 40), ("elsewhere", 60), ("new-ones", 50)):
        (gap,) = metrics.gaps(edition, "110101", None, 2020, standard=named)
        assert gap.standard is not None and (gap.standard.id, gap.standard.value) == (named, value)
        assert gap.gap is not None and gap.gap > 0 and gap.judgement == "undetermined"  # two of three reported
    (gap,) = metrics.gaps(edition, "110101", None, 2020, standard="city-next-year")
    assert gap.judgement == "no_standard"


def test_places_as_pages_ask_for_them(edition: metrics.Edition) -> None:
    assert [one.code for one in metrics.breadcrumbs(edition, A)] == ["0", "11", "1101", "110101", "110101001", A]
    assert [one.code for one in metrics.children(edition, "0")] == ["11", "12"]
    assert [one.code for one in metrics.places_with_data(edition, "community")] == [A, B, C]
    assert metrics.years(edition, "110101") == [2020]
    county = metrics.place(edition, "110101")
    assert county is not None and (county.communities, county.place_class) == (3, "mixed")
    assert metrics.place(edition, "99") is None

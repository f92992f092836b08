"""Asked together or one by one, a figure rests on the same cells."""

import metrics
from briefings.asking import materials_of
from briefings.material import Material


def same_as_trace(edition: metrics.Edition, made: Material, indicators: set[str]) -> None:
    for answer in made.known:
        if answer.indicator in indicators:
            one = metrics.trace(edition, answer.area, answer.indicator, answer.year)
            mine = made.trace_of(answer)
            assert mine.formula == one.formula
            assert {(c.workbook, c.sheet, c.cell) for c in mine.inputs} == {
                (c.workbook, c.sheet, c.cell) for c in one.inputs
            }, answer.title


def test_a_district_rests_on_the_cells_that_trace_names(edition: metrics.Edition, district: Material) -> None:
    """The judged indicators, and of the others one of each kind and domain: each is a question of its own."""
    known = district.catalogue.indicators
    some = {(known[a.indicator].kind, a.domain): a.indicator for a in district.known}
    same_as_trace(edition, district, {*some.values(), *(a.indicator for a in district.known if a.standard)})


def test_a_city_with_a_stated_ratio(edition: metrics.Edition, city: Material) -> None:
    same_as_trace(edition, city, {a.indicator for a in city.known})


def test_many_places_at_once_are_the_same_as_each(edition: metrics.Edition) -> None:
    towns = [p.code for p in metrics.children(edition, "990101")][:4]
    together = materials_of(edition, towns, 2023, "nearest")
    assert [m.place.code for m in together] == towns
    alone = materials_of(edition, towns[1:2], 2023, "nearest")[0]
    assert together[1].answers == alone.answers and together[1].below == alone.below
    same_as_trace(edition, together[1], {"workers_per_10k_urban", "facility_area_per_100hh", "under_35_share"})


def test_one_question_says_of_a_place_and_those_below_what_each_alone_says(
    edition: metrics.Edition, district: Material, city: Material
) -> None:
    for made, level in ((district, "town"), (city, "county")):
        place = made.place.code
        assert list(made.answers) == metrics.gaps(edition, place, None, made.year)
        asked = sorted({a.indicator for a in made.known})
        alone = metrics.gaps(edition, place, level, made.year, asked)
        assert list(made.below) == [a for a in alone if a.judgement != "no_data"]

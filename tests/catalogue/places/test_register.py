"""The register by code: parents, children, paths, the table as a whole."""

import pytest

from catalogue.faults import StoreBroken
from catalogue.places import NATION, load_register, read_register

REGISTER = load_register()


def test_every_level_hangs_on_the_one_above_by_prefix() -> None:
    path = REGISTER.path("330211001001")
    assert [p.code for p in path] == ["0", "33", "3302", "330211", "330211001", "330211001001"]
    assert [p.level for p in path] == ["nation", "province", "city", "county", "town", "community"]
    assert [p.parent for p in path] == [None, "0", "33", "3302", "330211", "330211001"]


def test_children_are_one_level_below_and_nothing_else() -> None:
    assert len([p for p in REGISTER.children(NATION) if not p.demo]) == 31
    assert {p.level for p in REGISTER.children("330211")} == {"town"}
    assert all(p.parent == "330211" for p in REGISTER.children("330211"))
    assert REGISTER.children("330211001001") == [] and REGISTER.children("77") == []


@pytest.mark.parametrize("code", ["", "3", "330", "77", "330211001999", "33021100100", "abc", "999999"])
def test_a_code_not_in_the_register_is_no_place(code: str) -> None:
    assert REGISTER.place(code) is None and REGISTER.path(code) == []


def test_structural_rows_are_left_out_of_written_paths() -> None:
    assert REGISTER.path_name("110101") == "北京市·东城区"
    assert REGISTER.path_name("442000002") == "广东省·中山市·东区街道"
    assert REGISTER.path_name("0") == "全国"


def test_the_made_up_district_is_marked_and_stands_apart_from_real_names() -> None:
    towns = REGISTER.children("990101")
    assert [p.name[-2:] for p in towns].count("街道") == 6 and len(towns) == 8
    communities = [c for t in towns for c in REGISTER.children(t.code)]
    assert 85 <= len(communities) <= 95 and all(c.demo for c in communities)
    for place in [*towns, *communities[::3]]:
        assert [p.code for p in REGISTER.named(place.name)] == [place.code]


def test_class_is_stated_for_made_up_places_and_a_hint_from_the_name_elsewhere() -> None:
    assert {c.place_class for c in REGISTER.children("990101001")} == {"urban"}
    assert {c.place_class for c in REGISTER.children("990101101")} == {"urban", "rural"}
    assert REGISTER.place("330211001001").place_class == "urban"
    assert REGISTER.place("330211").place_class == "unknown"


def test_the_table_agrees_with_the_places() -> None:
    table = REGISTER.table()
    told = ["code", "name", "level", "parent", "place_class", "class_source", "demo", "first_year", "last_year"]
    assert table.column_names == told
    assert table["code"].null_count == table["level"].null_count == table["place_class"].null_count == 0
    for row in table.slice(0, table.num_rows).take(list(range(0, table.num_rows, 4999))).to_pylist():
        place = REGISTER.place(row["code"])
        assert place is not None
        assert (place.name, place.level, place.parent) == (row["name"], row["level"], row["parent"])
        assert (place.place_class, place.demo) == (row["place_class"], row["demo"])


def test_a_missing_register_is_told_with_its_folder(tmp_path) -> None:
    with pytest.raises(StoreBroken, match="data/reference"):
        read_register(tmp_path)

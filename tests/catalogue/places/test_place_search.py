"""Places found by part of a name, by pinyin, by initials."""

import pytest

from catalogue.place_search import PlaceSearch, special_readings, terms

NAMES = {
    "50": "重庆市",
    "3302": "宁波市",
    "330211": "镇海区",
    "330211005": "招宝山街道",
    "330211005001": "后大街社区居委会",
}
SEARCH = PlaceSearch(list(NAMES), list(NAMES.values()), special_readings(list(NAMES.values())))


def found(text: str) -> list[str]:
    return [NAMES[SEARCH.code(row)] for row in SEARCH.find(text)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("镇海", "镇海区"),
        ("海", "镇海区"),
        ("zhq", "镇海区"),
        ("ZhenHai", "镇海区"),
        ("zhen'hai", "镇海区"),
        ("cqs", "重庆市"),
        ("zqs", "重庆市"),
        ("chongqing", "重庆市"),
        ("zbs", "招宝山街道"),
        ("hdj", "后大街社区居委会"),
    ],
)
def test_found_by_signs_pinyin_and_initials(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_what_begins_so_comes_first_then_the_order_given() -> None:
    assert found("区") == ["镇海区", "后大街社区居委会"]
    assert PlaceSearch(["1", "2"], ["上海滩", "海边"]).find("海") == [1, 0]


@pytest.mark.parametrize("typed", ["", "  ", "没有", "xyz", "\n", "((", "*", "\\"])
def test_nothing_found_is_no_fault(typed: str) -> None:
    assert found(typed) == []


def test_odd_names_stay_whole() -> None:
    odd = PlaceSearch(["1", "2", "3"], ["", "甲\n乙", "=1+1 <script>"])
    assert [odd.code(row) for row in odd.find("乙")] == ["2"]
    assert [odd.code(row) for row in odd.find("<SCRIPT>")] == ["3"]
    assert PlaceSearch([], []).find("甲") == []


def test_words_before_the_last_belong_to_the_path() -> None:
    assert terms("浙江·宁波 镇海") == (["浙江", "宁波"], "镇海")
    assert terms(" ") == ([], "")

"""The pages of places and of analysis: what they say beyond opening without a fault."""

from pathlib import Path

import pytest

from tests.pages.test_pages import html_of, opened, url

DISTRICT, MET_TOWN, SHORT_TOWN, BANDED_TOWN = "990101", "990101001", "990101003", "990101005"
AREA = "facility_area_per_100hh"


def test_the_profile_places_every_indicator_among_its_siblings(
    small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened("pages/places/profile.py", small_data, monkeypatch, area=SHORT_TOWN, year="2023")
    page = html_of(app)
    assert not app.exception and '<table class="spine">' in page and "同级 8 个街道（乡镇）中" in page
    assert "还差" in " ".join(m.value for m in app.markdown)
    assert f"trace?area={SHORT_TOWN}" in page and "没有收到该地该年数据" in page


def test_a_comparison_opens_with_the_next_place_and_takes_the_basket(
    small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened("pages/places/compare.py", small_data, monkeypatch, area=MET_TOWN, year="2023")
    assert "乙比甲" in html_of(app) and "数值较高的" in html_of(app)
    app.query_params["basket"] = f"990101002,{SHORT_TOWN}"
    app.run()
    assert not app.exception and "3 个地方有" in html_of(app)
    app.query_params["only"] = f"{AREA},没有这项"
    app.run()
    assert not app.exception and "所选 1 项指标中，" in html_of(app) and html_of(app).count('<tr class="domain">') == 1
    assert 'class="year"' not in html_of(app)
    app.query_params["years"] = "1"
    app.run()
    assert not app.exception and '<small class="year">2022 ' in html_of(app)


def test_every_rule_is_beside_the_others_and_a_day_can_be_named(
    small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = {"area": DISTRICT, "year": "2023", "indicator": AREA}
    app = opened("pages/analysis/law.py", small_data, monkeypatch, **query)
    rules = app.dataframe[0].value
    assert list(rules["取法"].str.startswith("▶")) == [True, False, False]
    assert "国办发〔2021〕56号" in rules["作准的标准"].iloc[0]
    app.text_input(key="typed_on").set_value("2020-01-01").run()
    assert url(app)["on"] == "2020-01-01" and "尚未施行" in " ".join(app.dataframe[-1].value["为什么"])
    app.text_input(key="typed_on").set_value("去年").run()
    assert not app.exception and "日期请写成" in html_of(app)


def test_the_years_stand_under_their_own_standards(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    query = {"area": DISTRICT, "year": "2023", "indicator": "workers_per_10k_urban"}
    app = opened("pages/analysis/changes.py", small_data, monkeypatch, **query)
    assert not app.exception and "由 2022 年的" in html_of(app) and "各街道（乡镇）历年" in html_of(app)


def test_two_indicators_are_counted_by_quarter(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    query = {"area": DISTRICT, "year": "2023", "indicator": AREA, "against": "workers_per_10k_urban"}
    app = opened("pages/analysis/scatter.py", small_data, monkeypatch, **query)
    assert not app.exception and "两项都达标" in html_of(app) and url(app)["level"] == "town"
    app = opened("pages/analysis/scatter.py", small_data, monkeypatch, area="990101001001", year="2023")
    assert not app.exception and "没有更小的地方" in html_of(app)


def test_without_borders_the_map_is_of_tiles(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/analysis/map.py", small_data, monkeypatch, area=DISTRICT, year="2023", indicator=AREA)
    assert not app.exception and "8 个街道（乡镇）中" in html_of(app)
    assert any("无法判定（不着色）" in c.value.replace("\\", "") for c in app.caption)


@pytest.mark.parametrize(
    ("page", "area"),
    [("places/profile", "0"), ("places/compare", "0"), ("analysis/map", "990101001001")],
)
def test_the_nation_and_a_community_have_their_pages_too(
    page: str, area: str, small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(f"pages/{page}.py", small_data, monkeypatch, area=area, year="2023")
    assert not app.exception and '<h1 class="page">' in html_of(app)

"""The habits of the frame: the basket in the link, the drawer that a figure opens, notes pinned to it."""

from pathlib import Path

import pytest

from loaders.receiving.annotations import annotate
from tests.pages.test_pages import html_of, opened, url

PAGE = "pages/gaps/facilities.py"


def test_the_basket_is_in_the_link_and_takes_places_in_and_out(
    small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(PAGE, small_data, monkeypatch, area="990101", year="2023", basket="990101001,nonsense,990101002")
    app.button(key="basket_crumbs_990101").click().run()
    assert url(app)["basket"] == "990101001,990101002,990101"
    app.button(key="basket_out_990101002").click().run()
    assert url(app)["basket"] == "990101001,990101"
    app.button(key="basket_clear").click().run()
    assert "basket" not in url(app) and not app.exception


def test_a_figure_opens_the_drawer_with_its_clause_and_notes(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    annotate(small_data, "990101", "facility_area_per_100hh", 2023, "甲单位", "含在建 <b>两处</b> 15~20㎡")
    app = opened(PAGE, small_data, monkeypatch, area="990101", year="2023")
    assert "国办发〔2021〕56号" not in html_of(app) or "判定依据" not in html_of(app)
    app.button(key="trace_whole").click().run()
    told = html_of(app)
    assert not app.exception and "判定依据" in told and "国办发〔2021〕56号" in told
    assert "甲单位" in told and "含在建 &lt;b&gt;两处&lt;/b&gt; 15~20㎡" in told
    app.run()
    assert "判定依据" not in html_of(app)


def test_a_search_leads_to_places_indicators_standards_and_pages(
    small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pages.shared import finding

    opened(PAGE, small_data, monkeypatch, area="990101")
    standard = finding.standards("国办发[2021]56号")
    assert standard.options and all("国办发〔2021〕56号" in option.label for option in standard.options[:-1])
    assert [o.key for o in finding.indicators("mbhzhfwss").options] == ["indicator:facility_area_per_100hh"]
    assert finding.standards("没有这样的文件").options == () and finding.indicators("").options == ()

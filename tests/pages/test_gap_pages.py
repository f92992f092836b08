"""The overview and the gap pages: every part opens for every kind of place, clicks lead where they say."""

import json
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from streamlit.testing.v1 import AppTest

import metrics
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Observation, Receipt
from loaders.receiving.observation_table import observation_table
from pages.shared.domains import PAGE_OF, all_domains, page_of
from pages.shared.domains_about import VIEWS
from tests.pages.test_pages import html_of, opened, url

ROOT = Path(__file__).parents[2]
AREA = "facility_area_per_100hh"
#: A district, a town with figures, a town without, a community.
PLACES = ("990101", "990101001", "990101008", "990101001001")


def figures(app: AppTest) -> list[dict[str, Any]]:
    """The plotly figures of the page."""
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


@pytest.mark.parametrize("place", PLACES)
def test_every_part_opens_for_every_kind_of_place(
    place: str, small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area=place, year="2023", indicator=AREA)
    for view in VIEWS:
        app.query_params["view"] = view
        app.run()
        assert not app.exception and not app.error and url(app)["view"] == view
        assert figures(app) or "没有" in html_of(app)
        if view == "communities" and place == "990101":
            table = app.dataframe[0].value
            needs = [Decimal(cell.split(" ")[0].replace(",", "")) for cell in table["还差"]]
            assert needs == sorted(needs, reverse=True) and table["依据"].str.contains("国办发〔2021〕56号").all()


def test_every_domain_of_the_catalogue_has_its_page() -> None:
    assert set(PAGE_OF) <= set(all_domains())
    assert all((ROOT / page_of(domain)).is_file() for domain in all_domains())


def test_bars_show_the_answers_and_the_standard(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area="990101", year="2023", indicator=AREA)
    edition = metrics.open_edition(small_data)
    answers = {a.area: a for a in metrics.gaps(edition, "990101", "town", 2023, [AREA])}
    (bars,) = (f for f in figures(app) if f["data"][0]["type"] == "bar")
    drawn = dict(zip(bars["data"][0]["customdata"], bars["data"][0]["x"], strict=True))
    assert set(drawn) == set(answers)
    for area, answer in answers.items():
        if answer.value is not None:
            assert drawn[area] == pytest.approx(float(answer.value))
    asked = {float(a.standard.value) for a in answers.values() if a.standard and a.standard.value is not None}
    assert {shape["x0"] for shape in bars["layout"]["shapes"]} == asked


def test_the_overview_names_the_worst_gap_with_its_clause(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/overview/scoreboard.py", small_data, monkeypatch, area="990101", year="2023")
    said = html_of(app)
    worst = app.dataframe[0].value.iloc[0]
    assert f"差得最多：{worst['地方']}的{worst['指标']}" in said and worst["依据"].split("（")[0] in said
    assert "这是第一版数据" in said and "数据覆盖" in said


def test_the_heat_map_has_a_sign_in_every_cell_and_heeds_its_choices(
    small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = {"area": "990101", "year": "2023", "domain": "设施面积", "rows": "community"}
    app = opened("pages/overview/scoreboard.py", small_data, monkeypatch, **query)
    drawn = figures(app)[0]["data"]
    assert all(words[0] in "●▼◇○□" for cells in drawn for words in cells["text"])
    places = sorted(n for cells in drawn for n in cells["customdata"])
    assert places == list(range(len(places))) and len({cells["marker"]["color"] for cells in drawn}) == len(drawn) > 1
    key = "heat_990101_2023_nearest_设施面积_community"
    app.session_state[key] = {"selection": {"points": [{"customdata": places[-1]}]}}
    app.run()
    opened_at = url(app)
    assert len(opened_at["area"]) == 12 and not app.exception
    assert load_catalogue().indicators[opened_at["indicator"]].domain == "设施面积"


def test_what_changed_since_the_edition_before_is_told(
    small_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = shutil.copytree(small_data, tmp_path / "data")
    (tmp_path / "later").mkdir()
    path = tmp_path / "later" / "observations.parquet"
    more = Decimal(99_999)
    one = Observation(
        "990101001001",
        2023,
        "service_facility_area",
        more,
        more,
        more,
        "㎡",
        "reported",
        "补报",
        "B2",
        "99999",
        Decimal(1),
    )
    pq.write_table(observation_table([one]), path)
    receipts = [
        (
            Receipt(
                "0123456789abcdef" * 4, "社区基本情况.xlsx", "2026-01-01T08:00:00+08:00", "测试", "test", None, None
            ),
            data / "made" / "observations.parquet",
        ),
        (Receipt("fedcba9876543210" * 4, "补报.xlsx", "2026-02-01T08:00:00+08:00", "测试", "test", None, None), path),
    ]
    metrics.build_edition(data, receipts, load_catalogue(), load_register().table())
    app = opened("pages/overview/scoreboard.py", data, monkeypatch, area="990101001001", year="2023")
    said = html_of(app)
    assert not app.exception and "第 1 版 → 第 2 版" in said and "补报.xlsx" in said
    changes = next(t.value for t in app.dataframe if "上一版" in t.value)
    assert "每百户综合服务设施面积" in set(changes["指标"]) and set(changes["原因"]) == {"数据变了"}


def test_what_is_clicked_leads_to_the_place(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area="990101", year="2023", indicator=AREA)
    key = f"bars_990101_{AREA}_2023_nearest"
    app.session_state[key] = {"selection": {"points": [{"customdata": "990101003"}]}}
    app.run()
    assert url(app)["area"] == "990101003" and not app.exception

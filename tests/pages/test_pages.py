"""Every page opens in its frame: with data, without, with a link that names nothing, and without a database."""

import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from catalogue.reading import load_catalogue
from pages.shared import finding
from pages.shared.requirements import found_at

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    str(p.relative_to(ROOT))
    for p in (ROOT / "pages").glob("*/*.py")
    if p.parent.name != "shared" and p.name != "__init__.py"
)
SILENT = (
    "pages/help/manual.py",
    "pages/indicators/definitions.py",
    "pages/intake/upload.py",
    "pages/standards/register.py",
    "pages/data/quality.py",
)
ASKING = [p for p in PAGES if p not in SILENT]
BANNER = "演示数据"


def opened(page: str, data: Path, monkeypatch: pytest.MonkeyPatch, **query: str) -> AppTest:
    """The page as a reader opens it, in the frame."""
    monkeypatch.setenv("CAPACITY_DATA", str(data))
    monkeypatch.chdir(ROOT)
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    if page != "pages/overview/scoreboard.py":
        app.switch_page(page)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
    return app


def test_a_first_page_that_stops_early_still_readies_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readied: list[bool] = []
    monkeypatch.setattr(finding, "warm", lambda: readied.append(True))
    st.cache_resource.clear()
    assert opened("pages/overview/scoreboard.py", tmp_path, monkeypatch).info and readied == [True]


def html_of(app: AppTest) -> str:
    """Everything the page shows as html, and every message."""
    made = [e.proto.body for e in app.get("html")]
    return "\n".join([*made, *(m.value for m in [*app.info, *app.warning, *app.error])])


def url(app: AppTest) -> dict[str, str]:
    """The names and values in the URL."""
    return {k: v if isinstance(v, str) else v[0] for k, v in app.query_params.items()}


def test_every_page_is_in_the_frame() -> None:
    frame = (ROOT / "dashboard.py").read_text("utf-8")
    assert all(page.removeprefix("pages/") in frame for page in PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens(page: str, small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, small_data, monkeypatch, area="990101", year="2023")
    assert not app.exception and not app.error
    assert '<h1 class="page">' in html_of(app)


@pytest.mark.parametrize("page", ASKING)
def test_made_up_places_carry_the_banner(page: str, small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, small_data, monkeypatch, area="990101", year="2023")
    assert BANNER in html_of(app)


@pytest.mark.parametrize("page", ASKING)
def test_a_place_without_data_is_said_in_words(page: str, small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, small_data, monkeypatch, area="990101008", year="2023")
    assert not app.exception and "无数据" in html_of(app) or "没有" in html_of(app)


@pytest.mark.parametrize("page", ASKING)
def test_a_place_without_any_year_is_said_in_words(
    page: str, small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(page, small_data, monkeypatch, area="330211")
    assert not app.exception and "没有任何年份的数据" in html_of(app)


@pytest.mark.parametrize("page", ASKING)
def test_an_unknown_place_in_the_link_is_said_in_words(
    page: str, small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(page, small_data, monkeypatch, area="000000", year="2023")
    assert not app.exception and "在地方名录里没有" in html_of(app)


@pytest.mark.parametrize("page", ASKING)
@pytest.mark.parametrize("year", ["1901", "９９"])
def test_a_year_without_data_or_sense_is_no_error(
    page: str, year: str, small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(page, small_data, monkeypatch, area="990101", year=year, rule="nonsense", indicator="nonsense")
    assert not app.exception and not app.error


@pytest.mark.parametrize("page", ASKING)
def test_no_database_is_said_in_words(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, tmp_path, monkeypatch)
    assert not app.exception and app.error and "capacity.py load" in html_of(app)


def test_an_old_edition_is_named_and_an_unknown_one_refused(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area="990101", edition="1")
    assert "旧版本" in html_of(app) and not app.exception
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area="990101", edition="99")
    assert not app.exception and (app.warning or app.error)


def test_the_default_place_is_one_with_data(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch)
    assert url(app)["area"] == "990101" and url(app)["year"] == "2023"


def test_state_is_in_the_link_by_plain_names(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area="990101001", rule="national")
    app.select_slider(key="choose_year").set_value("2022").run()
    expected = {"area": "990101001", "year": "2022", "rule": "national", "indicator": "facility_area_per_100hh"}
    assert url(app) == expected


def test_a_clicked_row_opens_the_place_below(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area="990101", year="2023")
    first = app.dataframe[0].value["地方"].iloc[0]
    key = "places_990101_facility_area_per_100hh_2023_nearest"
    app.session_state[key] = {"selection": {"rows": [], "columns": [], "cells": [(0, "地方")]}}
    app.run()
    assert len(url(app)["area"]) == 9
    assert f'<span class="here">{first}</span>' in html_of(app)


def test_a_table_tells_missing_from_zero(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/gaps/facilities.py", small_data, monkeypatch, area="990101", year="2023")
    table = app.dataframe[0].value.set_index("地方")
    silent = table[table["判定"].str.contains("无数据")]
    assert len(silent) and silent["指标值"].isna().all() and silent["说明"].str.len().gt(0).all()


def test_the_trace_shows_cells_as_written(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    query = {"area": "990101001001", "year": "2023", "indicator": "facility_area_per_100hh"}
    app = opened("pages/data/trace.py", small_data, monkeypatch, **query)
    cells = app.dataframe[0].value
    assert set(cells["数据项"]) == {"社区综合服务设施面积", "户数"}
    assert set(cells["工作簿"]) == {"社区基本情况.xlsx"} and "街道汇总" in set(cells["工作表"])
    told = html_of(app)
    assert "国办发〔2021〕56号" in told and 'class="way"' in told and "÷" in told


def test_a_figure_that_may_not_be_known_shows_the_cell_that_says_so(
    small_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = {"area": "990101004001", "year": "2023", "indicator": "facility_area_per_100hh"}
    cells = opened("pages/data/trace.py", small_data, monkeypatch, **query).dataframe[0].value
    assert cells["状态"].tolist()[0] == "不公开" and cells["原文"].tolist()[0] == "*"


def test_the_register_marks_what_is_not_verified(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/standards/register.py", small_data, monkeypatch, state="unverified")
    assert app.dataframe[0].value["核实"].str.contains("未核").all()
    app = opened("pages/standards/register.py", small_data, monkeypatch, state="contradicting")
    assert app.dataframe[0].value["矛盾"].str.contains("不一致").all()


def test_the_register_finds_by_number(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/standards/register.py", small_data, monkeypatch, text="国办发〔2021〕56号")
    assert set(app.dataframe[0].value["文号"]) == {"国办发〔2021〕56号"}


def test_where_a_clause_was_seen_is_told_in_chinese() -> None:
    assert found_at("a.cn/1 [mirror:甲报2022]") == "a.cn/1（转载：甲报2022）"
    told = [found_at(r.source) for r in load_catalogue().requirements.values()]
    assert [one for one in told if re.search(r"[\[（][a-z]+", one)] == []


def test_the_register_says_when_nothing_fits(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/standards/register.py", small_data, monkeypatch, text="没有这样的文件")
    assert not app.exception and "没有符合条件的标准" in html_of(app)


def test_an_indicator_is_explained_by_its_link(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened("pages/indicators/definitions.py", small_data, monkeypatch, indicator="facility_area_per_100hh")
    told = html_of(app)
    assert "社区综合服务设施面积÷户数×100" in told and "越高越好" in told and "表头的写法" in told
    assert "国办发〔2021〕56号" in set(app.dataframe[1].value["文号"])
    app = opened("pages/indicators/definitions.py", small_data, monkeypatch, indicator="nonsense")
    assert not app.exception and "没有编号为" in html_of(app)

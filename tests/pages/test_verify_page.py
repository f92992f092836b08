"""核对材料: pasted text is checked figure by figure, filtered by result, and each figure leads to its trace."""

from pathlib import Path

import pytest

from tests.pages.test_pages import html_of, opened, url

PAGE = "pages/briefings/verify.py"
TEXT = "2023年，综合服务设施面积1平方米。<b>志愿队伍</b>3000个单位。比上年增加15~20人。"


def test_a_pasted_text_is_checked(small_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(PAGE, small_data, monkeypatch, area="990101001001")
    assert "不保存" in app.info[0].value and not app.dataframe
    app.text_area(key="verify_text").input(TEXT).run()
    found = app.dataframe[0].value
    assert list(found["文中数字"])[0] == "1平方米" and list(found["结果"])[0] == "▼ 不一致"
    assert not app.exception and len(found) == app.dataframe[0].value["原句"].notna().sum()
    app.session_state["verify_rows"] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()
    assert "文中写1平方米" in html_of(app) and not app.exception
    app.session_state["choose_result"] = "differs"
    app.query_params["result"] = "differs"
    app.run()
    assert set(app.dataframe[0].value["结果"]) == {"▼ 不一致"} and url(app)["result"] == "differs"

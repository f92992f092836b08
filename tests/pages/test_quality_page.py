"""数据质量: a problem is taken through its states on the page; every part opens; nothing personal, no live formula."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from briefings.listing import listing_book, listing_csv
from catalogue.completeness_answers import CompletenessAnswer
from catalogue.records import Check, Problem, Receipt
from charts.completeness_words import said, tone
from loaders.receiving.receipts import receive, sha256_of
from pages.shared.quality_ledger import table_key
from tests.pages.editions import observation
from tests.pages.test_pages import html_of, opened, url
from workflow.ledger import ledger
from workflow.problem_words import KIND

PAGE = "pages/data/quality.py"
NAME = "=1+1 <script>alert(1)</script> 15~20.xlsx"


@pytest.fixture(scope="module")
def received(small_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small edition beside one receipt with problems and a failed check, under a hostile name."""
    folder = tmp_path_factory.mktemp("quality")
    data = shutil.copytree(small_data, folder / "data")
    path = folder / NAME.replace("/", "")
    path.write_text("表", "utf-8")
    problems = [
        Problem("=汇总", "B4", "unknown_place", "“**某**社区”不在地名册中", "示例区的名称", "请改正名称"),
        Problem("=汇总", "C9", "total_differs", "合计写的是 5，2 行相加是 4", "合计等于各行之和", "请核对"),
    ]
    check = Check("=汇总", "C9", "total", None, None, False)
    receipt = Receipt(sha256_of(path), path.name, "2026-01-02T08:00:00+08:00", "某街道", "auto", None, None)
    receive(data, path, receipt, [observation("990101001001", 2023, "households", 5, 4)], problems, [check])
    return data


def test_a_problem_is_taken_through_its_states(received: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(PAGE, received, monkeypatch)
    assert list(app.dataframe[0].value["类别"]) == ["地名对不上", "合计不符"]
    app.selectbox(key="choose_ledger_kind").select("total_differs").run()
    assert url(app)["ledger_kind"] == "total_differs" and list(app.dataframe[0].value["单元格"]) == ["C9"]
    for state, note in (("returned", "请街道核对"), ("confirmed", "原件如此")):
        pick(app, received, "total_differs")
        app.selectbox[-1].select(state)
        named(app.text_input, "经手人").input("李某")
        app.text_area[0].input(note)
        app.button[-1].click().run()
        assert not app.exception and not app.warning, app.warning
        assert state in {row.state for row in ledger(received)}
    (row,) = [one for one in ledger(received) if one.problem.kind == "total_differs"]
    assert [one.state for one in row.history] == ["returned", "confirmed"] and row.history[0].by == "李某"
    assert list(app.dataframe[0].value["状态"]) == ["核实无误"]
    pick(app, received, "total_differs")
    assert list(app.dataframe[1].value["改为"]) == ["已退回核实", "核实无误"]


def test_half_a_decision_is_told_in_words(received: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(PAGE, received, monkeypatch, ledger_kind="unknown_place")
    pick(app, received, "unknown_place")
    app.button[-1].click().run()
    assert not app.exception and "经手人" in app.warning[0].value and ledger(received)[0].state == "open"


def pick(app: AppTest, data: Path, kind: str) -> None:
    """Tick the first row of the ledger, where only the problems of one kind are listed."""
    found = [row for row in ledger(data) if row.problem.kind == kind]
    app.session_state[table_key(found)] = {"selection": {"rows": [0], "columns": [], "cells": []}}
    app.run()


def named(widgets: object, label: str):  # type: ignore[no-untyped-def]
    return next(one for one in widgets if one.label == label)  # type: ignore[attr-defined]


@pytest.mark.parametrize("part", ["complete", "checks", "superseded", "corrections", "nonsense"])
def test_every_part_opens(part: str, received: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(PAGE, received, monkeypatch, part=part, area="990101", year="2023")
    assert not app.exception and not app.error and "数据质量" in html_of(app)
    if part == "complete":
        shown = app.dataframe[0].value.set_index("地方")
        assert "○ 0/" in str(shown.iloc[-1].to_list()) and "不公开" in str(shown["service_facility_area"].to_list())


def test_without_any_receipt_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(PAGE, tmp_path, monkeypatch)
    assert not app.exception and "还没有收到材料" in html_of(app)


def test_a_list_taken_away_holds_no_live_formula_and_nothing_personal() -> None:
    columns = {"工作簿": ["=1+1", "13800138000", "甲"], "发现": ["＝cmd", "@sum", "-"]}
    text = listing_csv(columns).decode("utf-8-sig")
    assert "\n'=1+1,'＝cmd" in text.replace("\r", "") and "13800138000" not in text
    sheet = load_workbook(BytesIO(listing_book("问题台账", columns))).worksheets[0]
    assert [cell.data_type for cell in sheet["A"]] == ["s"] * 4 and sheet["A2"].quotePrefix
    assert "13800138000" not in str([cell.value for cell in sheet["A"]])


def test_what_has_come_in_is_said_in_words() -> None:
    def of(level: str, *counts: int, own: str | None = None) -> tuple[str, str]:
        expected, reported, withheld, blank, beyond = counts
        silent = expected - reported - withheld - blank
        answer = CompletenessAnswer(
            "1", "某地", level, 2023, "i", "项", "", expected, reported, withheld, blank, silent, beyond,
            None, own, "", 1,
        )  # fmt: skip
        return said(answer), tone(answer)

    assert of("town", 12, 12, 0, 0, 0) == ("● 12/12", "all")
    assert of("town", 12, 8, 2, 0, 0, own="reported") == ("◐ 8/12 不公开2 本级已报", "part")
    assert of("town", 12, 0, 0, 0, 0) == ("○ 0/12", "none")
    assert of("town", 0, 0, 0, 0, 0) == ("—", "apart") and of("town", 0, 0, 0, 0, 1)[1] == "all"
    assert of("community", 1, 0, 1, 0, 0) == ("◇ 不公开", "withheld")
    assert of("community", 1, 0, 0, 1, 0)[0] == "○ 报了空白" and of("community", 1, 0, 0, 0, 0)[0] == "○ 没收到"


def test_every_kind_of_problem_has_a_word() -> None:
    rooms = Path(__file__).parents[2] / "loaders"
    text = "".join(path.read_text("utf-8") for path in rooms.rglob("*.py"))
    assert {kind for kind in KIND if f'"{kind}"' not in text} <= {"too_small", "beyond_minimum", "differs_from_earlier"}

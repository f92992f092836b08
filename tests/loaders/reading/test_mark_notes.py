"""A workbook's own note on its marks overrides what the marks mean elsewhere; the mark is kept as written."""

from decimal import Decimal
from pathlib import Path

import pytest

from loaders.tables.mark_notes import meanings
from loaders.workbooks.reading import read_workbook
from tests.loaders.reading.sheets import save


@pytest.mark.parametrize(
    ("note", "wanted"),
    [
        ("注：“…”表示数据不足本表最小单位数。", {"…": "too_small"}),
        ("“-”表示零", {"-": "zero"}),
        ("注：1.“—”表示数值为0；2.“/”表示未统计。", {"-": "zero", "/": "not_reported"}),
        ("说明：'-'表示无此项", {"-": "not_reported"}),
        ("注：“*”表示不公开", {"*": "withheld"}),
        ("注：“…”为数据不详", {"…": "not_reported"}),
        ("“……”表示数据不足本表最小单位数、数据不详或无该项数据；“#”表示其中的主要项；“*”或“①”表示本表下有注解。",
         {"…": "not_reported", "#": "not_reported", "*": "not_reported", "①": "not_reported"}),
        ("“—”、“…”均表示零", {"-": "zero", "…": "zero"}),
        ("“—”和“…”分别表示零和不详", {"-": "not_reported", "…": "not_reported"}),
        ("“空格”表示零", {}),
        ("注：户数为年末数；面积指建筑面积。", {}),
        ("社区（村）为最小单位", {}),
        ("2019-2023年为年末数", {}),
        ("*截至2023年6月底", {"*": "other_time"}),
        ("注：-表示零，其他为实数", {"-": "zero"}),
        ("注：“0”表示不足1人", {}),
        ("“-”表示不为零", {"-": "not_reported"}),
        ("“-”表示四舍五入后为0", {"-": "not_reported"}),
    ],
)  # fmt: skip
def test_what_a_note_says(note: str, wanted: dict[str, str]) -> None:
    assert meanings([note]) == wanted


def test_two_notes_that_contradict_decide_nothing() -> None:
    assert meanings(["“-”表示零", "“-”表示保密"]) == {"-": "not_reported"}


def read(tmp_path: Path, *notes: str) -> dict[str, tuple[object, ...]]:
    rows = [
        ["社区", "户数（户）", "经费（万元）"],
        ["东风社区", 12, 3.25],
        ["朝阳社区", "—", "…"],
        ["南山村", "*", None],
    ]
    table = read_workbook(save(tmp_path / "表.xlsx", [*rows, *([note] for note in notes)])).tables[0]
    return {c.cell: (c.figure.status, c.figure.value, c.figure.low, c.figure.high, c.figure.mark) for c in table.cells}


def test_without_a_note_nothing_is_reported(tmp_path: Path) -> None:
    assert {read(tmp_path)[cell][:2] for cell in ("B3", "C3")} == {("not_reported", None)}


def test_zero_and_too_small(tmp_path: Path) -> None:
    found = read(tmp_path, "注：“—”表示零，“…”表示不足本表最小单位数，“*”表示不详。")
    assert found["B3"] == ("reported", 0, 0, 0, "—")
    assert found["C3"] == ("bounded", None, 0, Decimal("0.01"), "…")
    assert found["B4"] == ("not_reported", None, None, None, "*")
    assert found["C4"][0] == "not_reported", "a blank is never a figure"
    assert found["B2"][:2] == ("reported", 12)


def test_a_note_on_another_sheet_holds_unless_the_sheet_has_its_own(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for name, note in (("一", "注：“-”表示不详"), ("二", None), ("说明", "“-”表示零")):
        sheet = book.active if name == "一" else book.create_sheet()
        sheet.title = name
        for row in [[note]] if name == "说明" else [["社区", "户数"], ["东风社区", 1], ["朝阳社区", "-"], [note]]:
            sheet.append(row)
    book.save(tmp_path / "表.xlsx")
    one, two = read_workbook(tmp_path / "表.xlsx").tables
    assert [t.cells[1].figure.status for t in (one, two)] == ["not_reported", "not_reported"]


ESTIMATES = {
    "60*": "注：带*为估算数。",
    "60①": "①为推算数；②为上年数。",
    "60[1]": "[1]为估算数。",
    "60(2)": "(2)系测算数。",
    "60▲": "注：标有▲的数据为估算数。",
    "60#": "“#”表示推算数据。",
    "60 ①": "① 估算数。",
}


@pytest.mark.parametrize("text", sorted(ESTIMATES))
def test_a_mark_explained_as_an_estimate_makes_the_number_approximate(text: str, tmp_path: Path) -> None:
    rows = [["社区", "户数（户）", "人口"], ["一社区", text, 1200], ["二社区", 80, 900], [ESTIMATES[text]]]
    reading = read_workbook(save(tmp_path / "表.xlsx", rows))
    (table,) = reading.tables
    assert reading.problems == ()
    (found,) = [cell for cell in table.cells if cell.cell == "B2"]
    figure = found.figure
    assert (figure.value, figure.low, figure.high, figure.status, found.unit) == (60, 60, 60, "approximate", "户")
    assert figure.mark and list(table.row_kinds.values()) == ["data", "data", "note"]


@pytest.mark.parametrize("note", ["②为上年数。", "②含新建小区。", "①为推算数。", ""])
def test_a_mark_explained_otherwise_is_asked_about(note: str, tmp_path: Path) -> None:
    rows = [["社区", "户数", "人口"], ["一社区", "60②", 1200], ["二社区", 80, 900], [note]]
    reading = read_workbook(save(tmp_path / "表.xlsx", rows))
    assert [(p.cell, p.kind) for p in reading.problems] == [("B2", "footnote_mark")]
    assert {c.cell: c.figure.value for c in reading.tables[0].cells}["B2"] is None


def labelled(tmp_path: Path, heading: str, name: str, note: str) -> dict[str, tuple[str, object]]:
    rows = [["2023年情况表"], ["社区", heading, "经费（万元）"], ["东风社区", 12, 3.25], [name, 9, 4.5], [note]]
    table = read_workbook(save(tmp_path / "表.xlsx", rows)).tables[0]
    return {c.cell: (c.figure.status, c.figure.value) for c in table.cells}


@pytest.mark.parametrize(
    ("heading", "name", "note", "rough"),
    [
        ("户数（户）", "朝阳社区*", "注：*为估算数。", {"B4", "C4"}),
        ("户数（户）", "朝阳社区①", "① 估算数", {"B4", "C4"}),
        ("户数*（户）", "朝阳社区", "注：带“*”的为推算数。", {"B3", "B4"}),
        ("户数（户）△", "朝阳社区", "注：带△的为测算数。", {"B3", "B4"}),
        ("户数（户）", "朝阳社区*", "注：*为2023年新设社区。", set()),
        ("户数（户）", "朝阳社区*", "注：*为2023年底数。", set()),
        ("户数（户）", "朝阳社区*", "注：*为2023年估算数。", {"B4", "C4"}),
        ("户数（户）", "朝阳社区*", "注：#为估算数。", set()),
    ],
)
def test_an_estimate_told_at_the_name_of_a_row_or_column(
    tmp_path: Path, heading: str, name: str, note: str, rough: set[str]
) -> None:
    found = labelled(tmp_path, heading, name, note)
    assert {cell for cell, (status, _) in found.items() if status == "approximate"} == rough
    assert None not in {value for _, value in found.values()}


def test_figures_of_another_time_told_at_the_name_of_a_row_are_not_taken(tmp_path: Path) -> None:
    found = labelled(tmp_path, "户数（户）", "朝阳社区*", "注：*为2022年数据。")
    assert [cell for cell, (_, value) in found.items() if value is None] == ["B4", "C4"]

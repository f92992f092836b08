"""The picture of a sheet: what each cell was taken for, in windows, with personal data never in it."""

from collections.abc import Callable
from pathlib import Path

from loaders.workbooks.reading import read_workbook
from loaders.workbooks.zones import COLUMNS, HIDDEN, ROWS, Window, window, window_of

ROW = ["苕津社区", 2000, 9, "见备注"]
SHEET = [
    ["示例区2023年情况"],
    ["社区", "户数（户）", "队伍（人）", "备注"],
    *[ROW] * 60,
    ["合计", 120000, 540],
    ["注：略"],
]
PERSONS = [["示例区2023年"], ["社区", "户数（户）", "手机"], ["苕津社区", 20, "13800138000"], ["苕桥社区", 15, "无"]]


def zones_of(seen: Window) -> dict[str, str]:
    return {box.cell: box.zone for _, line in seen.rows for box in line}


def test_zones_in_windows(write: Callable[..., Path]) -> None:
    reading = read_workbook(write({"表": SHEET}))
    (grid,) = reading.grids
    first = window(reading, grid, {"B5"}, unknown={"队伍"})
    zones = zones_of(first)
    assert [zones[cell] for cell in ("A1", "A2", "A3", "B3", "C3", "D3", "B5")] == [
        "title",
        "heading",
        "name",
        "data",
        "unread",
        "name",
        "problem",
    ]
    assert first.first_rows == (1, 1 + ROWS) and first.first_columns == (1,) and len(first.rows) == ROWS
    last = zones_of(window(reading, grid, (), first_row=1 + ROWS))
    assert (last["B63"], last["A64"], "A40" in last) == ("total", "note", False)


def test_the_window_of_a_cell() -> None:
    assert window_of("B5") == (1, 1) and window_of(f"AA{ROWS + 1}") == (ROWS + 1, 1 + COLUMNS * (26 // COLUMNS))
    assert window_of("") == window_of("没有") == (1, 1)


def test_nothing_personal_is_shown(write: Callable[..., Path]) -> None:
    reading = read_workbook(write({"表": PERSONS}))
    seen = window(reading, reading.grids[0], (), {"C3"})
    texts = {box.cell: box.text for _, line in seen.rows for box in line}
    assert texts["C3"] == texts["C4"] == HIDDEN and texts["C2"] == "手机" and texts["B3"] == "20"

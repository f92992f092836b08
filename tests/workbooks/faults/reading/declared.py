"""One small workbook per fault of real Chinese spreadsheets: what stands in it and what a right reading says.

`python -m tests.workbooks.faults.reading.declared` writes the files anew. Expected: rows by kind of the first table,
its heading rows, and every problem as (cell, kind).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment

FOLDER = Path(__file__).parent
N = None
HEAD = ["社区", "户数（户）", "人数（人）"]
BODY = [["东风社区", 120, 30], ["朝阳社区", 90, 25], ["南山村", 60, 18]]


@dataclass(frozen=True)
class Fault:
    """One file. `change` alters the sheet after its rows and merges are set."""

    rows: list[list[Any]]
    kinds: dict[str, int]
    heading: tuple[int, int] = (1, 1)
    problems: tuple[tuple[str, str], ...] = ()
    merges: tuple[str, ...] = ()
    change: Callable[[Any, Any], None] | None = None
    tables: int = 1


def _set(**cells: Any) -> Callable[[Any, Any], None]:
    def change(_: Any, sheet: Any) -> None:
        for address, value in cells.items():
            sheet[address] = value

    return change


def _format(number_format: str, *addresses: str) -> Callable[[Any, Any], None]:
    def change(_: Any, sheet: Any) -> None:
        for address in addresses:
            sheet[address].number_format = number_format

    return change


def _hide_row(_: Any, sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True


def _hide_column(_: Any, sheet: Any) -> None:
    sheet.column_dimensions["C"].hidden = True


def _hide_sheet(book: Any, sheet: Any) -> None:
    book.copy_worksheet(sheet).sheet_state = "hidden"


def _indent(_: Any, sheet: Any) -> None:
    for address in ("A3", "A4"):
        sheet[address].alignment = Alignment(indent=1)


def _phantom(_: Any, sheet: Any) -> None:
    sheet.merge_cells("A60:Z60")
    sheet["A60"], sheet["Z90"] = "\u3000\u3000", "\u00a0"


THREE = {"data": 3}
FAULTS: dict[str, Fault] = {
    "title_above": Fault([["甲区社区情况（2023年）"], HEAD, *BODY], THREE, (2, 2), merges=("A1:C1",)),
    "annex_mark_and_unit_line": Fault([["附件1"], ["甲区社区情况"], [N, N, "单位：户"], HEAD, *BODY], THREE, (4, 4)),
    "preamble_key_value": Fault([["数据库：年度数据"], ["指标：户数(户)"], ["时间：最近3年"],
                                 ["地区", "2023年", "2022年"], ["甲区", 1, 2], ["数据来源：统计局"]],
                                {"data": 1, "note": 1}, (4, 4)),
    "reporting_office": Fault([["编制单位：甲区民政局", N, "填报日期：2024年1月5日"], HEAD, *BODY], THREE, (2, 2)),
    "two_heading_rows": Fault([["社区", "人员", N], [N, "专职", "兼职"], *BODY], THREE, (1, 2),
        merges=("A1:A2", "B1:C1")),
    "heading_merges_lost": Fault([["社区", "人员", N], [N, "专职", "兼职"], *BODY], THREE, (1, 2)),
    "three_heading_rows": Fault([["社区", "人员", N], [N, "专职", N], [N, "男", "女"], *BODY], THREE, (1, 3),
                                merges=("A1:A3", "B1:C1", "B2:C2")),
    "split_label": Fault([["社区", "户数", "平均家庭"], [N, N, "户规模"], [N, N, "（人/户）"], *BODY], THREE, (1, 3)),
    "unit_row": Fault([["社区", "户数", "人数"], [N, "户", "人"], *BODY], THREE, (1, 2)),
    "padding_in_labels": Fault([["社    区", "户       数", "人　　数"], ["东 风 社 区", 1, 2]], {"data": 1}),
    "bilingual_heading": Fault([["社区\nCommunity", "户数(户)\nHouseholds\n(unit)", "人数(人)\nPersons\n(persons)"],
                                *BODY], THREE),
    "same_heading_twice": Fault([["社区", "户数", "户数"], *BODY], THREE, problems=(("C1", "heading_not_unique"),)),
    "merged_empty_heading": Fault([["社区", "收入", N, N], [N, N, N, N], ["东风社区", 1, 2, 3], ["朝阳社区", 4, 5, 6]],
                                  {"data": 2, "blank": 1}, merges=("B1:D1", "B2:D2"),
                                  problems=(("B1", "heading_not_unique"),) * 2),
    "no_heading": Fault(BODY, THREE, (0, 0), problems=(("A1", "heading_not_found"),)),
    "years_as_numbers": Fault([[N, 2023.0, 2022.0], *BODY], THREE),
    "years_with_letter": Fault([["社区", "Y2020", "Y2021"], *BODY], THREE),
    "empty_year": Fault([["社区", "2025年", "2024年"], ["东风社区", N, 1], ["朝阳社区", N, 2]], {"data": 2}),
    "years_down": Fault([["年份", "户数", "人数"], ["2022年", 1, 2], ["2023年", 3, N]], {"data": 2}),
    "running_number_row": Fault([HEAD, ["甲", 1, 2], *BODY], THREE | {"repeated_header": 1}),
    "line_number_column": Fault([["指标", "行次", "合计"], ["机构数", 1, 5], ["人员数", 2, 9]], {"data": 2}),
    "continued_page": Fault([["表一"], HEAD, *BODY, [N], ["表一（续表）"], HEAD, ["北苑社区", 1, 2], ["注：年末数"]],
                            {"data": 4, "blank": 1, "repeated_header": 2, "note": 1}, (2, 2)),
    "total_first": Fault([HEAD, ["全  区", 270, 73], *BODY], THREE | {"total": 1}),
    "total_last": Fault([HEAD, *BODY, ["合  计：", 270, 73]], THREE | {"total": 1}),
    "subtotals": Fault([["街道", *HEAD], ["红星街道", *BODY[0]], [N, *BODY[1]], [N, "小计", 210, 55],
                        ["胜利镇", *BODY[2]], [N, "小计", 60, 18], ["总计", N, 270, 73]], THREE | {"total": 3}),
    "group_rows": Fault([HEAD, ["红星街道", N, N], *BODY[:2], ["胜利镇", N, N], BODY[2]], THREE | {"group": 2}),
    "numbered_groups": Fault([HEAD, ["一、城市", N, N], *BODY[:2], ["二、农村", N, N], BODY[2]], THREE | {"group": 2}),
    "all_blank_is_no_group": Fault([HEAD, BODY[0], ["朝阳社区", N, N], BODY[2]], THREE),
    "leading_spaces": Fault([HEAD, ["红星街道", 210, 55], ["  东风社区", 120, 30], ["  朝阳社区", 90, 25]], THREE),
    "indent_by_format": Fault([HEAD, ["红星街道", 210, 55], ["东风社区", 120, 30], ["朝阳社区", 90, 25]], THREE,
        change=_indent),
    "town_merged_down": Fault([["街道", *HEAD], ["红星街道", *BODY[0]], [N, *BODY[1]], ["胜利镇", *BODY[2]]], THREE,
                              merges=("A2:A3",)),
    "numbers_as_text": Fault([HEAD, ["东风社区", "1,200", " 30 "], ["朝阳社区", "９０", "25.00"]], {"data": 2}),
    "codes_as_numbers": Fault([["区划代码", *HEAD], [990101001001.0, *BODY[0]], ["990101001002", *BODY[1]]],
        {"data": 2}),
    "marks": Fault([HEAD, ["东风社区", "—", "*"], ["朝阳社区", "…", "/"], BODY[2]], THREE),
    "bounded_and_about": Fault([HEAD, ["东风社区", "约120", "30余"], ["朝阳社区", "15—20", "不足25"]], {"data": 2}),
    "footnote_mark": Fault([HEAD, ["东风社区", "12①", 30], *BODY[1:]], THREE, problems=(("B2", "footnote_mark"),)),
    "not_a_number": Fault([HEAD, ["东风社区", "十几户", 30], *BODY[1:]], THREE, problems=(("B2", "not_understood"),)),
    "formula_without_value": Fault([HEAD, *BODY], THREE, change=_set(B3="=B2+1"),
        problems=(("B3", "formula_without_value"),)),
    "error_value": Fault([HEAD, *BODY], THREE, change=_set(B3="#DIV/0!"), problems=(("B3", "error_value"),)),
    "percent_format": Fault([["社区", "覆盖率"], ["东风社区", 0.5], ["朝阳社区", 0.25]], {"data": 2},
        change=_format("0.0%", "B2", "B3")),
    "scaled_format": Fault([["社区", "经费（元）"], ["东风社区", 123456], ["朝阳社区", 5]], {"data": 2},
                           change=_format('0.0,"万"', "B2"), problems=(("B2", "scaled_format"),)),
    "date_for_a_ratio": Fault([["社区", "配比"], ["东风社区", 0.0451], ["朝阳社区", 5]], {"data": 2},
                              change=_format("mm:ss.0", "B2"), problems=(("B2", "not_understood"),)),
    "figure_merged_down": Fault([HEAD, *BODY], THREE, merges=("B2:B3",), problems=(("B2", "merged_value"),)),
    "row_without_name": Fault([HEAD, BODY[0], [N, 90, 25], BODY[2]], {"data": 2, "stray": 1},
        problems=(("B3", "row_without_key"),)),
    "formula_rows_of_zero": Fault([HEAD, *BODY, [N, 0, 0], [N, 0, 0]], THREE | {"stray": 2}),
    "notes_continued": Fault([HEAD, *BODY, ["注：1.年末数。"], ["　　2.常住。"], ["资料来源：甲区民政局"]],
        THREE | {"note": 3}),
    "signatures": Fault([HEAD, *BODY, ["填表人：某", N, "审核人：某"]], THREE | {"note": 1}),
    "stray_cells": Fault([HEAD, *BODY, [N], [N], [N, "http://example.com"]], THREE | {"blank": 2, "stray": 1}),
    "page_mark": Fault([HEAD, BODY[0], ["— 1 —"], *BODY[1:]], THREE | {"stray": 1}),
    "phantom_area": Fault([HEAD, *BODY], THREE, change=_phantom),
    "hidden_row": Fault([HEAD, *BODY], THREE, change=_hide_row, problems=(("A3", "hidden_rows"),)),
    "hidden_column": Fault([HEAD, *BODY], THREE, change=_hide_column, problems=(("C1", "hidden_columns"),)),
    "hidden_sheet": Fault([HEAD, *BODY], THREE, change=_hide_sheet, problems=(("", "hidden_sheet"),)),
    "stacked": Fault([["表1"], HEAD, *BODY, [N], ["表2"], ["社区", "面积（㎡）"], ["东风社区", 9]],
        THREE, (2, 2), tables=2),
    "side_by_side": Fault([[*HEAD, N, *HEAD], [*BODY[0], N, *BODY[1]], [*BODY[2], N, "北苑社区", 1, 2]],
        {"data": 2}, tables=2),
    "side_by_side_close": Fault([[*HEAD, *HEAD], [*BODY[0], *BODY[1]], [*BODY[2], "北苑社区", 1, 2]],
        {"data": 2}, tables=2),
    "template": Fault([HEAD, ["东风社区"], ["朝阳社区"]], {"data": 2}, problems=(("A2", "nothing_filled"),)),
}  # fmt: skip


def write(name: str, folder: Path = FOLDER) -> Path:
    """Write one file."""
    fault = FAULTS[name]
    book = openpyxl.Workbook()
    sheet = book.active
    for row in fault.rows:
        sheet.append(row)
    for merge in fault.merges:
        sheet.merge_cells(merge)
    if fault.change is not None:
        fault.change(book, sheet)
    path = folder / f"{name}.xlsx"
    book.save(path)
    return path


if __name__ == "__main__":
    for each in FAULTS:
        write(each)

"""Faults in a workbook are problems at their cell, never a blank, a zero or a guess."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Alignment

from loaders.shapes import Reading
from loaders.workbooks.reading import read_workbook


def book(tmp_path: Path, change: Any = None) -> Reading:
    """社区 | 户数 | 比例 with three rows, changed, saved, read."""
    new = openpyxl.Workbook()
    sheet = new.active
    for row in (["社区", "户数", "比例"], ["甲社区", 1, 0.5], ["乙社区", 2, 0.25], ["丙社区", 3, 0.125]):
        sheet.append(row)
    if change is not None:
        change(new, sheet)
    new.save(tmp_path / "表.xlsx")
    return read_workbook(tmp_path / "表.xlsx")


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(p.cell, p.kind) for p in reading.problems]


def cell(reading: Reading, address: str) -> tuple[str, str]:
    return next((str(c.figure.value), c.unit) for t in reading.tables for c in t.cells if c.cell == address)


def test_formula_without_a_saved_result(tmp_path: Path) -> None:
    reading = book(tmp_path, lambda _, sheet: sheet.__setitem__("B3", "=1+1"))
    assert found(reading) == [("B3", "formula_without_value")]
    assert cell(reading, "B3") == ("None", "")


@pytest.mark.parametrize("error", ["#DIV/0!", "#N/A", "#REF!", "#VALUE!"])
def test_error_value(tmp_path: Path, error: str) -> None:
    reading = book(tmp_path, lambda _, sheet: sheet.__setitem__("B3", error))
    assert found(reading) == [("B3", "error_value")]


def test_percent_format_gives_percent(tmp_path: Path) -> None:
    def change(_: Any, sheet: Any) -> None:
        for row in (2, 3, 4):
            sheet.cell(row, 3).number_format = "0.0%"

    reading = book(tmp_path, change)
    assert found(reading) == []
    figures = [cell(reading, f"C{row}") for row in (2, 3, 4)]
    assert [(float(value), unit) for value, unit in figures] == [(50, "%"), (25, "%"), (12.5, "%")]


def test_scale_hidden_in_a_number_format_is_honoured(tmp_path: Path) -> None:
    reading = book(tmp_path, lambda _, sheet: setattr(sheet["B2"], "number_format", '0.0"万"'))
    value, unit = cell(reading, "B2")
    assert (value, unit) in {("10000", ""), ("1", "万")} or found(reading) == [("B2", "scaled_format")]
    assert cell(reading, "B3") == ("2", "")


def test_hidden_row_and_column_are_read_and_said(tmp_path: Path) -> None:
    def change(_: Any, sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True

    reading = book(tmp_path, change)
    assert found(reading) == [("A3", "hidden_rows"), ("C1", "hidden_columns")]
    assert cell(reading, "B3") == ("2", "")


def test_hidden_sheet_with_figures_is_said_and_not_read(tmp_path: Path) -> None:
    def change(new: Any, sheet: Any) -> None:
        other = new.copy_worksheet(sheet)
        other.title = "旧数"
        other.sheet_state = "hidden"

    reading = book(tmp_path, change)
    assert [(p.sheet, p.kind) for p in reading.problems] == [("旧数", "hidden_sheet")]
    assert {t.sheet for t in reading.tables} == {"Sheet"}
    assert {t.sheet for t in read_workbook(tmp_path / "表.xlsx", sheet="旧数").tables} == {"旧数"}


def test_a_hidden_list_without_figures_is_nothing_to_say(tmp_path: Path) -> None:
    def change(new: Any, _: Any) -> None:
        other = new.create_sheet("选项")
        other.append(["是"])
        other.append(["否"])
        other.sheet_state = "veryHidden"

    assert found(book(tmp_path, change)) == []


def test_figure_merged_over_several_rows_belongs_to_none(tmp_path: Path) -> None:
    reading = book(tmp_path, lambda _, sheet: sheet.merge_cells("B2:B3"))
    assert found(reading) == [("B2", "merged_value")]
    assert {c.cell for c in reading.tables[0].cells if c.column == 2} == {"B4"}


def test_time_where_a_ratio_was_typed(tmp_path: Path) -> None:
    def change(_: Any, sheet: Any) -> None:
        sheet["C2"] = 0.0521
        sheet["C2"].number_format = "h:mm"

    assert ("C2", "date_not_number") in found(book(tmp_path, change)) or ("C2", "not_understood") in found(
        book(tmp_path, change)
    )


def test_row_with_figures_but_no_name(tmp_path: Path) -> None:
    reading = book(tmp_path, lambda _, sheet: sheet.__setitem__("A3", None))
    assert found(reading) == [("B3", "row_without_key")]
    assert reading.tables[0].row_kinds[3] == "stray"


def test_figures_without_a_heading(tmp_path: Path) -> None:
    reading = book(tmp_path, lambda _, sheet: sheet.delete_rows(1))
    assert ("A1", "heading_not_found") in found(reading)


def test_same_heading_twice(tmp_path: Path) -> None:
    reading = book(tmp_path, lambda _, sheet: sheet.__setitem__("C1", "户数"))
    assert found(reading) == [("C1", "heading_not_unique")]


def test_template_without_figures(tmp_path: Path) -> None:
    def change(_: Any, sheet: Any) -> None:
        sheet.delete_rows(2, 3)

    assert [p.kind for p in book(tmp_path, change).problems] == ["no_table"]


def test_indent_set_by_alignment_is_depth(tmp_path: Path) -> None:
    def change(_: Any, sheet: Any) -> None:
        for row in (3, 4):
            sheet.cell(row, 1).alignment = Alignment(indent=1)

    assert {c.labels for c in book(tmp_path, change).tables[0].cells} == {
        ("甲社区",), ("甲社区", "乙社区"), ("甲社区", "丙社区"),
    }  # fmt: skip


def test_comments_do_not_disturb(tmp_path: Path) -> None:
    reading = book(tmp_path, lambda _, sheet: setattr(sheet["B2"], "comment", Comment("核对过", "x")))
    assert found(reading) == []
    assert reading.grids[0].cell(2, 2).comment == "核对过"


def test_phantom_rows_and_columns_are_nothing(tmp_path: Path) -> None:
    def change(_: Any, sheet: Any) -> None:
        sheet.merge_cells("A40:Z40")
        sheet["A40"] = "\u3000"
        sheet["Z80"] = " "

    reading = book(tmp_path, change)
    assert found(reading) == []
    assert reading.tables[0].range == "A1:C4"


def test_asked_for_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    book(tmp_path)
    assert "没有名为" in read_workbook(tmp_path / "表.xlsx", sheet="无").refused

"""Headings that look like figures: age and size classes over a column of counts."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from loaders.workbooks.reading import read_workbook


@pytest.mark.parametrize("label", ["35岁以下", "60岁及以上", "300㎡以下", "1000户以上", "30—40岁"])
def test_a_class_label_is_a_heading(tmp_path: Path, label: str) -> None:
    book = Workbook()
    sheet = book.active
    for row in [
        ["人员情况表"],
        ["社区", "社区工作者", None],
        [None, "总数", label],
        ["甲社区", 12, 4],
        ["乙社区", 10, 3],
    ]:
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:C2")
    book.save(tmp_path / "classes.xlsx")
    (table,) = read_workbook(tmp_path / "classes.xlsx").tables
    assert table.header_rows == (2, 3)
    assert [column.path for column in table.columns[1:]] == [("社区工作者", "总数"), ("社区工作者", label)]
    assert [(cell.cell, cell.figure.value) for cell in table.cells] == [("B4", 12), ("C4", 4), ("B5", 10), ("C5", 3)]

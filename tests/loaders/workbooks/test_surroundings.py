"""The sheet around a cell: a merged cell stands once, as large as it is, and is the one marked wherever it is hit."""

from pathlib import Path

from openpyxl import Workbook

from loaders.workbooks.reading import read_workbook
from loaders.workbooks.surroundings import around


def test_a_merged_cell_stands_once_as_large_as_what_is_shown_of_it(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["某区情况", "", "", ""],
        ["街道", "社区", "设施", ""],
        ["", "", "建筑面积（㎡）", "户数（户）"],
        ["甲街道", "东社区", 200, 1000],
        ["", "西社区", 300, 1100],
    ):
        sheet.append(row)
    for merge in ("A1:D1", "A2:A3", "B2:B3", "C2:D2", "A4:A5"):
        sheet.merge_cells(merge)
    book.save(tmp_path / "表.xlsx")
    seen = around(read_workbook(tmp_path / "表.xlsx", "Sheet"), "Sheet", "C5")
    assert seen is not None and seen.rows == (1, 2, 3, 4, 5) and seen.letters == ("A", "B", "C", "D")
    boxes = [[(box.text, box.down, box.across, box.hit) for box in line] for line in seen.lines]
    assert boxes[0] == [("某区情况", 1, 4, False)]
    assert boxes[1] == [("街道", 2, 1, False), ("社区", 2, 1, False), ("设施", 1, 2, False)]
    assert [box[0] for box in boxes[3]] == ["甲街道", "东社区", "200", "1000"]
    assert boxes[4] == [("西社区", 1, 1, False), ("300", 1, 1, True), ("1100", 1, 1, False)]

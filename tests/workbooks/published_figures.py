"""The sample workbooks of published figures, laid out as an office would from published_figures.toml.

Run `python -m tests.workbooks.published_figures` to write data/samples/公开数据_*; same content, same bytes.
"""

import csv
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbooks.fixed_files import save_fixed

CONTENT = Path(__file__).with_suffix(".toml")
SAMPLES = Path(__file__).parents[2] / "data" / "samples"
LINE = Side(style="thin")
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)


def contents() -> list[dict[str, Any]]:
    """Every workbook's file name and sheets as declared."""
    declared: list[dict[str, Any]] = tomllib.loads(CONTENT.read_text(encoding="utf-8"), parse_float=Decimal)["workbook"]
    return declared


def write_all(folder: Path) -> list[Path]:
    """Write every workbook into `folder`; the paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for declared in contents():
        path = folder / declared["file"]
        if path.suffix == ".csv":
            _write_csv(declared["sheet"][0], path)
        else:
            _write_xlsx(declared["sheet"], path)
        paths.append(path)
    return paths


def _write_csv(sheet: dict[str, Any], path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([*sheet["headings"], *sheet["rows"]])


def _write_xlsx(sheets: list[dict[str, Any]], path: Path) -> None:
    workbook = Workbook()
    del workbook["Sheet"]
    for declared in sheets:
        _lay_out(workbook.create_sheet(declared["name"]), declared)
    save_fixed(workbook, path)


def _lay_out(sheet: Worksheet, declared: dict[str, Any]) -> None:
    headings, rows = declared["headings"], declared["rows"]
    width = len(headings[-1])
    above = [declared["title"], *(declared[key] for key in ("place", "unit") if key in declared)]
    for number, text in enumerate(above, start=1):
        sheet.cell(number, 1, text)
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=width)
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    sheet.cell(1, 1).alignment = CENTRE
    first = len(above) + 1
    _headings(sheet, headings, first)
    for down, row in enumerate(rows):
        for across, value in enumerate(row, start=1):
            cell = sheet.cell(first + len(headings) + down, across, None if value == "" else value)
            cell.border = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
    for down, note in enumerate(declared["notes"]):
        sheet.cell(first + len(headings) + len(rows) + down, 1, note)
    for across in range(1, width + 1):
        sheet.column_dimensions[get_column_letter(across)].width = 18


def _headings(sheet: Worksheet, headings: list[list[str]], first: int) -> None:
    for down, line in enumerate(headings):
        for across, text in enumerate(line):
            if text not in ("<", "^"):
                cell = sheet.cell(first + down, across + 1, text)
                cell.alignment, cell.font = CENTRE, Font(bold=True)
                _merge(sheet, headings, down, across, first)


def _merge(sheet: Worksheet, headings: list[list[str]], down: int, across: int, first: int) -> None:
    right, below = across, down
    while right + 1 < len(headings[down]) and headings[down][right + 1] == "<":
        right += 1
    while below + 1 < len(headings) and headings[below + 1][across] == "^":
        below += 1
    if (right, below) != (across, down):
        sheet.merge_cells(start_row=first + down, end_row=first + below, start_column=across + 1, end_column=right + 1)


if __name__ == "__main__":
    write_all(SAMPLES)

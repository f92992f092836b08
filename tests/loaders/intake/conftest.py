"""A workbook written cell by cell and taken in, with the made-up district of the register."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.intake.taking import Intake, take_in
from loaders.workbooks.reading import read_workbook

Rows = Sequence[Sequence[Any]]
Take = Callable[..., Intake]


@pytest.fixture
def take(tmp_path: Path) -> Take:
    """take({sheet: rows}, merges={sheet: […]}, formats={cell: format}, year=…, within=…): None is an empty cell."""

    def taken(
        sheets: dict[str, Rows],
        merges: dict[str, list[str]] | None = None,
        formats: dict[str, str] | None = None,
        **sent: Any,
    ) -> Intake:
        book = Workbook()
        book.remove(book.worksheets[0])
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(list(row))
            for address, number_format in (formats or {}).items():
                sheet[address].number_format = number_format
            for span in (merges or {}).get(name, []):
                sheet.merge_cells(span)
        path = tmp_path / "报表.xlsx"
        book.save(path)
        return take_in(read_workbook(path), load_catalogue(), load_register(), **sent)

    return taken

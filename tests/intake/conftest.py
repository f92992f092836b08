"""Workbooks written in a few words, taken in with what the checkout declares."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.intake.taking import Intake, take_in
from loaders.workbooks.reading import read_workbook

Rows = Sequence[Sequence[Any]]
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """write({sheet: rows}, name): a workbook in a folder of its own; None is an empty cell."""

    def written(sheets: Mapping[str, Rows], name: str = "报表.xlsx") -> Path:
        book = Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        folder = tmp_path / "报送"
        folder.mkdir(exist_ok=True)
        book.save(folder / name)
        return folder / name

    return written


@pytest.fixture
def take(write: Write) -> Callable[..., Intake]:
    """take({sheet: rows}, …): what a workbook gives."""

    def taken(sheets: Mapping[str, Rows], **sent: Any) -> Intake:
        return take_in(read_workbook(write(sheets)), load_catalogue(), load_register(), **sent)

    return taken

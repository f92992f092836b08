"""Zip workbooks (xlsx, xlsb, ods) as grids, read by python-calamine: the quick reader of values and merges."""

import io

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED, ENCRYPTED
from loaders.grids.gridding import clean
from loaders.grids.lines import held_lines
from loaders.sheet_grids import Grid


def calamine_grids(data: bytes) -> list[Grid]:
    """Every worksheet; blanks, error cells and formulas without a saved value are alike absent here."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = enumerate(book.sheets_metadata)
        return [
            _sheet(book, position, clean(about.name), about.visible != SheetVisibleEnum.Visible)
            for position, about in sheets
            if about.typ == SheetTypeEnum.WorkSheet
        ]
    except PasswordError as error:
        raise FileRefused(ENCRYPTED) from error
    except (CalamineError, OSError, ValueError, KeyError, IndexError) as error:
        raise FileRefused(DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a panic of the Rust reader derives from BaseException alone
            raise
        raise FileRefused(DAMAGED) from error


def _sheet(book: CalamineWorkbook, position: int, name: str, hidden: bool) -> Grid:
    sheet = book.get_sheet_by_index(position)
    lines, found = held_lines(sheet.to_python(skip_empty_area=True), *(sheet.start or (0, 0)))  # type: ignore[arg-type]
    merges = {(r0 + 1, c0 + 1, r1 + 1, c1 + 1) for (r0, c0), (r1, c1) in sheet.merged_cell_ranges or ()}
    return Grid(name, lines, tuple(sorted(merges)), hidden, found=found)

"""Zip workbooks (xlsx, xlsb, ods) as grids, read by python-calamine: the quick reader of values and merges."""

import io

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from catalogue.faults import FileRefused
from loaders.containers import DAMAGED, ENCRYPTED
from loaders.gridding import GridBuilder
from loaders.shapes import Grid, GridCell


def calamine_grids(data: bytes) -> list[Grid]:
    """Every worksheet; blanks, error cells and formulas without a saved value are alike absent here."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        grids = []
        for position, about in enumerate(book.sheets_metadata):
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            builder = GridBuilder(about.name, hidden=about.visible != SheetVisibleEnum.Visible)
            _fill(book, position, builder)
            grids.append(builder.done())
    except PasswordError as error:
        raise FileRefused(ENCRYPTED) from error
    except (CalamineError, OSError, ValueError, KeyError, IndexError) as error:
        raise FileRefused(DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a panic of the Rust reader derives from BaseException alone
            raise
        raise FileRefused(DAMAGED) from error
    return grids


def _fill(book: CalamineWorkbook, position: int, builder: GridBuilder) -> None:
    sheet = book.get_sheet_by_index(position)
    first_row, first_column = sheet.start or (0, 0)
    texts: dict[str, GridCell | None] = {"": None}
    numbers: dict[float, GridCell | None] = {}
    cells = builder.cells
    for r, row in enumerate(sheet.to_python(skip_empty_area=True), first_row + 1):
        for c, value in enumerate(row, first_column + 1):
            known = texts if type(value) is str else numbers if type(value) is float else None
            if known is None:
                builder.put(r, c, value)
                continue
            try:
                cell = known[value]  # type: ignore[index]
            except KeyError:
                cell = known[value] = builder.made(value)  # type: ignore[index]
            if cell is not None:
                cells[r, c] = cell
    builder.merges = [(r0 + 1, c0 + 1, r1 + 1, c1 + 1) for (r0, c0), (r1, c1) in sheet.merged_cell_ranges or ()]

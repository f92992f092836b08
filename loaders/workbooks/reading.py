"""A whole workbook read: every visible sheet's tables, and what a person must look at. Never raises for bad input."""

import gc
from pathlib import Path

from catalogue.faults import FileRefused
from loaders.grids.guard import MOST_BYTES, too_big
from loaders.shapes import Reading
from loaders.workbooks.child import read_in_child


def read_workbook(path: Path, sheet: str | None = None) -> Reading:
    """The tidy reading of a workbook, or the Chinese reason why nothing was read (`Reading.refused`).

    `sheet` limits the reading to one sheet, hidden or not; otherwise hidden sheets are reported and left unread.
    """
    collecting = gc.isenabled()
    gc.disable()  # hundreds of thousands of small lasting objects: collecting in between doubles the time
    try:
        _openable(path)
        grids, tables, problems = read_in_child(path, sheet)
    except FileRefused as refusal:
        return Reading(path.name, refused=str(refusal))
    finally:
        if collecting:
            gc.enable()
    return Reading(path.name, tuple(tables), tuple(problems), "", tuple(grids))


def _openable(path: Path) -> None:
    """Raises FileRefused for what is not a readable file of a sensible size."""
    try:
        if not path.is_file():
            raise FileRefused("找不到这个文件，或它是文件夹。请核对路径。")
        if path.stat().st_size > MOST_BYTES:
            raise too_big(f"大于 {MOST_BYTES >> 20} MB")
    except (OSError, ValueError) as error:
        raise FileRefused("文件打不开（路径有误、没有权限，或正被别的程序占用）。") from error

"""Which workbooks a person means by a path: the file itself, or every workbook inside a folder."""

from collections.abc import Iterable
from pathlib import Path

from catalogue.faults import UsedWrongly

WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".tsv", ".xml", ".html", ".htm"}


def workbooks_in(paths: Iterable[Path]) -> list[Path]:
    """The files named, and the workbooks inside the folders named, in order of name.

    Office's lock files (~$…) and hidden files are passed over. Raises UsedWrongly for a path that does not exist.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.suffix.lower() in WORKBOOKS)
            found += [p for p in inside if p.is_file() and not p.name.startswith(("~$", "."))]
        elif path.is_file():
            found.append(path)
        else:
            raise UsedWrongly(f"找不到文件：{path}。请检查路径后重试。")
    return found

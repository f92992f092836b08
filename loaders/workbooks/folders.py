"""Which workbooks a person means by a path: the file itself, every workbook of a folder, every file of a zip."""

from collections.abc import Iterable
from pathlib import Path

from catalogue.faults import UsedWrongly
from loaders.workbooks.archives import unpacked

WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".csv", ".tsv", ".xml", ".html", ".htm"}
#: What may be dropped or named: workbooks, and zips of them.
DROPPED = WORKBOOKS | {".zip"}


def workbooks_in(paths: Iterable[Path], scratch: Path) -> list[Path]:
    """The files named, and the workbooks inside the folders named, in order of name. A zip gives the files inside it,
    unpacked below `scratch`, which has to last as long as they are needed.

    Office's lock files (~$…) and hidden files are passed over. Raises UsedWrongly for a path that does not exist.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.suffix.lower() in DROPPED)
            found += [p for p in inside if p.is_file() and not p.name.startswith(("~$", "."))]
        elif path.is_file():
            found.append(path)
        else:
            raise UsedWrongly(f"找不到文件：{path}。请检查路径后重试。")
    return [one for at, path in enumerate(found) for one in unpacked(path, scratch / f"zip{at}")]

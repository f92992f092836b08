"""A zip of workbooks, as offices send them by mail: every file in it stands for itself under its own name."""

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from catalogue.faults import FileRefused
from loaders.grids.guard import MOST_INFLATED, MOST_PARTS, inflated

#: What only a workbook or another document holds at its top; such a zip is one file, not many.
_OF_ONE_FILE = ("[content_types].xml", "mimetype", "content.xml", "xl/", "word/", "ppt/", "index/", "index.zip")
_NAMED_IN_UTF8 = 0x800
_LOCKED = 0x1


def unpacked(archive: Path, folder: Path) -> list[Path]:
    """The files of a zip, each in a folder of its own below `folder`, in the zip's order.

    Office's lock files (~$…), hidden files and what macOS adds are passed over. Whatever is no such zip, is locked,
    damaged or beyond the limits of `grids.guard` is answered as itself, so that reading it says the reason.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = [entry for entry in opened.infolist() if not entry.is_dir()]
            inside = [(entry, PurePosixPath(_name(entry))) for entry in entries]
            if not _of_many(entries, [path for _, path in inside]):
                return [archive]
            left, found = MOST_INFLATED, []
            for number, (entry, path) in enumerate(inside):
                if path.name.startswith(("~$", ".")) or "__MACOSX" in path.parts:
                    continue
                content = inflated(opened, entry, left)
                left -= len(content)
                found.append(folder / str(number) / path.name)
                found[-1].parent.mkdir(parents=True, exist_ok=True)
                found[-1].write_bytes(content)
            return found
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, FileRefused):
        return [archive]


def _of_many(entries: list[zipfile.ZipInfo], paths: list[PurePosixPath]) -> bool:
    locked = any(entry.flag_bits & _LOCKED for entry in entries)
    of_one = any(str(path).lower().startswith(_OF_ONE_FILE) for path in paths)
    return 0 < len(entries) <= MOST_PARTS and not locked and not of_one


def _name(entry: zipfile.ZipInfo) -> str:
    """The name as it was packed: Windows writes GBK and says nothing, macOS writes UTF-8 and says nothing."""
    if entry.flag_bits & _NAMED_IN_UTF8:
        name = entry.filename
    else:
        written = entry.filename.encode("cp437", "replace")
        try:
            name = written.decode("utf-8")
        except UnicodeDecodeError:
            name = written.decode("gb18030", "replace")
    return name.replace("\\", "/")

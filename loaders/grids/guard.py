"""What a zip workbook must keep to before any parser sees it: size, parts, inflated size, ratio, dimensions, no DTD.

Attack files abort calamine or take openpyxl minutes (notes/reliability.md §4); all are decided here in one pass.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED
from loaders.grids.sheet_xml import cells_of, holds, near

MOST_BYTES = 50 * 2**20
MOST_PARTS = 2000
MOST_INFLATED = 400 * 2**20
MOST_RATIO = 250
#: Parts smaller than this are never refused for their ratio alone.
SMALL_PART = 8 * 2**20
MOST_SHEETS = 500
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
#: Least full rectangle from A1 that holds all cells of a sheet; calamine sets it all in memory.
MOST_AREA = 12_000_000
MOST_MERGES = 50_000
MOST_STYLES = 100_000
MOST_CELLS = 4_000_000

_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Za-z]{1,9})(\d{1,12})[\"']")
_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d+)[\"']")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_COUNT = re.compile(rb'\b(?:uniqueCount|count)="(\d+)"')


def too_big(what: str) -> FileRefused:
    """The refusal for a workbook beyond its limits."""
    return FileRefused(f"工作簿{what}，超出安全限度，没有读取。请删去多余内容、另存为新文件后再提交。")


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def inflated(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """One part, really inflated: declared sizes are not trusted."""
    content, size = io.BytesIO(), 0  # grows in place: pieces put together at the end would need twice the memory
    with archive.open(entry) as part:
        while chunk := part.read(SMALL_PART):
            size += content.write(chunk)
            if size > left:
                raise too_big("解开后过大")
            if size > SMALL_PART and size > MOST_RATIO * max(1, entry.compress_size):
                raise too_big("压缩比异常")
    return content.getvalue()


def guard_zip(data: bytes, look: Callable[[str, bytes], object] = lambda name, part: None) -> None:
    """Raises FileRefused unless the workbook keeps to every limit above.

    `look` is shown every part that does, worksheets last, so that nothing need be inflated twice.
    """
    if len(data) > MOST_BYTES:
        raise too_big(f"大于 {MOST_BYTES >> 20} MB")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = [entry.filename.replace("\\", "/").lower() for entry in entries]
            if len(entries) > MOST_PARTS:
                raise too_big("内部文件过多")
            if len(set(names)) != len(names) or any(n.startswith("/") or ".." in n.split("/") for n in names):
                raise FileRefused(
                    "工作簿内部结构异常（重复或越界的文件名），没有读取。请在 Excel 或 WPS 中另存后提交。"
                )
            if any(entry.flag_bits & 1 for entry in entries):
                raise FileRefused("压缩包设有密码，无法读取。请取消密码后再提交。")
            left = MOST_INFLATED
            for name, entry in sorted(zip(names, entries, strict=True), key=lambda pair: "/worksheets/" in pair[0]):
                part = inflated(archive, entry, left)
                left -= len(part)
                if name.endswith((".xml", ".rels", ".vml")):
                    _guard_part(name, part)
                look(entry.filename, part)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError) as error:
        raise FileRefused(DAMAGED) from error


def _guard_part(name: str, part: bytes) -> None:
    if part.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in part[:200]:
        raise FileRefused("工作簿内部编码不是 UTF-8，没有读取。请在 Excel 或 WPS 中另存后提交。")
    if b"!" in part and b"<!" in part and _DOCTYPE.search(part):
        raise FileRefused("工作簿内部含有文档类型声明（DOCTYPE），不安全，没有读取。请在 Excel 或 WPS 中另存后提交。")
    if "/worksheets/" in name:
        _guard_sheet(part)
    elif name.endswith("sharedstrings.xml"):
        stated = max((int(n) for n in _COUNT.findall(part[:2000])), default=0)
        if stated > max(1000, len(part)):
            raise FileRefused("工作簿内部的文字计数与内容不符，没有读取。请在 Excel 或 WPS 中另存后提交。")
    elif name.endswith("styles.xml") and part.count(b"<xf") > MOST_STYLES:
        raise too_big("样式过多")
    elif name.endswith("/workbook.xml") and part.count(b"<sheet ") > MOST_SHEETS:
        raise too_big("工作表过多")


def _guard_sheet(part: bytes) -> None:
    """Least rectangle from A1, merges and cells of one sheet."""
    if len(part) > MOST_INFLATED // 2:
        raise too_big("单个工作表过大")
    if holds(part, b"mergeCell ", b"m") and part.count(b"mergeCell ") > MOST_MERGES:
        raise too_big("合并单元格过多")
    few = len(part) <= len(b"<c/>") * MOST_CELLS  # no more cells fit
    if (few or max(part.count(b"<c"), part.count(b":c")) <= MOST_CELLS) and _near(part):
        return
    rows, columns, cells = {0}, {b""}, 0
    for found in _CELL.finditer(part):
        cells += 1
        columns.add(found[1])
        rows.add(len(found[2]) > 7 and 10**9 or int(found[2]))
    rows |= {min(int(n), 10**9) for n in _ROW.findall(part)}
    last_row, last_column = max(rows), max(map(_number, columns))
    if last_row > MOST_ROWS or last_column > MOST_COLUMNS or last_row * last_column > MOST_AREA:
        raise too_big("的单元格位置过远")
    if max(cells, part.count(b"<c>") + part.count(b"<c ")) > MOST_CELLS:
        raise too_big("的单元格过多")


def _near(part: bytes) -> bool:
    """Whether no cell can lie beyond the limits, told without looking at each: a quick look that most sheets pass."""
    start, end = cells_of(part)
    beside = part[:start] + part[end:]
    return not (_CELL.search(beside) or _ROW.search(beside)) and near(part, start, end)

"""Text files as grids: CSV and TSV in UTF-8 (with or without BOM), UTF-16, GB18030."""

import csv
import io
import re

from catalogue.faults import FileRefused
from catalogue.records import Problem
from loaders.grids.containers import wide_encoding
from loaders.grids.gridding import GridBuilder
from loaders.sheet_grids import Grid

UNDECODED = "文字编码无法识别（不是 UTF-8、UTF-16 或 GB18030）。请用 Excel 或 WPS 另存为 xlsx 后提交。"
#: ="330203": how systems write a code so that Excel leaves it alone.
_AS_TEXT = re.compile(r'="([^"]*)"')
_SEPARATORS = (",", "\t", ";", "|")


def decode(data: bytes) -> str:
    """The text of a file: by its BOM, else strict UTF-8, else UTF-16 told by its zero bytes, else strict GB18030."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif data.startswith(b"\xef\xbb\xbf"):
        encodings = ["utf-8-sig"]
    elif b"\x00" in data[:4096]:
        encodings = [wide_encoding(data) or "utf-8"]
    else:
        encodings = ["utf-8", "gb18030"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileRefused(UNDECODED)


def _separator(text: str) -> str:
    """The separator that most lines agree on; a comma where none stands out."""
    lines = [line for line in text[:65536].split("\n")[:200] if line.strip()]
    counts = {mark: [line.count(mark) for line in lines] for mark in _SEPARATORS}
    return max(_SEPARATORS, key=lambda mark: (sum(1 for n in counts[mark] if n), sum(counts[mark])))


def text_grids(data: bytes, name: str) -> tuple[list[Grid], list[Problem]]:
    """The one sheet of a text file; `name` is what the sheet is called."""
    text = decode(data)
    builder = GridBuilder(name)
    try:
        rows = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=_separator(text))
        for number, fields in enumerate(rows, 1):
            for column, field in enumerate(fields, 1):
                if field:
                    quoted = _AS_TEXT.fullmatch(field) if field[0] == "=" else None
                    builder.put(number, column, quoted[1] if quoted else field)
    except csv.Error as error:
        raise FileRefused(
            "文本表格的某一格过长或引号不成对，无法分列。请用 Excel 或 WPS 另存为 xlsx 后提交。"
        ) from error
    return [builder.done()], []

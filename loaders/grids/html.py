"""Web tables saved under a workbook's name, as grids: one grid per <table>, spans kept as merges."""

import email
import email.policy
import re
from html.parser import HTMLParser

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED
from loaders.grids.gridding import GridBuilder
from loaders.grids.text import decode
from loaders.sheet_grids import Grid

FRAMES = (
    "这是网页形式的工作簿，数据在另外的附属文件夹（如 *.files）里，本文件中没有。"
    "请在 Excel 或 WPS 中打开后另存为 xlsx 再提交。"
)
NO_TABLE = "这是网页文件，其中没有表格。请提交 Excel、WPS 表格或 csv 文件。"
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_MOST_SPAN = 1000


class _Tables(HTMLParser):
    """Collects the outermost tables' cells; a nested table's text belongs to the cell it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.builders: list[GridBuilder] = []
        self.framed = False
        self._depth = self._row = self._column = self._across = self._down = 0
        self._taken: set[tuple[int, int]] = set()
        self._text: list[str] | None = None
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        if tag in ("frameset", "frame"):
            self.framed = True
        elif tag in ("script", "style", "title"):
            self._silent += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.builders.append(GridBuilder(f"表{len(self.builders) + 1}"))
                self._row, self._taken = 0, set()
        elif tag == "tr" and self._depth == 1:
            self._close()
            self._row, self._column = self._row + 1, 0
        elif tag in ("td", "th") and self._depth == 1:
            self._open(about)
        elif tag in ("br", "p", "div") and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "title"):
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._close()
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._close()
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._text is not None and not self._silent:
            self._text.append(re.sub(r"[ \t\r\n]+", " ", data))

    def _open(self, about: dict[str, str]) -> None:
        self._close()
        self._row = max(self._row, 1)
        self._column += 1
        while (self._row, self._column) in self._taken:
            self._column += 1
        self._across, self._down = (
            min(int(about.get(name, "")), _MOST_SPAN) if about.get(name, "").isdecimal() else 1
            for name in ("colspan", "rowspan")
        )
        self._text = []

    def _close(self) -> None:
        if self._text is None:
            return
        builder, row, column = self.builders[-1], self._row, self._column
        text = "\n".join(line.strip(" ") for line in "".join(self._text).split("\n")).strip("\n")
        builder.put(row, column, text)
        across, down = max(1, self._across), max(1, self._down)
        if across > 1 or down > 1:
            builder.merges.append((row, column, row + down - 1, column + across - 1))
            if down > 1:
                self._taken |= {(row + d, column + a) for d in range(1, down) for a in range(across)}
        self._column += across - 1
        self._text = None


def html_grids(data: bytes) -> list[Grid]:
    """Every table of the page; raises FileRefused for a frame page or one without tables."""
    named = _CHARSET.search(data[:4096])
    charset = named[1].decode().lower() if named else ""
    try:
        text = data.decode(
            "gb18030" if charset in ("gb2312", "gbk", "gb18030") else "utf-8-sig" if charset == "utf-8" else "ascii"
        )
    except UnicodeDecodeError:
        text = decode(data)
    tables = _Tables()
    tables.feed(text)
    tables.close()
    grids = [builder.done() for builder in tables.builders]
    if not any(grid.lines for grid in grids):
        raise FileRefused(FRAMES if tables.framed else NO_TABLE)
    return [grid for grid in grids if grid.lines]


def mhtml_grids(data: bytes) -> list[Grid]:
    """Every table of a single-file web page: its HTML parts in order."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    grids: list[Grid] = []
    for part in message.walk():
        payload = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(payload, bytes):
            try:
                grids += html_grids(payload)
            except FileRefused:
                continue
    if not grids:
        raise FileRefused(DAMAGED)
    return grids

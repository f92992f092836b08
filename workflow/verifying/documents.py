"""A text as written: its passages in order, each with where it stands. Word, plain text and Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx import Document as open_word
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.table import Table
from lxml import etree

from catalogue.faults import FileRefused, UsedWrongly
from loaders.figures.unit_labels import split_unit
from loaders.grids.guard import guard_zip

SUFFIXES = (".docx", ".txt", ".md")
MOST_CHARACTERS = 500_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOTES = {"/word/footnotes.xml": "脚注", "/word/endnotes.xml": "尾注"}
_UNIT = ("单位", "计量单位")
_RULE = re.compile(r"\s*:?-{2,}:?\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, or one cell of a table read with its row's and its column's headings.

    `at`: 第3段, 表1第2行第3列, 脚注1. `about`: the headings that hold for a cell, the row's first. `unit`: the
    column's, else the row's (its label's, or what stands in a column 单位).
    """

    at: str
    text: str
    about: tuple[str, ...] = ()
    unit: str = ""


def checkable(name: str) -> str:
    """The ending of a file that can be checked. Raises UsedWrongly for another kind."""
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise UsedWrongly(f"{name} 不是能核对的文字材料。请用 .docx、.txt 或 .md；表格请用 load 或 read。")
    return suffix


def passages_of(name: str, content: bytes) -> list[Passage]:
    """Every passage of a file. Raises FileRefused for one that cannot be read, UsedWrongly for another kind."""
    suffix = checkable(name)
    found = list(_word(name, content) if suffix == ".docx" else _plain(name, content))
    if sum(len(one.text) for one in found) > MOST_CHARACTERS:
        raise FileRefused(f"{name} 超过 {MOST_CHARACTERS // 10_000} 万字，没有核对。请分成几份。")
    return found


def _word(name: str, content: bytes) -> Iterator[Passage]:
    try:
        guard_zip(content)
        document = open_word(BytesIO(content))
        notes = list(_notes(document))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as broken:
        raise FileRefused(f"{name} 打不开，可能已损坏。请用 Word 或 WPS 另存为 .docx 后再核对。") from broken
    paragraphs = tables = 0
    for block in document.element.body.iterchildren(f"{_W}p", f"{_W}tbl", f"{_W}sdt"):
        inner = [block] if block.tag != f"{_W}sdt" else block.iterdescendants(f"{_W}p")
        if block.tag == f"{_W}tbl":
            tables += 1
            yield from _table(f"表{tables}", _grid(Table(block, document)))
            continue
        for paragraph in inner:
            text = _written(paragraph)
            paragraphs += bool(text.strip())
            yield Passage(f"第{paragraphs}段", text)
    yield from notes


def _notes(document: Any) -> Iterator[Passage]:
    """The notes at the foot of pages and at the end; the line that parts them from the text is none."""
    for part in document.part.package.iter_parts():
        if (kind := _NOTES.get(str(part.partname))) is not None:
            notes = [note for note in parse_xml(part.blob) if not note.get(f"{_W}type")]
            yield from (Passage(f"{kind}{number}", _written(note)) for number, note in enumerate(notes, 1))


def _written(block: Any) -> str:
    """The text as it reads with every change accepted: what was struck out is not in it."""
    struck = {run for tag in ("del", "moveFrom") for part in block.iter(_W + tag) for run in part.iter(f"{_W}t")}
    return "".join(run.text or "" for run in block.iter(f"{_W}t") if run not in struck)


def _grid(table: Table) -> list[list[str]]:
    return [["".join(_written(p._p) for p in cell.paragraphs) for cell in row.cells] for row in table.rows]


def _plain(name: str, content: bytes) -> Iterator[Passage]:
    lines = _decoded(name, content).splitlines()
    paragraphs = tables = 0
    table: list[list[str]] = []
    for line in [*lines, ""]:
        if line.strip().startswith("|"):
            table.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        if table:
            tables += 1
            yield from _table(f"表{tables}", [row for row in table if not all(map(_RULE.fullmatch, row))])
            table = []
        paragraphs += bool(line.strip())
        yield Passage(f"第{paragraphs}段", line)


def _decoded(name: str, content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileRefused(f"{name} 不是文字文件。请用 .docx、.txt 或 .md。")


def _table(at: str, grid: list[list[str]]) -> Iterator[Passage]:
    """The cells of a table with one row of headings and the rows' names in the first column."""
    headings = [split_unit(text.strip()) for text in grid[0]]
    units = next((c for c, (heading, _) in enumerate(headings) if heading in _UNIT), None)
    for r, row in enumerate(grid[1:], 2):
        name, own = split_unit(row[0].strip())
        own = row[units].strip() if units is not None and units < len(row) else own
        for c, text in enumerate(row[1:], 2):
            heading, unit = headings[c - 1] if c <= len(headings) else ("", "")
            if c - 1 != units:
                yield Passage(f"{at}第{r}行第{c}列", text, (name, heading), unit or own)

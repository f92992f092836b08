"""OpenDocument spreadsheets as grids, read from content.xml: values, shown text, merges, hidden parts, comments."""

import io
import re
import zipfile
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED, ENCRYPTED
from loaders.grids.gridding import GridBuilder
from loaders.sheet_grids import Grid

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HIDDEN = ("collapse", "filter")
#: Repeats beyond this are the padding office programs write to the sheet's end, never figures.
_MOST_REPEATS = 1000


def ods_grids(data: bytes) -> list[Grid]:
    """Every sheet of a zipped book, or of a flat one (fods: a single XML file).

    Raises FileRefused when the book is damaged or protected.
    """
    try:
        if not data.startswith(b"PK"):
            return _sheets(io.BytesIO(data))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise FileRefused(ENCRYPTED)
            with archive.open("content.xml") as part:
                return _sheets(part)
    except (zipfile.BadZipFile, ParseError, DefusedXmlException, KeyError, ValueError, OSError) as error:
        raise FileRefused(DAMAGED) from error


def _sheets(part: IO[bytes]) -> list[Grid]:
    hidden_styles: set[str] = set()
    grids = []
    for _, element in iterparse(part, forbid_dtd=True):
        if element.tag == f"{_STYLE}style":
            properties = element.find(f"{_STYLE}table-properties")
            if properties is not None and properties.get(f"{_TABLE}display") == "false":
                hidden_styles.add(element.get(f"{_STYLE}name", ""))
        elif element.tag == f"{_TABLE}table":
            grids.append(_sheet(element, element.get(f"{_TABLE}style-name", "") in hidden_styles))
            element.clear()
    return grids


def _repeats(element: Element, what: str) -> int:
    return int(element.get(f"{_TABLE}number-{what}-repeated", "1") or 1)


def _shown(cell: Element) -> str:
    """The paragraphs of a cell, comments left out; <text:s text:c="n"/> is n spaces."""
    lines = []
    for paragraph in cell.findall(f"{_TEXT}p"):
        parts = [paragraph.text or ""]
        for child in paragraph.iter():
            if child is not paragraph:
                if child.tag == f"{_TEXT}s":
                    parts.append(" " * int(child.get(f"{_TEXT}c", "1")))
                elif child.tag == f"{_TEXT}line-break":
                    parts.append("\n")
                parts.append(child.text or "")
                parts.append(child.tail or "")
        lines.append("".join(parts))
    return "\n".join(lines)


def _sheet(table: Element, hidden: bool) -> Grid:
    builder = GridBuilder(table.get(f"{_TABLE}name", ""), hidden)
    column = 1
    for about in table.iter(f"{_TABLE}table-column"):
        repeats = _repeats(about, "columns")
        if about.get(f"{_TABLE}visibility") in _HIDDEN:
            builder.hidden_columns |= set(range(column, column + min(repeats, _MOST_REPEATS)))
        column += repeats
    row = 1
    for line in table.iter(f"{_TABLE}table-row"):
        repeats = _repeats(line, "rows")
        for again in range(repeats if repeats <= _MOST_REPEATS else 1):
            _row(builder, line, row + again)
            if line.get(f"{_TABLE}visibility") in _HIDDEN:
                builder.hidden_rows.add(row + again)
        row += repeats
    return builder.done()


def _worded(text: str) -> str:
    """A number format for words shown beside a number (12.3万, ￥5): they are honoured or asked about."""
    words = re.sub(r"[\d\s.,+\-()（）]|[eE](?=[+-]?\d)", "", text)
    return f'0"{words}"' if words and '"' not in words else ""


def _row(builder: GridBuilder, line: Element, row: int) -> None:
    column = 1
    for cell in line:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        repeats = _repeats(cell, "columns")
        kind = cell.get(f"{_OFFICE}value-type", "")
        text = _shown(cell)
        note = cell.find(f"{_OFFICE}annotation")
        said = _shown(note) if note is not None else ""
        unsaved = not kind and not text and bool(cell.get(f"{_TABLE}formula"))
        fault = (
            "no_saved_value"
            if unsaved
            else "error"
            if text.startswith(("#", "Err:")) and cell.get(f"{_TABLE}formula")
            else ""
        )
        if (kind or text or said or fault) and repeats <= _MOST_REPEATS and cell.tag.endswith("}table-cell"):
            raw: object = text or None
            number_format = ""
            if kind == "date" and (stamp := cell.get(f"{_OFFICE}date-value")):
                raw = text = stamp.removesuffix("Z").removesuffix(".000").removesuffix("T00:00:00").replace("T", " ")
            elif kind == "boolean" or (kind == "float" and text in ("TRUE", "FALSE")):
                raw = "true" in (cell.get(f"{_OFFICE}boolean-value"), text.lower())
            elif not fault and kind in ("float", "percentage", "currency") and cell.get(f"{_OFFICE}value"):
                raw = float(cell.get(f"{_OFFICE}value", ""))
                number_format = "0.00%" if kind == "percentage" else _worded(text)
            for again in range(repeats):
                builder.put(row, column + again, None if fault else raw, number_format, fault, said, text=text or None)
        across, down = (
            int(cell.get(f"{_TABLE}number-columns-spanned", "1")),
            int(cell.get(f"{_TABLE}number-rows-spanned", "1")),
        )
        if across > 1 or down > 1:
            builder.merges.append((row, column, row + down - 1, column + across - 1))
        column += repeats

"""SpreadsheetML 2003 (XML tables, whatever they are named) as grids."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED
from loaders.grids.gridding import GridBuilder
from loaders.sheet_grids import Grid

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_XL = "{urn:schemas-microsoft-com:office:excel}"
_NAMED = {"Percent": "0.00%", "Short Date": "yyyy-mm-dd", "Fixed": "0.00", "Standard": "#,##0.00", "General Number": ""}
#: Rows a merge is followed down.
_MOST_DOWN = 1000


def xml2003_grids(data: bytes) -> list[Grid]:
    """Every worksheet; raises FileRefused when the XML is damaged or carries a DOCTYPE."""
    try:
        book = fromstring(data, forbid_dtd=True)
        formats = {
            style.get(f"{_SS}ID", ""): _NAMED.get(code, code)
            for style in book.iter(f"{_SS}Style")
            for about in style.findall(f"{_SS}NumberFormat")
            if (code := about.get(f"{_SS}Format", ""))
        }
        return [_sheet(sheet, formats) for sheet in book.findall(f"{_SS}Worksheet")]
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise FileRefused(DAMAGED) from error


def _sheet(sheet: Element, formats: dict[str, str]) -> Grid:
    visible = sheet.find(f"{_XL}WorksheetOptions/{_XL}Visible")
    builder = GridBuilder(sheet.get(f"{_SS}Name", ""), visible is not None and visible.text != "SheetVisible")
    table = sheet.find(f"{_SS}Table")
    if table is None:
        return builder.done()
    column = 0
    for about in table.findall(f"{_SS}Column"):
        column = int(about.get(f"{_SS}Index", column + 1))
        span = min(int(about.get(f"{_SS}Span", "0")), 1000)
        if about.get(f"{_SS}Hidden") == "1":
            builder.hidden_columns |= set(range(column, column + span + 1))
        column += span
    row = 0
    merged: set[tuple[int, int]] = set()
    for line in table.findall(f"{_SS}Row"):
        row = int(line.get(f"{_SS}Index", row + 1))
        if line.get(f"{_SS}Hidden") == "1":
            builder.hidden_rows.add(row)
        column = 0
        for cell in line.findall(f"{_SS}Cell"):
            column = int(cell.get(f"{_SS}Index", _next(column + 1, row, merged)))
            _put(builder, cell, row, column, formats)
            across, down = int(cell.get(f"{_SS}MergeAcross", "0")), int(cell.get(f"{_SS}MergeDown", "0"))
            if across or down:
                builder.merges.append((row, column, row + down, column + across))
                lower = range(row + 1, row + 1 + min(down, _MOST_DOWN))
                merged |= {(r, c) for r in lower for c in range(column, column + across + 1)}
            column += across
        row += int(line.get(f"{_SS}Span", "0"))
    return builder.done()


def _next(column: int, row: int, merged: set[tuple[int, int]]) -> int:
    """Where a cell without an index stands: not in a cell merged down from above."""
    while (row, column) in merged:
        column += 1
    return column


def _put(builder: GridBuilder, cell: Element, row: int, column: int, formats: dict[str, str]) -> None:
    said = cell.find(f"{_SS}Comment/{_SS}Data")
    note = "".join(said.itertext()) if said is not None else ""
    data = cell.find(f"{_SS}Data")
    text = "".join(data.itertext()) if data is not None else ""
    kind = data.get(f"{_SS}Type", "String") if data is not None else ""
    number_format = formats.get(cell.get(f"{_SS}StyleID", ""), "")
    if kind == "Error":
        builder.put(row, column, None, number_format, "error", note, text=text or "#ERR")
    elif not text and cell.get(f"{_SS}Formula"):
        builder.put(row, column, None, number_format, "no_saved_value", note)
    elif kind == "Number" and text:
        builder.put(row, column, float(text), number_format, "", note)
    elif kind == "Boolean" and text:
        builder.put(row, column, text == "1", number_format, "", note)
    elif kind == "DateTime":
        stamp = text.removesuffix("Z").removesuffix(".000").removesuffix("T00:00:00")
        builder.put(row, column, stamp, number_format, "", note)
    elif text or note:
        builder.put(row, column, text or None, number_format, "", note)

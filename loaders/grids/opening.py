"""From the bytes of a workbook to its grids: which reader opens what, and when a second one must agree."""

from catalogue.faults import FileRefused
from catalogue.records import Problem
from loaders.grids.agreeing import disagreements
from loaders.grids.calamine import calamine_grids
from loaders.grids.containers import open_container
from loaders.grids.guard import guard_zip
from loaders.grids.guard_ole import guard_ole
from loaders.grids.html import html_grids, mhtml_grids
from loaders.grids.ods import ods_grids
from loaders.grids.scan import Scan
from loaders.grids.stored import Stored
from loaders.grids.text import text_grids
from loaders.grids.xls import xls_grids
from loaders.grids.xlsb import xlsb_grids
from loaders.grids.xlsx import transitional, xlsx_grids
from loaders.grids.xml import xml2003_grids
from loaders.sheet_grids import Grid

NO_SHEET = "工作簿中没有任何工作表可读（没有表格，或全是图表）。请核对后重新提交。"

DAMAGED_PARTLY = "文件结构有损伤，只读出了数值，看不到数字格式、批注和隐藏行列"


def read_grids(data: bytes, name: str) -> tuple[list[Grid], list[Problem]]:
    """Every sheet of a workbook and what the readers could not make sure of; raises FileRefused.

    `name` names the sheet of a text file.
    """
    kind, data = open_container(data)
    problems: list[Problem] = []
    if kind == "xlsx":
        grids, problems = _xlsx(data)
    elif kind == "xlsb":
        guard_zip(data)
        grids, problems = _xlsb(data)
    elif kind == "ods":
        guard_zip(data)
        grids = ods_grids(data)
        problems = _second_opinion(data, grids)
    elif kind == "fods":
        grids = ods_grids(data)
    elif kind == "xls":
        guard_ole(data)
        grids, problems = _xls(data)
    elif kind == "xml2003":
        grids = xml2003_grids(data)
    elif kind == "html":
        grids = html_grids(data)
    elif kind == "mhtml":
        grids = mhtml_grids(data)
    else:
        grids, problems = text_grids(data, name)
    if not grids:
        raise FileRefused(NO_SHEET)
    return grids, problems


def _xlsx(data: bytes) -> tuple[list[Grid], list[Problem]]:
    """The quick reader alone where the XML shows nothing it would miss; else the full reader, and both must agree."""
    found, stored = Scan(), Stored(data)

    def look(name: str, part: bytes) -> None:
        found.look(name, part)
        if not found.second:
            stored.take(name, part)

    guard_zip(data, look)
    if not found.second:
        return calamine_grids(stored.data), []
    try:
        grids = xlsx_grids(transitional(data) if found.strict else data, found.unsaved)
    except FileRefused:
        if found.unsaved:
            raise
        return calamine_grids(data), [_formats_unread(DAMAGED_PARTLY)]
    return grids, _second_opinion(data, grids)


def _xlsb(data: bytes) -> tuple[list[Grid], list[Problem]]:
    try:
        grids, comparable = xlsb_grids(data)
    except FileRefused:
        return calamine_grids(data), [_formats_unread(DAMAGED_PARTLY)]
    return grids, _second_opinion(data, grids) if comparable else []


def _xls(data: bytes) -> tuple[list[Grid], list[Problem]]:
    try:
        grids, comparable = xls_grids(data)
    except FileRefused:
        return calamine_grids(data), [_formats_unread(DAMAGED_PARTLY)]
    return grids, _second_opinion(data, grids) if comparable else []


def _second_opinion(data: bytes, grids: list[Grid]) -> list[Problem]:
    """Where calamine reads the same book too, every difference between the two is a problem."""
    try:
        others = calamine_grids(data)
    except FileRefused:
        return []
    return disagreements(grids, others)


def _formats_unread(found: str) -> Problem:
    """Only the quick reader could open the book: a scale or a percent sign in a format would go unseen."""
    return Problem(
        "", "", "formats_unread", found, "能看到格式的工作簿", "用 Excel 或 WPS 打开核对，另存为 xlsx 后重新提交"
    )

"""The styles of an xlsx book, as far as they say what numbers mean: formats, strokes through, indents.

Colours, fills and borders that some writers leave damaged are no reason to go without the formats.
"""

from typing import Any
from zipfile import ZipFile

from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.workbook import Workbook
from openpyxl.xml.functions import fromstring, localname, tostring

#: What is kept of styles, fonts and cell formats.
_PARTS = frozenset(("numFmts", "fonts", "cellXfs"))
_OF_FORMAT = frozenset(("numFmtId", "fontId", "applyNumberFormat", "applyFont", "applyAlignment"))
_OF_ALIGNMENT = frozenset(("indent",))


def read_styles(archive: ZipFile, book: Workbook, damage: tuple[type[Exception], ...]) -> None:
    """Give a book its styles; where openpyxl cannot read them (one of `damage`), those that matter alone."""
    try:
        apply_stylesheet(archive, book)
    except damage:
        apply_stylesheet(_Plainer(archive), book)


class _Plainer:
    """An archive whose styles hold nothing but what matters."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def read(self, name: str) -> bytes:
        """A part of the archive, styles made plain."""
        root = fromstring(self._archive.read(name))
        for part in list(root):
            if localname(part) not in _PARTS:
                root.remove(part)
            for one in list(part):
                _thin(one)
        return bytes(tostring(root))


def _thin(one: Any) -> None:
    """Leave of a font whether it strikes out, of a cell format its number format, font and indent."""
    if localname(one) == "font":
        for said in [said for said in one if localname(said) != "strike"]:
            one.remove(said)
    if localname(one) == "xf":
        for name in set(one.attrib) - _OF_FORMAT:
            del one.attrib[name]
        for said in list(one):
            if localname(said) != "alignment":
                one.remove(said)
                continue
            for name in set(said.attrib) - _OF_ALIGNMENT:
                del said.attrib[name]

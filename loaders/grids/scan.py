"""A cheap look at a workbook's XML that decides whether the quick reader is enough.

calamine gives the same '' for a blank, an error and a formula without a saved result, and knows no formats, comments,
indents or hidden parts. Where the XML shows any of these, the second reader is needed.
"""

import posixpath
import re

from loaders.grids.sheet_xml import holds
from loaders.showing import is_plain_format

_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ADDRESS = re.compile(rb'\br="([A-Z]+[0-9]+)"')
_ERROR = re.compile(rb'<(?:\w+:)?c\b[^>]*\bt="e"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_XF = re.compile(rb"<(?:\w+:)?xf\b[^>]*?(?:/>|>.*?</(?:\w+:)?xf>)", re.DOTALL)
_FORMATS = re.compile(rb"<(?:\w+:)?numFmt\b[^>]*>")
#: Built-in number formats that show the number as it is; 14–22 and 45–47 are dates, which calamine gives as dates.
_PLAIN_BUILT_IN = frozenset({0, 1, 2, 3, 4, 37, 38, 39, 40, 41, 42, 43, 44, 49})


class Scan:
    """What the XML of an xlsx shows: `strict` OOXML, whether a `second` reader is needed, and `unsaved`: by sheet name,
    the addresses of formulas whose result was not saved."""

    def __init__(self) -> None:
        self.strict = False
        self.second = False
        self.unsaved: dict[str, set[str]] = {}
        self._telling: re.Pattern[bytes] | None = None
        self._book = self._targets = b""

    def look(self, name: str, part: bytes) -> None:
        """Look through one part, worksheets last; never raises for odd XML (the readers will judge it)."""
        lowered = name.lower()
        if "comments" in lowered and lowered.endswith(".xml"):
            self.second = True
        if name == "xl/workbook.xml":
            self._book = part
        elif name == "xl/_rels/workbook.xml.rels":
            self._targets = part
        elif lowered.endswith("xl/styles.xml"):
            self._telling = self._telling or _use_of(_telling_styles(part))
        elif "/worksheets/" in lowered and lowered.endswith(".xml"):
            self._sheet(name, part)

    def _sheet(self, name: str, part: bytes) -> None:
        self.strict = self.strict or b"purl.oclc.org/ooxml" in part[:4096]
        unsaved = set()
        # Elements with a prefix are looked for only where the usual element without one is not found, which is at once.
        if holds(part, b"<f", b"f") or (b"<sheetData" not in part and b":f" in part):
            tags = _FORMULA.findall(part)
            unsaved = {address[1].decode() for tag in tags if (address := _ADDRESS.search(tag)) is not None}
        if unsaved:
            self.unsaved[_sheet_names(self._book, self._targets).get(name, "")] = unsaved
        self.second = self.second or bool(
            unsaved
            or (holds(part, b't="e"', b"e") and _ERROR.search(part))
            or (holds(part, b'hidden="', b"h") and _HIDDEN.search(part))
            or (self._telling and self._telling.search(part))
        )


def _use_of(styles: set[bytes]) -> re.Pattern[bytes] | None:
    """What a cell in one of these styles looks like; None for no styles."""
    return re.compile(rb'\bs="(?:' + b"|".join(sorted(styles)) + rb')"') if styles else None


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(rb"\b" + name + rb'="([^"]*)"', tag)
    return _unescaped(found[1].decode("utf-8", "replace")) if found else ""


def _unescaped(text: str) -> str:
    for entity, character in (("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)


def _telling_styles(styles: bytes) -> set[bytes]:
    """Indexes of cell styles that change what a person sees: a format that is not plain, an indent, struck text."""
    formats = {_attribute(tag, b"numFmtId"): _attribute(tag, b"formatCode") for tag in _FORMATS.findall(styles)}
    fonts = re.search(rb"<(?:\w+:)?fonts\b.*?</(?:\w+:)?fonts>", styles, re.DOTALL)
    struck = [
        bool(re.search(rb'<(?:\w+:)?strike(?:\s*/>|\s+val="(?:1|true)")', font))
        for font in re.findall(
            rb"<(?:\w+:)?font\b(?:[^>]*/>|.*?</(?:\w+:)?font>)", fonts[0] if fonts else b"", re.DOTALL
        )
    ]
    cells = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    telling = set()
    for index, xf in enumerate(_XF.findall(cells[0] if cells else b"")):
        number = _attribute(xf, b"numFmtId") or "0"
        code = formats.get(number)
        plain = is_plain_format(code) if code is not None else number.isdigit() and int(number) in _PLAIN_BUILT_IN
        font = _attribute(xf, b"fontId")
        crossed = font.isdigit() and int(font) < len(struck) and struck[int(font)]
        if not plain or crossed or re.search(rb'\bindent="[1-9]', xf):
            telling.add(str(index).encode())
    return telling


def _sheet_names(book: bytes, targets: bytes) -> dict[str, str]:
    """Sheet name by the path of its part."""
    paths = {
        _attribute(tag, b"Id"): _attribute(tag, b"Target")
        for tag in re.findall(rb"<(?:\w+:)?Relationship\b[^>]*>", targets)
    }
    found = {}
    for tag in re.findall(rb"<(?:\w+:)?sheet\b[^>]*>", book):
        target = paths.get(_attribute(tag, rb"\w+:id"), "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath("xl/" + target)
        found[path] = _attribute(tag, b"name")
    return found

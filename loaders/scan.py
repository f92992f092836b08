"""A cheap look at a workbook's XML that decides whether the quick reader is enough.

calamine gives the same '' for a blank, an error and a formula without a saved result, and knows no formats, comments,
indents or hidden parts. Where the XML shows any of these, the second reader is needed.
"""

import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field

from loaders.showing import is_plain_format

_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ADDRESS = re.compile(rb'\br="([A-Z]+[0-9]+)"')
_ERROR = re.compile(rb'<(?:\w+:)?c\b[^>]*\bt="e"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_XF = re.compile(rb"<(?:\w+:)?xf\b[^>]*?(?:/>|>.*?</(?:\w+:)?xf>)", re.DOTALL)
_FORMATS = re.compile(rb"<(?:\w+:)?numFmt\b[^>]*>")
#: Built-in number formats that show the number as it is; 14–22 and 45–47 are dates, which calamine gives as dates.
_PLAIN_BUILT_IN = frozenset({0, 1, 2, 3, 4, 37, 38, 39, 40, 41, 42, 43, 44, 49})


@dataclass
class Scan:
    """What the XML of an xlsx shows. `unsaved`: by sheet name, addresses of formulas whose result was not saved."""

    strict: bool = False
    second: bool = False
    unsaved: dict[str, set[str]] = field(default_factory=dict)


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


def scan_xlsx(data: bytes) -> Scan:
    """Look through every sheet part; never raises for odd XML (the readers will judge it)."""
    found = Scan()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        styles = next((archive.read(n) for n in names if n.lower().endswith("xl/styles.xml")), b"")
        telling = _telling_styles(styles)
        found.second = any("comments" in name.lower() for name in names)
        sheets = _sheet_names(archive)
        for name in names:
            if "/worksheets/" not in name.lower() or not name.lower().endswith(".xml"):
                continue
            part = archive.read(name)
            found.strict = found.strict or b"purl.oclc.org/ooxml" in part[:4096]
            formulas = _FORMULA.findall(part) if b"<f" in part or b":f" in part else ()
            unsaved = {address[1].decode() for tag in formulas if (address := _ADDRESS.search(tag)) is not None}
            if unsaved:
                found.unsaved[sheets.get(name, "")] = unsaved
            error = b't="e"' in part and _ERROR.search(part)
            hidden = b'hidden="' in part and _HIDDEN.search(part)
            if unsaved or error or hidden or (telling and telling & set(_STYLE.findall(part))):
                found.second = True
    return found


def _sheet_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name by the path of its part."""
    names = archive.namelist()
    if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
        return {}
    targets = {
        _attribute(tag, b"Id"): _attribute(tag, b"Target")
        for tag in re.findall(rb"<(?:\w+:)?Relationship\b[^>]*>", archive.read("xl/_rels/workbook.xml.rels"))
    }
    found = {}
    for tag in re.findall(rb"<(?:\w+:)?sheet\b[^>]*>", archive.read("xl/workbook.xml")):
        target = targets.get(_attribute(tag, rb"\w+:id"), "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath("xl/" + target)
        found[path] = _attribute(tag, b"name")
    return found

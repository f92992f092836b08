"""Workbooks saved so that the same content always gives the same bytes."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import canonicalize

from openpyxl import Workbook

#: The earliest moment a zip entry can carry.
LONG_AGO = (1980, 1, 1, 0, 0, 0)
STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def save_fixed(workbook: Workbook, path: Path) -> None:
    """Save as xlsx without the moment of saving: zip entries and document properties carry one fixed time.

    The XML is put in canonical form, since openpyxl writes it differently where lxml happens to be installed.
    """
    buffer = BytesIO()
    workbook.save(buffer)
    with zipfile.ZipFile(buffer) as saved, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in saved.namelist():
            canonical = canonicalize(saved.read(name).decode("utf-8")).encode("utf-8")
            content = STAMP.sub(rb"\g<1>2026-01-01T00:00:00Z", canonical)
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)

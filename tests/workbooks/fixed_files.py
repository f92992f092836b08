"""Workbooks saved so that the same content always gives the same bytes."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

#: The earliest moment a zip entry can carry.
LONG_AGO = (1980, 1, 1, 0, 0, 0)
STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def save_fixed(workbook: Workbook, path: Path) -> None:
    """Save as xlsx without the moment of saving: zip entries and document properties carry one fixed time."""
    buffer = BytesIO()
    workbook.save(buffer)
    with zipfile.ZipFile(buffer) as saved, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as fixed:
        for name in saved.namelist():
            content = STAMP.sub(rb"\g<1>2026-01-01T00:00:00Z", saved.read(name))
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)

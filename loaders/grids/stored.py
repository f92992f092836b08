"""The parts of a zip workbook put together again as they were inflated, so that a reader need not inflate them anew.

Inflating is a sixth of what the quick reader takes, looking behind the cells for merges a third. A small file has
nothing to gain, a huge one would take memory.
"""

import io
import zipfile

from loaders.grids.sheet_xml import merges_first

#: From how many bytes of a file on it pays, and how many inflated bytes are kept at most.
LEAST, MOST = 64 * 2**10, 64 * 2**20


class Stored:
    """A workbook's parts as they are met; `data` is the workbook to read then: itself where nothing is gained."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._out = io.BytesIO()
        self._archive = zipfile.ZipFile(self._out, "w") if len(data) >= LEAST else None

    def take(self, name: str, part: bytes) -> None:
        """One more part."""
        if self._archive is None:
            return
        if self._out.tell() + len(part) > MOST:
            self._out, self._archive = io.BytesIO(), None
        elif not name.endswith("/"):
            self._archive.writestr(name, merges_first(part) if "/worksheets/" in name.lower() else part)

    @property
    def data(self) -> bytes:
        """The bytes of a workbook with the same parts."""
        if self._archive is None:
            return self._data
        self._archive.close()
        return self._out.getvalue()

"""Quick looks at the XML of a worksheet part: what can be told of it without a look at each cell."""

import re
from xml.parsers.expat import ExpatError, ParserCreate

#: An address outside of 52 columns and 199,999 rows; of 702 columns and 9,999 rows; of 26 columns and 399,999 rows.
_OUTSIDE = (
    re.compile(rb"r=[\"'](?!(?:[Aa]?[A-Za-z])?1?\d{1,5}[\"'])"),
    re.compile(rb"r=[\"'](?![A-Za-z]{0,2}\d{1,4}[\"'])"),
    re.compile(rb"r=[\"'](?![A-Za-z]?[1-3]?\d{1,5}[\"'])"),
)
_MERGES = re.compile(rb"<mergeCells\b.*?</mergeCells>", re.DOTALL)


def cells_of(part: bytes) -> tuple[int, int]:
    """Where the cells start and end; the whole part where that is not told at once."""
    start, end = part.find(b"<sheetData"), part.rfind(b"</sheetData>")
    return (start, end) if 0 <= start < end else (0, len(part))


def holds(part: bytes, sign: bytes, letter: bytes) -> bool:
    """Whether a sign stands in the part. `letter`: one of the sign's that plain cells are written without; to look for
    one byte takes a tenth of the time."""
    start, end = cells_of(part)
    return sign in part[:start] or sign in part[end:] or (part.find(letter, start, end) >= 0 and sign in part)


def near(part: bytes, start: int, end: int) -> bool:
    """Whether the cells between these places lie in one of three rectangles of at most 10.4 million cells from A1, as
    those of most sheets do."""
    return not all(outside.search(part, start, end) for outside in _OUTSIDE)


def merges_first(part: bytes) -> bytes:
    """The part with its merges said before its cells as well, where the quick reader finds them at once; it looks for
    them through the whole part, a third of its time. The part as it is where that is unsound or unusually written."""
    start, end = cells_of(part)
    around = part[:start] + part[end:].removeprefix(b"</sheetData>")
    merges = _MERGES.findall(around)
    if start == 0 or len(merges) > 1 or around.count(b"mergeCells") != 2 * len(merges):
        return part
    try:
        ParserCreate().Parse(around, True)
    except ExpatError:
        return part
    return b"".join((part[:start], *(merges or [b"<mergeCells></mergeCells>"]), part[start:]))

"""What an OLE container (xls, et) must keep to before any parser sees it: chains of sectors that end.

A chain that runs in a circle makes calamine take memory until the process is ended.
"""

import struct

from catalogue.faults import FileRefused
from loaders.grids.containers import DAMAGED, is_ole

_HEADER = 512
_IN_HEADER = 109
_MOST_SECTOR = 0xFFFFFFFA


def guard_ole(data: bytes) -> None:
    """Raises FileRefused where a chain of the container is circular or points out of the file; others pass."""
    if not is_ole(data):
        return
    try:
        (shift,) = struct.unpack_from("<H", data, 30)
        if not 7 <= shift <= 16 or len(data) < _HEADER:
            raise FileRefused(DAMAGED)
        table = _table(data, shift)
    except struct.error as error:
        raise FileRefused(DAMAGED) from error
    if _circular(table):
        raise FileRefused(DAMAGED)


def _table(data: bytes, shift: int) -> list[int]:
    """For every sector the one that follows it, as the container's allocation table says."""
    size = 1 << shift
    places = list(struct.unpack_from(f"<{_IN_HEADER}I", data, 76))
    (further,) = struct.unpack_from("<I", data, 68)
    seen: set[int] = set()
    while further < _MOST_SECTOR:
        at = (further + 1) << shift
        if further in seen or at + size > len(data):
            raise FileRefused(DAMAGED)
        seen.add(further)
        *more, further = struct.unpack_from(f"<{size // 4}I", data, at)
        places += more
    table: list[int] = []
    for place in places:
        at = (place + 1) << shift
        if place < _MOST_SECTOR and at < len(data):
            whole = min(size, len(data) - at) // 4
            table += struct.unpack_from(f"<{whole}I", data, at)
    return table


def _circular(following: list[int]) -> bool:
    """Whether any sector is met twice on the way along its chain; every sector is walked once."""
    done = bytearray(len(following))
    for start in range(len(following)):
        way = []
        sector = start
        while sector < len(following) and not done[sector]:
            done[sector] = 1
            way.append(sector)
            sector = following[sector]
        if sector < len(following) and done[sector] == 1:
            return True
        for passed in way:
            done[passed] = 2
    return False

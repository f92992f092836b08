"""The records of binary OOXML parts, after [MS-XLSB] 2.1.4: a number of one or two bytes, a length of one to four, the
body; and the texts, packed numbers and comments in them."""

import struct
from collections.abc import Iterator

COMMENT, COMMENT_TEXT = 635, 637


def records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """(number, body) of every record of a part."""
    place = 0
    while place < len(data):
        number, place = data[place], place + 1
        if number & 0x80:
            number, place = (number & 0x7F) | data[place] << 7, place + 1
        size = 0
        for shift in (0, 7, 14, 21):
            byte, place = data[place], place + 1
            size |= (byte & 0x7F) << shift
            if not byte & 0x80:
                break
        yield number, data[place : place + size]
        place += size


def string(body: bytes, at: int) -> str:
    (length,) = struct.unpack_from("<I", body, at)
    return body[at + 4 : at + 4 + 2 * length].decode("utf-16-le", "replace") if length != 0xFFFFFFFF else ""


def packed(number: int) -> float:
    """An RK number: 30 bits of a float or a whole number, perhaps a hundredth of it."""
    if number & 2:
        value: float = struct.unpack("<i", struct.pack("<I", number & 0xFFFFFFFC))[0] >> 2
    else:
        value = struct.unpack("<d", struct.pack("<Q", (number & 0xFFFFFFFC) << 32))[0]
    return value / 100 if number & 1 else value


def comments(data: bytes) -> dict[tuple[int, int], str]:
    """The comments of a sheet by cell."""
    found: dict[tuple[int, int], str] = {}
    at = (0, 0)
    for number, body in records(data):
        if number == COMMENT:
            row, _, column, _ = struct.unpack_from("<4I", body, 4)
            at = (row + 1, column + 1)
        elif number == COMMENT_TEXT:
            found[at] = string(body, 1)
    return found

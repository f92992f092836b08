"""What personal data looks like in one text: identity numbers, mobile numbers, bank cards, homes. Keeps nothing.

Identity number: GB 11643-1999 (region, date of birth, order, check digit mod 11-2). Bank card: Luhn (ISO/IEC 7812).
"""

import re
from datetime import date

_FULL_WIDTH = {0xFF10 + d: 0x30 + d for d in range(10)} | {0xFF38: "X", 0xFF58: "X", ord("x"): "X", 0xFF0A: "*"}
_DROPPED = dict.fromkeys([0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060, 0xAD])
_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split()
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_18 = re.compile(r"(?<!\d)(\d{17}[\dX])(?![\dX])")
_ID_15 = re.compile(r"(?<!\d)(\d{15})(?!\d)")
_ID_MASKED = re.compile(r"(?<!\d)\d{3,6}\*{4,12}\d{3}[\dX](?!\d)")
_MOBILE = re.compile(r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d(?:[\d]{8}|([- ])\d{4}\1\d{4})(?![\d.,，%‰元万亿人户㎡平个])")
_MOBILE_MASKED = re.compile(r"(?<!\d)1[3-9]\d\*{4}\d{4}(?!\d)")
_CARD = re.compile(r"(?<!\d)(62\d{14,17}|[45]\d{15})(?!\d)")
_GAPS = re.compile(r"(?<=[\dX*])[ \u3000\u00a0\-]+(?=[\dX*])")
_ROOM = re.compile(r"\d+\s*(?:幢|栋|号楼|单元|弄|号).{0,8}?\d+\s*(?:室|户)|\d+\s*单元\s*\d+")


def folded(text: str) -> str:
    """Full-width digits, X and * made plain, invisible characters dropped; the rest untouched."""
    return text.translate(_DROPPED).translate(_FULL_WIDTH)


def has_id_number(text: str) -> bool:
    """An 18- or 15-digit identity number (also spaced or with its middle masked) inside a text.

    A wrong check digit still counts where the number stands unbroken: a misspelt identity number is one all the same.
    """
    closed = _GAPS.sub("", text)
    return (
        any(_is_18(n) for n in _ID_18.findall(text))
        or any(_is_18(n) and checks(n) for n in _ID_18.findall(closed))
        or any(_is_15(n) for n in _ID_15.findall(text))
        or bool(_ID_MASKED.search(closed))
    )


def has_mobile(text: str) -> bool:
    """A mobile number inside a text, also grouped 3-4-4, with +86 or masked; not a figure with its unit behind."""
    return bool(_MOBILE.search(text) or _MOBILE_MASKED.search(text))


def has_bank_card(text: str) -> bool:
    """A card number of 16–19 digits that passes the Luhn check, also spaced."""
    return any(_luhn(n) and not _is_18(n) for n in _CARD.findall(_GAPS.sub("", text)))


def has_room(text: str) -> bool:
    """An address down to the room: 12号3幢401室. A home only if it stands with a person (see personal.py)."""
    return bool(_ROOM.search(text))


def checks(number: str) -> bool:
    """Whether the 18th character is the check digit of the first 17."""
    total = sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[17]


def _is_18(number: str) -> bool:
    return number[:2] in _PROVINCES and _born(number[6:14])


def _is_15(number: str) -> bool:
    return number[:2] in _PROVINCES and _born("19" + number[6:12]) and number[2:6] != "0000"


def _born(day: str) -> bool:
    if not "1900" <= day[:4] <= "2099":
        return False
    try:
        date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return False
    return True


def _luhn(number: str) -> bool:
    doubled = [int(d) * (2 if i % 2 else 1) for i, d in enumerate(reversed(number))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0

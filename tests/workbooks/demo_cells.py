"""How offices write one number: grouped, full-width, with its unit, hedged, masked. Chosen by place, not by chance."""

from decimal import Decimal

FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
MADE_UP = "演示数据（虚构）"
NOTE = "本表为演示数据（虚构），地名、数字均属虚拟，与任何真实地方无关。"


def grouped(value: int | Decimal) -> str:
    """12345 → 12,345."""
    return f"{value:,}"


def full_width(value: int | Decimal) -> str:
    """123 → １２３."""
    return str(value).translate(FULL_WIDTH)


def wan(value: int) -> Decimal:
    """元 → 万元, exactly: every amount here is in whole hundreds."""
    return Decimal(value) / 10000


def plain(value: Decimal) -> str:
    """Without trailing zeros: 37.940 → 37.94."""
    return f"{value.normalize():f}"


def count_as_written(value: int, at: int) -> int | str:
    """A count in one of the ways offices write counts; the value stays exact."""
    if at % 23 == 4:
        return full_width(value)
    if at % 17 == 6 and value >= 1000:
        return grouped(value)
    if at % 11 == 9:
        return str(value)
    return value

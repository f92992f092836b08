"""A number with its unit behind it: 2.33亿元, 30余万元, ¥1,234.50, 百分之三十五."""

import re
from decimal import Decimal
from typing import NamedTuple

from loaders.figures.numerals import CHARACTERS, Number, chinese_number, mixed_number, plain_number, written_out
from loaders.figures.units import is_unit

_BODY = re.compile(rf"[\d.,{CHARACTERS}]+")


class Quantity(NamedTuple):
    """`worth` is that of the last digit written; `more`: 余 or 多 stands inside (30余万元) or behind."""

    value: Decimal
    worth: Decimal
    unit: str
    more: bool


def quantity(text: str) -> Quantity | None:
    """The whole text as one number and a declared unit ("" if none); None unless every character was used."""
    percent = re.fullmatch(r"(百|千)分之(.+)", text)
    if percent:
        said = quantity(percent[2])
        return (
            said._replace(unit="%" if percent[1] == "百" else "‰") if said and not said.unit and not said.more else None
        )
    money = text[:1] in ("¥", "￥")
    sign = -1 if text[money : money + 1] in ("-", "−") else 1
    text = text[money + (text[money : money + 1] in ("-", "−", "+")) :]
    inside = re.fullmatch(rf"([\d.,{CHARACTERS}]+?)(余|多)([百千万亿]*)(.*)", text)
    if inside:
        text = inside[1] + inside[3] + inside[4]
    body = _BODY.match(text)
    if not body or (inside and inside[1].startswith(".")):
        return None
    for end in range(body.end(), 0, -1):
        number, rest = _either(text[:end]), text[end:]
        if number and (
            not rest or is_unit(rest) or rest.startswith("(") and rest.endswith(")") and is_unit(rest[1:-1])
        ):
            break
    else:
        return None
    value, worth, rest = number[0], number[1], rest.strip("()")
    digits = re.match(r"[\d.,]+", text)
    if digits and rest and is_unit(text[digits.end() :]) and (short := plain_number(digits[0])):
        value, worth, rest = *short, text[digits.end() :]
    if money and rest not in ("", "元", "万元", "亿元"):
        return None
    return Quantity(
        written_out(sign * value if value else value), written_out(worth), rest or ("元" if money else ""), bool(inside)
    )


def _either(text: str) -> Number | None:
    return mixed_number(text) or chinese_number(text)

"""Numbers written with Chinese characters, alone (十亿零一万零一) or mixed with digits (1亿2000万, 3.5万).

Strict: only forms with one possible reading. 一百二 (120 or 102), 一一, 二〇二四 and 2万5 are not numbers here.
"""

import re
from decimal import Decimal

DIGITS = {
    c: i
    for i, group in enumerate(("零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"))
    for c in group
}
PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GREAT = (("亿", 10**8), ("億", 10**8), ("万", 10**4), ("萬", 10**4))
CHARACTERS = "".join(DIGITS) + "".join(PLACES) + "亿億万萬点"
_PLAIN = re.compile(r"(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?|\.\d+")

Number = tuple[Decimal, Decimal]


def written_out(value: Decimal) -> Decimal:
    """The same quantity without an exponent above 0; without decimals where it is whole (32000.0 → 32000)."""
    whole = value == value.to_integral_value() and value.adjusted() < 27
    return value.quantize(Decimal(1)) if whole and value.as_tuple().exponent else value


def plain_number(text: str) -> Number | None:
    """(value, worth of the last digit) of digits with or without correct thousands marks; None for 0012, 1,23, 5. ."""
    if not text.isascii() or not _PLAIN.fullmatch(text):
        return None
    value = Decimal(text.replace(",", ""))
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))


def mixed_number(text: str) -> Number | None:
    """(value, worth of the last digit) of digits with 百千万亿: 3.5万, 1亿2000万; None if not strictly that."""
    for character, worth in (*GREAT, ("千", 1000), ("百", 100)):
        left, found, right = text.rpartition(character)
        if found:
            above = mixed_number(left)
            if above is None or above[0] <= 0:
                return None
            if not right:
                return above[0] * worth, above[1] * worth
            below = mixed_number(right)
            # A tail of digits without its own scale must fill the places: 1万2000, never 2万5.
            full = not right.isdigit() or len(right) == len(str(worth)) - 1
            if below is None or below[0] >= worth or above[1] < 1 or below[1] < 1 or not full:
                return None
            return above[0] * worth + below[0], below[1]
    return plain_number(text)


def _below_ten_thousand(text: str) -> int | None:
    """一千零一, 十二, 三百: places strictly falling, a lone last digit only after 零, 十 or on its own."""
    total, last, digit, gap = 0, 10_000, None, False
    for position, character in enumerate(text):
        if character in PLACES:
            place = PLACES[character]
            bare = digit is None and not (place == 10 and position == 0)
            if bare or place >= last or (gap and total and place * 10 == last):
                return None
            total, last, digit, gap = total + (1 if digit is None else digit) * place, place, None, False
        elif digit is not None or character not in DIGITS or (DIGITS[character] == 0 and gap):
            return None
        elif DIGITS[character] == 0:
            gap = True
        else:
            digit = DIGITS[character]
    if digit is None:
        return None if gap or not text else total
    return total + digit if total == 0 or last == 10 or gap else None


def _whole(text: str) -> int | None:
    """A whole number; a leading 零 is the caller's to refuse (零一 stands only after 万 or 亿)."""
    if text in ("零", "〇"):
        return 0
    for character, worth in GREAT:
        left, found, right = text.partition(character)
        if found:
            above = _whole(left)
            below = _whole(right) if right else 0
            # 一万五 may be 15,000 or 10,005: what follows starts with 零 or carries a place of its own.
            bare = len(right) == 1
            if above is None or below is None or bare or above == 0 or below >= worth:
                return None
            return above * worth + below
    return _below_ten_thousand(text)


def chinese_number(text: str) -> Number | None:
    """(value, worth of the last digit) of a number in Chinese characters; None unless it has exactly one reading."""
    if not text or any(c not in CHARACTERS for c in text):
        return None
    if len(text) > 1 and text[0] in "零〇" and text[1] != "点":
        return None
    great = dict(GREAT).get(text[-1], 1)
    if "点" in text:
        body = text[:-1] if great > 1 else text
        whole, _, decimals = body.partition("点")
        above = _whole(whole)
        if above is None or not decimals or any(c not in DIGITS for c in decimals) or "两" in decimals:
            return None
        value = Decimal(f"{above}.{''.join(str(DIGITS[c]) for c in decimals)}")
        return value * great, Decimal(1).scaleb(-len(decimals)) * great
    number = _whole(text)
    return None if number is None else (Decimal(number), Decimal(great))

"""One text (or typed cell) to one figure: value, low, high, status, unit. What is not wholly understood has no value.

Statuses are those of DESIGN §2. Full-width ASCII is mapped, nothing else: NFKC would turn 12① into 121.
"""

import re
from decimal import Decimal
from functools import lru_cache

from loaders.figures.formats import typed_figure
from loaders.figures.marks import FOOTNOTES, MISSING, WITHHELD, not_understood, plain_text
from loaders.figures.numerals import CHARACTERS, plain_number, written_out
from loaders.figures.quantity import quantity
from loaders.figures.units import is_unit
from loaders.shapes import Figure

_LOW_BEFORE = ("超过", "不少于", "不低于", "不小于", "至少", "大于", "高于", "多于", "逾", "超", ">=", "≥", ">")
_HIGH_BEFORE = (
    "不足",
    "不到",
    "不超过",
    "不多于",
    "不高于",
    "少于",
    "低于",
    "小于",
    "至多",
    "最多",
    "将近",
    "接近",
    "近",
    "<=",
    "≤",
    "<",
)
_ABOUT_BEFORE = ("大约", "约为", "约", "大概")
_LOW_AFTER = ("及以上", "以上", "余", "多")
_HIGH_AFTER = ("及以下", "以下", "以内")
_ABOUT_AFTER = ("左右", "上下")
_RANGE = re.compile(r"(?<=[^\-~—–至到])(?:——?|–|-|~|～|至|到)(?=[^\-~—–至到])")
_EXPONENT = re.compile(r"([+-]?[1-9](?:\.\d+)?)[eE]([+-]?\d{1,2})")
_PROPORTION = re.compile(r"1[:∶/]((?:[1-9]\d*|0(?=\.\d*[1-9]))(?:\.\d+)?)")
#: Readable, but with two readings: a slip of 一 for — is as common as the number.
_DOUBTFUL = {"无": "可能是 0，也可能是没有统计", "一": "可能是数字一，也可能是破折号"}
_YEARS = re.compile(r"(?:19|20)\d\d")


def _strip(text: str, before: tuple[str, ...], after: tuple[str, ...]) -> str | None:
    """The text without the one word in front or behind; None if there is none. 以上 may precede the unit."""
    for word in before:
        if text.startswith(word):
            return text[len(word) :]
    for word in after:
        if text.endswith(word):
            return text[: -len(word)]
        found = re.fullmatch(rf"(.*[\d{CHARACTERS}]){word}(\D+)", text) if word not in ("余", "多") else None
        if found and is_unit(found[2]):
            return found[1] + found[2]
    return None


def _bounded(text: str) -> Figure | None:
    about = _strip(text, _ABOUT_BEFORE, _ABOUT_AFTER)
    rest = text if about is None else about
    low, high = _strip(rest, _LOW_BEFORE, _LOW_AFTER), _strip(rest, _HIGH_BEFORE, _HIGH_AFTER)
    if low is not None and high is not None:
        return None
    said = quantity(next(part for part in (low, high, rest) if part is not None))
    if said is None or (said.more and high is not None) or (about is not None and high is not None):
        return None
    value = said.value
    if low is not None or said.more:
        return Figure(value, value, None, "bounded", said.unit, said.worth)
    if high is not None:
        return Figure(value, None, value, "bounded", said.unit, said.worth)
    return Figure(value, value, value, "reported" if about is None else "approximate", said.unit, said.worth)


def _between(text: str) -> Figure | None:
    about = _strip(text, _ABOUT_BEFORE, _ABOUT_AFTER)
    ends = _RANGE.split(text if about is None else about)
    first, last = (quantity(ends[0]), quantity(ends[1])) if len(ends) == 2 else (None, None)
    if not first or not last or first.more or last.more or all(_YEARS.fullmatch(end) for end in ends):
        return None
    low = first
    if last.unit and not first.unit:
        low = quantity(ends[0] + last.unit) or first
    elif re.search("[百千万亿]$", ends[1]) and not first.unit and plain_number(ends[0]):
        low = quantity(ends[0] + (re.search("[百千万亿]+$", ends[1]) or [""])[0]) or first
    if low.unit != last.unit or low.value >= last.value or low.value < 0:
        return None
    return Figure(None, low.value, last.value, "bounded", last.unit, max(low.worth, last.worth))


@lru_cache(maxsize=65_536)
def read_text(text: str) -> Figure:
    """What a written text says. Never raises; there is no value unless every character was understood."""
    plain = plain_text(text)
    if plain is None:
        return not_understood(text, "数字中间有空格")
    if plain in MISSING:
        return Figure(None, None, None, "not_reported", mark=text.strip())
    hidden = WITHHELD.fullmatch(plain)
    if hidden and (not hidden["unit"] or is_unit(hidden["unit"])):
        return Figure(None, None, None, "withheld", hidden["unit"] or "", mark=text.strip())
    if plain.startswith("#") and plain.endswith(("!", "?", "#N/A", "#NUM!", "#NULL!")):
        return not_understood(text, "公式出错", "error_value")
    proportion = _PROPORTION.fullmatch(plain)
    if proportion and (number := plain_number(proportion[1])):
        return Figure(number[0], number[0], number[0], "reported", "1:X", number[1])
    power = _EXPONENT.fullmatch(plain)
    if power:
        value = Decimal(f"{power[1]}e{power[2]}")
        worth = written_out(Decimal(1).scaleb(int(value.as_tuple().exponent)))
        return Figure(written_out(value), written_out(value), written_out(value), "reported", "", worth)
    if plain in _DOUBTFUL:
        return not_understood(text, _DOUBTFUL[plain])
    figure = _bounded(plain) or _between(plain)
    if figure:
        return figure
    if (mark := FOOTNOTES.search(plain)) and quantity(plain[: mark.start()]):
        return not_understood(text, f"数字后面带有注记“{mark[0]}”", "footnote_mark", mark[0])
    return not_understood(text, "不能完整读成一个数")


def read_figure(raw: str | int | float | bool | None, text: str, number_format: str = "") -> Figure:
    """What one cell says as a quantity, in the unit the cell itself names ("" = none).

    `raw` is the typed value, `text` what a person sees, `number_format` the cell's format: a percent format gives %,
    a format with words or scaling (0.0"万") is honoured or is a problem.
    2.33亿元 → 2.33 in 亿元; 3.2万 → 32000, no unit.
    Never raises: what is not wholly understood comes back with `problem` and without a value.
    """
    if isinstance(raw, bool):
        return not_understood(text or str(raw).upper(), "是逻辑值，不是数")
    if isinstance(raw, int | float):
        return typed_figure(raw, text, number_format)
    return read_text(raw if raw is not None else text)

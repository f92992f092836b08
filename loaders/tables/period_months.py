"""The months of a year that a period is (see periods)."""

import re
from functools import lru_cache

WHOLE_YEAR = (1, 12)
_PART = re.compile(r"\d{4}-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d\d)(?:/\d{4}-(?P<last>\d\d))?)")
_NUMBER = r"(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
#: Parts of a year without their year: 一季度, Q1, 上半年, 1—6月, 十二月.
_NAMED = re.compile(
    rf"(前|第|[一1]\s*[\-—–－~～至到、]\s*)?([一二三四1-4])\s*季度|(?<![A-Za-z0-9])[Qq]([1-4])(?![A-Za-z0-9])|([上下])半年"
    rf"|(?<![\d.十\-—－~～至到]){_NUMBER}\s*月?\s*(?:[\-—–－~～至到]+\s*{_NUMBER}\s*)?(?<=[\d\s一二三四五六七八九十])月(?!\w*(?:社区|街道|[村路街镇乡]))"
)


@lru_cache(maxsize=4096)
def months_of(period: str) -> tuple[int, int]:
    """First and last month; a year, or a period nobody states, is all twelve."""
    found = _PART.fullmatch(period)
    if found is None:
        return WHOLE_YEAR
    if found["month"]:
        return int(found["month"]), int(found["last"] or found["month"])
    months = 3 if found["quarter"] else 6
    last = months * int(found["quarter"] or found["half"])
    return last - months + 1, last


@lru_cache(maxsize=4096)
def months_named(text: str) -> tuple[int, int] | None:
    """The one part of a year that words name (二季度, 上半年, 1—6月, 2月); None without one, or of several."""
    spans: set[tuple[int, int]] = set()
    for upto, quarter, short, half, first, last in _NAMED.findall(text):
        if quarter or short:
            third = 3 * _number(quarter or short)
            spans.add((third - 2 if upto in ("", "第") else 1, third))
        elif half:
            spans.add((1, 6) if half == "上" else (7, 12))
        else:
            spans.add((_number(first), _number(last or first)))
    return spans.pop() if len(spans) == 1 else None


@lru_cache(maxsize=65536)
def is_part(text: str) -> bool:
    """Whether a text is nothing but a part of a year without its year: 一季度, 3月."""
    return len(text) < 8 and bool(_NAMED.fullmatch(text.removesuffix("份").removesuffix("末").removesuffix("底")))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else sum(_DIGITS[digit] for digit in text)


@lru_cache(maxsize=4096)
def months_of_sheet(sheet: str, title: str, period: str) -> tuple[int, int]:
    """The months of what a sheet itself is about: those of its period, else the part of a year its name or title names.

    A title of December (2024年12月) gives the year as its period: beside sheets of other months it is a month.
    """
    months = months_of(period)
    return months if months != WHOLE_YEAR else months_named(sheet) or months_named(title) or WHOLE_YEAR

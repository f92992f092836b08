"""The figures of a sentence: where each stands and what it says. Dates and numbers of documents or clauses are none."""

import re
from dataclasses import dataclass
from decimal import Decimal

from loaders.figures.figure import read_text
from loaders.figures.units import plain_unit

_YEAR = r"(?<!\d)(?:19|20)\d\d"
#: A year that figures may be of: not the one a target is for (到2025年).
YEAR = re.compile(rf"(?<!(?<!截)(?<!截止)(?<!截至)到)(?<!(?<!截)至)({_YEAR})年(?!以来|底?前)")
#: Several years in one: what is said of them is of none of them.
YEARS = re.compile(rf"{_YEAR}年?(?:[—–\-~～、和至到]+{_YEAR}年)|近[两三四五六七八九十\d]+年")
#: Times that name no year, or a part of one: what is held is of the end of a year, or of the whole.
LOOSE = re.compile(
    rf"(?<![比较同与])(?:今年|去年|上年|前年|明年)|(?:{_YEAR}年)?(?:上半年|下半年|[一二三四1-4]季度|前[一二三]季度)"
    rf"|{_YEAR}年(?:\d{{1,2}}月?[—–\-~～至到])?(?:1[01]|0?[1-9])月(?:份|末|底|中旬|[上下]旬|\d{{1,2}}日)?"
)
_NO_FIGURE = re.compile(
    rf"{YEARS.pattern}|{_YEAR}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?|\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}日"
    r"|[〔\[【（(]\s*(?:19|20)\d\d\s*[〕\]】）)]\s*第?\d+号|第[\d〇零一二三四五六七八九十百]+|十[一二三四]五"
    r"|\d+\s*(?:岁|分钟|小时|天|个?月|年|℃|层|号|条|款|时(?!段))|[A-Za-z][A-Za-z/.:-]*\d[\w./:-]*|\d+[Gg](?![\w])"
    r"|^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.．、](?!\d))"
)
_BEFORE = "超过|不少于|不低于|不小于|至少|大于|高于|多于|逾|超|不足|不到|不超过|不多于|不高于|少于|低于|小于|至多|最多"
_BEFORE += "|将近|接近|近|大约|约为|约|大概"
_START = re.compile(rf"(?:{_BEFORE})?(?:百分之|千分之)?(?:\d|[一二两三四五六七八九十])")
_LONGEST = 24
_DIGITS = re.compile(r"[\d,.]+")
#: 一项, 两个: ways of speaking, not figures.
_WORD = re.compile(rf"(?:{_BEFORE})?[一二两三四五六七八九十][个项次位名件条份场种处所家支张台套年天月]")


@dataclass(frozen=True, slots=True)
class Written:
    """A figure in a sentence, from `start` to `end`. `worth`: of its last digit; of the last that is not 0 where the
    text says about how much."""

    start: int
    end: int
    text: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    status: str
    unit: str
    worth: Decimal


def figures_in(sentence: str, unit: str = "") -> list[Written]:
    """Every figure, left to right; `unit`: the one that holds where the text names none (a column's)."""
    shown = _NO_FIGURE.sub(lambda found: "□" * len(found[0]), _halfwidth(sentence))
    found, at = [], 0
    while start := _START.search(shown, at):
        one = _longest(shown, start.start(), unit)
        found += [one] if one else []
        at = one.end if one else _past(shown, start)
    return found


def _halfwidth(text: str) -> str:
    """Full-width digits and marks between digits as ASCII; of the same length, so that places stay."""
    text = "".join(chr(ord(c) - 0xFEE0) if c in "０１２３４５６７８９．％" else c for c in text)
    return re.sub(r"(?<=\d)，(?=\d{3}(?!\d))", ",", text)


def _past(text: str, start: re.Match[str]) -> int:
    digits = _DIGITS.match(text, start.end() - 1)
    return digits.end() if digits else start.end()


def _longest(text: str, start: int, unit: str) -> Written | None:
    least = _DIGITS.match(text, start)
    for end in range(min(len(text), start + _LONGEST), (least.end() if least else start + 1) - 1, -1):
        said = text[start:end]
        if said != said.strip() or text[end : end + 1].isdigit():
            continue
        figure = read_text(said)
        if figure.problem or figure.status in ("not_reported", "withheld") or not (figure.unit or unit):
            continue
        if _WORD.fullmatch(said):
            return None
        worth = figure.resolution or Decimal(1)
        known = next((x for x in (figure.value, figure.low) if x is not None), Decimal(0))
        if figure.status != "reported" and known:
            worth = max(worth, Decimal(1).scaleb(int(known.normalize().as_tuple().exponent)))
        said_unit = plain_unit(figure.unit) or unit
        return Written(start, end, said, figure.value, figure.low, figure.high, figure.status, said_unit, worth)
    return None

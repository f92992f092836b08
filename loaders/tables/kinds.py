"""The kind of a cell by itself: number, number with words, period, mark, text."""

import re
from functools import lru_cache

from loaders.figures.marks import MISSING, WITHHELD, plain_text
from loaders.figures.numerals import chinese_number
from loaders.figures.units import is_unit
from loaders.sheet_grids import GridCell
from loaders.showing import is_time_format
from loaders.tables.periods import period_of

#: n number · s number with words (约300, 28万元) · y period · m missing or withheld mark · t text · "" nothing
CellKind = str
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(
    r"^[约]?[¥￥]?[-+－＋−]?(?:[\d０-９][\d０-９,，]*(?:[.．][\d０-９]*)?|[.．][\d０-９]+)(?:[eE][-+]?\d+)?\s*[%％‰]?\s*(?:[*＊①-⑳#†‡※▲△★☆]*|[\[(（〔]\d{1,2}[\])）〕])$"
)
_SPACED = re.compile(r"^[-+]?[\d０-９]{1,3}(?:[ \u3000\u00a0][\d０-９]{3})+(?:\.\d+)?$")
_PROPORTION = re.compile(r"^1\s*[:：∶/／]\s*\d+(?:\.\d+)?$")
_SOFT = re.compile(
    r"^(?:约为?|近|不足|超过?|逾|大约|大概|将近|接近|至少|至多|最多|不到|不[少低小多高]于|不超过|[少低小大高多]于|≥|≤|>=?|<=?|＞|＜)*\s*[¥￥]?[-+]?[\d０-９][\d０-９,，.．]*[%％‰]?\s*(?:[-—–~～至到]+\s*[\d０-９][\d０-９,，.．]*)?"
    r"\s*[余多]?\s*([百千万亿]*[^\d\s]{0,6}?)\s*(?:余|及?以上|及?以下|以内|左右|多|上下)?$"
)
#: 35岁及以下, 36—45岁: bands of age head columns and rows; no office reports one as a figure.
_AGES = re.compile(r"\d周?岁(?:[(（]?含\d*[)）]?)?及?以[上下]|\d(?:周?岁)?\s*[-—–~～至到]+\s*\d+\s*周?岁")
#: 十二人, 三百平方米: two characters of number at least, one of them a place, since 三元 and 九台 are names.
_WRITTEN = re.compile(r"^约?(?=.?[十百千万亿])([零〇一二两三四五六七八九十百千万亿]{2,})余?多?([^\d\s]{1,6})$")


@lru_cache(maxsize=65536)
def kind_of_text(text: str) -> CellKind:
    """The kind of a text cell."""
    bare = text.strip().strip("\u3000\u00a0")
    if not bare:
        return ""
    mark = (plain_text(bare) or bare) if "！" <= bare[0] <= "～" else bare  # －, ＊
    if mark in MISSING or WITHHELD.fullmatch(mark):
        return "m"
    if _DIGIT.search(bare) and (kind := _kind_with_digits(bare)):
        return kind
    if bare[0] in "一二" and period_of(bare):
        return "y"  # 二〇二三年
    written = _WRITTEN.match(bare)
    if written and is_unit(written[2]) and chinese_number(written[1]):
        return "s"
    return "t"


def _kind_with_digits(bare: str) -> CellKind:
    """The kind of a text that holds a digit; "" where no digit tells. Quotes around a number do not make it a name."""
    bare = bare.strip("\"'“”‘’＂") or bare
    if _NUMBER.match(bare) or _PROPORTION.match(bare) or _SPACED.match(bare):
        return "n"
    if period_of(bare):
        return "y"
    if "岁" in bare and _AGES.search(bare):
        return "t"
    soft = _SOFT.match(bare)
    return "s" if soft and (not soft[1] or soft[1].strip("百千万亿") == "" or is_unit(soft[1])) else ""


def kind_of(cell: GridCell) -> CellKind:
    """The kind of a cell; a cell with a fault counts as a number that could not be read."""
    if cell.fault:
        return "n"
    if isinstance(cell.raw, bool):
        return "t"
    if isinstance(cell.raw, int | float):
        return "n"
    if cell.number_format and is_time_format(cell.number_format):
        return "n"  # a ratio such as 1:15 that became a time of day
    return kind_of_text(cell.text)

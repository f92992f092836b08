"""The words of headings that carry no item of their own (catalogue/heading_words.csv), and headings as keys.

Kinds: measure (合计, 数量: stands for nothing but the figure itself), neutral (a group heading made only of these
narrows nothing: 人员配备情况), prefix (年末, 辖区), ending (配备情况, of a group heading), tail (数, 人数: may follow a
name whose item is counted in the unit `of`), same (one spelling for another), limited (the name does not hold in a
table that also states the item `of`), standard (speaks of what should be, not of what is).
"""

import csv
import re
from functools import cache
from pathlib import Path

DECLARED = Path(__file__).resolve().parents[2] / "catalogue" / "heading_words.csv"
_NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}(?:\.\d{1,2})*[.、)](?:(?!\d)|(?=\d{1,2}周?岁))|\(\d{1,2}\)|[①-⑳])"
)
_YEARS = re.compile(
    r"(?:截至|截止)?(?:19|20)\d\d(?:年度|年)?(?:(?:[—\-~至]|——)(?:19|20)\d\d(?:年度|年)?)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?末|年?底)?"
)
_DROPPED = re.compile(r"[\s\u3000\u00a0\u200b-\u200d\ufeff“”\"‘’'「」《》<>、,;；。_＿:—-]+")
_SELF = re.compile(r"\(含\d*(?:周?岁)?\)")
_LAST = re.compile(r"^(.+?)\(([^()]+)\)$")
#: #女性 as yearbooks write 其中：女性.
_OF_WHICH = re.compile(r"^[#＃](?=[\u3400-\u9fff\d])")
_MARKS = re.compile(r"[①-⑳*#†‡]+$|(?<=[\u3400-\u9fff])[a-z]$")


@cache
def words(kind: str) -> dict[str, tuple[str, ...]]:
    """word → what it is declared `of`, for one kind, longest words first."""
    found: dict[str, list[str]] = {}
    with DECLARED.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["kind"] == kind:
                found.setdefault(row["word"], []).append(row["of"])
    return {word: tuple(found[word]) for word in sorted(found, key=len, reverse=True)}


@cache
def _made_of(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(word) for kind in kinds for word in words(kind)) + ")+")


def is_measure(key: str) -> bool:
    """Whether a heading's key says nothing but that a figure stands below (数量, 合计)."""
    return not key or bool(_made_of(("measure",)).fullmatch(key))


def is_neutral(key: str) -> bool:
    """Whether a group heading's key is made of declared neutral words only, so that it narrows nothing."""
    return not key or bool(_made_of(("measure", "neutral")).fullmatch(key))


def is_idle(text: str) -> bool:
    """Whether a text before an item's word narrows nothing: 年末, 辖区, 社区治理."""
    return not text or bool(_made_of(("measure", "neutral", "prefix")).fullmatch(text))


def tails(unit: str) -> frozenset[str]:
    """The words that may follow a name counted in a unit (人数 after names of people), and say nothing more."""
    return frozenset(word for word, of in words("tail").items() if unit.split("/")[0] in of)


def _key(text: str) -> str:
    text = _DROPPED.sub("", text)
    for word, stands_for in words("same").items():
        text = text.replace(word, stands_for[0])
    return text


@cache
def keys(text: str) -> tuple[str, ...]:
    """A heading as written → its keys: years, numbering and marks dropped, one spelling; a last parenthesis apart.

    户数（常住） → (户数, 常住); 其中：35周岁及以下 → (其中, 35岁以下); 社区（村）总数 → (社区村总数,).
    """
    text = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    text = _SELF.sub("", "".join(text.split()).replace("〔", "(").replace("〕", ")"))
    text = _OF_WHICH.sub("其中", text)
    text = _YEARS.sub("", _NUMBERING.sub("", _MARKS.sub("", text)))
    first, _, rest = text.partition("其中")
    if _ and not first.strip(":：、"):
        return ("其中", *(keys(rest.lstrip(":：")) if rest.strip(":：") else ()))
    last = _LAST.match(text)
    parts = [last[1], last[2]] if last else [text]
    return tuple(key for part in parts if (key := _key(re.sub(r"[()]", "", part))))

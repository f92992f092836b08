"""Label texts as keys: padding between Chinese characters gone, the Chinese part of bilingual labels, indent."""

import re
from functools import lru_cache

from loaders.figures.unit_labels import with_unit_apart
from loaders.figures.units import is_unit

_SPACES = re.compile(r"[\s\u3000\u00a0\u200b-\u200d\ufeff]+")
_CJK = r"\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_BETWEEN = re.compile(rf"(?<=[{_CJK}])\s+(?=[{_CJK}0-9(（])|(?<=[0-9)）])\s+(?=[{_CJK}])")
_HAS_CJK = re.compile(r"[\u3400-\u9fff]")
_LATIN = r"(?:[A-Za-z.,'’&/\- ]|\([\w .,%/\-]*\))*"
_ENGLISH_TAIL = re.compile(rf"^(.*[\u3400-\u9fff)）])\s+[A-Z]{_LATIN}[a-z]{_LATIN}$", re.ASCII)
_LONGEST = 400  # of labels; what is longer is a remark
_PARENTHESIS = re.compile(r"^[(（\[【][^()（）]*[)）\]】]$")
#: As above.
_DITTO = frozenset('〃 ″ " ” 同上'.split())
#: A footnote letter or mark that yearbooks and databases hang behind a unit's closing parenthesis.
_TRAILING_MARK = re.compile(r"(?<=[)）])\s*(?:[a-z]|[*＊#①-⑳]|\[\d+\])$")


@lru_cache(maxsize=65536)
def label(text: str) -> str:
    """The key form of a label: its Chinese part on one line, without padding between characters."""
    if text.isalnum():
        return text  # nothing to take away: no space, no line break, no mark
    text = with_unit_apart(text.strip())
    lines = [line for line in (_SPACES.sub(" ", part).strip() for part in text.split("\n")) if line]
    if len(lines) > 1 and any(map(_HAS_CJK.search, lines)):
        kept, foreign = [], False
        for line in lines:
            if _HAS_CJK.search(line) or (not foreign and _keeps(line)):
                kept.append(line)
            else:
                foreign = True
        lines = kept
    joined = _BETWEEN.sub("", " ".join(lines))
    if len(lines) > 1:
        joined = re.sub(rf"\s+(?=[(（])|(?<=[{_CJK}])\s+|\s+(?=[{_CJK}])", "", joined)
    english = _ENGLISH_TAIL.match(joined) if len(joined) < _LONGEST else None
    return english[1].strip() if english else joined


def _keeps(line: str) -> bool:
    """Lines without Chinese that still belong to a Chinese label: a parenthesis, a unit, digits."""
    if _PARENTHESIS.match(line) and re.match(r".[a-z]{3}", line):
        return is_unit(line[1:-1])  # (household) is the translation of (户)
    return bool(_PARENTHESIS.match(line)) or is_unit(line) or not re.search(r"[A-Za-z]{2}", line)


@lru_cache(maxsize=65536)
def unmarked(text: str) -> str:
    """A label without the footnote mark behind its closing parenthesis: 支出（亿元）i → 支出（亿元）."""
    return _TRAILING_MARK.sub("", text)


@lru_cache(maxsize=65536)
def indent_of(text: str) -> int:
    """Leading blank width: a full-width space counts two."""
    if not text[:1].isspace():
        return 0
    width = 0
    for character in text:
        if character in "\u3000":
            width += 2
        elif character in " \u00a0":
            width += 1
        elif character == "\t":
            width += 4
        else:
            break
    return width


def is_latin(text: str) -> bool:
    """Whether a text has letters but no Chinese."""
    return not _HAS_CJK.search(text) and bool(re.search(r"[A-Za-z]{2}", text))


def translates(text: str, above: str) -> bool:
    """Whether a label says in Latin letters what the Chinese one above it says: 年份, Year."""
    return bool(_HAS_CJK.search(above)) and is_latin(text) and bool(re.search("[a-z]{3}", text))


def in_parentheses(text: str) -> bool:
    """Whether a label is nothing but one parenthesis: (女=100), （人/户）."""
    return bool(_PARENTHESIS.match(text))


def is_translation(texts: list[str], others: list[str]) -> bool:
    """Whether a key column only repeats another in Latin letters."""
    left = 0.1 * len(texts)
    for text in texts:
        left -= not is_latin(text)
        if left < -0.001:
            return False  # in nearly every table soon
    return bool(texts) and sum(map(is_latin, others)) < 0.5 * len(others)


def spelt_out(texts: dict[int, str]) -> dict[int, str]:
    """The texts of a column without 同上, which is filled down as blanks are."""
    if _DITTO.isdisjoint(texts.values()):
        return texts
    return {row: text for row, text in texts.items() if text not in _DITTO}

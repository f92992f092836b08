"""The last thing before a file is written: unprintable signs go, personal data is masked and listed.

Identity numbers, mobile numbers and bank cards are found by `gate_numbers`; telephones, homes and names after 联系人
by the patterns here. Figures, hashes and codes are left alone.
"""

import re
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache, partial
from typing import Any, TypeVar

from briefings.document import Document, Masked, Written
from briefings.gate_numbers import Take, without_numbers

Whole = TypeVar("Whole")

KINDS = {
    "id_number": "身份证件号码",
    "bank_card": "银行卡号",
    "mobile": "手机号码",
    "telephone": "电话号码",
    "home_address": "住址",
    "person_name": "姓名",
}
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff\ufdd0-\ufdef]"
)
_BREAKS = re.compile(r"[\t\r\n\u2028\u2029\x0b\x0c]+")
#: With a hyphen also where a year is glued to it.
_TELEPHONE = re.compile(
    r"(?<![0-9A-Za-z])(?:0[1-9]\d{1,2}[-－ ]?\d{7,8}|400[-－ ]?\d{3}[-－ ]?\d{4})(?!\d)"
    r"|(?<=(?<!\d)(?:19|20)\d\d)0[1-9]\d{1,2}[-－]\d{7,8}(?!\d)|(?<!\d)0[1-9]\d{1,2}[-－]\d{7,8}(?=(?:19|20)\d\d(?!\d))"
)
_HOME = re.compile(r"\d+\s*(?:幢|栋|号楼|单元|弄|号)[^，。；、\s]{0,8}?\d+\s*(?:室|户(?!数))|\d+\s*单元\s*\d+\s*室?")
_PERSON = re.compile(r"(?<=联系人)[:：为是]?\s*[\u4e00-\u9fff]{2,4}(?=[，,。；;、（(\s]|$)")
_MASK = "（已遮盖）"


def clean(text: str) -> str:
    """Text that every file format can hold: no control, bidi or zero-width signs, no halves of characters."""
    return _UNPRINTABLE.sub("", _BREAKS.sub(" ", text))


def masked(text: str) -> tuple[str, list[str]]:
    """The text without personal data, and the kinds of what was taken out."""
    kinds: list[str] = []

    def take(kind: str) -> str:
        kinds.append(kind)
        return _MASK

    text = without_numbers(text, take)
    for kind, pattern in (("telephone", _TELEPHONE), ("home_address", _HOME), ("person_name", _PERSON)):
        text = pattern.sub(partial(_instead, take, kind), text)
    return text, kinds


def _instead(take: Take, kind: str, _: re.Match[str]) -> str:
    return take(kind)


def harmless(thing: Whole) -> Whole:
    """Any of our dataclasses with its text cleaned and personal data masked, where nobody keeps the list."""
    made: Whole = _walk(thing, "", [])
    return made


def gated(document: Document) -> Document:
    """The document as it may leave the house, with the list of what was masked."""
    found: list[Masked] = []
    walked = {
        field.name: _walk(getattr(document, field.name), WHERE.get(field.name, "正文"), found)
        for field in fields(document)
        if field.name != "masked"
    }
    return replace(document, **walked, masked=tuple(dict.fromkeys(found)))


WHERE = {"title": "标题", "recipient": "主送", "evidence": "证据清单", "signature": "落款", "statement": "编制说明"}


@lru_cache(maxsize=20_000)
def passed(text: str) -> tuple[str, tuple[str, ...]]:
    """Cleaned and masked once: names, hashes and clauses stand in a batch a hundred times over."""
    shown, kinds = masked(clean(text))
    return shown, tuple(kinds)


def _walk(thing: Any, where: str, found: list[Masked]) -> Any:
    if isinstance(thing, Written):
        return Written(clean(thing))
    if isinstance(thing, str):
        text, kinds = passed(thing)
        found.extend(Masked(where, KINDS[kind]) for kind in kinds)
        return text
    if isinstance(thing, tuple):
        return tuple(_walk(one, where, found) for one in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: _walk(getattr(thing, f.name), where, found) for f in fields(thing)})
    return thing

"""Numbers that are somebody's, in running text: alone, spaced or dotted, and glued to a year, a word or one another.

A figure with its unit behind it is none, nor is a hash. `loaders.personal.patterns` knows what is one.
"""

import re
from collections.abc import Callable

from loaders.personal.patterns import checks, folded, has_bank_card, has_id_number, has_mobile

#: Told each kind that is taken out; gives what stands for it.
Take = Callable[[str], str]

_NUMBER = re.compile(r"(?<![0-9A-Za-z.,，])[+＋]?[0-9０-９][0-9０-９Xx*＊ \u3000\-－]{8,30}[0-9０-９Xx](?![0-9A-Za-z])")
_TOKEN = re.compile(r"(?<![0-9０-９A-Za-z.])[0-9０-９A-Za-z]{12,}(?![0-9０-９A-Za-z])")
_DOTTED = re.compile(r"(?<![\d.])(?:1[3-9]\d([.·•])\d{4}\1\d{4}|[（(]1[3-9]\d[)）] ?\d{4}[- ]?\d{4})(?!\d)")
_ALONE = re.compile(r"(?<![0-9０-９A-Za-z.,，*+＋\-－])1[3-9]\d{9}(?![0-9A-Za-z*])")
_DAY = r"(?:19|20)\d{2}(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?)?"
_GLUED_MOBILE = re.compile(rf"({_DAY}|[A-Za-z]+)?(?:1[3-9]\d{{9}})+({_DAY})?")
_GLUED_ID = re.compile(rf"({_DAY})?(\d{{17}}[\dX])({_DAY})?")
#: A fingerprint, whole or as far as it is printed.
_HASH = re.compile(r"(?=.*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{64})")
_UNIT = re.compile(r" ?(?:[元万亿人户㎡平个倍次项%％‰](?!主))")


def without_numbers(text: str, take: Take) -> str:
    """The text without identity, mobile and card numbers."""
    text = _TOKEN.sub(lambda found: _glued(found, take), text)
    text = _DOTTED.sub(lambda _: take("mobile"), text)
    text = _ALONE.sub(lambda found: found.group() if _figure(found) else take("mobile"), text)
    return _NUMBER.sub(lambda found: _spaced(found, take), text)


def _figure(found: re.Match[str]) -> bool:
    """Whether a unit follows: then it is a quantity."""
    return _UNIT.match(found.string, found.end()) is not None


def _spaced(found: re.Match[str], take: Take) -> str:
    plain = folded(found.group())
    if has_id_number(plain):
        return take("id_number")
    if _figure(found):
        return found.group()
    if has_mobile(plain):
        return take("mobile")
    return take("bank_card") if has_bank_card(plain) else found.group()


def _glued(found: re.Match[str], take: Take) -> str:
    """A number without a gap to the year or the word beside it, which stay."""
    given, plain = found.group(), folded(found.group())
    if _HASH.fullmatch(given) or _figure(found):
        return given
    number, kind = _GLUED_ID.fullmatch(plain), "id_number"
    if number is None or not checks(number.group(2)) or not has_id_number(number.group(2)):
        number, kind = _GLUED_MOBILE.fullmatch(plain), "mobile"
    if number is None:
        return given
    before, after = len(number.group(1) or ""), len(number.groups()[-1] or "")
    return given[:before] + take(kind) + given[len(given) - after :]

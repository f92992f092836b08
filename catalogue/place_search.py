"""Places found by typing part of a name, its pinyin or its initials; quick over the whole register.

All names stand in one text, with a second text of initials and a third of whole pinyin beside it: a search is a scan
of text, and a place is made only for what is found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from pypinyin import lazy_pinyin

#: Hits looked at before ranking: a reader is shown a few, and the given order is kept.
LOOKED_AT = 2000
_APART = re.compile(r"[\s·,，/、]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


class PlaceSearch:
    """`codes` and `names` in the order hits are wanted. `words`: pairs of signs read otherwise together than alone;
    both readings are found."""

    def __init__(self, codes: Sequence[str], names: Sequence[str], words: Mapping[str, tuple[str, ...]] = {}) -> None:
        self._codes = np.array(codes, "S12")
        written = _joined(names)
        signs = {sign: lazy_pinyin(sign)[0] for sign in set(_CHINESE.findall("".join(set(written))))}
        initials = str.maketrans({sign: syllable[0] for sign, syllable in signs.items()})
        whole = str.maketrans(signs)
        self._texts = [written, written.translate(initials), written.translate(whole)]
        if words:
            told = re.compile("|".join(map(re.escape, words)))
            self._texts.append(told.sub(lambda f: "".join(p[0] for p in words[f[0]]), written).translate(initials))
            self._texts.append(told.sub(lambda f: "".join(words[f[0]]), written).translate(whole))
        self._starts = [_starts(text) for text in self._texts]

    def code(self, row: int) -> str:
        """The code of a row."""
        return str(self._codes[row].decode())

    def find(self, text: str, most: int = LOOKED_AT) -> list[int]:
        """The rows whose name holds `text` (signs, initials or pinyin), those that begin with it first."""
        key = text.strip().lower().replace("'", "")
        if not key or "\n" in key:
            return []
        found: dict[int, None] = {}
        searched = range(1 if _CHINESE.search(key) else len(self._texts))
        for wanted in ("\n" + key, key):
            for which in searched:
                found |= dict.fromkeys(self._hits(which, wanted, most))
        return list(found)[:most]

    def _hits(self, which: int, wanted: str, most: int) -> Iterator[int]:
        text, starts = self._texts[which], self._starts[which]
        at = text.find(wanted)
        for _ in range(most):
            if at < 0:
                return
            row = int(np.searchsorted(starts, at + wanted.startswith("\n"), side="right")) - 1
            yield row
            at = text.find(wanted, int(starts[row + 1]) - 1)


def terms(text: str) -> tuple[list[str], str]:
    """What must be found in the names above, and in the name itself: 镇海 招宝山 → ([镇海], 招宝山)."""
    parts = [part for part in _APART.split(text) if part]
    return parts[:-1], parts[-1] if parts else ""


def special_readings(names: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Pairs of signs read otherwise together than alone (重庆, 厦门, 六安), as these names have them."""
    found = {}
    for name in names:
        read = lazy_pinyin(name)
        if len(read) != len(name):
            continue
        odd = [at for at, sign in enumerate(name) if _CHINESE.match(sign) and lazy_pinyin(sign)[0] != read[at]]
        for at in odd:
            first = max(0, at - 1) if at + 2 > len(name) else at
            found[name[first : first + 2]] = tuple(read[first : first + 2])
    return found


def _joined(names: Sequence[str]) -> str:
    """The names one after another, each between two line ends."""
    clean = (name.replace("\n", " ").lower() for name in names)
    return "\n" + "\n".join(clean) + "\n"


def _starts(text: str) -> np.ndarray:
    """Where each name begins in the joined text, and where the one after the last would."""
    signs = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    return np.flatnonzero(signs == ord("\n")) + 1

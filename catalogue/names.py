"""Names of places as keys: what counts as the same name, and which endings may stand for one another.

Two names are the same when their keys are equal after normalisation, or differ only by endings declared as one kind
in data/reference/place_endings.csv (社区 / 社区居委会 / 居民委员会; 村 / 村委会), or one of them leaves its ending out
(招宝山 for 招宝山街道). A 社区 and a 村 of one stem are two places. Nothing is matched by prefix or likeness.
"""

import csv
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

REFERENCE = Path(__file__).resolve().parent.parent / "data" / "reference"

#: Rows of the register that only hold the code tree together: they have no name of their own.
STRUCTURAL = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})

#: A name without its ending must still have this many characters: 城 for 城区 is no name.
LEAST_STEM = 2

_LEVELS = ["province", "city", "county", "town", "community"]


@dataclass(frozen=True, slots=True)
class Ending:
    """One declared ending. `kind` groups endings that mean the same body; `place_class` is urban, rural or ""."""

    level: str
    kind: str
    text: str
    place_class: str


@lru_cache(maxsize=65536)
def normal_name(text: str) -> str:
    """The key names are compared by: NFKC, no spaces, no invisible or control characters, lower case.

    NFKC folds full-width letters and the look-alike radicals (⼈民路 → 人民路); for names only, never for figures.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if unicodedata.category(c)[0] not in "CZ")


@lru_cache(maxsize=1)
def endings() -> tuple[Ending, ...]:
    """All declared endings, longest first, so that the first that fits is the whole ending."""
    with (REFERENCE / "place_endings.csv").open(encoding="utf-8", newline="") as file:
        rows = [Ending(r["level"], r["kind"], r["ending"], r["class"]) for r in csv.DictReader(file)]
    return tuple(sorted(rows, key=lambda e: -len(e.text)))


def ending_of(name: str, level: str) -> Ending | None:
    """The ending a normalised name carries at a level, or None. The stem may be a single character."""
    return next((e for e in endings() if e.level == level and len(name) > len(e.text) and name.endswith(e.text)), None)


def stem_of(name: str, level: str) -> str:
    """A normalised name without its ending at a level (the name itself if it carries none)."""
    ending = ending_of(name, level)
    return name[: -len(ending.text)] if ending else name


def is_bare(name: str, level: str = "community", only_level: bool = False) -> bool:
    """Whether a normalised name may leave out an ending of `level`: it carries none of that level or one above.

    西村 may be short for the town 西村乡 (and be the village 西村); 城关镇 is never short for 城关镇社区. `only_level`
    says that the writer can only have meant this level (a column headed 街道): then 东区 may be short for 东区街道.
    """
    depths = [level] if only_level and level == "town" else _LEVELS[: _LEVELS.index(level) + 1]
    return len(name) >= LEAST_STEM and not any(name.endswith(e.text) for e in endings() if e.level in depths)


@lru_cache(maxsize=65536)
def spellings(name: str, level: str, only_level: bool = False) -> frozenset[str]:
    """Every full name at `level` that a normalised name may stand for, itself included; `only_level` as in is_bare."""
    found = {name}
    own = ending_of(name, level)
    if own:
        stem = name[: -len(own.text)]
        found |= {stem + e.text for e in endings() if e.level == level and e.kind == own.kind}
    if own and own.text == own.kind == "村":
        # 彭村 is how 彭村村民委员会 is spoken of: the village's name already ends in 村.
        found |= {name + e.text for e in endings() if e.level == level and e.kind == own.kind}
    if is_bare(name, level, only_level):
        found |= {name + e.text for e in endings() if e.level == level}
    return frozenset(found)

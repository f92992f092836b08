"""Which place a whole table speaks of: what its title, preamble and sheet name say, else what the sender said."""

from functools import lru_cache

from catalogue.names import ending_of, normal_name
from catalogue.places import NATION, Place, Register, under
from loaders.shapes import Table

_UPPER = ("province", "city", "county", "town")
_LONGEST = 15


def place_of_table(table: Table, register: Register, within: str = "") -> Place | None:
    """The place of a table: its title and preamble, narrowed by the sheet name and by a stated 地区; else `within`.

    `within` (a code) only holds where the workbook says nothing. None if nothing is known.
    """
    place = register.place(within) if within else None
    said = [table.title, *table.preamble, table.sheet]
    for text in said:
        place = _narrowed(place, place_of_text(text, register, place.code if place else ""))
    place = _narrowed(place, _named_alone(table.sheet, register, place, anywhere=False))
    return _narrowed(place, _named_alone(table.place, register, place, anywhere=True))


def _narrowed(place: Place | None, found: Place | None) -> Place | None:
    """The workbook's own word counts before the sender's; a wider place named later does not widen what is known."""
    if found is None or (place is not None and under(place.code, found.code)):
        return place
    return found


def _named_alone(text: str, register: Register, place: Place | None, anywhere: bool) -> Place | None:
    # A sheet called 镇海, a line 地区：上海: the text is the name itself, short forms included.
    spans = [base_code(place)] if place else []
    for within in [*spans, ""] if anywhere or not place else spans:
        for levels in (("nation", "province"), ("city", "county"), ("town",) if within else ()):
            found = register.named(text, within, levels) if levels else []
            if len(found) == 1:
                return found[0]
    return None


@lru_cache(maxsize=4096)
def place_of_text(text: str, register: Register, within: str = "") -> Place | None:
    """The one place a title or sheet name speaks of: 山东省聊城市社区工作者情况 → 聊城市; None if none or not just one.

    Only names written out with their ending count, the longest first, each under the one before it. Neighbours (two
    towns of one district) give what they have in common, strangers None; a word that names nothing here (城区, 开发区)
    is passed over. `within` decides between places of one name.
    """
    key = normal_name(text)
    chain: list[Place] = []
    several = False
    for word in _words(key, register):
        found = register.named(word, levels=("nation", *_UPPER))
        if not chain:
            chosen = _first(found, within)
            chain = chosen if _settled(chosen) else []
            continue
        below = [p for p in found if any(p.code != c.code and under(p.code, c.code) for c in chain)]
        beside = [c for c in chain if any(p.parent == c.parent and p.level == c.level for p in found)]
        if below:
            chain = chain if several else below
        elif beside and found[0].code != chain[0].code:
            chain, several = [p for p in [register.place(beside[0].parent or NATION)] if p], True
        elif len(found) == 1 and found[0].level != "town" and found[0].code not in {c.code for c in chain}:
            return None
    return chain[0] if len(chain) == 1 else None


def _first(found: list[Place], within: str) -> list[Place]:
    here = [p for p in found if under(p.code, within)] if within else []
    return here or found


def _settled(found: list[Place]) -> bool:
    # Several counties of one name may still be told apart by what follows; several towns are but a common word.
    return len(found) == 1 or any(p.level != "town" for p in found)


def _words(key: str, register: Register) -> list[str]:
    """The parts of a text that are full names of places above communities; the longest where they overlap; in order."""
    spans = []
    for start in range(len(key)):
        for end in range(start + 2, min(len(key), start + _LONGEST) + 1):
            word = key[start:end]
            full = word == "全国" or any(ending_of(word, level) for level in _UPPER)
            if full and any(
                normal_name(p.name) == word or _same_end(word, p) for p in register.named(word, "", ("nation", *_UPPER))
            ):
                spans.append((start, end))
    taken: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
    return [key[a:b] for a, b in sorted(taken)]


def _same_end(word: str, place: Place) -> bool:
    # 西村 must not be read as short for 西村乡 inside a sentence; 招宝山街道办事处 is 招宝山街道.
    mine, theirs = ending_of(word, place.level), ending_of(normal_name(place.name), place.level)
    return mine is not None and theirs is not None and mine.kind == theirs.kind


def base_code(place: Place | None) -> str:
    """A place as the `within` of a look-up: "" for the whole nation or where nothing is known."""
    return "" if place is None or place.code == NATION else place.code

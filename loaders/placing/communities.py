"""Which community a table speaks of whose rows name no place: by title, preamble, title of its part, sheet name."""

import re

from catalogue.names import ending_of, normal_name
from catalogue.places import Place, Register, under
from loaders.mapping.heading_words import is_idle
from loaders.placing.context import base_code, place_of_text
from loaders.shapes import Table
from loaders.tables.words import pair_of

_LONGEST = 15
_NUMBERED = re.compile(r"^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]")
#: All of them, not one.
_ANY = re.compile("[各分按全本每]|所有|所属|其[他它]|.*(?:[\\d、和与及年表]|情况|统计|指标)")
_COMMUNITY = frozenset("社区 社区名称 村 村名 村（社区） 社区（村） 社区(村) 村(社区)".split())


def community_of_table(table: Table, register: Register, base: Place | None) -> Place | None:
    """The community that title, preamble or sheet name speak of within `base`, for rows that name no place; else base.

    None where a line of its own (社区：…, 二、某社区情况) names one, or a town, not known, or several are named.
    """
    if base is None or base.level == "community":
        return base
    found: set[str] = set()
    if unknown_name(table, register, base):
        return None
    for text in (table.title, *table.preamble, table.sheet):
        pair = pair_of(text)
        key = normal_name(pair[1] if pair else text)
        ends = [
            end for end in range(3, len(key) + 1) if ending_of(key[:end], "community") and key[end : end + 1] != "等"
        ]
        named = [_ending_at(key[:end], register, base) for end in ends] or [_part_of(key, register, base)]
        if pair and pair[0] in _COMMUNITY and not any(named):
            return None
        found |= {code for code in named if code}
    return register.place(found.pop()) if len(found) == 1 else None if found else base


def _part_of(key: str, register: Register, base: Place) -> str:
    """The code of the one community whose full name is all that a part's title says (二、某分场生活区情况)."""
    bare = _bare(key)
    found = [p for p in register.named(bare, base_code(base), ("community",)) if normal_name(p.name) == bare]
    return found[0].code if len(found) == 1 else ""


def _bare(key: str) -> str:
    return _NUMBERED.sub("", key).removesuffix("情况").removesuffix("基本")


def unknown_name(table: Table, register: Register, base: Place) -> str:
    """The name of a community or town, none of the register, that a line above a table is; "" for none."""
    keys = map(normal_name, (*table.preamble, table.sheet))
    return next((name for key in keys if (name := _unknown_in(key, register, base))), "")


def _unknown_in(key: str, register: Register, base: Place) -> str:
    """As `unknown_name`, of one line: its figures are not those of the place above. 各社区, 城乡社区 are no names."""
    bare = _bare(key)
    ending = next((end for level in ("community", "town") if (end := ending_of(bare, level))), None)
    stem = bare.removesuffix(ending.text) if ending else ""
    if len(stem) < 2 or len(bare) > _LONGEST or _ANY.match(bare) or is_idle(stem) or is_idle(bare):
        return ""
    known = any(under(p.code, base.code) or under(base.code, p.code) for p in register.named(bare))
    path = known or _ending_at(bare, register, base) or place_of_text(bare, register, base_code(base)) is not None
    return "" if path else bare


def communities_named(table: Table, register: Register) -> list[Place]:
    """The communities of the full name that a title or sheet name opens with, wherever they lie; [] for none."""
    for key in map(normal_name, (table.title, table.sheet)):
        for end in range(3, min(len(key), _LONGEST) + 1):
            found = register.named(key[:end], "", ("community",)) if ending_of(key[:end], "community") else []
            if found := [place for place in found if normal_name(place.name) == key[:end]]:
                return found
    return []


def _ending_at(key: str, register: Register, base: Place) -> str:
    """The code of the one community whose full name, the longest, stands at a text's end; "" for none."""
    for start in range(max(0, len(key) - _LONGEST), len(key) - 2):
        places = register.named(key[start:], base_code(base), ("community",))
        if len(places) == 1 and normal_name(places[0].name) == key[start:]:
            return places[0].code
    return ""

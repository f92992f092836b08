"""Which label columns of a table name places, and of which level: by the heading's words and by the names found."""

import re
from collections.abc import Set
from dataclasses import dataclass

from catalogue.names import is_bare, normal_name
from catalogue.places import Place, Register

_LEVEL_WORDS = (
    ("province", re.compile("省")),
    ("city", re.compile("城市$|地级市|地市|市州|州市|市[（(]州|^市$|所[在属]市")),
    ("county", re.compile("县|旗|(?<![社小地辖片园])区(?=$|[（(、])|[、市]区")),
    ("town", re.compile("街道|镇|乡")),
    ("community", re.compile("社区|村|居委")),
)
_PLACE_WORDS = re.compile("地区|名称|单位|辖区|区划|区域|地方|省|市|县|街道|镇|乡|社区|村|居委")
_OTHER_WORDS = re.compile(
    "类型|类别|性质|备注|负责|姓名|电话|联系|主任|书记|等级|指标|项目|说明|时间|日期|地址|年份|年度|序号|计量单位"
)

#: What one label may name under a place of each level ("" = nothing known, or the whole nation).
BELOW = {
    "": ("province", "city", "county"),
    "province": ("city", "county"),
    "city": ("county", "town"),
    "county": ("town", "community"),
    "town": ("community",),
    "community": (),
}


@dataclass(frozen=True, slots=True)
class PlaceColumn:
    """A label column that names places. `hint`: levels its heading speaks of; `settled`: the level most names have.

    `wanted_class`: urban where the heading speaks of 社区 only, rural where of 村 only, else "".
    """

    hint: tuple[str, ...]
    settled: str
    wanted_class: str


def hinted_levels(heading: tuple[str, ...]) -> tuple[str, ...]:
    """The levels a heading's last part speaks of, from the widest: 街道（镇） → town."""
    return tuple(level for level, words in _LEVEL_WORDS if heading and words.search(heading[-1]))


def place_column(
    heading: tuple[str, ...], names: Set[tuple[str, str]], register: Register, alone: bool
) -> PlaceColumn | None:
    """How a label column names places, or None if it names something else. `names`: (within, text) of its rows.

    A column whose heading speaks of something else (类型, 指标) is one only if most of its names are places; one of
    unknown heading also if it is the table's only label column, so that misspelt names are asked about.
    """
    title = heading[-1] if heading else ""
    counts = dict.fromkeys(("province", "city", "county", "town", "community"), 0)
    known = 0
    for within, text in names:
        found = register.named(text, within, levels_below(register, within))
        known += bool(found)
        for level in counts:
            counts[level] += sum(1 for p in found if p.level == level) == 1
    if 2 * known < max(1, len(names)) and (_OTHER_WORDS.search(title) or not (alone or _PLACE_WORDS.search(title))):
        return None
    most = max(counts, key=lambda level: counts[level])
    urban, rural = bool(re.search("社区|居委", title)), "村" in title
    wanted_class = "" if urban == rural else "urban" if urban else "rural"
    settled = most if counts[most] and 2 * counts[most] >= known else ""
    return PlaceColumn(hinted_levels(heading), settled, wanted_class)


def levels_below(register: Register, within: str) -> tuple[str, ...]:
    """The levels one name may have under `within`; a city without districts has its towns right below it."""
    place = register.place(within) if within else None
    level = place.level if place and place.level != "nation" else ""
    if level == "city" and [c.structural for c in register.children(within)] == [True]:
        return ("town", "community")
    return BELOW[level]


def settle(text: str, within: str, column: PlaceColumn, register: Register) -> list[Place]:
    """The places under `within` that one label of the column may name: one = found, several = ask, none = unknown.

    A name without its ending counts only at the level the column speaks of, and in a column of 社区 never means a 村.
    """
    asked = levels_below(register, within)
    key = normal_name(text)
    said = register.place(register.known.answered(key, within))
    if said:
        return [said]
    preferred = tuple(level for level in asked if level in (column.hint or (column.settled,)))
    found = register.named(text, within, preferred) if preferred else []
    if is_bare(key):
        other = {"urban": "rural", "rural": "urban"}.get(column.wanted_class, "")
        return [p for p in found if p.level != "community" or p.place_class != other or normal_name(p.name) == key]
    return found or register.named(text, within, asked)

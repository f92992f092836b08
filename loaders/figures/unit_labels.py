"""Where a label or a unit line says its unit."""

import re
from functools import lru_cache

from loaders.figures.units import SPACE, factor, is_unit

_PARENTHESES = re.compile(r"[(（\[【〔]([^()（）\[\]【】〔〕]*)[)）\]】〕]")
_CJK = re.compile(r"[\u3400-\u9fff]")
_SAID = re.compile(r"^(?:金额|计量|货币|面积)?单位[:：]")
_OF = "金额|计量|货币|面积|数量|人数|户数|人员|经费"
_UNIT_LINE = re.compile(rf"(?:^|[\s(（\[【\u3000])(?:{_OF})?单位[:：]([^()（）\[\]【】]+)")
#: Its units each behind the item they are of.
_UNIT_LINE_OPEN = re.compile(rf"(?:^|[\s(（\[【\u3000])(?:{_OF})?单\s*位[:：](.+)$")
_PARTED = re.compile(r"[、，,；;]|(?<=[)）])[\s\u3000]+|[\s\u3000]+(?=[^\s:：（(]+[:：（(])")
_OWN_UNIT = re.compile(r"([\u3400-\u9fff]{2,}?)(?:[:：为—–\-]+|[（(])([^()（）:：]+?)[)）]?")
_BETWEEN_UNITS = re.compile(rf"[、，,；;\s\u3000]+(?:(?:{_OF})单位[:：])?")
#: The sign of a change that may go either way, written before its unit: 同比（±%）.
_EITHER_WAY = re.compile(r"^(?:±|[+＋]\s*[/／]?\s*[-－—])")
_BARE = re.compile(r"(?<=[\u3400-\u9fff])(?:±|[+＋][/／]?[-－])?([%％‰])$")
#: 面积/㎡, 经费/万元, 社区数/个, 户数/户: what nothing is told per, or what the label itself counts, is the unit.
_SLASHED = re.compile(r"^(.*[\u3400-\u9fff)）])(?<!单位)\s*[/／：:，,、\-—–]\s*([^/／()（）\s]+)$")
#: 常住人口 人: likewise behind a space, where the label itself is not padded (居 民 户).
_BEHIND_SPACE = re.compile(r"^((?:[^\s()（）]*[^\s()（）]{2}))[\s\u3000]+([^\s()（）]{1,4})$")
_THINGS = "个名位处"
_COUNTS = {
    "人": re.compile("人[数口]?$|[者员]$"),
    "户": re.compile("户数?$"),
    **dict.fromkeys(_THINGS, re.compile("")),
}


@lru_cache(maxsize=8192)
def split_unit(label: str) -> tuple[str, str]:
    """(label without its unit, the unit or ""): the last parenthesis of the Chinese part, only if it is a unit.

    Only other parentheses and Latin text may follow it: (女=100), (助理) and an English line's unit are not taken.
    What else the parenthesis says stays with the label: 社工（专职，人） is 社工（专职） in 人; 增减（人，%） has no
    one unit.
    """
    for found in reversed(list(_PARENTHESES.finditer(label))):
        after = _PARENTHESES.sub("", label[found.end() :])
        rest, unit = _of_parenthesis(found[1])
        if unit and not _CJK.search(after):
            kept = f"（{rest}）" if rest else ""
            return (label[: found.start()] + kept + label[found.end() :]).strip(), unit
    bare = label.strip()
    if (percent := _BARE.search(bare)) is not None:
        return bare[: percent.start()], percent[1].replace("％", "%")
    slashed = _SLASHED.match(bare)
    return (slashed[1].strip(), slashed[2]) if slashed and _counts(*slashed.groups()) else (bare, "")


def with_unit_apart(text: str) -> str:
    """常住人口 人 as 常住人口（人）, any other label as it is."""
    spaced = _BEHIND_SPACE.match(text)
    if spaced is None or not _counts(*spaced.groups()) or (spaced[2] in _THINGS and not spaced[1].endswith("数")):
        return text
    return f"{spaced[1]}（{spaced[2]}）"


def _counts(name: str, unit: str) -> bool:
    """Whether a word behind a label is its unit: of money or area, or the one the label itself counts in."""
    if unit in _COUNTS:
        return bool(_COUNTS[unit].search(name.strip()))
    return unit == "万人" and bool(_COUNTS["人"].search(name)) or any(factor(unit, measure) for measure in ("㎡", "元"))


def _of_parenthesis(inside: str) -> tuple[str, str]:
    """(what else it says, its one unit or ""): the unit stands first or last, and no other measure word beside it."""
    inside = SPACE.sub("", inside)
    parts = [_EITHER_WAY.sub("", _SAID.sub("", part)) for part in re.split("[，,、；;]", inside)]
    units = [part for part in parts if is_unit(part)]
    rest = [part for part in parts if part and part not in units]
    if len(units) != 1 or units[0] not in (parts[0], parts[-1]) or any(len(part) == 1 for part in rest):
        return "", ""
    return "，".join(rest), units[0]


def units_told_apart(text: str) -> tuple[tuple[str, str], ...]:
    """(words of the item, unit) where a unit line says whose its units are: 单位：户数：户；人口（万人）."""
    found = _UNIT_LINE_OPEN.search(text)
    parts = [_OWN_UNIT.fullmatch(part.strip()) for part in _PARTED.split(found[1].strip(")）]】 "))] if found else []
    pairs = [(part[1].strip(), part[2].strip()) for part in parts if part is not None]
    told = len(pairs) == len(parts) and all(is_unit(unit) and not is_unit(words) for words, unit in pairs)
    return tuple(pairs) if told else ()


def units_of_line(text: str) -> tuple[str, ...]:
    """The units a unit line names (单位：户、人), in order; () if it names an office (编制单位：…) or the unknown."""
    found = _UNIT_LINE.search(text)
    units = tuple(part for part in _BETWEEN_UNITS.split(found[1]) if part) if found else ()
    return units if all(is_unit(unit) for unit in units) else ()

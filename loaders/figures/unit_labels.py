"""Where a label or a unit line says its unit."""

import re
from functools import lru_cache

from loaders.figures.units import SPACE, factor, is_unit

_PARENTHESES = re.compile(r"[(（\[【〔]([^()（）\[\]【】〔〕]*)[)）\]】〕]")
_CJK = re.compile(r"[\u3400-\u9fff]")
_SAID = re.compile(r"^(?:金额|计量|货币|面积)?单位[:：]")
_OF = "金额|计量|货币|面积|数量|人数|户数|人员|经费"
_UNIT_LINE = re.compile(rf"(?:^|[\s(（\[【\u3000])(?:{_OF})?单位[:：]([^()（）\[\]【】]+)")
_BETWEEN_UNITS = re.compile(rf"[、，,；;\s\u3000]+(?:(?:{_OF})单位[:：])?")
#: The sign of a change that may go either way, written before its unit: 同比（±%）.
_EITHER_WAY = re.compile(r"^(?:±|[+＋]\s*[/／]?\s*[-－—])")
_BARE = re.compile(r"(?<=[\u3400-\u9fff])(?:±|[+＋][/／]?[-－])?([%％‰])$")
#: 面积/㎡, 经费/万元, 社区数/个, 户数/户: what nothing is told per, or what the label itself counts, is the unit.
_SLASHED = re.compile(r"^(.*[\u3400-\u9fff)）])\s*[/／]\s*([^/／()（）\s]+)$")
_COUNTS = {
    "人": re.compile("人[数口]?$|[者员]$"),
    "户": re.compile("户数?$"),
    **dict.fromkeys("个名位处", re.compile("")),
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
    if slashed and (
        any(factor(slashed[2], measure) for measure in ("㎡", "元"))
        or (slashed[2] in _COUNTS and _COUNTS[slashed[2]].search(slashed[1].strip()))
    ):
        return slashed[1].strip(), slashed[2]
    return bare, ""


def _of_parenthesis(inside: str) -> tuple[str, str]:
    """(what else it says, its one unit or ""): the unit stands first or last, and no other measure word beside it."""
    inside = SPACE.sub("", inside)
    parts = [_EITHER_WAY.sub("", _SAID.sub("", part)) for part in re.split("[，,、；;]", inside)]
    units = [part for part in parts if is_unit(part)]
    rest = [part for part in parts if part and part not in units]
    if len(units) != 1 or units[0] not in (parts[0], parts[-1]) or any(len(part) == 1 for part in rest):
        return "", ""
    return "，".join(rest), units[0]


def units_of_line(text: str) -> tuple[str, ...]:
    """The units a unit line names (单位：户、人), in order; () if it names an office (编制单位：…) or the unknown."""
    found = _UNIT_LINE.search(text)
    units = tuple(part for part in _BETWEEN_UNITS.split(found[1]) if part) if found else ()
    return units if all(is_unit(unit) for unit in units) else ()

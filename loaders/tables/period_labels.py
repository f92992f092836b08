"""The time that a label names beside what it is about: 2023年户数, 户数（2022年末）, 截至2022年底户数."""

import re
from functools import lru_cache

from loaders.tables.bodies import BodyLine
from loaders.tables.period_months import is_part
from loaders.tables.periods import heading_period, period_in, period_of

_YEAR = r"((?:19|20)\d\d)"
_HEADED = re.compile(
    rf"^{_YEAR}年(?!度?以|[度末底]?前|度?后|度?至|度?起|度?新|度?建成|[-—–～~及和、])(度|末|底|终)?(?:\s*)(.+)$"
)
_UP_TO = r"(?:截至|截止到?|至)"
_DAY = rf"{_YEAR}年(?:度|末|底|终|(?:0?[1-9]|1[0-2])月(?:末|底|份|\d{{1,2}}日)?)?"
_PART = (
    r"[上下]半年|第?[一二三四1-4]季度|前[二三]季度|(?:0?1月?[-—–~～至到])?(?:0?[1-9]|1[0-2])月(?:末|底|份|\d{1,2}日)?"
)
#: 截至2022年底户数, 2022年一季度经费: up to a day, or a part of a year.
_LED = re.compile(
    rf"^(?:{_UP_TO}({_DAY}|{_YEAR}(?:[.\-/]\d{{1,2}}){{1,2}})|({_YEAR}年?(?:{_PART})))的?(?![末底终度以前后起新])([\u3400-\u9fff].*)$"
)
_CLOSED = re.compile(rf"^(.*[^\s(（])\s*[(（]{_UP_TO}?([^()（）]+)[)）]$")
_ENDED = re.compile(rf"^(.*[\u3400-\u9fff])(?<![于自从由到至为是比]){_DAY}$")
#: 户数2023, 户数（户）2022.
_BARE = re.compile(rf"^(.*[数口户积费员者额)）])\s*{_YEAR}$")
_NAMED = re.compile(rf"(?<!\d){_YEAR}(?=\s*(?:年|[-—–~～]\s*(?:19|20)?\d\d\s*年|[)）]|$))")
#: 上年, 去年末, 户数（上年同期）: of the year before the table's own. Not 比上年, 上年结转.
_BACK = re.compile(
    r"^(?:(?:上一?|去)年度?(?:[末底]|同期)?(?:的|数(?!量)|实际数?)?|(.+)[(（](?:上一?|去)年度?(?:[末底]|同期)?数?[)）])"
    r"(?!结[转余存]|增|减|比|新)"
)


@lru_cache(maxsize=65536)
def is_of_year_before(text: str) -> bool:
    """Whether a label speaks of the year before the table's own: 上年, 上年末户数, 户数（去年）."""
    return "年" in text and bool(_BACK.match(text))


def period_of_column(path: tuple[str, ...], period: str) -> str:
    """The period that holds for a column under a heading of 上年 is a year earlier: 2023-Q1 → 2022-Q1."""
    back = any(map(is_of_year_before, path))
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period) if back else period


@lru_cache(maxsize=65536)
def timeless(text: str) -> str:
    """A label of a heading without 上年 and the like; "" for a part of a year (一季度, 3月末)."""
    if (found := _BACK.match(text)) is not None:
        return (found[1] or "") + text[found.end() :]
    return "" if is_part(text) else text


@lru_cache(maxsize=4096)
def split_period(text: str) -> tuple[str, str]:
    """(label without the year it opens or closes with, the period): 2023年末人口 → (年末人口, 2023)."""
    if (found := _LED.match(text)) and (said := period_of(found[1] or found[4])) and not years_named(found[6]):
        return found[6].strip(), said
    if (found := _HEADED.match(text)) and not years_named(found[3]):
        return ("年" + found[2] if found[2] in ("末", "底", "终") else "") + found[3].strip(), found[1]
    if (found := _CLOSED.match(text)) and (said := period_of(found[2])):
        return found[1], said
    if (found := _ENDED.match(text)) and not years_named(found[1]) and (said := period_in(text)):
        return found[1], said
    if found := _BARE.match(text):
        return found[1], found[2]
    return text, ""


@lru_cache(maxsize=65536)
def years_named(text: str) -> frozenset[str]:
    """Every year a label names; a span names its first and its last."""
    if not any(map(str.isdigit, text)):
        return frozenset()
    return frozenset(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)) if _NAMED.search(text) else frozenset()


def period_said(part: str) -> str:
    """The period a heading label is, or opens or closes with."""
    return heading_period(part) or split_period(part)[1]


def part_said(label: str, year: str) -> str:
    """The period a label that is a part of a year names within a year: 6月末 and 2023 → 2023-06; "" for any other."""
    return period_of(f"{year}年{label}") if len(year) == 4 and is_part(label) else ""


def in_their_parts(lines: list[BodyLine], period: str) -> list[BodyLine]:
    """Lines whose labels name parts of a year (2021年 over 一季度, 二季度), dated so. `period`: of the table."""
    if not any(is_part(label) for line in lines[:3] for label in line[1]):
        return lines  # nearly every table
    dated = []
    for line in lines:
        year = line[4] or period
        part = next((said for label in reversed(line[1]) if (said := part_said(label, year))), "")
        dated.append((*line[:4], part or line[4], *line[5:]))
    return dated


def heading_without_period(path: tuple[str, ...]) -> tuple[str, ...]:
    """A heading path with the labels that are nothing but a period left out, and years cut off the others."""
    return tuple(split_period(part)[0] for part in path if not heading_period(part))

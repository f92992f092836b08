"""Years and months in headings, row keys, sheet names and titles. A period is "2021", "2021-06", "2021-Q1",
"2021-H1", "2021-01/2021-09" or "" (none)."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

_YEAR = r"((?:19|20)\d\d)"
_WHOLE = re.compile(
    rf"^(?:[Yy]|截至|截止)?{_YEAR}\s*(?:年(?:度|末|底|终)?|年\s*12\s*月\s*31\s*日|财年|[.\-/]12[.\-/]31)?$"
)
_MONTH = re.compile(
    rf"^(?:截至|截止)?{_YEAR}\s*(?:年|[.\-/])\s*(0?[1-9]|1[0-2])(?:\s*月(?:份|末|底)?|[.\-/]\d{{1,2}}|\s*月\s*\d{{1,2}}\s*日)?$"
)
#: Parts of a year: 一季度, Q1, 上半年, 1—6月, 前三季度.
_PART = re.compile(
    rf"(?<!\d){_YEAR}\s*(?:年?\s*[-.]?\s*(?:第?([一二三四1-4])\s*季度?|[Qq]([1-4])|([Hh][12]))(?!\d)"
    r"|年\s*([上下])半年|年?\s*0?1\s*(?:月份?)?\s*[-—–－~～至到]+\s*(1[0-2]|0?[2-9])\s*月(?:份|末|底)?|年\s*(前[二三]季度?))"
)
_QUARTERS = {"一": "1", "二": "2", "三": "3", "四": "4"}
#: From January to a month: what it is called where it has a name.
_UP_TO = {3: "Q1", 6: "H1"}
_INSIDE = re.compile(rf"(?<!\d){_YEAR}\s*(?:年|(?=[\s)）]|$))(?:\s*(\d{{1,2}})\s*月)?(?:\s*(\d{{1,2}})\s*日)?")
#: 2024年1月15日前: a day by which something is due.
_DUE = re.compile(rf"(?<!\d){_YEAR}\s*年(?:\s*\d{{1,2}}\s*月)?(?:\s*\d{{1,2}}\s*日)?\s*(?:之|以)?前")
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_RANGE = re.compile(rf"{_YEAR}\s*年?\s*(?:[-—–~～至到]+)\s*(?:{_YEAR}|\d\d(?!\d))")
#: A year with a footnote's mark or a remark: 2020*, 2021①, 2022（预计）.
_MARKED_YEAR = re.compile(rf"({_YEAR}年?)\s*(?:[*＊#①-⑳†‡▲△]+|[(（][^\d()（）]{{1,8}}[)）])")
#: A time of day behind a date: 2023-12-31 00:00:00.
_CLOCK = re.compile(r"(?<=\d)[ T]\d\d?:\d\d(?::\d\d(?:\.\d+)?)?$")
_COMPACT = re.compile(rf"{_YEAR}(?:(0[1-9]|1[0-2])|\.(0?[1-9]|1[0-2]))")
#: 20231231, 202306: names of sheets.
_STAMP = re.compile(rf"{_YEAR}[.\-_]?(0[1-9]|1[0-2])[.\-_]?(0[1-9]|[12]\d|3[01])?")
#: 二〇二三年, as titles of official papers write it.
_WRITTEN_YEAR = re.compile(r"(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=年)")
_WRITTEN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_MONTHS = [*"一二三四五六七八九十", "十一", "十二"]
_WRITTEN_MONTH = re.compile(r"(?<=\d年)(?:十[一二]?|[一二三四五六七八九])(?=月)")
TIME_WORDS = frozenset(
    (
        "年份 年度 年 时间 统计年度 数据年份 报告年度 统计时间 统计年份 数据年度 "
        "期间 时期 所属年度 会计年度 年别 年次 Year year 年月 报告期 "
        "月份 月度 统计月份 统计月度 数据月份 季度 统计季度 "
        "日期 统计日期 数据日期 报告日期 报表日期 截止日期 截至日期 截止时间 截至时间 时点 统计时点 数据时间"
    ).split()
)
MONTH_WORDS = frozenset(("月", "月份", "月度", "Month", "month"))
#: Headings of days: a number below one may be the serial of a date whose format was lost.
_DAYS = re.compile(r"日期$|时间$|时点$|年月$")
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.0)?")


def dated_serial(text: str, heading: str) -> str:
    """45291 under 统计日期 → 2023-12-31, 202301 under 年月 → 2023-01, 2020* → 2020; any other text as it is."""
    if heading in TIME_WORDS and (marked := _MARKED_YEAR.fullmatch(text)):
        return marked[1]
    if heading in TIME_WORDS and (compact := _COMPACT.fullmatch(text)) and compact[2]:
        return f"{compact[1]}-{compact[2]}"
    if not _DAYS.search(heading) or not _SERIAL.fullmatch(text):
        return text
    return (dt.date(1899, 12, 30) + dt.timedelta(days=int(float(text)))).isoformat()


@lru_cache(maxsize=65536)
def is_month(text: str) -> bool:
    """1 … 12, with or without 月."""
    return bool(re.fullmatch(r"(?:0?[1-9]|1[0-2])(?:\.0)?\s*(?:月份?)?", text.strip()))


def months_in(texts: Sequence[str]) -> list[str]:
    """202101, 202102 … or 2021.1, 2021.2 … as 2021-01, 2021-02; [] unless they run on month by month, up or down."""
    found = [_COMPACT.fullmatch(text.strip()) for text in texts]
    months = [int(f[1]) * 12 + int(f[2] or f[3]) - 1 for f in found if f is not None]
    steps = {b - a for a, b in pairwise(dict.fromkeys(months))}
    if len(months) < len(texts) or (steps != {1} and steps != {-1}):
        return []
    return [f"{month // 12}-{month % 12 + 1:02d}" for month in months]


@lru_cache(maxsize=65536)
def heading_period(text: str) -> str:
    """The period a label of a heading names: as period_of, 202101 and 2021.1 too, which no heading names otherwise."""
    found = _COMPACT.fullmatch(text.strip())
    return period_of(text) or (f"{found[1]}-{int(found[2] or found[3]):02d}" if found else "")


@lru_cache(maxsize=65536)
def period_of(text: str) -> str:
    """The period a text names and nothing else: 2021年, Y2021, 2021年12月31日 → 2021; 2021年6月 → 2021-06."""
    bare = _in_digits(_CLOCK.sub("", text.strip())).removesuffix(".0")
    if whole := _WHOLE.match(bare):
        return whole[1]
    if (part := _PART.fullmatch(bare)) is not None:
        return _part_of_year(part)
    month = _MONTH.match(bare)
    return f"{month[1]}-{int(month[2]):02d}" if month and not re.fullmatch(r"\d{4}\.\d+", bare) else ""


def _in_digits(text: str) -> str:
    """A year written out and the month behind it in digits: 二〇二三年六月 → 2023年6月."""
    text = _WRITTEN_YEAR.sub(lambda found: found[0].translate(_WRITTEN_DIGITS), text)
    return _WRITTEN_MONTH.sub(lambda found: str(1 + _MONTHS.index(found[0])), text)


def _part_of_year(found: re.Match[str]) -> str:
    """2021-Q1, 2021-H1, 2021-01/2021-09 or, where the part is the whole year, 2021."""
    year, quarter, short, half, side, month, first = found.groups()
    if quarter or short:
        return f"{year}-Q{short or _QUARTERS.get(quarter, quarter)}"
    if half or side:
        return f"{year}-{half.upper() if half else 'H1' if side == '上' else 'H2'}"
    last = int(month) if month else 9 if "三" in first else 6
    return year if last == 12 else f"{year}-{_UP_TO[last]}" if last in _UP_TO else f"{year}-01/{year}-{last:02d}"


@lru_cache(maxsize=4096)
def period_in(text: str) -> str:
    """The one period a title or sheet name speaks of; "" where there is none, several, or a span of years."""
    text = _DUE.sub("", _in_digits(text))
    if _RANGE.search(text):
        return ""
    parts = {_part_of_year(part) for part in _PART.finditer(text)}
    if parts:
        return parts.pop() if len(parts) == 1 and len(set(_ANY_YEAR.findall(text))) == 1 else ""
    found = {
        f"{year}-{int(month):02d}" if month and (int(month), day or "31") != (12, "31") and int(month) <= 12 else year
        for year, month, day in _INSIDE.findall(text)
    }
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=4096)
def period_of_sheet(name: str) -> str:
    """The period a sheet's name speaks of, as period_of or period_in; 20231231 and 202306 too."""
    if found := _STAMP.fullmatch(name.strip()):
        name = f"{found[1]}年{found[2]}月" + (f"{found[3]}日" if found[3] else "")
    return period_of(name) or period_in(name)


def is_year(value: object) -> bool:
    """Whether a typed value or digit text may be a year."""
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, int | float):
        return 1900 <= value <= 2100 and value == int(value)
    return bool(re.fullmatch(rf"{_YEAR}(?:\.0)?", str(value).strip()))

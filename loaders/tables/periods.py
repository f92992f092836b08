"""Years and months in headings, row keys, sheet names and titles. A period is "2021", "2021-06" or "" (none)."""

import datetime as dt
import re
from functools import lru_cache

_YEAR = r"((?:19|20)\d\d)"
_WHOLE = re.compile(rf"^[Yy]?{_YEAR}\s*(?:年(?:度|末|底|终)?|年\s*12\s*月\s*31\s*日|财年|[.\-/]12[.\-/]31)?$")
_MONTH = re.compile(
    rf"^{_YEAR}\s*(?:年|[.\-/])\s*(0?[1-9]|1[0-2])(?:\s*月(?:份|末|底)?|[.\-/]\d{{1,2}}|\s*月\s*\d{{1,2}}\s*日)?$"
)
_INSIDE = re.compile(rf"(?<!\d){_YEAR}\s*(?:年|(?=[\s)）]|$))(?:\s*(\d{{1,2}})\s*月)?(?:\s*(\d{{1,2}})\s*日)?")
_RANGE = re.compile(rf"{_YEAR}\s*年?\s*(?:[-—–~～至到]+)\s*(?:{_YEAR}|\d\d(?!\d))")
_HEADED = re.compile(
    rf"^{_YEAR}年(?!度?以|度?前|度?后|度?至|度?起|度?新|度?建成|[-—–~～及和、])(度|末|底|终)?(?:\s*)(.+)$"
)
#: 二〇二三年, as titles of official papers write it.
_WRITTEN_YEAR = re.compile(r"(?:一九|二[〇○零])[〇○零一二三四五六七八九]{2}(?=年)")
_WRITTEN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
TIME_WORDS = frozenset(
    (
        "年份 年度 年 时间 统计年度 数据年份 报告年度 统计时间 统计年份 数据年度 "
        "期间 时期 所属年度 会计年度 年别 年次 Year year 年月 报告期 "
        "日期 统计日期 数据日期 报告日期 报表日期 截止日期 截至日期 截止时间 截至时间 时点 统计时点 数据时间"
    ).split()
)
MONTH_WORDS = frozenset(("月", "月份", "月度", "Month", "month"))


#: Headings of days: a number below one may be the serial of a date whose format was lost.
_DAYS = re.compile(r"日期$|时间$|时点$")
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.0)?")


def dated_serial(text: str, heading: str) -> str:
    """45291 under 统计日期 → 2023-12-31; any other text as it is."""
    if not _DAYS.search(heading) or not _SERIAL.fullmatch(text):
        return text
    return (dt.date(1899, 12, 30) + dt.timedelta(days=int(float(text)))).isoformat()


@lru_cache(maxsize=65536)
def is_month(text: str) -> bool:
    """1 … 12, with or without 月."""
    return bool(re.fullmatch(r"(?:0?[1-9]|1[0-2])(?:\.0)?\s*(?:月份?)?", text.strip()))


@lru_cache(maxsize=65536)
def period_of(text: str) -> str:
    """The period a text names and nothing else: 2021年, Y2021, 2021年12月31日 → 2021; 2021年6月 → 2021-06."""
    bare = text.strip()
    if bare.endswith(".0"):
        bare = bare[:-2]
    whole = _WHOLE.match(bare)
    if whole:
        return whole[1]
    month = _MONTH.match(bare)
    return f"{month[1]}-{int(month[2]):02d}" if month and not re.fullmatch(r"\d{4}\.\d+", bare) else ""


@lru_cache(maxsize=4096)
def period_in(text: str) -> str:
    """The one period a title or sheet name speaks of; "" where there is none, several, or a span of years."""
    text = _WRITTEN_YEAR.sub(lambda found: found[0].translate(_WRITTEN_DIGITS), text)
    if _RANGE.search(text):
        return ""
    found = {
        f"{year}-{int(month):02d}" if month and (int(month), day or "31") != (12, "31") and int(month) <= 12 else year
        for year, month, day in _INSIDE.findall(text)
    }
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=4096)
def split_period(text: str) -> tuple[str, str]:
    """(label without its leading year, the year): 2023年户数 → (户数, 2023); 2023年末人口 → (年末人口, 2023)."""
    found = _HEADED.match(text)
    if not found:
        return text, ""
    return ("年" + found[2] if found[2] in ("末", "底", "终") else "") + found[3].strip(), found[1]


def is_year(value: object) -> bool:
    """Whether a typed value or digit text may be a year."""
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, int | float):
        return 1900 <= value <= 2100 and value == int(value)
    return bool(re.fullmatch(rf"{_YEAR}(?:\.0)?", str(value).strip()))

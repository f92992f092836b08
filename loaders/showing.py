"""A typed cell as a person sees it written: numbers without float noise, percentages, literal suffixes, dates."""

import datetime as dt
import re
from functools import lru_cache

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]')
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_DATE_LETTERS = re.compile(r"[ymdhs]|年|月|日|时|分|秒|AM/PM|上午", re.IGNORECASE)
PLAIN = frozenset(
    {"", "General", "@", "0", "0.0", "0.00", "0.000", "#,##0", "#,##0.0", "#,##0.00", "GENERAL", "0_ ", "0.00_ "}
)


@lru_cache(maxsize=4096)
def is_date_format(number_format: str) -> bool:
    """Whether a number format shows dates or times rather than quantities."""
    bare = _QUOTED.sub("", number_format.split(";")[0])
    return (
        bool(_DATE_LETTERS.search(bare))
        and not re.search(r"[0#?]", re.sub(r"\.0+$", "", bare))
        and bare.lower() != "general"
    )


@lru_cache(maxsize=4096)
def is_time_format(number_format: str) -> bool:
    """Whether a format shows a time of day and no date."""
    return is_date_format(number_format) and not re.search(r"[yd年日]", _QUOTED.sub("", number_format), re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_plain_format(number_format: str) -> bool:
    """Whether a format shows the number as it is: digits, grouping, decimals, colours; no %, scale or words."""
    if number_format in PLAIN:
        return True
    if _LITERAL.search(number_format.replace("\\ ", "").replace("\\-", "").replace('" "', "").replace('"-"', "")):
        return False
    for section in number_format.split(";"):
        bare = re.sub(r"_.|\*.|\[[^\]]*\]|\\[ -]|\"[ -]\"|[()\s+\-]", "", section)
        if bare not in ("", "@", "General") and not re.fullmatch(r"(?:[#?]{1,3},?)*[#?0,]*[#?0](?:\.[0#?]*)?", bare):
            return False
    return True


def plain_number(value: int | float) -> str:
    """At most 15 significant digits, as spreadsheets hold; never an exponent."""
    if isinstance(value, int):
        return str(value)
    if value != value or value in (float("inf"), float("-inf")):
        return str(value)
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    text = f"{value:.15g}"
    return f"{float(text):.20f}".rstrip("0").rstrip(".") if "e" in text and abs(value) < 1e15 else text


def _decimals(section: str) -> int:
    found = re.search(r"\.([0#?]+)", section)
    return len(found[1]) if found else 0


def shown(raw: object, number_format: str = "") -> str:
    """The text a person sees in a cell holding `raw` under `number_format`."""
    if raw is None:
        return ""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, dt.datetime):
        return raw.date().isoformat() if raw.time() == dt.time(0) else raw.isoformat(sep=" ", timespec="seconds")
    if isinstance(raw, dt.date | dt.time):
        return raw.isoformat()
    if isinstance(raw, dt.timedelta):
        return str(raw)
    assert isinstance(raw, int | float)
    if is_plain_format(number_format):
        return plain_number(raw)
    section = number_format.split(";")[0]
    bare = _QUOTED.sub("", section)
    if "%" in bare:
        return f"{raw * 100:.{_decimals(bare)}f}%"
    literal = re.search(r'[0#?](?:"([^"]+)")', section)
    if literal:
        scaled = raw / 1000 ** len(re.findall(r",(?=[^0#?]*$)", bare))
        return f"{scaled:.{_decimals(bare)}f}{literal[1]}"
    return plain_number(raw)

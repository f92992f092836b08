"""Typed number cells: the value is what the cell holds, unless its format says otherwise (%, 0.0"万", 0!.0,"万")."""

import operator as op
import re
from decimal import Decimal
from functools import cache

from loaders.figures.marks import not_understood
from loaders.figures.numerals import written_out
from loaders.figures.units import SCALES, is_unit
from loaders.shapes import Figure

_QUOTED = re.compile(r'"([^"]*)"')
_BRACKETS = re.compile(r"\[(\$([^\]-]*)[^\]]*|[^\]]*)\]")
_SPACING = re.compile(r"_.|\*.")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_HOLDS = {"<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge, "=": op.eq, "<>": op.ne}
_DATES = re.compile(r"[ymdhs年月日时分秒]", re.IGNORECASE)
_EXACT = 10**15
_ONE = Decimal(1)
_CJK_OR_LETTER = re.compile(r"[^\W\d_]")


def _literals(section: str) -> tuple[str, str, bool]:
    """(words shown, pattern without them, whether a point is drawn by hand as in 0!.0) of one format section."""
    section = _SPACING.sub("", _BRACKETS.sub(lambda found: found[2] or "", section))
    drawn = bool(re.search(r'(?:[!\\]\.|"\.")', section))
    words = "".join(_QUOTED.findall(re.sub(r'"\."', "", section)))
    bare = _QUOTED.sub("", section)
    escaped = "".join(re.findall(r"[\\!](.)", bare)).replace(".", "")
    bare = re.sub(r"[\\!].", "", bare)
    loose = "".join(c for c in bare if "\u3400" <= c <= "\u9fff" or c in "㎡¥￥$€‰")
    return (words + escaped + loose).strip(" ()-"), "".join(c for c in bare if c not in loose), drawn


def _section(value: Decimal, number_format: str) -> str:
    """The section of a format that shows a value: by its condition ([>=10000]), else by its sign."""
    sections = number_format.replace("G/通用格式", "General").split(";")
    conditions = [_CONDITION.search(section) for section in sections]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=True):
            if condition is None or _HOLDS[condition[1]](value, Decimal(condition[2])):
                return section
    return sections[1] if value < 0 and len(sections) > 1 and sections[1] else sections[0]


def typed_figure(raw: int | float, text: str, number_format: str) -> Figure:
    """The figure of a number cell. resolution: worth of the last digit held or shown, the finer of the two."""
    return (None if number_format else _plain(raw)) or _formatted(raw, text, number_format)


def _plain(raw: int | float) -> Figure | None:
    """The figure of a number without a format, the quick way; None for what needs a closer look."""
    if raw == raw and -_EXACT < raw < _EXACT and raw == int(raw):
        whole = Decimal(int(raw))
        return Figure(whole, whole, whole, "reported", "", _ONE)
    written = repr(raw)
    if "." not in written or "e" in written:
        return None  # huge, tiny or not a number at all
    value = Decimal(written)
    return Figure(value, value, value, "reported", "", _worth(len(written) - written.index(".") - 1))


@cache
def _worth(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def _formatted(raw: int | float, text: str, number_format: str) -> Figure:
    value = Decimal(repr(raw))
    shown = text or repr(raw)
    if not value.is_finite():
        return not_understood(shown, "不是有限的数")
    value = written_out(value.normalize())
    section = _section(value, number_format or "General")
    if section.strip().lower() in ("general", "g/通用格式", "通用格式", "@", ""):
        return _exact(value, "", value.as_tuple().exponent)
    words, pattern, drawn = _literals(section)
    if _DATES.search(pattern.replace("General", "")) and not re.search(r"[0#?]\.?[0#?]*%", pattern):
        return not_understood(shown, "这一格是日期或时间格式，可能是比值或数被当成了日期", "date_not_number")
    if re.search(r"[0#?]\s*/|/\s*[0#?\d]", pattern):
        pattern = pattern.split("/")[0]
    decimals = re.search(r"\.([0?]+)", pattern)
    exponent = min(int(value.as_tuple().exponent), -len(decimals[1]) if decimals else 0)
    thousands = re.search(r"[0#?](,+)(?:[^0#?,]*)$", pattern)
    shrunk = 1000 ** len(thousands[1]) * (10 if drawn else 1) if thousands else (10 if drawn else 1)
    if "%" in pattern:
        if words or shrunk != 1:
            return not_understood(shown, f"数字格式“{number_format}”里既有百分号又有别的换算", "scaled_format")
        return _exact(
            value * 100,
            "%",
            exponent + 2 if not decimals else min(int(value.as_tuple().exponent) + 2, -len(decimals[1])),
        )
    words = {"¥": "元", "￥": "元"}.get(words, words)
    scale = next((s for s in sorted(SCALES, key=len, reverse=True) if s and words.startswith(s)), "")
    unit = words[len(scale) :]
    if shrunk == 1 and (not words or is_unit(words)):
        by = SCALES[words] if words in SCALES else 1
        return _exact(value * by, "" if words in SCALES else words, exponent, by)
    if shrunk == SCALES[scale] and (not unit or is_unit(unit)):
        # Shown as 12.3万 while the cell holds 123456: the cell's own number is the quantity.
        return _exact(value, unit, int(value.as_tuple().exponent))
    return not_understood(shown, f"数字格式“{number_format}”改变了显示的数或单位", "scaled_format")


def _exact(value: Decimal, unit: str, exponent: int | str, by: int = 1) -> Figure:
    value = written_out(value)
    return Figure(value, value, value, "reported", unit, written_out(Decimal(1).scaleb(min(int(exponent), 0)) * by))

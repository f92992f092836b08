"""Units of measure as offices write them: which words are units and how they convert.

The words are declared in catalogue/units.csv (unit, dimension, worth in its dimension's own unit, may it stand alone).
Any of them may carry a Chinese scale in front (万元, 百户) and stand over another (㎡/百户, 人/万人).
"""

import csv
import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

DECLARED = Path(__file__).resolve().parents[2] / "catalogue" / "units.csv"
SCALES = {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "十万": 10**5, "百万": 10**6, "千万": 10**7}
SCALES |= {"亿": 10**8, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12}
#: Dimensions that a bare scale (户数（万）) may stand for: things counted in ones.
COUNTED = frozenset({"person", "household", "person_time", "time", "thing", "bed", "number"})
SPACE = re.compile(r"[\s\u3000\u00a0\u200b-\u200d\ufeff]+")


@cache
def _declared() -> dict[str, tuple[str, Fraction, bool]]:
    with DECLARED.open(encoding="utf-8", newline="") as lines:
        return {
            row["unit"]: (row["dimension"], Fraction(row["worth"]), row["alone"] == "yes")
            for row in csv.DictReader(lines)
        }


@cache
def plain_unit(text: str) -> str:
    """The unit in one spelling: no spaces, ASCII forms, M² as m2, 每 as a stroke (元每户 → 元/户)."""
    text = SPACE.sub("", text)
    text = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    text = (
        text.replace("²", "2")
        .replace("³", "3")
        .replace("㎢", "km2")
        .replace("k㎡", "km2")
        .replace("∕", "/")
        .replace("人民币", "")
    )
    text = re.sub(r"[mM][2]", "m2", text)
    # Every observation is of one year: 万元/年 is 万元, 元/人·年 and 元/年·人 are 元/人.
    text = re.sub(r"/年[·•./]", "/", re.sub(r"(?<=.)[/·•.]年$", "", text))
    return re.sub(r"/?每", "/", text) if not text.startswith("每") else text


@cache
def _simple(text: str) -> tuple[str, Fraction, bool] | None:
    for scale in sorted(SCALES, key=len):
        if text.startswith(scale):
            rest = text[len(scale) :]
            if rest in _declared():
                dimension, worth, alone = _declared()[rest]
                return dimension, worth * SCALES[scale], alone
            if scale and rest[:1] in ("个", "名") and rest[1:] in _declared():
                dimension, worth, alone = _declared()[rest[1:]]
                return dimension, worth * SCALES[scale], alone
    return ("number", Fraction(SCALES[text]), True) if text and text in SCALES else None


@cache
def _measured(text: str) -> tuple[str, Fraction, bool] | None:
    """(dimension, worth, may stand alone) of a unit in plain spelling; a compound's dimension reads area/household."""
    if text.count("/") != 1:
        return _simple(text)
    over, under = (_simple(part) for part in text.split("/"))
    if over is None or under is None or not over[2]:
        return None
    return f"{over[0]}/{under[0]}", over[1] / under[1], True


def is_unit(text: str) -> bool:
    """Whether the text, as written, is a declared unit that may stand alone."""
    return bool((found := _measured(plain_unit(text))) and found[2])


def scaled(unit: str) -> bool:
    """Whether the unit carries a Chinese scale in front (万元, 百户): a figure that has one too is then ambiguous."""
    plain = plain_unit(unit).split("/")[0]
    return any(plain.startswith(scale) for scale in "百千万亿") and plain not in _declared()


def unit_of_cell(own: str, around: str, text: str = "") -> str | None:
    """The unit that holds for a cell: the one in the cell (`own`), else the one around it; None = they contradict.

    `text` is the cell's text: 3.2万 in a column of 万元 may be 3.2 or 32,000 万元, so it contradicts as well.
    """
    if not own:
        return None if scaled(around) and re.search(r"[百佰千仟万萬亿億]", text) else around
    alike = not around or factor(own, around) is not None or inverse(own, around) is not None
    over = plain_unit(around).split("/")
    return own if alike or (len(over) == 2 and factor(own, over[0]) is not None) else None


def factor(from_unit: str, to_unit: str) -> Fraction | None:
    """Exact number by which a value in `from_unit` is multiplied to be in `to_unit`; None = not convertible so."""
    source, target = _measured(plain_unit(from_unit)), _measured(plain_unit(to_unit))
    if not source or not target:
        return None
    bare = source[0] == "number" and target[0] in COUNTED
    return source[1] / target[1] if source[0] == target[0] or bare else None


def inverse(from_unit: str, to_unit: str) -> Fraction | None:
    """Exact number that is divided by a value in `from_unit` to be in `to_unit` (500 户/人 → 2 人/千户)."""
    source, target = _measured(plain_unit(from_unit)), _measured(plain_unit(to_unit))
    if source is None or target is None or "/" not in source[0]:
        return None
    turned = "/".join(reversed(source[0].split("/")))
    return 1 / (source[1] * target[1]) if turned == target[0] and source[0] != target[0] else None


def times(value: Decimal, by: Fraction) -> Decimal:
    """value × by; exact whenever the result has a finite decimal form that fits 28 digits."""
    return value * by.numerator / by.denominator


def counted(unit: str) -> bool:
    """Whether a unit counts things in ones (人, 户, 个, 倍), so that a figure without a unit can only mean it."""
    found = _measured(plain_unit(unit))
    return found is not None and (found[0] in COUNTED or found[0] == "multiple") and found[1] == 1


def additive(unit: str) -> bool:
    """Whether quantities in a unit add up over places: counts, areas, money; not rates, ages or scores."""
    found = _measured(plain_unit(unit))
    return found is not None and found[0] in COUNTED | {"area", "money"}

"""How a figure may be written in a cell, and what it then says."""

import random
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.truths import Said

D = Decimal


def written(draw: Draw, where: str, value: Decimal, worth: int) -> Said:
    """One figure (in the item's own unit) written into a column whose unit is worth so much."""
    chance = draw.chance(f"cell {where}")
    roll = chance.random
    if "marks" in draw and roll() < 0.15:
        text, status = chance.choice(_MARKS)
        return Said(text, status, None, None, None)
    if "zeros" in draw and roll() < 0.06:
        return Said(0, "reported", D(0), D(0), D(0))
    shown = (value / worth).quantize(D(1) if worth == 1 else D("0.01"), ROUND_HALF_UP)
    if shown == 0:
        shown = D(1) if worth == 1 else D("0.01")
    ways = [way for feature, way in _WAYS.items() if feature in draw and roll() < 0.3]
    for way in ways:
        if (said := way(shown, chance, worth)) is not None:
            return said
    raw: object = int(shown) if shown == int(shown) else float(shown)
    number_format = chance.choice(_FORMATS) if "formats" in draw else ""
    return Said(raw, "reported", shown, shown, shown, number_format)


_MARKS = (
    ("—", "not_reported"), ("…", "not_reported"), ("－", "not_reported"), ("/", "not_reported"), ("*", "withheld"),
    (None, "not_reported"), ("未填报", "not_reported"), ("不公开", "withheld"), ("——", "not_reported"),
    ("  ", "not_reported"),
)  # fmt: skip
_FORMATS = (
    "0.00",
    "#,##0",
    "#,##0.00",
    "0_ ",
    "General",
    "0_);[Red]\\(0\\)",
    '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
)


def _about(shown: Decimal, chance: random.Random, worth: int) -> Said:
    text, status, low, high = chance.choice(
        [("约{}", "approximate", 1, 1), ("{}左右", "approximate", 1, 1), ("{}余", "bounded", 1, 0),
         ("{}以上", "bounded", 1, 0), ("近{}", "bounded", 0, 1), ("不足{}", "bounded", 0, 1)]
    )  # fmt: skip
    return Said(text.format(shown), status, shown, shown if low else None, shown if high else None)


def _range(shown: Decimal, chance: random.Random, worth: int) -> Said:
    years = 1900 <= shown and shown + 5 <= 2100  # 1993至1998, in no column of years
    return Said(f"{shown}{chance.choice('—-~～至')}{shown + 5}", "bounded", None, shown, shown + 5, asked=years)


def _text(shown: Decimal, chance: random.Random, worth: int) -> Said:
    text = chance.choice([f"{shown}", f"{shown:,}", f" {shown} ", f"{shown}\u3000", f"'{shown}"[1:]])
    return Said(text, "reported", shown, shown, shown)


def _wide(shown: Decimal, chance: random.Random, worth: int) -> Said:
    wide = "".join(chr(ord(c) + 0xFEE0) for c in str(shown))
    return Said(wide, "reported", shown, shown, shown)


def _scaled(shown: Decimal, chance: random.Random, worth: int) -> Said | None:
    if worth != 1 or shown < 1000:
        return None
    said = (shown / 10000).quantize(D("0.01"), ROUND_HALF_UP) or D("0.01")
    return Said(f"{said}万", "reported", said * 10000, said * 10000, said * 10000)


def _footnote(shown: Decimal, chance: random.Random, worth: int) -> Said:
    return Said(f"{shown}{chance.choice('①*#')}", "approximate", shown, shown, shown)


_WAYS: dict[str, Callable[[Decimal, random.Random, int], Said | None]] = {
    "about": _about, "ranges": _range, "texts": _text, "wide_digits": _wide, "scaled": _scaled, "footnotes": _footnote,
}  # fmt: skip

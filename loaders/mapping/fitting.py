"""How a figure's unit becomes the unit of its item or indicator: exactly, or the reason why not."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from catalogue.models import Catalogue, Indicator, Item
from catalogue.records import QUANTUM
from loaders.figures.unit_labels import units_told_apart
from loaders.figures.units import SCALES, counted, factor, inverse, plain_unit, times
from loaders.shapes import Figure, Table

_PER = re.compile(r"每?(十万|[百千万])(?=\D)|每(?=\D)|均")
_DIGITS = {"10000": "万", "1万": "万", "1000": "千", "100": "百"}


@dataclass(frozen=True)
class Fit:
    """value × by, or by ÷ value where `turned` (户/人 → 人/千户)."""

    by: Fraction
    turned: bool = False

    def apply(self, value: Decimal | None) -> Decimal | None:
        """One end of a figure in the item's unit, to six decimals (what is stored); None stays None."""
        if value is None or (self.turned and value == 0):
            return None
        made = times(Decimal(1), self.by) / value if self.turned else times(value, self.by)
        return made.quantize(QUANTUM, ROUND_HALF_UP)


def entry(catalogue: Catalogue, id: str) -> Item | Indicator:
    """The item or indicator of an id."""
    return catalogue.items.get(id) or catalogue.indicators[id]


def fits(id: str | None, unit: str, catalogue: Catalogue) -> str | None:
    """The id, or the one indicator its unit makes of it: 社区保障经费 in 万元/千户 is 每千户社区保障经费."""
    if not id or id not in catalogue.items or "/" not in plain_unit(unit) or factor(unit, catalogue.items[id].unit):
        return id
    made = [i.id for i in catalogue.indicators.values() if i.numerator == id and factor(unit, i.unit) is not None]
    return made[0] if len(made) == 1 else id


def unit_on_line(table: Table, wanted: Item | Indicator) -> str:
    """Of the several units a line above a table names, the one that can measure an item; all that can where
    their worth differs; "" where none can, or where the line says whose its units are."""
    units = table.unit.split("、")
    said = [unit for unit in units if factor(unit, wanted.unit) is not None] if len(units) > 1 else []
    if not said or any(map(units_told_apart, table.preamble)):
        return ""
    return "、".join(said) if len({factor(unit, wanted.unit) for unit in said}) > 1 else said[0]


def shown_unit(unit: str, wanted: Item | Indicator | None) -> str:
    """The unit to list beside a column: none where a unit line above (单位：万元) cannot speak of its count."""
    over = wanted.unit.partition("/")[0] if wanted else ""
    idle = counted(over) and factor(unit, over) is None and "/" not in plain_unit(unit)
    return "" if wanted and unit and idle else unit


def fit(unit: str, wanted: Item | Indicator, words: str, unit_line: str = "") -> Fit | str:
    """How to convert, or why not: unknown_unit, unit_not_fitting.

    `words` is the heading: 每百户 … (㎡) tells the per that the unit leaves out. A count without a unit is taken in its
    own unit, also where the only unit is that of a line above the table (单位：万元) which cannot speak of counts.
    Areas and money without a unit are unknown: nothing is assumed.
    """
    target = wanted.unit
    if "/" in plain_unit(unit) and _contradicts(unit, words):
        return "unit_not_fitting"
    by = factor(unit, target) if unit else None
    if by is not None:
        return Fit(by)
    back = inverse(unit, target) if unit else None
    if back is not None:
        return Fit(back, turned=True)
    over, _, under = target.partition("/")
    if unit and under and "/" not in plain_unit(unit):
        per = _per(words)
        base = under.removeprefix(
            next((s for s in sorted(SCALES, key=len, reverse=True) if s and under.startswith(s)), "")
        )
        by = factor(f"{unit}/{(per[1] or '') if per else ''}{base}", target) if per else None
        if by is not None:
            return Fit(by)
    if counted(over) and (not unit or unit == "个" or unit in unit_line.split("、")):
        return Fit(Fraction(1))
    return "unit_not_fitting" if unit else "unknown_unit"


def _per(words: str) -> re.Match[str] | None:
    """Where a heading says per how many: 每百户, 每100户, 户均 (per one)."""
    return _PER.search(re.sub(r"每(10000|1万|1000|100)(?!\d)", lambda found: "每" + _DIGITS[found[1]], words))


def _contradicts(unit: str, words: str) -> bool:
    """Whether the heading counts per another number than the unit: 每百户面积（㎡/户） may be meant either way."""
    said = _per(words)
    under = plain_unit(unit).split("/")[1]
    own = next((s for s in sorted(SCALES, key=len, reverse=True) if s and under.startswith(s)), "")
    return said is not None and own != (said[1] or "")


def converted(figure: Figure, way: Fit) -> Figure:
    """The figure in the item's unit; low and high change places where the rate is turned over."""
    value = way.apply(figure.value)
    low = value if figure.low == figure.value else way.apply(figure.low)
    high = value if figure.high == figure.value else way.apply(figure.high)
    worth = figure.resolution
    if way.turned and worth is not None:
        # The worth of the last digit is no longer constant: the width it has at this value.
        at = figure.value or figure.low or figure.high
        worth = None if not at else (times(worth, way.by) / (at * at)).quantize(QUANTUM, ROUND_HALF_UP)
    elif worth is not None:
        worth = way.apply(worth) or QUANTUM
    if way.turned:
        low, high = high, low
    return Figure(value, low, high, figure.status, "", worth, figure.mark)

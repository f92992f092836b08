"""How a value came about, in words with its numbers."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from catalogue.answers import GapAnswer

_WAN = Decimal(10000)
_YI = Decimal(100000000)


@dataclass(frozen=True, slots=True)
class Whole:
    """The place above one that has a quotient of shares: both sides of the indicator there, and how they came about."""

    area: str
    area_name: str
    year: int
    indicator: str
    num: Decimal | None
    den: Decimal | None
    basis: str

    @property
    def side(self) -> tuple[str, int, str, str]:
        """Place, year, indicator and basis: what its cells are asked for by."""
        return self.area, self.year, self.indicator, self.basis


def formula_of(
    gap: GapAnswer, titles: tuple[str, str], units: tuple[str, str], kind: str, per: Decimal, whole: Whole | None
) -> str:
    """One line of Chinese: 社区工作者 4,671 人 ÷ 城镇常住人口 322.14 万人（推算）× 10,000 = 14.5 人/万人.

    `titles` and `units` are those of numerator and denominator; `whole`: the place above, of a quotient of shares.
    "" where there is no value to explain.
    """
    if gap.value is None and gap.low is None and gap.high is None:
        return ""
    if gap.basis == "stated" and not gap.derived:
        return f"工作簿自报 {_range(gap)} {gap.unit}"
    result = f"{_range(gap)} {gap.unit}"
    top = f"{titles[0]} {_side(gap.numerator, units[0])}"
    if kind == "total":
        return f"{top} = {result}"
    if kind == "quotient":
        return _of_shares(gap, titles, units, whole) + f"= {result}"
    mark = "（推算）" if gap.derived == "denominator" else ""
    bottom = f"{titles[1]} {_side(gap.denominator, units[1])}{mark}"
    times = "" if per == 1 else f" × {_grouped(per)}"
    origin = "（自报）" if gap.basis == "stated" else ""
    return f"{top} ÷ {bottom}{times} = {result}{origin}"


def _of_shares(gap: GapAnswer, titles: tuple[str, str], units: tuple[str, str], whole: Whole | None) -> str:
    """（甲街道社区工作者 12 人 ÷ 乙区 60 人）÷（甲街道常住人口 1.2 万人 ÷ 乙区 5 万人）."""
    above = whole.area_name if whole else "上级"
    sides = (
        (titles[0], gap.numerator, whole.num if whole else None, units[0]),
        (titles[1], gap.denominator, whole.den if whole else None, units[1]),
    )
    return "÷".join(
        f"（{gap.area_name}{title} {_side(own, unit)} ÷ {above} {_side(all_of_it, unit)}）"
        for title, own, all_of_it, unit in sides
    )


def shown(value: Fraction) -> str:
    """A figure for a sentence: two decimals, thousands separated."""
    return _grouped(_rounded(Decimal(value.numerator) / Decimal(value.denominator)))


def _range(gap: GapAnswer) -> str:
    if gap.value is not None:
        return _grouped(_rounded(gap.value))
    low = "不明" if gap.low is None else _grouped(_rounded(gap.low))
    high = "不明" if gap.high is None else _grouped(_rounded(gap.high))
    return f"{low}—{high}"


def _side(amount: Decimal | None, unit: str) -> str:
    if amount is None:
        return "（范围）"
    counted = amount == amount.to_integral_value()  # a whole number stands in full, to be worked out again
    for size, word in ((_YI, "亿"), (_WAN * 10, "万")):
        if abs(amount) >= size and not (counted and word == "万"):
            shown = _rounded(amount / (_WAN if word == "万" else _YI))
            return f"{_grouped(shown)} {word}{unit}"
    return f"{_grouped(_rounded(amount))} {unit}"


def _rounded(value: Decimal) -> Decimal:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _grouped(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

"""Figures as a reader sees them: one formatter, Decimal, rounded half up, thousands separated, large money in 万元.

Binary floats and Python's own rounding are kept out on purpose: `round(2.675, 2)` is 2.67, an official table says 2.68.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

MISSING = "—"
#: From this many 元 on, a figure is shown in 万元.
LARGE_MONEY = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Scale:
    """The unit figures are shown in, what one of it is worth in the answer's unit, the most and the least decimals."""

    unit: str
    worth: Decimal
    decimals: int
    least: int = 0

    def of(self, value: Decimal | None) -> Decimal | None:
        """The value in this unit, rounded half up to at most `decimals`; None stays None."""
        return None if value is None else rounded(value / self.worth, self.decimals)

    def whole(self, value: Decimal | None) -> Decimal | None:
        """The value in this unit with every decimal; None stays None."""
        return None if value is None else value / self.worth

    def said(self, value: Decimal | None) -> str:
        """The figure in this unit, without it; — if None."""
        return plain(self.of(value), self.decimals, self.least)

    def alike(self, values: Iterable[Decimal | None]) -> "Scale":
        """The same with as many decimals for every figure as any of these needs: 9.5 beside 14.53 is 9.50."""
        return replace(self, least=max((decimals(self.of(v)) for v in values), default=0))


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Half up, as official statistics round."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def shown(value: Decimal | None) -> Decimal | None:
    """A figure of a chart as Office shows it: two decimals at most."""
    return None if value is None else rounded(value, 2)


def scale_for(unit: str, values: Iterable[Decimal | None]) -> Scale:
    """One unit for figures that stand together: 万元 where any of them reaches it, otherwise as answered."""
    if unit.split("/")[0] == "元" and any(v is not None and abs(v) >= LARGE_MONEY for v in values):
        return Scale("万" + unit, LARGE_MONEY, 2)
    return Scale(unit, Decimal(1), 2)


def plain(value: Decimal | None, decimals: int = 2, least: int = 0) -> str:
    """1,234.5: at most `decimals`, at least `least`, else without trailing zeros, so that 14.5 as stated is not shown
    as 14.50; — if None."""
    if value is None:
        return MISSING
    exact = rounded(value, decimals)
    whole, _, part = f"{exact:,f}".partition(".")
    part = part.rstrip("0").ljust(least, "0")
    text = f"{whole}.{part}" if part else whole
    return text.replace("-", "−") if exact else text.lstrip("-")


def decimals(value: Decimal | None) -> int:
    """How many decimals a figure is shown with when it stands alone."""
    return len(plain(value).partition(".")[2])


def figure(value: Decimal | None, unit: str) -> str:
    """A figure with its unit; — if None."""
    if value is None:
        return MISSING
    scale = scale_for(unit, [value])
    return f"{plain(value / scale.worth, scale.decimals)}{'' if scale.unit == '%' else ' '}{scale.unit}"


def points(unit: str) -> str:
    """The unit of a difference: between two percentages it is 个百分点, never %, which would read as a part of one."""
    return "个百分点" if unit == "%" else unit


def difference(value: Decimal | None, unit: str, beside: Iterable[Decimal | None] = ()) -> str:
    """A difference in the unit the figures beside it are shown in, unless that would show it as nothing; — if None."""
    scale = scale_for(unit, [value, *beside])
    if value is None or (value and not scale.of(value)):
        return figure(value, points(unit))
    return f"{plain(scale.of(value))} {points(scale.unit)}"


def exact(value: Decimal | None, unit: str) -> str:
    """The figure in its own unit with every decimal, where `figure` showed it shortened; "" where it did not."""
    if value is None or figure(value, unit) == f"{plain(value, 6)}{'' if unit == '%' else ' '}{unit}":
        return ""
    return f"{plain(value, 6)} {unit}"


def span(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """The interval in words: 15–20, 不低于 300, 不高于 500; "" where both ends are open or they meet."""
    if low is None and high is None or low == high:
        return ""
    scale = scale_for(unit, [low, high])
    if high is None:
        return f"不低于 {figure(low, unit)}"
    if low is None:
        return f"不高于 {figure(high, unit)}"
    return f"{plain(scale.of(low))}–{plain(scale.of(high))} {scale.unit}"


def with_span(value: Decimal | None, low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """The figure, its interval in brackets where it has one; the interval alone without a point, or where the point is
    the end of it that is known; — if neither."""
    interval = span(low, high, unit)
    if value is None or (low, high) in ((value, None), (None, value)):
        return interval or figure(low, unit)
    return figure(value, unit) + (f"（{interval}）" if interval else "")


def share(value: Decimal | None) -> str:
    """A share of 1 as a percentage; a little is not written as nothing."""
    if value is not None and 0 < value < Decimal("0.0005"):
        return "不足 0.1%"
    return MISSING if value is None else f"{plain(value * 100, 1)}%"

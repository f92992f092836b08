"""The axes of a figure redrawn without a browser: from figures to points on the paper, ticks as plotly sets them."""

import math
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: `low`–`high` of its range lie on `start`–`end` of the paper (upright: end is above start)."""

    low: float
    high: float
    start: float
    end: float
    given: dict[str, Any]

    def at(self, value: float) -> float:
        """Where a figure lies."""
        return self.start + (value - self.low) / ((self.high - self.low) or 1) * (self.end - self.start)

    def ticks(self) -> list[tuple[float, str]]:
        """Where ticks stand and what they say: those given, else round steps."""
        if self.given.get("showticklabels") is False:
            return []
        if "tickvals" in self.given:
            values = self.given["tickvals"]
            words = self.given.get("ticktext") or [said(v) for v in values]
            return [(v, str(w)) for v, w in zip(values, words, strict=True) if self.holds(v)]
        step = round_step(self.low, self.high, self.given.get("nticks", 6))
        first = math.ceil(min(self.low, self.high) / step - 1e-9)
        last = math.floor(max(self.low, self.high) / step + 1e-9)
        after = self.given.get("ticksuffix", "")
        return [(n * step, said(n * step) + after) for n in range(first, last + 1)]

    def holds(self, value: float) -> bool:
        """Whether a figure lies within the range."""
        return min(self.low, self.high) <= value <= max(self.low, self.high)


def round_step(low: float, high: float, most: int) -> float:
    """The smallest of 1, 2, 5 times a power of ten that gives at most `most` steps."""
    wide = abs(high - low) or 1
    power = 10.0 ** math.floor(math.log10(wide / most))
    return next(n * power for n in (1, 2, 5, 10) if wide / (n * power) <= most)


def said(value: float) -> str:
    """A tick's figure: thousands separated, no trailing zeros."""
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text.replace("-", "−")


def reversed_axis(given: dict[str, Any]) -> dict[str, Any]:
    """The axis as given; rows from the top (`autorange: reversed` over tickvals) get their range in figures."""
    if given.get("autorange") != "reversed":
        return given
    rows = given.get("tickvals") or [0]
    return {**given, "range": [max(rows) + 0.5, min(rows) - 0.5]}


def axis_of(given: dict[str, Any], start: float, end: float) -> Axis:
    """An axis laid between two points of the paper, its domain heeded. Raises KeyError where it has no range."""
    told = reversed_axis(given)
    low, high = told["range"]
    first, last = told.get("domain", (0, 1))
    long = end - start
    return Axis(low, high, start + first * long, start + last * long, told)

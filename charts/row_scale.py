"""Where figures of one row lie between its left and right end, for charts whose rows have units of their own.

Layout only: what a reader reads is the figure beside the row. Right is better where better is known.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from charts.numbers import rounded
from charts.spec import Mark

#: Kept free at both ends, in hundredths of the row.
EDGE = Decimal(4)
HALF, WHOLE = Decimal(50), Decimal(100)
#: What places compared go by, in their order.
LETTERS = "甲乙丙丁戊己庚辛壬癸子丑"


@dataclass(frozen=True, slots=True)
class RowScale:
    """From `low` at the one end to `high` at the other; `turned`: the lower figures lie right."""

    low: Decimal
    high: Decimal
    turned: bool

    def at(self, value: Decimal | None) -> Decimal | None:
        """Hundredths of the row from the left, one decimal; what lies outside is put on the edge."""
        if value is None:
            return None
        part = (value - self.low) / (self.high - self.low) if self.high > self.low else Decimal("0.5")
        along = EDGE + min(max(part, Decimal(0)), Decimal(1)) * (WHOLE - 2 * EDGE)
        return rounded(WHOLE - along if self.turned else along, 1)


def figures(mark: Mark) -> list[Decimal]:
    """Everything of a mark that has a place on its row."""
    own = (mark.value, mark.low, mark.high, mark.least, mark.most, mark.across, *mark.spread)
    return [v for v in own if v is not None]


def around_the_middle(mark: Mark) -> RowScale:
    """The row with its standard in the middle; without one the median of the places beside it."""
    known = figures(mark)
    if not known:
        return RowScale(Decimal(0), Decimal(1), False)
    middle = mark.least if mark.least is not None else mark.spread[2] if mark.spread else known[0]
    reach = max(abs(v - middle) for v in known) or Decimal(1)
    return RowScale(middle - reach, middle + reach, mark.better < 0)


def from_zero(marks: Sequence[Mark]) -> RowScale:
    """One row for several marks: from 0, so that near figures lie near each other, to the most; larger lies right."""
    known = [v for mark in marks for v in figures(mark)]
    return RowScale(min([*known, Decimal(0)]), max([*known, Decimal(0)]) or Decimal(1), False)


def rows_of(marks: Iterable[Mark]) -> list[list[Mark]]:
    """Marks of one key together, in the order in which the keys first come."""
    rows: dict[str, list[Mark]] = {}
    for mark in marks:
        rows.setdefault(mark.key, []).append(mark)
    return list(rows.values())

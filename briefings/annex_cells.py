"""The cells behind all figures of an annex, one row each on the sheet 数据, and the formulas that add them up."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, Decimal

from briefings.material import Traced
from catalogue.answers import GapAnswer, ObservationAnswer

#: The sheet 数据: heading in row 1, values in this column.
SHEET, COLUMN = "数据", "E"
#: Excel takes 255 arguments; a side in more stretches than this is written as the edition's own sum.
MOST_STRETCHES = 200
_CLOSE = Decimal("0.000001")

Key = tuple[str, str, str, str, str]


def key_of_cell(cell: ObservationAnswer) -> Key:
    """What tells one received cell from another."""
    return (cell.item, cell.area, cell.sha256, cell.sheet, cell.cell)


class DataRows:
    """Every input once, by item and place, with the row it stands in."""

    def __init__(self, traces: Iterable[Traced]) -> None:
        seen = {key_of_cell(cell): cell for trace in traces for cell in (*trace.inputs, *trace.silent)}
        self.cells = [seen[key] for key in sorted(seen)]
        self._rows = {key: n for n, key in enumerate(sorted(seen), 2)}

    def reference(self, cell: ObservationAnswer) -> str:
        """The cell of the sheet 数据 that holds this input's value."""
        return f"{SHEET}!${COLUMN}${self._rows[key_of_cell(cell)]}"

    def sum_of(self, trace: Traced, item: str, total: Decimal | None) -> str | None:
        """A formula for one side of a ratio, or None where the cells do not add up to the edition's own sum."""
        cells = [cell for cell in trace.inputs if cell.item == item]
        values = [cell.value for cell in cells]
        if not cells or total is None or any(value is None for value in values):
            return None
        if sum((v for v in values if v is not None), Decimal(0)) != total:
            return None
        if len(cells) == 1:
            return f"={self.reference(cells[0])}"
        stretches = _stretches(sorted(self._rows[key_of_cell(cell)] for cell in cells))
        if len(stretches) > MOST_STRETCHES:
            return None
        parts = [f"{SHEET}!${COLUMN}${a}" + (f":${COLUMN}${b}" if b > a else "") for a, b in stretches]
        return f"=SUM({','.join(parts)})"


def _stretches(rows: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def close(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two figures agree to the sixth decimal, or relative to their size beyond a million."""
    if one is None or other is None:
        return False
    return abs(one - other) <= _CLOSE * max(Decimal(1), abs(other) / 1_000_000)


def value_holds(answer: GapAnswer, per: Decimal, kind: str) -> bool:
    """Whether 分子 ÷ 分母 × 每 is the edition's value, so that a live formula may stand for it."""
    if kind == "quotient" or answer.numerator is None:
        return False
    if kind == "total":
        return close(answer.numerator, answer.value)
    if answer.denominator is None or answer.denominator == 0:
        return False
    return close(answer.numerator * per / answer.denominator, answer.value)


def need_holds(answer: GapAnswer, per: Decimal, whole: bool) -> bool:
    """Whether 标准 × 分母 ÷ 每 − 分子, not under 0 and rounded up for whole things, is the edition's pooled need."""
    standard = answer.standard
    if standard is None or standard.value is None or answer.numerator is None or answer.denominator is None:
        return False
    lack = standard.value * answer.denominator / per - answer.numerator
    lack = -lack if standard.comparator == "at_most" else lack
    lack = max(lack.quantize(_CLOSE), Decimal(0))
    if whole:
        lack = lack.to_integral_value(ROUND_CEILING)
    return close(lack, answer.need.pooled)


def gap_holds(answer: GapAnswer) -> bool:
    """Whether the plain difference from the standard is the edition's gap (no floor, no brackets)."""
    standard = answer.standard
    if standard is None or standard.value is None or answer.value is None:
        return False
    turned = answer.value - standard.value if standard.comparator == "at_most" else standard.value - answer.value
    return close(turned, answer.gap)

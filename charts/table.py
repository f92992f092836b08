"""A chart as the table it is drawn from: the same figures for screen readers, CSV and workbooks."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from charts.numbers import plain
from charts.spec import ChartSpec, Mark
from charts.words import JUDGEMENT

Cell = Decimal | str | None


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Headings and rows, one row per mark, drawn or not. A Decimal is a figure, None no figure, a text words."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def said(self) -> tuple[tuple[str, ...], ...]:
        """The rows as a reader sees them; no figure is an empty cell."""
        return tuple(
            tuple(c if isinstance(c, str) else plain(c, 6) if c is not None else "" for c in r) for r in self.rows
        )


def trimmed(value: Decimal | None) -> Decimal | None:
    """The figure without zeros that say nothing."""
    if value is None:
        return None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def with_unit(head: str, unit: str) -> str:
    """A heading with its unit."""
    return f"{head}（{unit}）" if unit else head


def column_kinds(spec: ChartSpec, marks: tuple[Mark, ...]) -> list[tuple[str, Callable[[Mark], Cell]]]:
    """The columns this chart has, left to right: those no mark fills are left out."""
    own_units = any(m.unit for m in marks)
    unit = "" if own_units else spec.unit
    found: list[tuple[str, Callable[[Mark], Cell]]] = [(spec.name_head, lambda m: m.name)]
    if spec.group_head:
        found.append((spec.group_head, lambda m: m.group))
    if spec.across_head:
        found.append((with_unit(spec.across_head, "" if own_units else spec.across_unit), lambda m: trimmed(m.across)))
    found.append((with_unit(spec.value_head, unit), lambda m: trimmed(m.value)))
    if any(m.low != m.high for m in marks):
        found.append(("区间下限", lambda m: trimmed(m.low)))
        found.append(("区间上限", lambda m: trimmed(m.high)))
    if any(m.least is not None for m in marks):
        found.append((with_unit("标准", unit), lambda m: trimmed(m.least)))
    if any(m.most is not None for m in marks):
        found.append((with_unit("标准上限", unit), lambda m: trimmed(m.most)))
    if own_units:
        found.append(("单位", lambda m: m.unit or spec.unit))
    if spec.judged:
        found.append(("判定", lambda m: JUDGEMENT[m.judgement]))
    return found


def table_of(spec: ChartSpec) -> ChartTable:
    """Everything the chart says as rows."""
    marks = (*spec.marks, *spec.rest)
    columns = column_kinds(spec, marks)
    rows = [(*(of(m) for _, of in columns), *(m.extra or ("",) * len(spec.extra_heads))) for m in marks]
    return ChartTable((*(head for head, _ in columns), *spec.extra_heads), tuple(rows))

"""What a chart says, apart from how it is drawn: one value per place, the standard, and the words around it.

A `ChartSpec` is built from answers by pure functions and rendered by modules of their own (plotly now, print and
Office later), so the screen and a briefing cannot differ.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from catalogue.answers import Judgement


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar. `value` None with `low` and `high` is an interval without a point; all None is no data.

    `least` and `most` are the standard that judges this very place (`most` only for a band), in the chart's unit.
    `label` is what stands beside the bar.
    """

    key: str
    name: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    least: Decimal | None
    most: Decimal | None
    judgement: Judgement
    label: str


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart. `title` is its finding in one computed sentence, `text` the same picture in words for screen readers.

    `line` names the standard drawn; `source` cites workbooks, edition, coverage and clause. `marks` are worst first.
    """

    kind: Literal["bars", "scores"]
    title: str
    unit: str
    marks: tuple[Mark, ...]
    line: str
    source: str
    text: str

    @property
    def has_figures(self) -> bool:
        """Whether there is anything to draw: a value or an interval of at least one mark."""
        return any(v is not None for m in self.marks for v in (m.value, m.low, m.high))

    @property
    def shared_standard(self) -> tuple[Decimal | None, Decimal | None] | None:
        """The one standard of all judged marks, to draw as a line or band; None where they differ or there is none."""
        pairs = {(m.least, m.most) for m in self.marks if m.least is not None or m.most is not None}
        return next(iter(pairs)) if len(pairs) == 1 else None

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

    @property
    def has_figure(self) -> bool:
        """Whether there is a value or at least one end of an interval."""
        return self.value is not None or self.low is not None or self.high is not None


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
        return any(m.has_figure for m in self.marks)

    @property
    def shared_standard(self) -> tuple[Decimal | None, Decimal | None] | None:
        """The one standard of everything drawn, as a line or band; None where places differ or one has none.

        A line across the chart claims that it holds for every bar it crosses.
        """
        pairs = {(m.least, m.most) for m in self.marks if m.has_figure}
        return next(iter(pairs)) if len(pairs) == 1 and (None, None) not in pairs else None

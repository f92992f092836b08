"""What a chart says, apart from how it is drawn: rows of figures, the standard of each row, the words around them.

A `ChartSpec` is built from answers by pure functions (one module per kind or subject), and every rendering starts from
it: the screen (charts/plotly_<kind>.py, found by charts/drawing.py), the picture to download (briefings/chart_picture:
the screen's figure redrawn in the light colours), the table, CSV and workbook (charts/table.py), Office charts
(charts/office_*). So none of them can differ from another. Figures are Decimals in the chart's unit with every decimal;
what is shown of them stands in `label`.

Which fields a kind uses (the others keep their defaults):

- bars: a mark per place, `value` against `least`/`most`.
- bullet: a mark per indicator: `value` of the standard in % (so that all share one scale), `label` in its own unit.
- intervals: a dot per mark with `low`–`high`. spread: many marks, stacked by value; no names but on pointing.
- heat: a mark per row (`key`, `name`) and column (`group_key`, `group`); `section` heads several columns.
- waterfall: `value` is a signed step; a mark with `total` stands on the ground and must equal the steps before it.
- multiples, trend: a panel or line per `key`; `group_key`/`group` is the year; a mark with `parted` is not joined;
  in a trend `section` names the year's standard.
- spine: a mark per indicator, each on a scale of its own: `across` the parent's figure, `spread` the siblings'.
- slope: a mark per indicator (`key`, `name`) and place compared (`group_key`, `group`), a scale for each indicator.
- scatter: `across` against `value`, `across_standard` the one all share. map: a mark per place, `outline` its borders;
  where no mark has any, a tile each.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from catalogue.answers import Judgement

Kind = Literal[
    "bars", "bullet", "intervals", "spread", "heat", "waterfall", "multiples",
    "spine", "slope", "trend", "scatter", "map",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """One row of a chart. `value` None with `low` and `high` is an interval without a point; all None is no data.

    `least` and `most` are the standard that judges this very row (`most` only for a band), in the chart's unit.
    `label` is what stands beside it: figure and judgement in words with its shape, the cue that is not colour.
    `across`: a second figure in `ChartSpec.across_unit`. `unit`: "" = the chart's. `extra`: one text per
    `ChartSpec.extra_heads`, for the table only. `note`: further words on pointing. `spread`: least, lower quartile,
    median, upper quartile, most of the places beside it. `better`: 1 right is better, -1 left is, 0 neither.
    `outline`: rings of longitude and latitude. `parted`: why it is not comparable with the mark before it.
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
    group_key: str = ""
    group: str = ""
    section: str = ""
    across: Decimal | None = None
    unit: str = ""
    total: bool = False
    note: str = ""
    extra: tuple[str, ...] = ()
    spread: tuple[Decimal, ...] = ()
    better: int = 0
    outline: tuple[tuple[tuple[float, float], ...], ...] = ()
    parted: str = ""

    @property
    def has_figure(self) -> bool:
        """Whether there is a value or at least one end of an interval."""
        return self.value is not None or self.low is not None or self.high is not None


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart. `title` is its finding in one computed sentence, `text` the same picture in words for screen readers.

    `line` names the standard drawn; `source` cites workbooks, edition, coverage and clause; `edition` and `coverage`
    again alone, for the head of a download, as are `filters` (name, value: place, year, rule). `*_head`: the headings
    of the table's columns; `group_head` or `across_head` "" = no such column. `demo`: a made-up place is in it.
    `rest`: rows of the table and of downloads that are too many to be drawn. `judged`: the table says the judgement.
    """

    kind: Kind
    title: str
    unit: str
    marks: tuple[Mark, ...]
    line: str
    source: str
    text: str
    edition: int = 0
    coverage: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    name_head: str = "地方"
    value_head: str = "数值"
    group_head: str = ""
    across_head: str = ""
    across_unit: str = ""
    extra_heads: tuple[str, ...] = ()
    demo: bool = False
    judged: bool = True
    rest: tuple[Mark, ...] = ()
    across_standard: tuple[Decimal | None, Decimal | None] = (None, None)

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

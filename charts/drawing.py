"""Which module draws which kind of chart on the screen.

A drawing is a pure function of spec and look that gives a plotly figure as a plain dictionary (no template, so that a
view stays a few kB). Since the picture to download is the same figure redrawn without a browser, a figure keeps to
what charts/picture.py can redraw: traces `bar` and `scatter`, `layout.shapes` (line, rect) and `layout.annotations`,
axes with a `range` of their own and `domain`s, `margin`s and `height` given. `customdata` of a point is what a click
opens: the mark's key, or [key, group_key]; of the hundreds of cells of a heat map only the mark's place in the spec.
"""

from collections.abc import Callable
from typing import Any

from charts import (
    plotly_bars,
    plotly_bullet,
    plotly_heat,
    plotly_intervals,
    plotly_map,
    plotly_multiples,
    plotly_scatter,
    plotly_spine,
    plotly_spread,
    plotly_trend,
    plotly_waterfall,
)
from charts.palette import LIGHT, Look
from charts.spec import ChartSpec, Kind

Drawing = Callable[[ChartSpec, Look], dict[str, Any]]
DRAWINGS: dict[Kind, Drawing] = {
    "bars": plotly_bars.figure_of,
    "bullet": plotly_bullet.bullet_figure,
    "intervals": plotly_intervals.intervals_figure,
    "spread": plotly_spread.spread_figure,
    "heat": plotly_heat.heat_figure,
    "waterfall": plotly_waterfall.waterfall_figure,
    "multiples": plotly_multiples.multiples_figure,
    "spine": plotly_spine.spine_figure,
    "slope": plotly_spine.slope_figure,
    "trend": plotly_trend.figure_of,
    "scatter": plotly_scatter.figure_of,
    "map": plotly_map.figure_of,
}


def figure_of(spec: ChartSpec, look: Look = LIGHT) -> dict[str, Any]:
    """The chart as a plotly figure."""
    return DRAWINGS[spec.kind](spec, look)

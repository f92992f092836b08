"""Bars drawn as a plotly figure: from 0 to the figure, against the standard."""

from decimal import Decimal
from typing import Any

from charts.palette import LIGHT, Look
from charts.plotly_frame import rows_frame, scale_axis, thick
from charts.plotly_parts import judged_bars, number, plotly_text, standard_shapes
from charts.spec import ChartSpec, Mark


def reach(spec: ChartSpec) -> float:
    """The right end of the scale: the longest bar, interval or standard."""
    ends = [v for m in spec.marks for v in (m.value, m.high, m.low, m.least, m.most) if v is not None and v > 0]
    return float(max(ends, default=Decimal(1)))


def bar(marks: tuple[Mark, ...], look: Look) -> dict[str, Any]:
    """The bars: from 0 to the value, or from low to high where there is no point."""
    starts = [number(m.low) if m.value is None and m.low is not None else 0 for m in marks]
    ends = [number(m.value if m.value is not None else (m.high if m.high is not None else m.low)) for m in marks]
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(marks))),
        "base": starts,
        "x": [None if end is None else end - (start or 0) for start, end in zip(starts, ends, strict=True)],
        "customdata": [m.key for m in marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}") for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": judged_bars(marks, look),
        "error_x": whiskers(marks, look),
        "width": thick(0.62, look),
    }


def whiskers(marks: tuple[Mark, ...], look: Look) -> dict[str, Any]:
    """The interval around a point, where it has two ends; an open end has no whisker and is in the label's figure."""
    up = [number(m.high - m.value) if m.value is not None and m.high is not None else 0 for m in marks]
    down = [number(m.value - m.low) if m.value is not None and m.low is not None else 0 for m in marks]
    shown = any(up) or any(down)
    return {
        "type": "data",
        "symmetric": False,
        "array": up,
        "arrayminus": down,
        "visible": shown,
        "color": look.ink,
        "thickness": 1,
    }


def figure_of(spec: ChartSpec, look: Look = LIGHT) -> dict[str, Any]:
    """Bars from the top, worst first; figure and judgement right of everything drawn, never over the standard."""
    marks = spec.marks
    quiet = [m.judgement not in ("met", "short") for m in marks]
    frame = rows_frame(look, [m.name for m in marks], [m.label for m in marks], quiet)
    frame["xaxis"] = scale_axis(look, 0, reach(spec) * 1.04, spec.unit)
    frame["shapes"] = standard_shapes(spec, look)
    return {"data": [bar(marks, look)], "layout": frame}

"""Dots with their intervals drawn as a plotly figure, a row each."""

from typing import Any

from charts.palette import Look
from charts.plotly_frame import SYMBOL, rows_frame, scale_axis
from charts.plotly_parts import number, plotly_text, standard_shapes
from charts.spec import ChartSpec


def intervals_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """The interval as a line (with an arrow's open end where it has none), the point as a sign, from 0."""
    marks = spec.marks
    ends = [v for m in marks for v in (m.value, m.low, m.high, m.least, m.most) if v is not None and v > 0]
    reach = float(max(ends, default=1)) * 1.06
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": [number(m.value) for m in marks],
        "y": list(range(len(marks))),
        "customdata": [m.key for m in marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}") for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": [SYMBOL[m.judgement] for m in marks],
            "size": 13,
            "color": [look.fill(m.judgement) for m in marks],
            "line": {"color": [look.outline(m.judgement) for m in marks], "width": 1.5},
        },
    }
    quiet = [m.judgement not in ("met", "short") for m in marks]
    frame = rows_frame(look, [m.name for m in marks], [m.label for m in marks], quiet)
    frame["xaxis"] = scale_axis(look, 0, reach, spec.unit)
    frame["yaxis"] |= {"showgrid": True, "gridcolor": look.rule}
    frame["shapes"] = standard_shapes(spec, look) + [
        {
            "type": "line",
            "x0": number(m.low) if m.low is not None else 0,
            "x1": number(m.high) if m.high is not None else reach,
            "y0": row,
            "y1": row,
            "line": {"color": look.outline(m.judgement), "width": 3, "dash": "solid" if m.high is not None else "dot"},
        }
        for row, m in enumerate(marks)
        if m.low != m.high
    ]
    return {"data": [dots], "layout": frame}

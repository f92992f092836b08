"""A waterfall drawn as a plotly figure: steps from the top, each beginning where the one before ended."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

from charts.palette import CLEAR, Look
from charts.plotly_frame import rows_frame, scale_axis, thick
from charts.plotly_parts import number, plotly_text
from charts.spec import ChartSpec, Mark


def spans(marks: tuple[Mark, ...]) -> list[tuple[Decimal, Decimal]]:
    """From where to where each step goes; a total goes from the ground."""
    found: list[tuple[Decimal, Decimal]] = []
    at = Decimal(0)
    for mark in marks:
        step = mark.value or Decimal(0)
        found.append((Decimal(0), step) if mark.total else (at, at + step))
        at = found[-1][1]
    return found


def waterfall_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Steps up hatched in the colour of what is short, steps down empty, totals grey: nothing here is met."""
    marks, ends = spec.marks, spans(spec.marks)
    rising = [(m.value or 0) >= 0 for m in marks]
    colours = [look.neutral if m.total else look.short if up else CLEAR for m, up in zip(marks, rising, strict=True)]
    edges = [look.ink if m.total else look.short if up else look.muted for m, up in zip(marks, rising, strict=True)]
    most = max((max(pair) for pair in ends), default=Decimal(1)) or Decimal(1)
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(marks))),
        "base": [number(min(pair)) for pair in ends],
        "x": [number(abs(b - a)) for a, b in ends],
        "width": thick(0.62, look),
        "customdata": [m.key for m in marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}") for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "color": colours,
            "line": {"color": edges, "width": 1},
            "pattern": {
                "shape": ["" if m.total or not up else "/" for m, up in zip(marks, rising, strict=True)],
                "fgcolor": look.hatch,
                "fillmode": "overlay",
                "fgopacity": 0.6,
                "size": 6,
            },
        },
    }
    half = thick(0.31, look)
    joints = [
        {
            "type": "line",
            "x0": number(end),
            "x1": number(end),
            "y0": row + half,
            "y1": row + 1 - half,
            "line": {"color": look.muted, "width": 1, "dash": "dot"},
        }
        for row, ((_, end), _) in enumerate(pairwise(ends))
    ]
    frame = rows_frame(look, [m.name for m in marks], [m.label for m in marks], [False] * len(marks))
    frame["xaxis"] = scale_axis(look, 0, float(most) * 1.04, spec.unit)
    frame["shapes"] = joints
    return {"data": [bars], "layout": frame}

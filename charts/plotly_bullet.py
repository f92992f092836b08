"""Bullets drawn as a plotly figure: a thin bar on its way to the standard, the same for all rows at 100."""

from typing import Any

from charts.palette import Look
from charts.plotly_frame import beside, layout, name_axis, room, rows_high, scale_axis
from charts.plotly_parts import judged_bars, number, plotly_text
from charts.spec import ChartSpec

HEAD, FOOT, END = 8, 40, 156


def bullet_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """The way to the standard as a pale track, the bar on it, the standard as a dashed upright."""
    marks, rows = spec.marks, list(range(len(spec.marks)))
    texts = [m.label for m in marks]
    track = {
        "type": "bar",
        "orientation": "h",
        "y": [n for n, m in enumerate(marks) if m.value is not None],
        "x": [100 for m in marks if m.value is not None],
        "width": 0.72,
        "hoverinfo": "skip",
        "customdata": [m.key for m in marks if m.value is not None],
        "marker": {"color": look.rule, "opacity": 0.45, "line": {"width": 0}},
    }
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": rows,
        "x": [number(m.value) for m in marks],
        "width": 0.42,
        "customdata": [m.key for m in marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}，{m.note}") for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": judged_bars(marks, look),
    }
    line = {"color": look.accent, "width": 2, "dash": "dash"}
    standard = {"type": "line", "x0": 100, "x1": 100, "y0": 0, "y1": 1, "yref": "paper", "line": line}
    frame = layout(
        look,
        rows_high([m.name for m in marks]) + HEAD + FOOT,
        (8, room(texts), HEAD, FOOT),
        barmode="overlay",
    )
    ticks = {"tickvals": [0, 25, 50, 75, 100, 125, 150], "title": {"text": "完成度（%）", "font": {"size": 12}}}
    frame["xaxis"] = scale_axis(look, 0, END) | ticks
    frame["yaxis"] = name_axis(look, [m.name for m in marks])
    frame["shapes"] = [standard] if any(m.value is not None for m in marks) else []
    frame["annotations"] = beside(texts, look, [m.judgement not in ("met", "short") for m in marks])
    return {"data": [track, bars], "layout": frame}

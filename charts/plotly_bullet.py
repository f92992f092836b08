"""Bullets drawn as a plotly figure: a thin bar on its way to the standard, the same for all rows at 100."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from charts.palette import Look
from charts.plotly_frame import rows_frame, scale_axis, thick
from charts.plotly_parts import judged_bars, number, plotly_text
from charts.spec import ChartSpec, Mark

#: Where the scale may end: past 100 only as far as a figure needs.
ENDS = (106, 131, 156)


def bullet_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """The way to the standard as a pale track, the bar on it, the standard as a dashed upright."""
    marks, rows = spec.marks, list(range(len(spec.marks)))
    furthest = max((v for m in marks for v in (m.value, m.high) if v is not None), default=0)
    end = next((e for e in ENDS if furthest <= e), ENDS[-1])
    asked = [n for n, m in enumerate(marks) if m.least is not None]
    track = {
        "type": "bar",
        "orientation": "h",
        "y": asked,
        "x": [100] * len(asked),
        "width": thick(0.72, look),
        "hoverinfo": "skip",
        "customdata": [marks[n].key for n in asked],
        "marker": {"color": look.rule, "opacity": 0.45, "line": {"width": 0}},
    }
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": rows,
        "x": [number(m.value) for m in marks],
        "width": thick(0.42, look),
        "customdata": [m.key for m in marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}，{m.note}") for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": judged_bars(marks, look),
    }
    quiet = [m.judgement not in ("met", "short") for m in marks]
    frame = rows_frame(look, [m.name for m in marks], [m.label for m in marks], quiet, barmode="overlay")
    ticks = {"tickvals": list(range(0, end, 25)), "title": {"text": "完成度（%）", "font": {"size": 12}}}
    frame["xaxis"] = scale_axis(look, 0, end) | ticks
    frame["shapes"] = [*_standards(asked, look), *_intervals(marks, look, end)]
    return {"data": [track, bars], "layout": frame}


def _standards(rows: list[int], look: Look) -> list[dict[str, Any]]:
    """The standard as a dashed upright across the rows that have one, and no others."""
    line = {"color": look.accent, "width": 2, "dash": "dash"}
    runs = [[row for _, row in group] for _, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0])]
    return [
        {"type": "line", "x0": 100, "x1": 100, "y0": run[0] - 0.5, "y1": run[-1] + 0.5, "line": line} for run in runs
    ]


def _intervals(marks: Sequence[Mark], look: Look, end: int) -> list[dict[str, Any]]:
    """From low to high where there is no point; dotted where an end is open."""
    return [
        {
            "type": "line",
            "x0": number(m.low) if m.low is not None else 0,
            "x1": number(m.high) if m.high is not None else end,
            "y0": row,
            "y1": row,
            "line": {
                "color": look.outline(m.judgement),
                "width": 4,
                "dash": "dot" if None in (m.low, m.high) else "solid",
            },
        }
        for row, m in enumerate(marks)
        if m.value is None and m.least is not None
    ]

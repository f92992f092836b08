"""A `ChartSpec` of bars drawn as a plotly figure (a plain dictionary: no template, so a view stays a few kB)."""

from decimal import Decimal
from typing import Any

from charts.palette import CLEAR, FONT, LIGHT, Look
from charts.plotly_parts import LONG, judged_bars, labels, lines, number, plotly_text, standard_shapes, width
from charts.spec import ChartSpec, Mark

ROW, HEAD, FOOT = 30, 8, 40


def reach(spec: ChartSpec) -> float:
    """The right end of the scale: the longest bar, interval or standard, with room for the label."""
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
        "hovertext": [f"{m.name}：{m.label}" for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": judged_bars(marks, look),
        "error_x": whiskers(marks, look),
        "width": 0.62,
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
    """The figure: data and layout. Bars from the top, worst first."""
    ticks = ["<br>".join(plotly_text(part) for part in lines(m.name)) for m in spec.marks]
    axis = {
        "color": look.muted,
        "gridcolor": look.rule,
        "zeroline": True,
        "zerolinecolor": look.muted,
        "fixedrange": True,
    }
    trace = bar(spec.marks, look)
    trace["hovertext"] = [plotly_text(t) for t in trace["hovertext"]]
    return {
        "data": [trace],
        "layout": {
            "height": (ROW if all(len(m.name) <= LONG for m in spec.marks) else ROW + 8) * max(len(spec.marks), 1)
            + HEAD
            + FOOT,
            "margin": {
                "l": 8,
                "r": 14 + max((width(m.label) for m in spec.marks), default=60),
                "t": HEAD,
                "b": FOOT,
                "pad": 4,
            },
            "font": {"family": FONT, "size": 13, "color": look.ink},
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "showlegend": False,
            "xaxis": {
                **axis,
                "range": [0, reach(spec) * 1.04],
                "title": {"text": spec.unit, "font": {"size": 12}},
                "separatethousands": True,
                "exponentformat": "none",
                "nticks": 6,
            },
            "yaxis": {
                "tickmode": "array",
                "tickvals": list(range(len(ticks))),
                "ticktext": ticks,
                "autorange": "reversed",
                "automargin": True,
                "fixedrange": True,
                "ticks": "",
            },
            "shapes": standard_shapes(spec, look),
            "annotations": labels(spec, look),
            "separators": ".,",
        },
    }

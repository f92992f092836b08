"""Two figures of each place drawn as a plotly figure: a sign per place, the standards as lines, names while few."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from charts.palette import Look
from charts.plotly_frame import layout, scale_axis, short
from charts.plotly_parts import number, plotly_text
from charts.spec import ChartSpec, Mark

HEIGHT = 520
#: Up to this many places each is named.
NAMED = 25
#: The sign of each quarter: filled only where both are met; hollow where one is not judged.
SIGN = {
    "both": "circle",
    "first_only": "triangle-up",
    "second_only": "square",
    "neither": "triangle-down",
    "": "diamond",
}


def figure_of(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Across against upright, both from 0 unless that leaves nine tenths of an axis empty."""
    xs, ys = [m.across for m in spec.marks], [m.value for m in spec.marks]
    least, most = spec.shared_standard or (None, None)
    x, y = _reach([*xs, *spec.across_standard]), _reach([*ys, least, most])
    named = len(spec.marks) <= NAMED
    trace = {
        "type": "scatter",
        "mode": "markers+text" if named else "markers",
        "x": [number(v) for v in xs],
        "y": [number(v) for v in ys],
        "text": [plotly_text(short(m.name)) for m in spec.marks] if named else [],
        "textposition": "top center",
        "textfont": {"size": 12, "color": look.ink},
        "customdata": [m.key for m in spec.marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}") for m in spec.marks],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": _marker(spec.marks, look),
    }
    return {
        "data": [trace],
        "layout": layout(
            look,
            HEIGHT,
            (64, 24, 24, 52),
            xaxis=scale_axis(look, *x, plotly_text(f"{spec.across_head}（{spec.across_unit}）"), showgrid=True),
            yaxis=scale_axis(look, *y, plotly_text(f"{spec.value_head}（{spec.unit}）"), showgrid=True),
            shapes=[*_standard(spec.across_standard, "x", look), *_standard((least, most), "y", look)],
            annotations=[],
        ),
    }


def _marker(marks: Sequence[Mark], look: Look) -> dict[str, Any]:
    fill = {"both": look.met, "neither": look.short}
    edge = {"both": look.met, "": look.muted}
    return {
        "symbol": [SIGN[m.group_key] for m in marks],
        "color": [fill.get(m.group_key, look.blank) for m in marks],
        "size": 12 if len(marks) <= 200 else 7,
        "line": {"color": [edge.get(m.group_key, look.short) for m in marks], "width": 2},
    }


def _reach(values: Sequence[Decimal | None]) -> tuple[float, float]:
    known = [float(v) for v in values if v is not None]
    low, high = min(known, default=0.0), max(known, default=1.0)
    room = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return (low - room if low < 0 or low > (high - low) * 9 else 0.0), high + room


def _standard(pair: tuple[Decimal | None, Decimal | None], axis: str, look: Look) -> list[dict[str, Any]]:
    """A line across the whole picture, and a fill up to the other end of a band."""
    least, most = (number(v) for v in pair)
    if least is None:
        return []
    other = "y" if axis == "x" else "x"
    whole = {f"{other}ref": "paper", f"{other}0": 0, f"{other}1": 1, "layer": "below"}
    line = {"color": look.accent, "width": 2, "dash": "dash"}
    found = [{"type": "line", f"{axis}0": least, f"{axis}1": least, **whole, "line": line}]
    if most is not None:
        box = {"type": "rect", f"{axis}0": least, f"{axis}1": most, **whole}
        found.append({**box, "fillcolor": look.accent, "opacity": 0.14, "line": {"width": 0}})
    return found

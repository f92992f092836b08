"""Parts of plotly figures: how judged bars look, the standard as a line, band or tick, texts and their width."""

from decimal import Decimal
from typing import Any

from charts.palette import PATTERN, Look
from charts.spec import ChartSpec, Mark

#: Names longer than this are set in two lines.
LONG = 10


def number(value: Decimal | None) -> float | None:
    """Where a bar ends on the screen; the figure a reader sees is the label, which was formatted exactly."""
    return None if value is None else float(value)


def judged_bars(marks: tuple[Mark, ...], look: Look) -> dict[str, Any]:
    """How bars look by their judgement: a colour and, as the second cue, a hatch."""
    return {
        "color": [look.fill(m.judgement) for m in marks],
        "line": {"color": [look.outline(m.judgement) for m in marks], "width": 1},
        "pattern": {
            "shape": [PATTERN[m.judgement] for m in marks],
            "fgcolor": [look.hatch if m.judgement == "short" else look.muted for m in marks],
            "fillmode": "overlay",
            "fgopacity": 0.6,
            "size": 6,
        },
    }


def standard_shapes(spec: ChartSpec, look: Look) -> list[dict[str, Any]]:
    """One line or band across the chart where all share a standard; a tick per bar where they do not."""
    shared = spec.shared_standard
    line = {"color": look.accent, "width": 2, "dash": "dash"}
    if shared is not None:
        least, most = (number(v) for v in shared)
        if most is not None:
            fill = {"type": "rect", "yref": "paper", "y0": 0, "y1": 1, "x0": least, "x1": most, "layer": "below"}
            return [
                {**fill, "fillcolor": look.accent, "opacity": 0.14, "line": {"width": 0}},
                _upright(least, 0, 1, line, "paper"),
            ]
        return [_upright(least, 0, 1, line, "paper")]
    solid = {"color": look.accent, "width": 2}
    return [
        _upright(number(m.least), i - 0.42, i + 0.42, solid, "y")
        for i, m in enumerate(spec.marks)
        if m.least is not None and m.has_figure
    ]


def _upright(x: float | None, y0: float, y1: float, line: dict[str, Any], yref: str) -> dict[str, Any]:
    return {"type": "line", "x0": x, "x1": x, "y0": y0, "y1": y1, "yref": yref, "line": line}


def width(text: str) -> int:
    """About how many pixels a label takes at size 13: wide signs 13, the others 7.5."""
    return int(sum(13 if ord(sign) > 0x2000 else 7.5 for sign in text))


def lines(name: str) -> list[str]:
    """A long name in two lines of about equal length."""
    half = (len(name) + 1) // 2
    return [name] if len(name) <= LONG else [name[:half], name[half:]]


def plotly_text(text: str) -> str:
    """Text for plotly, which reads a small set of HTML tags in labels."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

"""The frame every plotly figure has: no template, the page showing through, axes that cannot be moved by accident."""

from typing import Any

from charts.palette import CLEAR, FONT, Look
from charts.plotly_parts import LONG, lines, plotly_text, width

#: The plotly symbol of each judgement's shape: the second cue of points.
SYMBOL = {
    "met": "circle",
    "short": "triangle-down",
    "undetermined": "diamond",
    "no_data": "circle",
    "no_standard": "square",
}
#: Beyond this many signs a name in a chart is cut; it stands whole on pointing and in the table.
NAMED = 22


def layout(look: Look, height: float, margin: tuple[float, float, float, float], **more: Any) -> dict[str, Any]:
    """A layout. `margin`: left, right, top, bottom."""
    left, right, top, bottom = margin
    return {
        "height": height,
        "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 4},
        "font": {"family": FONT, "size": 13, "color": look.ink},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "separators": ".,",
        **more,
    }


def scale_axis(look: Look, low: float, high: float, unit: str = "", **more: Any) -> dict[str, Any]:
    """An axis of figures."""
    return {
        "color": look.muted,
        "gridcolor": look.rule,
        "zeroline": True,
        "zerolinecolor": look.muted,
        "fixedrange": True,
        "range": [low, high],
        "title": {"text": plotly_text(unit), "font": {"size": 12}},
        "separatethousands": True,
        "exponentformat": "none",
        "nticks": 6,
        **more,
    }


def name_axis(look: Look, names: list[str], **more: Any) -> dict[str, Any]:
    """An upright axis of names, the first on top."""
    return {
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": ["<br>".join(plotly_text(part) for part in lines(short(name))) for name in names],
        "range": [max(len(names), 1) - 0.5, -0.5],
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
        "color": look.ink,
        **more,
    }


def rows_high(names: list[str]) -> int:
    """How high rows of these names are together: each higher where any is set in two lines."""
    return (30 if all(len(name) <= LONG for name in names) else 38) * max(len(names), 1)


def short(name: str) -> str:
    """A name cut to what a chart has room for."""
    return name if len(name) <= NAMED else name[: NAMED - 1] + "…"


def beside(texts: list[str], look: Look, muted: list[bool]) -> list[dict[str, Any]]:
    """A label per row, right of everything drawn in it."""
    return [
        {
            "x": 1.01,
            "xref": "paper",
            "y": row,
            "text": plotly_text(text),
            "showarrow": False,
            "xanchor": "left",
            "font": {"size": 13, "color": look.muted if quiet else look.ink},
        }
        for row, (text, quiet) in enumerate(zip(texts, muted, strict=True))
    ]


def room(texts: list[str]) -> int:
    """The right margin labels take."""
    return 14 + max((width(text) for text in texts), default=60)

"""Places on a map of borders, drawn as plain shapes (no map tiles, nothing fetched), or as tiles."""

from collections.abc import Sequence
from math import cos, radians
from typing import Any

from charts.outlines import bounds, middle
from charts.palette import Look
from charts.plotly_frame import SYMBOL, layout, short
from charts.plotly_parts import plotly_text
from charts.plotly_tiles import tiles_figure
from charts.spec import ChartSpec, Mark

#: The paper's width that heights are reckoned with, and how high a map may be.
WIDE, WIDE_NARROW, LOW, HIGH = 960, 350, 320, 720
#: Up to this many places each is named on the map.
NAMED = 40
#: How strongly each class is coloured, so that names are read on it in both looks; its hatching is the second cue.
STRENGTH = {"met": 0.5, "near": 0.3, "far": 0.6, "no_standard": 0.5}
HATCH = {"near": "/", "far": "x"}


def figure_of(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Borders where any mark has them, else tiles."""
    if not any(m.outline for m in spec.marks):
        return tiles_figure(spec, look)
    west, south, east, north = bounds([ring for m in spec.marks for ring in m.outline])
    flat = max(cos(radians((south + north) / 2)), 0.05)
    wide, high = (east - west) or 1e-4, (north - south) or 1e-4
    page = WIDE_NARROW if look.narrow else WIDE
    height = min(max(page * high / (wide * flat), LOW), HIGH)
    # What the bounded height leaves over goes beside the map, so that it is nowhere stretched.
    room = max(height / high * flat, 1e-9)
    across = max(page / room, wide)
    upright = across * flat * height / page
    x0, y0 = (west + east - across) / 2, (south + north - upright) / 2
    hidden = {"constrain": "domain", "visible": False, "showgrid": False, "zeroline": False}
    classes = dict.fromkeys(m.group_key for m in spec.marks)
    return {
        "data": [*(_surface([m for m in spec.marks if m.group_key == c], look) for c in classes), _signs(spec, look)],
        "layout": layout(
            look,
            height,
            (0, 0, 0, 0),
            xaxis={**hidden, "range": [x0, x0 + across], "tickvals": [], "tickmode": "array"},
            yaxis={
                **hidden,
                "range": [y0, y0 + upright],
                "tickvals": [],
                "tickmode": "array",
                "scaleanchor": "x",
                "scaleratio": 1 / flat,
            },  # fmt: skip
            shapes=[],
            annotations=_names(spec.marks, look),
            hovermode="closest",
            dragmode=False,
        ),
    }


def faint(colour: str, strength: float) -> str:
    """A colour of the palette with the page showing through."""
    if not colour.startswith("#"):
        return colour
    return f"{colour}{round(strength * 255):02x}"


def _surface(marks: Sequence[Mark], look: Look) -> dict[str, Any]:
    """Every shape of one class as one trace, rings parted by holes in the list."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for mark in marks:
        for ring in mark.outline:
            xs += [*(x for x, _ in ring), ring[0][0], None]
            ys += [*(y for _, y in ring), ring[0][1], None]
    first = marks[0]
    fill = look.fill(first.judgement)
    trace: dict[str, Any] = {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "fill": "toself",
        "fillcolor": faint(fill, STRENGTH.get(first.group_key, 0)),
        "line": {"color": look.ink, "width": 1},
        "hoverinfo": "skip",
    }
    if first.group_key in HATCH:
        pattern: dict[str, Any] = {"shape": HATCH[first.group_key], "fgcolor": look.short, "fgopacity": 0.55, "size": 7}
        trace["fillpattern"] = {**pattern, "bgcolor": faint(fill, STRENGTH[first.group_key])}
    return trace


def _signs(spec: ChartSpec, look: Look) -> dict[str, Any]:
    places = [middle(m.outline) for m in spec.marks]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(x, 5) for x, _ in places],
        "y": [round(y, 5) for _, y in places],
        "customdata": [m.key for m in spec.marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}，{m.group}") for m in spec.marks],
        "hoverinfo": "text",
        "marker": {
            "symbol": [SYMBOL[m.judgement] for m in spec.marks],
            "color": [look.fill(m.judgement) for m in spec.marks],
            "size": 12 if len(spec.marks) <= NAMED else 8,
            "line": {"color": look.ink, "width": 1},
        },
    }


def _names(marks: Sequence[Mark], look: Look) -> list[dict[str, Any]]:
    if len(marks) > NAMED:
        return []
    found = []
    for mark in marks:
        x, y = middle(mark.outline)
        said = f"{plotly_text(short(mark.name))}<br>{plotly_text(mark.label.split('  ')[0])}"
        font = {"size": 12, "color": look.ink}
        here = {"x": round(x, 5), "y": round(y, 5), "yanchor": "top", "yshift": -7, "showarrow": False}
        found.append({**here, "text": said, "font": font})
    return found

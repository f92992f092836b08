"""Two figures of each place drawn as a plotly figure: a sign per place, the standards as lines, names while few."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from charts.palette import Look
from charts.plotly_frame import layout, scale_axis, short
from charts.plotly_parts import number, plotly_text, width
from charts.spec import ChartSpec, Mark

HEIGHT, HEIGHT_NARROW = 520, 390
#: Up to this many places each is named.
NAMED = 25
#: About how many pixels lie between the axes, on a narrow page too; and left, low, right, high of what is drawn.
AREA, AREA_NARROW, FAR = (980, 440), (280, 320), 1e9
Box = tuple[float, float, float, float]
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
    points = [(number(a), number(b)) for a, b in zip(xs, ys, strict=True)]
    sides = beside(points, spec, x, y, AREA_NARROW if look.narrow else AREA) if named else []
    # Where a narrow page has no room for a name, the point is told on pointing and in the table.
    names = [plotly_text(short(m.name)) if side else "" for m, side in zip(spec.marks, sides, strict=False)]
    trace = {
        "type": "scatter",
        "mode": "markers+text" if named else "markers",
        "x": [number(v) for v in xs],
        "y": [number(v) for v in ys],
        "text": names,
        "textposition": [side or "top center" for side in sides] or "top center",
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
            HEIGHT_NARROW if look.narrow else HEIGHT,
            (44, 8, 24, 46) if look.narrow else (64, 24, 24, 52),
            xaxis=scale_axis(look, *x, plotly_text(f"{spec.across_head}（{spec.across_unit}）"), showgrid=True),
            yaxis=scale_axis(look, *y, plotly_text(f"{spec.value_head}（{spec.unit}）"), showgrid=True),
            shapes=[*_standard(spec.across_standard, "x", look), *_standard((least, most), "y", look)],
            annotations=[],
        ),
    }


def beside(
    points: Sequence[tuple[float | None, float | None]],
    spec: ChartSpec,
    x: tuple[float, float],
    y: tuple[float, float],
    area: tuple[int, int] = AREA,
) -> list[str]:
    """The side of each point its name stands on: the first on which it meets no name, point or standard; else above,
    on a narrow page none ("")."""
    wide, high = area[0] / (x[1] - x[0]), area[1] / (y[1] - y[0])
    places = [((px or 0) * wide, (py or 0) * high) for px, py in points]
    taken = [(px - 7, py - 7, px + 7, py + 7) for px, py in places]
    if area != AREA:
        taken += [(-FAR, -FAR, x[0] * wide, FAR), (x[1] * wide, -FAR, FAR, FAR)]
    upright, level = spec.across_standard[0], (spec.shared_standard or (None, None))[0]
    if upright is not None:
        taken.append((float(upright) * wide - 2, -FAR, float(upright) * wide + 2, FAR))
    if level is not None:
        taken.append((-FAR, float(level) * high - 2, FAR, float(level) * high + 2))
    found = []
    for (px, py), mark in zip(places, spec.marks, strict=True):
        half = width(short(mark.name)) / 2
        boxes = {
            "top center": (px - half, py + 9, px + half, py + 23),
            "bottom center": (px - half, py - 23, px + half, py - 9),
            "middle right": (px + 10, py - 7, px + 10 + 2 * half, py + 7),
            "middle left": (px - 10 - 2 * half, py - 7, px - 10, py + 7),
        }
        side = next((name for name, box in boxes.items() if not any(_meet(box, one) for one in taken)), "")
        side = side or ("top center" if area == AREA else "")
        found.append(side)
        taken += [boxes[side]] if side else []
    return found


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


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

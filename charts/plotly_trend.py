"""The years of one figure as a plotly figure: signs, a line never drawn over a gap, the stepped standard."""

from decimal import Decimal
from typing import Any

from charts.palette import Look
from charts.plotly_frame import SYMBOL, layout, scale_axis
from charts.plotly_parts import number, plotly_text
from charts.plotly_trend_standards import HALF, names, standards, stroke, words_at
from charts.spec import ChartSpec, Mark

#: `LABELLED`: more years than this are labelled every second or fifth one; on a narrow page fewer have room.
HEIGHT, LABELLED, LABELLED_NARROW = 340, 16, 7


def figure_of(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Years across, figures upright from 0 (or below, where a figure is)."""
    years = [int(m.group_key) for m in spec.marks]
    ends = [v for m in spec.marks for v in (m.value, m.low, m.high, m.least, m.most) if v is not None]
    top, bottom = float(max([*ends, Decimal(0)])) or 1.0, float(min([*ends, Decimal(0)]))
    first, last = (min(years), max(years)) if years else (0, 0)
    room = LABELLED_NARROW if look.narrow else LABELLED
    step = 1 if last - first < room else 2 if last - first < 2 * room else 5
    ticks = list(range(first, last + 1, step))
    return {
        "data": [_line(spec, look), _signs(spec, look)],
        "layout": layout(
            look,
            HEIGHT,
            (40, 6, 30, 24) if look.narrow else (64, 24, 30, 28),
            xaxis=scale_axis(
                look,
                first - 0.6,
                last + 0.6,
                tickmode="array",
                tickvals=ticks,
                ticktext=[str(year) for year in ticks],
                showgrid=False,
                zeroline=False,
            ),  # fmt: skip
            yaxis=scale_axis(look, bottom * 1.08, top * 1.16, "" if look.narrow else spec.unit, showgrid=True),
            shapes=[*standards(spec.marks, look), *_breaks(spec, look), *_intervals(spec.marks, look)],
            annotations=[*names(spec.marks, look), *_figures(spec.marks, look, room), *_reasons(spec, look)],
        ),
    }


def _line(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Neighbouring years joined; a missing year, an interval without a point and a break leave a hole."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for m in spec.marks:
        if m.parted:
            xs.append(None)
            ys.append(None)
        xs.append(float(m.group_key))
        ys.append(number(m.value))
    line = {"color": look.muted, "width": 2}
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "line": line,
        "connectgaps": False,
        "hoverinfo": "skip",
    }


def _signs(spec: ChartSpec, look: Look) -> dict[str, Any]:
    marks = [m for m in spec.marks if m.value is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [float(m.group_key) for m in marks],
        "y": [number(m.value) for m in marks],
        "customdata": [[m.key, m.group_key] for m in marks],
        "hovertext": [plotly_text(f"{m.group}：{m.label}　{m.extra[2]}　{m.note}") for m in marks],
        "hoverinfo": "text",
        "marker": {
            "symbol": [SYMBOL[m.judgement] for m in marks],
            "color": [look.fill(m.judgement) for m in marks],
            "size": 13,
            "line": {"color": [look.outline(m.judgement) for m in marks], "width": 2},
        },
    }


def _intervals(marks: tuple[Mark, ...], look: Look) -> list[dict[str, Any]]:
    line = {"color": look.ink, "width": 2, "dash": "solid"}
    return [
        stroke(float(m.group_key), float(m.group_key), number(m.low), number(m.high), line)
        for m in marks
        if m.low is not None and m.high is not None and m.low != m.high
    ]


def _breaks(spec: ChartSpec, look: Look) -> list[dict[str, Any]]:
    line = {"color": look.muted, "width": 1.5, "dash": "dot"}
    places = [float(m.group_key) - HALF for m in spec.marks if m.parted]
    return [{**stroke(x, x, 0, 1, line), "yref": "paper"} for x in places]


def _reasons(spec: ChartSpec, look: Look) -> list[dict[str, Any]]:
    """Why, over each break; only that, where there are too many to be read."""
    parting = [m for m in spec.marks if m.parted]
    said = [(float(m.group_key) - HALF, m.parted if len(parting) < 3 else "断开") for m in parting]
    return [{**words_at(x, 1, why, look.muted), "yref": "paper", "yanchor": "bottom"} for x, why in said]


def _figures(marks: tuple[Mark, ...], look: Look, room: int) -> list[dict[str, Any]]:
    """The figure over each sign while there is room for all, else over the last; 缺 where a year has none."""
    few = len(marks) <= room
    found = []
    for m in marks:
        if not m.has_figure:
            found.append({**words_at(float(m.group_key), 0, "缺", look.muted), "yref": "paper", "yanchor": "bottom"})
        elif few or m is marks[-1]:
            top = m.value if m.value is not None else m.high if m.high is not None else m.low
            said = m.label.split("  ")[0]
            under = m.least is not None and m.value is not None and m.value < m.least
            side = {"yanchor": "top", "yshift": -9} if under else {"yanchor": "bottom", "yshift": 9}
            found.append({**words_at(float(m.group_key), number(top), said, look.ink), **side})
    return found

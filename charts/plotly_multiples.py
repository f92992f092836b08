"""Small multiples drawn as a plotly figure: a panel per place, all on one scale, the standard of each year dashed."""

from typing import Any

from charts.palette import Look
from charts.plotly_frame import SYMBOL, layout, short
from charts.plotly_parts import number, plotly_text, width
from charts.row_scale import rows_of
from charts.spec import ChartSpec, Mark

#: Panels in a row; the width of all, the height of one, and what is kept free below it for years and the next name.
ACROSS, WIDE, HIGH, BETWEEN, HEAD, FOOT = 4, 1060, 140, 58, 28, 26
ACROSS_NARROW, WIDE_NARROW = 2, 350

#: Pixels left of the panels; a longer unit stands in the line above the chart only.
ROOM = 52


def multiples_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Panels in rows of four."""
    panels = rows_of(spec.marks)
    across = min(ACROSS_NARROW if look.narrow else ACROSS, max(len(panels), 1))
    down = -(-len(panels) // across) if panels else 1
    years = sorted({m.group_key for m in spec.marks})
    at = {year: n for n, year in enumerate(years)}
    tops = [v for m in spec.marks for v in (m.value, m.high, m.least, m.most) if v is not None]
    lows = [v for m in spec.marks for v in (m.value, m.low) if v is not None]
    top, bottom = float(max(tops, default=1)) * 1.18 or 1.0, min(0.0, float(min(lows, default=0)))
    whole = HIGH * down + BETWEEN * (down - 1)
    wide = WIDE_NARROW if look.narrow else min(WIDE, 300 * across + 60)
    frame = layout(look, whole + HEAD + FOOT, (36, 0, HEAD, FOOT) if look.narrow else (58, 14, HEAD, FOOT), width=wide)
    frame["annotations"], frame["shapes"], data = [_unit(spec.unit, look)], [], []
    for n, marks in enumerate(panels):
        column, row = n % across, n // across
        name = "" if n == 0 else str(n + 1)
        x0, x1 = column / across, (column + 1) / across - (0.09 if look.narrow else 0.03)
        y1 = 1 - row * (HIGH + BETWEEN) / whole
        y0 = y1 - HIGH / whole
        axis = {"fixedrange": True, "zeroline": False, "color": look.muted, "gridcolor": look.rule}
        frame[f"xaxis{name}"] = {
            **axis,
            "domain": [x0, x1],
            "anchor": f"y{name}",
            "range": [-0.4, len(years) - 0.6],
            "showgrid": False,
            "tickvals": list(range(len(years))) if len(years) <= 3 else [0, len(years) - 1],
            "ticktext": years if len(years) <= 3 else [years[0], years[-1]],
            "tickfont": {"size": 11, "color": look.muted},
        }
        frame[f"yaxis{name}"] = {
            **axis,
            "domain": [max(y0, 0.0), y1],
            "anchor": f"x{name}",
            "range": [bottom, top],
            "nticks": 4,
            "showticklabels": column == 0,
            "showgrid": True,
            "tickfont": {"size": 11, "color": look.muted},
        }
        data += _panel(marks, at, name, look)
        here = {"x": x0, "y": y1, "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom", "yshift": 3}
        title = {"text": plotly_text(short(marks[0].name)), "showarrow": False, "font": {"size": 13, "color": look.ink}}
        frame["annotations"] += [{**here, **title}, *_last(marks, at, name, look)]
        frame["shapes"] += _breaks(marks, at, name, look)
    return {"data": data, "layout": frame}


def _unit(unit: str, look: Look) -> dict[str, Any]:
    """The unit of every upright scale, once, over the first."""
    here = {"x": 0, "y": 1, "xref": "paper", "yref": "paper", "xanchor": "right", "yanchor": "bottom", "yshift": 3}
    said = plotly_text(unit) if width(unit) <= ROOM else ""
    return {**here, "xshift": -4, "text": said, "showarrow": False, "font": {"size": 11, "color": look.muted}}


def _last(marks: list[Mark], at: dict[str, int], name: str, look: Look) -> list[dict[str, Any]]:
    """The last figure beside its sign."""
    m = next((m for m in reversed(marks) if m.value is not None), None)
    if m is None:
        return []
    under = m.least is not None and (m.value or 0) < m.least
    here = {"x": at[m.group_key], "y": number(m.value), "xref": f"x{name}", "yref": f"y{name}"}
    here["yshift"] = -13 if under else 13  # away from the standard's line
    font = {"size": 12, "color": look.ink}
    return [{**here, "text": plotly_text(m.label.split("  ")[0]), "showarrow": False, "font": font}]


def _breaks(marks: list[Mark], at: dict[str, int], name: str, look: Look) -> list[dict[str, Any]]:
    """A dotted upright before each year that cannot be compared with the one before."""
    line = {"color": look.muted, "width": 1.5, "dash": "dot"}
    places = [at[m.group_key] - 0.5 for m in marks if m.parted]
    here = {"xref": f"x{name}", "yref": f"y{name} domain"}
    return [{**here, "type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1, "line": line} for x in places]


def _panel(marks: list[Mark], at: dict[str, int], name: str, look: Look) -> list[dict[str, Any]]:
    axes = {"xaxis": f"x{name}", "yaxis": f"y{name}"}
    xs: list[float] = []
    asked: list[float | None] = []
    for m in marks:
        x = at[m.group_key]
        xs += [x - 0.4, x + 0.4]
        asked += [number(m.least), number(m.least)]
    standard = {"mode": "lines", "x": xs, "y": asked, "line": {"color": look.accent, "width": 1.5, "dash": "dash"}}
    parts = [one for m in marks for one in ((None, m) if m.parted else (m,))]
    signs = [m for m in parts if m is not None]
    values = {
        "mode": "lines",
        "x": [None if m is None else at[m.group_key] for m in parts],
        "y": [None if m is None else number(m.value) for m in parts],
        "line": {"color": look.muted, "width": 1.5},
    }
    points = {
        "mode": "markers",
        "x": [at[m.group_key] for m in signs],
        "y": [number(m.value) for m in signs],
        "hovertext": [plotly_text(f"{m.name} {m.group}：{m.label}　{m.note}".rstrip("　")) for m in signs],
        "hoverinfo": "text",
        "customdata": [[m.key, m.group_key] for m in signs],
        "marker": {
            "symbol": [SYMBOL[m.judgement] for m in signs],
            "size": 9,
            "color": [look.fill(m.judgement) for m in signs],
            "line": {"color": [look.outline(m.judgement) for m in signs], "width": 1.2},
        },
        **_intervals(signs, look),
    }
    return [
        {"type": "scatter", "hoverinfo": "skip", **standard, **axes},
        {"type": "scatter", "hoverinfo": "skip", "connectgaps": False, **values, **axes},
        {"type": "scatter", "cliponaxis": False, **points, **axes},
    ]


def _intervals(marks: list[Mark], look: Look) -> dict[str, Any]:
    """The interval of each figure that has one; nothing where none has."""
    up = [number(m.high - m.value) if m.value is not None and m.high is not None else 0 for m in marks]
    down = [number(m.value - m.low) if m.value is not None and m.low is not None else 0 for m in marks]
    if not any(up) and not any(down):
        return {}
    ends = {"type": "data", "symmetric": False, "array": up, "arrayminus": down}
    return {"error_y": {**ends, "color": look.muted, "thickness": 1}}

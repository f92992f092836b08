"""Small multiples drawn as a plotly figure: a panel per place, all on one scale, the standard of each year dashed."""

from typing import Any

from charts.palette import Look
from charts.plotly_frame import SYMBOL, layout, short
from charts.plotly_parts import number, plotly_text
from charts.row_scale import rows_of
from charts.spec import ChartSpec, Mark

ACROSS, WIDE, HIGH, BETWEEN = 4, 1060, 200, 56


def multiples_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Panels in rows of four."""
    panels = rows_of(spec.marks)
    across = min(ACROSS, max(len(panels), 1))
    down = -(-len(panels) // across) if panels else 1
    years = sorted({m.group_key for m in spec.marks})
    at = {year: n for n, year in enumerate(years)}
    tops = [v for m in spec.marks for v in (m.value, m.high, m.least, m.most) if v is not None]
    lows = [v for m in spec.marks for v in (m.value, m.low) if v is not None]
    top, bottom = float(max(tops, default=1)) * 1.12 or 1.0, min(0.0, float(min(lows, default=0)))
    frame = layout(look, HIGH * down + 34, (46, 14, 26, 24), width=min(WIDE, 300 * across + 60))
    frame["annotations"], data = [], []
    for n, marks in enumerate(panels):
        column, row = n % across, n // across
        name = "" if n == 0 else str(n + 1)
        x0, x1 = column / across, (column + 1) / across - 0.03
        y1, y0 = 1 - row / down, 1 - (row + 1) / down + BETWEEN / (HIGH * down)
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
            "domain": [y0, y1],
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
        frame["annotations"].append({**here, **title})
    return {"data": data, "layout": frame}


def _panel(marks: list[Mark], at: dict[str, int], name: str, look: Look) -> list[dict[str, Any]]:
    axes = {"xaxis": f"x{name}", "yaxis": f"y{name}"}
    xs: list[float] = []
    asked: list[float | None] = []
    for m in marks:
        x = at[m.group_key]
        xs += [x - 0.4, x + 0.4]
        asked += [number(m.least), number(m.least)]
    standard = {"mode": "lines", "x": xs, "y": asked, "line": {"color": look.accent, "width": 1.5, "dash": "dash"}}
    values = {
        "mode": "lines+markers",
        "x": [at[m.group_key] for m in marks],
        "y": [number(m.value) for m in marks],
        "line": {"color": look.muted, "width": 1.5},
        "hovertext": [plotly_text(f"{m.name} {m.group}：{m.label}") for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [[m.key, m.group_key] for m in marks],
        "marker": {
            "symbol": [SYMBOL[m.judgement] for m in marks],
            "size": 9,
            "color": [look.fill(m.judgement) for m in marks],
            "line": {"color": [look.outline(m.judgement) for m in marks], "width": 1.2},
        },
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [number(m.high - m.value) if m.value is not None and m.high is not None else 0 for m in marks],
            "arrayminus": [number(m.value - m.low) if m.value is not None and m.low is not None else 0 for m in marks],
            "color": look.muted,
            "thickness": 1,
        },
    }
    return [
        {"type": "scatter", "hoverinfo": "skip", **standard, **axes},
        {"type": "scatter", "connectgaps": False, **values, **axes},
    ]

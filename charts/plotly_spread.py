"""Many places as a plotly figure: a sign each, stacked where figures are alike; columns where they are too many."""

from collections import Counter
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from charts.palette import PATTERN, Look
from charts.picture_axes import round_step
from charts.plotly_frame import SYMBOL, layout, scale_axis
from charts.plotly_parts import number, plotly_text, standard_shapes
from charts.spec import ChartSpec, Mark

#: About so many stacks lie across; beyond so many places, or so many in one stack, they are counted in columns.
STACKS, STACKS_NARROW, SIGNS, HIGHEST = 45, 24, 400, 24
SIGN, HEAD, FOOT = 11, 26, 44
HALF = Decimal("0.5")
ORDER = ("met", "no_standard", "undetermined", "short")


def stacks(
    marks: list[Mark], across: int = STACKS, edge: Decimal = Decimal(0)
) -> tuple[Decimal, dict[int, list[Mark]]]:
    """The width of a stack and the marks in each, by how many widths from `edge` it begins: the standard all share, so
    that nobody who keeps it is drawn before its line."""
    values = [m.value for m in marks if m.value is not None]
    low, high = min(values), max(values)
    step = Decimal(str(round_step(float(low), float(high), across))) if high > low else max(abs(high), Decimal(1)) / 20
    found: dict[int, list[Mark]] = {}
    for mark in sorted(marks, key=lambda m: m.value or Decimal(0)):
        if mark.value is not None:
            found.setdefault(int(((mark.value - edge) / step).to_integral_value(ROUND_FLOOR)), []).append(mark)
    return step, found


def spread_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Signs or columns over the scale, with the standard as a line or band where all share one."""
    drawn = [m for m in spec.marks if m.value is not None]
    if not drawn:
        return {"data": [], "layout": layout(look, 80, (20, 20, 10, 40), xaxis=scale_axis(look, 0, 1), yaxis=_side(1))}
    shared = spec.shared_standard
    edge = (shared[0] if shared else None) or Decimal(0)
    step, found = stacks(drawn, STACKS_NARROW if look.narrow else STACKS, edge)
    highest = max(len(marks) for marks in found.values())
    many = len(drawn) > SIGNS or highest > HIGHEST
    ends = [v for m in drawn for v in (m.value, *(shared or ()))]
    low, high = min(v for v in ends if v is not None), max(v for v in ends if v is not None)
    data = _columns(step, edge, found, look) if many else [_signs(step, edge, found, look)]
    height = 240 if many else SIGN * max(highest, 6) + HEAD + FOOT + 20
    frame = layout(look, height, (46 if many else 16, 24, HEAD, FOOT))
    frame["xaxis"] = scale_axis(look, float(low - step), float(high + step), spec.unit, nticks=5 if look.narrow else 10)
    if many:
        frame["yaxis"] = scale_axis(look, 0, highest * 1.08, "个", nticks=5)
    else:
        frame["yaxis"] = _side(max(highest, 6))
    frame["shapes"] = standard_shapes(spec, look) if shared is not None else []
    frame["annotations"] = _named(spec, look)
    return {"data": data, "layout": frame | {"barmode": "overlay"}}


def _side(highest: int) -> dict[str, Any]:
    flat = {"showgrid": False, "showticklabels": False, "zeroline": False, "fixedrange": True}
    return {"range": [-0.2, highest + 0.6], **flat}


def _named(spec: ChartSpec, look: Look) -> list[dict[str, Any]]:
    """“标准” above its line."""
    if spec.shared_standard is None or spec.shared_standard[0] is None:
        return []
    here = {"x": float(spec.shared_standard[0]), "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 3}
    return [{**here, "text": "标准", "showarrow": False, "font": {"size": 12, "color": look.accent}}]


def _signs(step: Decimal, edge: Decimal, found: dict[int, list[Mark]], look: Look) -> dict[str, Any]:
    placed = [(start, row, m) for start, marks in found.items() for row, m in enumerate(marks)]
    marks = [m for _, _, m in placed]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [number(edge + (start + HALF) * step) for start, _, _ in placed],
        "y": [row + 0.5 for _, row, _ in placed],
        "customdata": [m.key for m in marks],
        "hovertext": [plotly_text(f"{m.name}：{m.label}") for m in marks],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": [SYMBOL[m.judgement] for m in marks],
            "size": SIGN - 2,
            "color": [look.fill(m.judgement) for m in marks],
            "line": {"color": [look.outline(m.judgement) for m in marks], "width": 1},
        },
    }


def _columns(step: Decimal, edge: Decimal, found: dict[int, list[Mark]], look: Look) -> list[dict[str, Any]]:
    """How many of each judgement lie in each stretch of the scale, upon each other."""
    counts = {start: Counter(m.judgement for m in marks) for start, marks in sorted(found.items())}
    below = dict.fromkeys(counts, 0)
    traces = []
    for state in ORDER:
        heights = [count[state] for count in counts.values()]  # type: ignore[index]
        if not any(heights):
            continue
        traces.append(
            {
                "type": "bar",
                "x": [number(edge + (start + HALF) * step) for start in counts],
                "y": heights,
                "base": list(below.values()),
                "width": float(step) * 0.92,
                "hovertemplate": "%{y} 个<extra></extra>",
                "marker": {
                    "color": look.fill(state),  # type: ignore[arg-type]
                    "line": {"color": look.outline(state), "width": 1},  # type: ignore[arg-type]
                    "pattern": {"shape": PATTERN[state], "fgcolor": look.hatch, "fillmode": "overlay", "size": 6},
                },
            }
        )
        below = {start: below[start] + height for start, height in zip(counts, heights, strict=True)}
    return traces

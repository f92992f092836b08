"""The spine chart and the paired dots drawn as plotly figures: rows with a scale of their own, 0–100 across."""

from typing import Any

from charts.palette import Look
from charts.plotly_frame import SYMBOL, beside, layout, name_axis, room, scale_axis
from charts.plotly_parts import number, plotly_text
from charts.row_scale import HALF, LETTERS, WHOLE, around_the_middle, from_zero, rows_of
from charts.spec import ChartSpec, Mark
from charts.words import SHAPE

ROW, HEAD, FOOT = 34, 10, 30


def spine_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Least to most of the siblings as a thin bar, the middle half as a thick one, the standard, parent and place."""
    shapes = [_line(float(HALF), float(HALF), -0.6, len(spec.marks) - 0.4, look.muted, 1, "dot")]
    for y, mark in enumerate(spec.marks):
        at = around_the_middle(mark).at
        ends = [at(v) for v in mark.spread]
        if ends:
            shapes.append(_bar(ends[0], ends[4], y, 0.1, look.rule))
            shapes.append(_bar(ends[1], ends[3], y, 0.24, look.rule))
        shapes += _standard(mark, at(mark.least), at(mark.most), y, look)
        if mark.low != mark.high and mark.low is not None and mark.high is not None:
            shapes.append(_line(number(at(mark.low)), number(at(mark.high)), y, y, look.ink, 2))
    places = [(number(around_the_middle(m).at(m.value)), y, m) for y, m in enumerate(spec.marks)]
    parents = [(number(around_the_middle(m).at(m.across)), y) for y, m in enumerate(spec.marks)]
    traces = [
        _dots([x for x, _ in parents], [y for _, y in parents], "line-ns-open", look.ink, look.ink, 12),
        _judged(places, look),
    ]
    return _framed(spec, traces, shapes, look, [[m] for m in spec.marks], ["← 较差", "较好 →"])


def slope_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """A dot per place and indicator, lettered; each place's own standard as a tick above its dot's row."""
    rows = rows_of(spec.marks)
    places, shapes, notes = [], [], []
    letters = {key: n for n, key in enumerate(dict.fromkeys(m.group_key for m in spec.marks))}
    for y, marks in enumerate(rows):
        at = from_zero(marks).at
        shapes.append(_line(0, float(WHOLE), y, y, look.rule, 1))
        for m in marks:
            shapes += _standard(m, at(m.least), at(m.most), y, look)
            if m.value is None and m.low is not None and m.high is not None:
                shapes.append(_line(number(at(m.low)), number(at(m.high)), y, y, look.ink, 2))
            places.append((number(at(m.value)), y, m))
            if m.value is not None:
                notes.append(_note(number(at(m.value)), y - 0.36, LETTERS[letters[m.group_key]], look.ink))
    figure = _framed(spec, [_judged(places, look)], shapes, look, rows, ["0", "较大 →"])
    figure["layout"]["annotations"] += notes
    return figure


def _judged(places: list[tuple[float | None, int, Mark]], look: Look) -> dict[str, Any]:
    marks = [m for _, _, m in places]
    trace = _dots([x for x, _, _ in places], [y for _, y, _ in places], "", "", "", 12)
    trace["marker"] |= {
        "symbol": [SYMBOL[m.judgement] for m in marks],
        "color": [look.fill(m.judgement) for m in marks],
        "line": {"color": [look.outline(m.judgement) for m in marks], "width": 1.5},
    }
    trace["customdata"] = [[m.key, m.group_key] if m.group_key else m.key for m in marks]
    trace["hovertext"] = [plotly_text(f"{m.group or m.name}：{m.label}　{m.note}") for m in marks]
    return trace | {"hoverinfo": "text"}


def _dots(xs: list[Any], ys: list[Any], symbol: str, colour: str, edge: str, size: int) -> dict[str, Any]:
    marker = {"symbol": symbol, "color": colour, "size": size, "line": {"color": edge, "width": 2}}
    return {"type": "scatter", "mode": "markers", "x": xs, "y": ys, "marker": marker, "hoverinfo": "skip"}


def _standard(mark: Mark, least: Any, most: Any, y: int, look: Look) -> list[dict[str, Any]]:
    if least is None:
        return []
    if most is not None:
        return [_bar(least, most, y, 0.4, look.accent, 0.16), _line(least, least, y - 0.4, y + 0.4, look.accent, 2)]
    return [_line(number(least), number(least), y - 0.4, y + 0.4, look.accent, 2)]


def _line(x0: Any, x1: Any, y0: float, y1: float, colour: str, thick: float, dash: str = "solid") -> dict[str, Any]:
    line = {"color": colour, "width": thick, "dash": dash}
    return {"type": "line", "x0": number(x0), "x1": number(x1), "y0": y0, "y1": y1, "layer": "below", "line": line}


def _bar(x0: Any, x1: Any, y: int, half: float, colour: str, opacity: float = 1.0) -> dict[str, Any]:
    rect = {"type": "rect", "x0": number(x0), "x1": number(x1), "y0": y - half, "y1": y + half, "layer": "below"}
    return {**rect, "fillcolor": colour, "opacity": opacity, "line": {"width": 0}}


def _note(x: Any, y: float, text: str, colour: str) -> dict[str, Any]:
    return {"x": x, "y": y, "text": plotly_text(text), "showarrow": False, "font": {"size": 12, "color": colour}}


def _framed(
    spec: ChartSpec,
    traces: list[dict[str, Any]],
    shapes: list[dict[str, Any]],
    look: Look,
    rows: list[list[Mark]],
    ends: list[str],
) -> dict[str, Any]:
    said = ["　".join(f"{m.label} {SHAPE[m.judgement]}" for m in row if m.has_figure) for row in rows]
    names = [row[0].name for row in rows]
    across: dict[str, Any] = {
        "tickmode": "array",
        "tickvals": [0, float(WHOLE)],
        "ticktext": ends,
        "showgrid": False,
        "zeroline": False,
    }
    return {
        "data": traces,
        "layout": layout(
            look,
            ROW * max(len(rows), 1) + HEAD + FOOT,
            (8, room(said), HEAD, FOOT),
            xaxis=scale_axis(look, 0, float(WHOLE), **across),
            yaxis=name_axis(look, names),
            shapes=shapes,
            annotations=beside(said, look, [not text for text in said]),
        ),
    }

"""Places as tiles in the order of their codes, those of one place above together: a map where there are no borders."""

from typing import Any

from charts.palette import CLEAR, Look
from charts.plotly_frame import SYMBOL, layout, short
from charts.plotly_parts import plotly_text
from charts.spec import ChartSpec, Mark

#: Tiles in a row while each is named, and where there are too many for names.
COLUMNS, MANY_COLUMNS = 5, 16
COLUMNS_NARROW, MANY_NARROW = 2, 9
#: Up to this many tiles each is named.
NAMED = 60
TALL, SMALL, HEAD = 62, 30, 26
#: Parts of a column: a tile, and the bar on the left of one far from its standard.
WIDE, THICK = 0.96, 0.02
TINT = {"met": 0.2, "near": 0.16, "far": 0.38, "no_standard": 0.3}


def tiles_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """A tile per place: its sign, name and figure; tinted by its class, outlined by its judgement."""
    named = len(spec.marks) <= NAMED
    few, many = (COLUMNS_NARROW, MANY_NARROW) if look.narrow else (COLUMNS, MANY_COLUMNS)
    columns, tall = (few, TALL) if named else (many, SMALL)
    placed, heads, down = [], [], 0.0
    for section, marks in sections(spec.marks).items():
        if section:
            heads.append((section, down + HEAD / 2))
            down += HEAD
        for n, mark in enumerate(marks):
            placed.append((mark, n % columns, down + n // columns * tall))
        down += -(-len(marks) // columns) * tall + 6
    height = max(down, float(tall))
    hidden = {"visible": False, "showgrid": False, "zeroline": False, "fixedrange": True, "tickvals": []}
    return {
        "data": [*_tiles(placed, tall, look), _signs(placed, look, named, tall)],
        "layout": layout(
            look,
            height + 12,
            (0, 0, 6, 6),
            xaxis={**hidden, "tickmode": "array", "range": [0, columns]},
            yaxis={**hidden, "tickmode": "array", "range": [height, 0]},
            shapes=[],
            barmode="overlay",
            annotations=[
                *(_text(0.02, y, said, look.muted, "middle") for said, y in heads),
                *(note for mark, x, y in placed for note in (_said(mark, x, y, look) if named else [])),
            ],
            hovermode="closest",
        ),
    }


def sections(marks: tuple[Mark, ...]) -> dict[str, list[Mark]]:
    """Marks by what they lie in, in the order in which it first comes."""
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.section, []).append(mark)
    return found


def _tiles(placed: list[tuple[Mark, int, float]], tall: int, look: Look) -> list[dict[str, Any]]:
    """The tiles of each class as one trace of bars, which say and open their place wherever they are met. The tint
    must not pale the outline, so a tinted tile has none; far from the standard a bar stands on a tile's left."""
    traces = []
    for group in dict.fromkeys(mark.group_key for mark, _, _ in placed):
        own = [(mark, x, y) for mark, x, y in placed if mark.group_key == group]
        first, strength = own[0][0], TINT.get(group, 0)
        edge = {"color": look.outline(first.judgement), "width": 0 if strength else 1}
        fill = look.fill(first.judgement) if strength else CLEAR
        marks = [mark for mark, _, _ in own]
        said = {
            "customdata": [m.key for m in marks],
            "hovertext": [plotly_text(f"{m.name}：{m.label}") for m in marks],
            "hovertemplate": "%{hovertext}<extra></extra>",
            "marker": {"color": fill, "opacity": strength or 1, "line": edge},
        }
        traces.append(_bars(own, tall, WIDE) | said)
        if group == "far":
            solid = {"color": fill, "line": {"width": 0}}
            traces.append(_bars(own, tall, THICK) | {"hoverinfo": "skip", "marker": solid})
    return traces


def _bars(placed: list[tuple[Mark, int, float]], tall: int, wide: float) -> dict[str, Any]:
    """A bar from the left of each tile, as wide as told."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": [y + tall / 2 for _, _, y in placed],
        "base": [x + (1 - WIDE) / 2 for _, x, _ in placed],
        "x": [wide] * len(placed),
        "width": tall - 4,
    }


def _signs(placed: list[tuple[Mark, int, float]], look: Look, named: bool, tall: int) -> dict[str, Any]:
    marks = [mark for mark, _, _ in placed]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x + (0.1 if named else 0.5) for _, x, _ in placed],
        "y": [y + (19 if named else tall / 2) for _, _, y in placed],
        "hoverinfo": "skip",
        "marker": {
            "symbol": [SYMBOL[m.judgement] for m in marks],
            "color": [look.fill(m.judgement) for m in marks],
            "size": 12 if named else 9,
            "line": {"color": [look.outline(m.judgement) for m in marks], "width": 1.5},
        },
    }


def _said(mark: Mark, x: int, y: float, look: Look) -> list[dict[str, Any]]:
    figure = mark.label.split("  ")[0] if mark.has_figure else "无数据"
    return [
        _text(x + 0.18, y + 19, short(mark.name)[:9], look.ink, "middle"),
        _text(x + 0.06, y + 43, figure, look.ink if mark.has_figure else look.muted, "middle"),
    ]


def _text(x: float, y: float, text: str, colour: str, upright: str) -> dict[str, Any]:
    said = {"x": x, "y": y, "text": plotly_text(text), "showarrow": False, "xanchor": "left", "yanchor": upright}
    return said | {"font": {"size": 12, "color": colour}}

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
#: Free above and below rows. On a narrow page: how high a row is, and how wide a name and its label are together.
HEAD, FOOT, NARROW_ROW, NARROW = 8, 40, 50, 330
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


def rows_frame(look: Look, names: list[str], texts: list[str], muted: list[bool], **more: Any) -> dict[str, Any]:
    """The frame of a row per name: names left and labels right of what is drawn; on a narrow page both above it."""
    if not look.narrow:
        frame = layout(look, rows_high(names) + HEAD + FOOT, (8, room(texts), HEAD, FOOT), **more)
        return frame | {"yaxis": name_axis(look, names), "annotations": beside(texts, look, muted)}
    frame = layout(look, NARROW_ROW * max(len(names), 1) + HEAD + FOOT, (8, 8, HEAD, FOOT), **more)
    frame["yaxis"] = name_axis(look, names, showticklabels=False)
    # A name keeps at least a third of the line; what is cut of either stands whole on pointing and in the table.
    texts = [_cut(text, NARROW - min(width(name), NARROW // 3)) for name, text in zip(names, texts, strict=True)]
    kept = [_cut(name, NARROW - width(text)) for name, text in zip(names, texts, strict=True)]
    quiet = [False] * len(names)
    frame["annotations"] = [*above(kept, look, quiet, "left"), *above(texts, look, muted, "right")]
    return frame


def _cut(text: str, room: int) -> str:
    """As much of a text as fits into so many pixels."""
    kept = text
    while kept and width(kept) > room:
        kept = kept[:-1]
    return text if kept == text else kept[:-1] + "…"


def thick(share: float, look: Look) -> float:
    """How much of its row a bar fills: on a narrow page the words above it need the rest."""
    return share * 0.55 if look.narrow else share


def above(texts: list[str], look: Look, muted: list[bool], side: str) -> list[dict[str, Any]]:
    """A label per row above what is drawn in it, at this side; the page is behind it, so that no line crosses it."""
    here = {"x": 0 if side == "left" else 1, "xanchor": side, "yshift": 21, "bgcolor": look.page}
    return [one | here for one in beside(texts, look, muted)]


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
            **({"font": {"color": look.muted}} if quiet else {}),
        }
        for row, (text, quiet) in enumerate(zip(texts, muted, strict=True))
    ]


def room(texts: list[str]) -> int:
    """The right margin labels take."""
    return 14 + max((width(text) for text in texts), default=60)

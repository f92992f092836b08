"""A heat map drawn as a plotly figure: a cell is a bar, so that it can be hatched, clicked and redrawn for print."""

from itertools import groupby
from typing import Any

from charts.palette import Look
from charts.plotly_frame import layout, name_axis
from charts.plotly_heat_pointing import NAMED, cut, pointed, units_of
from charts.plotly_parts import plotly_text, width
from charts.spec import ChartSpec, Mark
from charts.words import SHAPE

ROW, COLUMN, WIDEST, TOTAL, TOTAL_NARROW = 27, 27, 236, 1060, 330
#: Columns this wide hold the sign and the number; narrower ones the sign; wide ones the figure too, with so much room.
NUMBERED, ROOM = 40, 24
#: Below half of the standard a cell is solid; above it a tint.
HALF = 50
#: A column is so wide on the axis and its cells a little less: whole numbers, which are short on the wire.
STEP, CELL = 10, 9


def heat_figure(spec: ChartSpec, look: Look) -> dict[str, Any]:
    """Cells with sign and number, those of one colour together; the headings stand upright where columns are narrow."""
    rows = list(dict.fromkeys((m.key, m.name) for m in spec.marks))
    heads = list(dict.fromkeys((m.group_key, m.group, m.section) for m in spec.marks))
    y = {key: n for n, (key, _) in enumerate(rows)}
    x = {key: n for n, (key, _, _) in enumerate(heads)}
    left = 20 + max((min(width(name), NAMED) for _, name in rows), default=60)
    column = max(COLUMN, min(WIDEST, ((TOTAL_NARROW if look.narrow else TOTAL) - left) // max(len(heads), 1)))
    upright = column < 60
    words = [_upright(head) if upright else _wrapped(head, column) for _, head, _ in heads]
    top = 34 + max((word.count("<br>") + 1 for word in words), default=1) * 16
    written = _written(spec.marks, column)
    units = units_of(spec.marks, written)
    alike: dict[tuple[str, str, str], list[int]] = {}
    for n, mark in enumerate(spec.marks):
        alike.setdefault(_colours(mark, look), []).append(n)
    cells = [
        {
            "type": "bar",
            "orientation": "h",
            "y": [y[spec.marks[n].key] for n in places],
            "base": [STEP * x[spec.marks[n].group_key] for n in places],
            "x": [CELL] * len(places),
            "width": 0.88,
            "customdata": places,
            **pointed([spec.marks[n] for n in places], [written[n] for n in places], units),
            "text": _once([written[n] for n in places]),
            "textposition": "inside",
            "insidetextanchor": "middle",
            "textangle": 0,
            "constraintext": "none",
            "textfont": {"size": 12, "color": ink},
            "marker": {"color": fill, "line": {"color": line, "width": 1}},
        }
        for (fill, ink, line), places in alike.items()
    ]
    size = {"width": left + 12 + column * len(heads)}
    frame = layout(look, ROW * max(len(rows), 1) + top + 8, (left, 12, top, 8), **size)
    flat = {"showgrid": False, "zeroline": False, "fixedrange": True, "showticklabels": False}
    # Where cells end: on pointing plotly writes the text of the tick it finds there.
    ends = {"tickmode": "array", "tickvals": [STEP * n + CELL for n in range(len(heads))]}
    titles = [plotly_text(f"{head}（{units[key]}）" if key in units else head) for key, head, _ in heads]
    frame["xaxis"] = {**flat, **ends, "ticktext": titles, "range": [-0.5, STEP * max(len(heads), 1) - 0.5]}
    names = [plotly_text(cut(name)) for _, name in rows]
    frame["yaxis"] = name_axis(look, names) | {"automargin": False, "ticktext": names}
    frame["shapes"] = _sections(heads, look, len(rows))
    frame["annotations"] = [_head(n, word, look) for n, word in enumerate(words)] + _section_names(
        heads, look, top, column
    )
    frame["barmode"] = "overlay"
    return {"data": cells, "layout": frame}


def _written(marks: tuple[Mark, ...], column: int) -> list[str]:
    """What stands in the cells: as much as every one of them has room for."""
    if column < NUMBERED:
        return [SHAPE[m.judgement] for m in marks]
    full = [f"{m.label}%  {m.extra[0]}" if m.value is not None else m.label for m in marks]
    fits = all(width(words) + ROOM <= column for words in full)
    return [plotly_text(words) for words in full] if fits else [m.label for m in marks]


def _once(words: list[str]) -> list[str] | str:
    """The one text of all cells, where they share it: the sign in narrow columns."""
    return words[0] if len(set(words)) == 1 else words


def _solid(mark: Mark) -> bool:
    return mark.judgement == "short" and mark.value is not None and mark.value < HALF


def _colours(mark: Mark, look: Look) -> tuple[str, str, str]:
    """Of a cell, its text and its border."""
    if mark.judgement not in ("met", "short"):
        return look.blank, look.muted, look.rule
    if _solid(mark):
        return look.fill(mark.judgement), look.hatch, look.outline(mark.judgement)
    return look.tint(mark.judgement), look.ink, look.rule


def _upright(head: str) -> str:
    """A heading set from top to bottom, as Chinese may be."""
    return "<br>".join(plotly_text(sign) for sign in head)


def _wrapped(head: str, column: int) -> str:
    fits = max(column // 13, 4)
    return "<br>".join(plotly_text(head[n : n + fits]) for n in range(0, len(head), fits))


def _head(column: int, words: str, look: Look) -> dict[str, Any]:
    here = {"x": STEP * column + CELL / 2, "y": 1, "yref": "paper", "yshift": 4, "xanchor": "center"}
    return {**here, "yanchor": "bottom", "text": words, "showarrow": False, "font": {"size": 12, "color": look.ink}}


def _sections(heads: list[tuple[str, str, str]], look: Look, rows: int) -> list[dict[str, Any]]:
    """A line between domains."""
    line = {"color": look.muted, "width": 1}
    places = [n for n in range(1, len(heads)) if heads[n][2] != heads[n - 1][2]]
    return [
        {"type": "line", "x0": at, "x1": at, "y0": -0.5, "y1": max(rows, 1) - 0.5, "line": line}
        for at in (STEP * n - (STEP - CELL) / 2 for n in places)
    ]


def _section_names(heads: list[tuple[str, str, str]], look: Look, top: int, column: int) -> list[dict[str, Any]]:
    """The domain above its columns, cut to their width."""
    found, at = [], 0
    for name, group in groupby(heads, key=lambda h: h[2]):
        many = len(list(group))
        here = {"x": STEP * at, "y": 1, "yref": "paper", "xanchor": "left", "yanchor": "bottom", "yshift": top - 20}
        said = name if many * column >= 13 * len(name) else name[: max(1, many * column // 13)]
        found.append({**here, "text": plotly_text(said), "showarrow": False, "font": {"size": 12, "color": look.muted}})
        at += many
    return found

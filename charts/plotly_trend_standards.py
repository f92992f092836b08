"""Parts of the years of one figure: each year's own standard, its name, and plain strokes and words."""

from typing import Any

from charts.palette import Look
from charts.plotly_frame import short
from charts.plotly_parts import number, plotly_text
from charts.spec import Mark

HALF = 0.5


def standards(marks: tuple[Mark, ...], look: Look) -> list[dict[str, Any]]:
    """Each year's own standard across that year, joined upright where the next year has another; a band is filled."""
    dashed = {"color": look.accent, "width": 2, "dash": "dash"}
    found: list[dict[str, Any]] = []
    before: Mark | None = None
    for m in marks:
        year = float(m.group_key)
        if m.least is not None:
            at = number(m.least)
            found.append(stroke(year - HALF, year + HALF, at, at, dashed))
            if m.most is not None:
                box = {"type": "rect", "x0": year - HALF, "x1": year + HALF, "y0": at, "y1": number(m.most)}
                found.append({**box, "fillcolor": look.accent, "opacity": 0.14, "layer": "below", "line": {"width": 0}})
            if before is not None and before.least is not None and before.least != m.least:
                found.append(stroke(year - HALF, year - HALF, number(before.least), at, {**dashed, "width": 1}))
        before = m
    return found


def names(marks: tuple[Mark, ...], look: Look) -> list[dict[str, Any]]:
    """The name of a standard where its line begins."""
    found = []
    before = ""
    for m in marks:
        if m.least is not None and m.section != before:
            words = words_at(float(m.group_key) - HALF, number(m.least), short(m.section), look.accent)
            found.append({**words, "xanchor": "left", "yanchor": "bottom", "yshift": 1})
        before = m.section
    return found


def words_at(x: float, y: float | None, text: str, colour: str) -> dict[str, Any]:
    """A few words at a year and a value, in plotly's terms."""
    return {"x": x, "y": y, "text": plotly_text(text), "showarrow": False, "font": {"size": 12, "color": colour}}


def stroke(x0: float, x1: float, y0: float | None, y1: float | None, line: dict[str, Any]) -> dict[str, Any]:
    """A straight line between two years and values, below the figures, in plotly's terms."""
    return {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "layer": "below", "line": line}

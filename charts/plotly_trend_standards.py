"""Parts of the years of one figure: each year's own standard, its name, and plain strokes and words."""

from itertools import groupby
from typing import Any

from charts.palette import Look
from charts.plotly_parts import number, plotly_text
from charts.spec import Mark

HALF = 0.5
#: About how many pixels all years have, on an office screen; a name of fewer signs than this says nothing.
AREA, FEWEST = 900, 5


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
    """The name of a standard over its line, cut to the line's length; none on a narrow page: the words above tell."""
    found = []
    years = int(marks[-1].group_key) - int(marks[0].group_key) + 1 if marks else 1
    for section, run in groupby(marks, key=lambda m: m.section):
        same = list(run)
        fits = (int(same[-1].group_key) - int(same[0].group_key) + 1) * AREA // years // 13
        if same[0].least is None or fits < FEWEST or look.narrow:
            continue
        said = section if len(section) <= fits else section[: fits - 1] + "…"
        words = words_at(float(same[0].group_key) - HALF, number(same[0].least), said, look.accent)
        found.append({**words, "xanchor": "left", "yanchor": "bottom", "yshift": 1})
    return found


def words_at(x: float, y: float | None, text: str, colour: str) -> dict[str, Any]:
    """A few words at a year and a value, in plotly's terms."""
    return {"x": x, "y": y, "text": plotly_text(text), "showarrow": False, "font": {"size": 12, "color": colour}}


def stroke(x0: float, x1: float, y0: float | None, y1: float | None, line: dict[str, Any]) -> dict[str, Any]:
    """A straight line between two years and values, below the figures, in plotly's terms."""
    return {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "layer": "below", "line": line}

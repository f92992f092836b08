"""Bars and points of a figure redrawn without a browser, as plain shapes in pixels of the paper."""

from collections.abc import Iterator
from typing import Any

from charts.picture_axes import Axis
from charts.picture_signs import Shape, each, inside, sign, stroke, words_beside


def bars(trace: dict[str, Any], x: Axis, y: Axis) -> Iterator[Shape]:
    """Rectangles from base to base plus length, with their hatching and whiskers."""
    lying = trace.get("orientation") == "h"
    along, across = (x, y) if lying else (y, x)
    lengths, places = (trace["x"], trace["y"]) if lying else (trace["y"], trace["x"])
    marker = trace.get("marker", {})
    for n, (length, place) in enumerate(zip(lengths, places, strict=True)):
        if length is None:
            continue
        base = each(trace.get("base"), n, 0) or 0
        half = each(trace.get("width"), n, 0.8) / 2
        ends = sorted((along.at(base), along.at(base + length)))
        sides = sorted((across.at(place - half), across.at(place + half)))
        (x0, x1), (y0, y1) = (ends, sides) if lying else (sides, ends)
        yield {
            "k": "rect",
            "x": x0,
            "y": y0,
            "w": x1 - x0,
            "h": y1 - y0,
            "fill": each(marker.get("color"), n, "#888888"),
            "stroke": each(marker.get("line", {}).get("color"), n, ""),
            "wide": each(marker.get("line", {}).get("width"), n, 1),
            "hatch": each(marker.get("pattern", {}).get("shape"), n, ""),
            "ink": each(marker.get("pattern", {}).get("fgcolor"), n, "#FFFFFF"),
            "alpha": each(marker.get("opacity", trace.get("opacity")), n, 1),
        }
        if words := each(trace.get("text"), n, ""):
            yield inside(trace, n, (x0 + x1) / 2, (y0 + y1) / 2, words)
        yield from whisker(trace, n, base + length, place, x, y, lying)


def whisker(
    trace: dict[str, Any], n: int, value: float, place: float, x: Axis, y: Axis, lying: bool
) -> Iterator[Shape]:
    """The interval around a point or the end of a bar."""
    error = trace.get("error_x" if lying else "error_y") or {}
    if error.get("visible") is False or "array" not in error:
        return
    up, down = each(error["array"], n, 0) or 0, each(error.get("arrayminus", error["array"]), n, 0) or 0
    if not up and not down:
        return
    along, across = (x, y) if lying else (y, x)
    low, high, middle = along.at(value - down), along.at(value + up), across.at(place)
    cap = error.get("width", 4)
    strokes = [
        (low, middle, high, middle),
        (low, middle - cap, low, middle + cap),
        (high, middle - cap, high, middle + cap),
    ]
    for a, b, c, d in strokes:
        x0, y0, x1, y1 = (a, b, c, d) if lying else (b, a, d, c)
        yield stroke(x0, y0, x1, y1, error.get("color", "#000000"), error.get("thickness", 1))


def points(trace: dict[str, Any], x: Axis, y: Axis) -> Iterator[Shape]:
    """Lines between points (broken where one is missing), areas, signs and texts, whiskers first."""
    mode = trace.get("mode", "markers")
    where = [
        None if a is None or b is None else (x.at(a), y.at(b)) for a, b in zip(trace["x"], trace["y"], strict=True)
    ]
    if trace.get("fill") == "toself":
        for closed in runs(where):
            yield {"k": "area", "points": closed, "fill": trace.get("fillcolor", ""), "stroke": "", "wide": 0}
    if "lines" in mode:
        line = trace.get("line", {})
        for run in runs(where):
            yield {
                "k": "line",
                "points": run,
                "stroke": line.get("color", "#000000"),
                "wide": line.get("width", 2),
                "dash": line.get("dash", ""),
            }
    for n, place in enumerate(where):
        if place is None:
            continue
        yield from whisker(trace, n, trace["x"][n], trace["y"][n], x, y, True)
        yield from whisker(trace, n, trace["y"][n], trace["x"][n], x, y, False)
        if "markers" in mode:
            yield from sign(trace.get("marker", {}), n, place)
        if "text" in mode and (words := each(trace.get("text"), n, "")):
            yield words_beside(trace, n, place, words)


def runs(where: list[tuple[float, float] | None]) -> list[list[list[float]]]:
    """The stretches without a missing point, of two points or more."""
    found: list[list[list[float]]] = [[]]
    for place in where:
        if place is None:
            found.append([])
        else:
            found[-1].append(list(place))
    return [run for run in found if len(run) > 1]

"""Bars and points of a figure redrawn without a browser, as plain shapes in pixels of the paper."""

from collections.abc import Callable, Iterator
from typing import Any

from charts.picture_axes import Axis

Shape = dict[str, Any]


def each(thing: Any, number: int, otherwise: Any = None) -> Any:
    """The entry of a list, or the one thing that holds for all."""
    if isinstance(thing, list | tuple):
        return thing[number] if number < len(thing) else otherwise
    return otherwise if thing is None else thing


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


def inside(trace: dict[str, Any], n: int, x: float, y: float, words: str) -> Shape:
    """The text in the middle of a bar."""
    font = trace.get("textfont", {})
    look = {"size": each(font.get("size"), n, 12), "fill": each(font.get("color"), n, "#000000")}
    return {"k": "text", "x": x, "y": y, "text": words, **look, "ax": "center", "ay": "middle"}


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


def stroke(x0: float, y0: float, x1: float, y1: float, colour: str, wide: float, dash: str = "") -> Shape:
    """A straight line."""
    return {"k": "line", "points": [[x0, y0], [x1, y1]], "stroke": colour, "wide": wide, "dash": dash}


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


CORNERS: dict[str, Callable[[float], list[tuple[float, float]]]] = {
    "square": lambda r: [(-r, -r), (r, -r), (r, r), (-r, r)],
    "diamond": lambda r: [(0, -r * 1.3), (r * 1.3, 0), (0, r * 1.3), (-r * 1.3, 0)],
    "triangle-down": lambda r: [(-r * 1.1, -r * 0.8), (r * 1.1, -r * 0.8), (0, r * 1.1)],
    "triangle-up": lambda r: [(-r * 1.1, r * 0.8), (r * 1.1, r * 0.8), (0, -r * 1.1)],
    "x": lambda r: [(-r, -r), (0, -r / 3), (r, -r), (r / 3, 0), (r, r), (0, r / 3), (-r, r), (-r / 3, 0)],
}


def sign(marker: dict[str, Any], n: int, place: tuple[float, float]) -> Iterator[Shape]:
    """One marker. An `-open` sign has no fill."""
    symbol = str(each(marker.get("symbol"), n, "circle"))
    shape, radius = symbol.removesuffix("-open"), each(marker.get("size"), n, 6) / 2
    colour = each(marker.get("color"), n, "#000000")
    edge = each(marker.get("line", {}).get("color"), n, "")
    look = {
        "fill": "" if symbol.endswith("-open") else colour,
        "stroke": colour if symbol.endswith("-open") else edge,
        "wide": each(marker.get("line", {}).get("width"), n, 1 if symbol.endswith("-open") else 0),
        "alpha": each(marker.get("opacity"), n, 1),
    }
    if shape == "line-ns":
        yield stroke(place[0], place[1] - radius, place[0], place[1] + radius, edge or colour, look["wide"] or 2)
    elif shape in CORNERS:
        yield {"k": "area", "points": [[place[0] + a, place[1] + b] for a, b in CORNERS[shape](radius)], **look}
    else:
        yield {"k": "dot", "x": place[0], "y": place[1], "r": radius, **look}


def words_beside(trace: dict[str, Any], n: int, place: tuple[float, float], words: str) -> Shape:
    """The text of a point, on it or beside it."""
    side = str(each(trace.get("textposition"), n, "middle center"))
    font = trace.get("textfont", {})
    left, right = "left" in side, "right" in side
    radius = each(trace.get("marker", {}).get("size"), n, 6) / 2 + 3
    return {
        "k": "text",
        "x": place[0] + (radius if right else -radius if left else 0),
        "y": place[1] + (radius if "bottom" in side else -radius if "top" in side else 0),
        "text": words,
        "size": each(font.get("size"), n, 12),
        "fill": each(font.get("color"), n, "#000000"),
        "ax": "left" if right else "right" if left else "center",
        "ay": "top" if "bottom" in side else "bottom" if "top" in side else "middle",
    }

"""The signs, strokes and words of a figure redrawn without a browser, as plain shapes in pixels of the paper."""

from collections.abc import Callable, Iterator
from typing import Any

Shape = dict[str, Any]


def each(thing: Any, number: int, otherwise: Any = None) -> Any:
    """The entry of a list, or the one thing that holds for all."""
    if isinstance(thing, list | tuple):
        return thing[number] if number < len(thing) else otherwise
    return otherwise if thing is None else thing


def stroke(x0: float, y0: float, x1: float, y1: float, colour: str, wide: float, dash: str = "") -> Shape:
    """A straight line."""
    return {"k": "line", "points": [[x0, y0], [x1, y1]], "stroke": colour, "wide": wide, "dash": dash}


def inside(trace: dict[str, Any], n: int, x: float, y: float, words: str) -> Shape:
    """The text in the middle of a bar."""
    font = trace.get("textfont", {})
    look = {"size": each(font.get("size"), n, 12), "fill": each(font.get("color"), n, "#000000")}
    return {"k": "text", "x": x, "y": y, "text": words, **look, "ax": "center", "ay": "middle"}


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

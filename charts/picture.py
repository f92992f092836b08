"""A figure redrawn without a browser: shapes in pixels, which the picture to download is set from.

Understands what charts/drawing.py says a figure may hold; raises ValueError at anything else, so that no chart can be
downloaded with a part of it missing.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from charts.picture_axes import Axis, axis_of
from charts.picture_signs import Shape, stroke
from charts.picture_traces import bars, points
from charts.plotly_parts import width

#: Width of a picture whose figure has none of its own.
WIDE = 960


def words(text: object) -> str:
    """A label of plotly's as plain text: its line breaks as such, other tags dropped."""
    lines = re.sub(r"<br\s*/?>", "\n", str(text))
    return html.unescape(re.sub(r"</?[a-z]+[^>]*>", "", lines))


def picture(figure: dict[str, Any]) -> dict[str, Any]:
    """`{width, height, shapes}` of a figure, in the order of drawing."""
    layout = figure["layout"]
    margin = {"l": 80, "r": 80, "t": 100, "b": 80} | layout.get("margin", {})
    wide, high = layout.get("width") or WIDE, layout["height"]
    left = max(margin["l"], *(named_width(a) for n, a in axes(layout) if n.startswith("y") and a.get("automargin")), 0)
    over = margin["t"]
    room = (left, wide - margin["r"], high - margin["b"], over)
    laid = {name: axis_of(given, *(room[:2] if name.startswith("x") else room[2:])) for name, given in axes(layout)}
    shapes = [*drawn_shapes(layout, laid, room, True), *grid(laid)]
    for trace in figure["data"]:
        x, y = laid[axis_name(trace.get("xaxis", "x"))], laid[axis_name(trace.get("yaxis", "y"))]
        if trace["type"] not in ("bar", "scatter"):
            raise ValueError(f"cannot redraw a trace of type {trace['type']}")
        shapes += bars(trace, x, y) if trace["type"] == "bar" else points(trace, x, y)
    shapes += [*drawn_shapes(layout, laid, room, False), *annotations(layout, laid, room)]
    for shape in shapes:
        if shape["k"] == "text":
            shape["text"] = words(shape["text"])
    return {"width": wide, "height": high, "shapes": shapes}


def axes(layout: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """The axes of a layout by name."""
    return [(name, given) for name, given in layout.items() if re.fullmatch(r"[xy]axis\d*", name)]


def axis_name(reference: str) -> str:
    """The layout's name of the axis a trace or shape refers to as x, y2 …"""
    return f"{reference[0]}axis{reference[1:]}"


def named_width(given: dict[str, Any]) -> float:
    """The room the names of rows take."""
    lines = [line for text in given.get("ticktext", []) for line in words(text).split("\n")]
    size = given.get("tickfont", {}).get("size", 13)
    return max((width(line) * size / 13 for line in lines), default=0) + 14


def grid(laid: dict[str, Axis]) -> Iterator[Shape]:
    """Grid lines, ticks' words and titles of the axes."""
    for name, axis in laid.items():
        upright = name.startswith("x")
        other = laid[axis_name(axis.given.get("anchor", ("y" if upright else "x") + name[5:]))]
        given, near = axis.given, other.end if axis.given.get("side") in ("top", "right") else other.start
        colour = given.get("color", "#444444")
        font = {"size": 12, "color": colour} | given.get("tickfont", {})
        for value, said in axis.ticks():
            at = axis.at(value)
            if given.get("showgrid", upright) and "gridcolor" in given:
                zero = value == 0 and given.get("zeroline")
                line = given.get("zerolinecolor", colour) if zero else given["gridcolor"]
                ends = (at, other.start, at, other.end) if upright else (other.start, at, other.end, at)
                yield stroke(*ends, line, 1)
            text = {"k": "text", "text": said, "size": font["size"], "fill": font["color"]}
            top = given.get("side") == "top"
            turned = given.get("tickangle", 0)
            if upright:
                beside = {"ax": ("right" if turned > 0 else "left") if turned else "center", "turn": turned}
                yield {**text, **beside, "x": at, "y": near + (-5 if top else 5), "ay": "bottom" if top else "top"}
            else:
                yield {**text, "x": near - 6, "y": at, "ax": "right", "ay": "middle"}
        title = given.get("title", {}).get("text", "")
        if title and upright:
            middle, size = (axis.start + axis.end) / 2, given["title"].get("font", {}).get("size", 12)
            here = {"x": middle, "y": near + 21, "ax": "center", "ay": "top"}
            yield {"k": "text", "text": title, "size": size, "fill": colour, **here}
        elif title:
            here = {"x": 4, "y": axis.end - 4, "ax": "left", "ay": "bottom"}
            yield {"k": "text", "text": title, "size": 12, "fill": colour, **here}


def placed(value: Any, reference: str, laid: dict[str, Axis], room: tuple[float, ...]) -> float:
    """Where a shape's or annotation's coordinate lies: on an axis, on an axis' domain or on the paper."""
    start, end = room[:2] if reference.startswith("x") or reference == "paper-x" else room[2:]
    if reference.startswith("paper"):
        return start + float(value) * (end - start)
    if reference.endswith(" domain"):
        axis = laid[axis_name(reference.removesuffix(" domain"))]
        return axis.start + float(value) * (axis.end - axis.start)
    return laid[axis_name(reference)].at(float(value))


def drawn_shapes(
    layout: dict[str, Any], laid: dict[str, Axis], room: tuple[float, ...], below: bool
) -> Iterator[Shape]:
    """The standard's lines and bands, and other lines and boxes; those below the marks, or those above."""
    for shape in layout.get("shapes", []):
        if (shape.get("layer") == "below") is not below:
            continue
        x, y = shape.get("xref", "x"), shape.get("yref", "y")
        x0, x1 = (placed(shape[n], "paper-x" if x == "paper" else x, laid, room) for n in ("x0", "x1"))
        y0, y1 = (placed(shape[n], "paper-y" if y == "paper" else y, laid, room) for n in ("y0", "y1"))
        line = {"color": "", "width": 1, "dash": ""} | shape.get("line", {})
        if shape["type"] == "line":
            yield stroke(x0, y0, x1, y1, line["color"], line["width"], line["dash"])
        elif shape["type"] == "rect":
            box = {"x": min(x0, x1), "y": min(y0, y1), "w": abs(x1 - x0), "h": abs(y1 - y0)}
            edge = {"stroke": line["color"] if line["width"] else "", "wide": line["width"]}
            yield {"k": "rect", **box, **edge, "fill": shape.get("fillcolor", ""), "alpha": shape.get("opacity", 1)}
        else:
            raise ValueError(f"cannot redraw a shape of type {shape['type']}")


def annotations(layout: dict[str, Any], laid: dict[str, Axis], room: tuple[float, ...]) -> Iterator[Shape]:
    """Texts."""
    for note in layout.get("annotations", []):
        x, y = note.get("xref", "x"), note.get("yref", "y")
        font = layout["font"] | note.get("font", {})
        yield {
            "k": "text",
            "x": placed(note["x"], "paper-x" if x == "paper" else x, laid, room) + note.get("xshift", 0),
            "y": placed(note["y"], "paper-y" if y == "paper" else y, laid, room) - note.get("yshift", 0),
            "text": note["text"],
            "size": font["size"],
            "fill": font["color"],
            "ax": note.get("xanchor", "center"),
            "ay": note.get("yanchor", "middle"),
            "turn": note.get("textangle", 0),
        }

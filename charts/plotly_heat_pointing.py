"""What pointing at a cell of a heat map says: each word of it sent once."""

from collections.abc import Sequence
from typing import Any

from charts.plotly_parts import plotly_text, width
from charts.spec import Mark

#: Names longer than this, in pixels, are cut.
NAMED = 150


def cut(name: str) -> str:
    """A name on one line: two would run into the next row. The whole name stands on pointing and in the table."""
    return name if width(name) <= NAMED else name[: NAMED // 13 - 1] + "…"


def units_of(marks: Sequence[Mark], written: Sequence[str]) -> dict[str, str]:
    """The unit that ends every figure of a column: on pointing it stands behind the heading instead. None where the
    figures are written in the cells, which have it already."""
    if any(m.note in words for m, words in zip(marks, written, strict=True)):
        return {}
    found: dict[str, set[str]] = {}
    for mark in marks:
        if mark.judgement != "no_data":
            found.setdefault(mark.group_key, set()).add(mark.note.rpartition(" ")[2] if " " in mark.note else "")
    shared = {column: next(iter(ends)) for column, ends in found.items() if len(ends) == 1}
    return {column: unit for column, unit in shared.items() if unit and not unit.endswith("）")}


def pointed(marks: Sequence[Mark], written: Sequence[str], units: dict[str, str]) -> dict[str, Any]:
    """Below the names on both axes: the whole name where the axis has it cut, and the value: what is written in the
    cells where that has it, else words of its own."""
    names = ["" if cut(m.name) == m.name else f"{m.name}：" for m in marks]
    if all(m.note in words for m, words in zip(marks, written, strict=True)):
        said = {"hovertext": [plotly_text(name) for name in names]} if any(names) else {}
        return {**said, "hovertemplate": f"%{{y}}<br>%{{x}}　{'%{hovertext}' if said else ''}%{{text}}<extra></extra>"}
    values = [m.note.removesuffix(f" {units[m.group_key]}") if m.group_key in units else m.note for m in marks]
    return {
        "hovertext": [plotly_text(name + value) for name, value in zip(names, values, strict=True)],
        "hovertemplate": "%{y}<br>%{x}　%{hovertext}<extra></extra>",
    }

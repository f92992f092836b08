"""What a mark means once a workbook's note has said it: the figure that stands for it."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from loaders.figures.figure import read_text
from loaders.figures.marks import not_understood, plain_text
from loaders.shapes import Figure

Meaning = Literal["zero", "not_reported", "withheld", "too_small", "approximate", "other_time", "other_unit"]


def plain_mark(mark: str) -> str:
    """One spelling: a dash is a dash however long, three points are an ellipsis."""
    mark = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in mark.strip())
    if set(mark) <= set("-−—–―─"):
        return "-"
    return "…" if set(mark) <= set("…⋯.") else mark


def meant(figure: Figure, means: Mapping[str, Meaning], worth: Decimal | None, text: str = "") -> Figure:
    """A figure as the notes read its mark; itself where no note speaks of it. `worth`: the column's least digit.

    `text`: as written, for a number with a mark behind it (60* where *为估算数).
    """
    meaning = means.get(plain_mark(figure.mark)) if figure.mark else None
    if meaning == "approximate":
        return _about(figure, text)
    if figure.problem is not None:
        return figure
    return figure if meaning is None or figure.value is not None else _figure(meaning, figure.mark, worth)


def _about(figure: Figure, text: str) -> Figure:
    """The number before a mark that notes explain as an estimate; the figure itself where that is no one number."""
    if figure.problem is None or figure.problem[0] != "footnote_mark":
        return figure
    said = read_text((plain_text(text) or "").removesuffix(figure.mark))
    if said.value is None or said.status not in ("reported", "approximate"):
        return figure
    return replace(said, status="approximate", mark=figure.mark)


def _figure(meaning: Meaning, mark: str, worth: Decimal | None) -> Figure:
    if meaning == "zero":
        return Figure(Decimal(0), Decimal(0), Decimal(0), "reported", "", worth or Decimal(1), mark)
    if meaning == "too_small" and worth is not None:
        return Figure(None, Decimal(0), worth, "bounded", "", worth, mark)
    return Figure(None, None, None, "withheld" if meaning == "withheld" else "not_reported", "", None, mark)


def under_label(figure: Figure, mark: str, meaning: Meaning, text: str) -> Figure:
    """A figure whose row or column is named with a mark (苕津社区*) that a note explains, or by the note itself."""
    if meaning == "approximate" and figure.status == "reported" and figure.problem is None:
        return replace(figure, status="approximate", mark=mark)
    if meaning in ("other_time", "other_unit") and figure.value is not None:
        what = "这是另一时间的数" if meaning == "other_time" else "这里用的是另一单位"
        where = f"所在行或列的名称带“{mark}”，注里说" if len(mark) < 4 else f"注里说“{mark}”，"
        return not_understood(text, where + what, "footnote_mark", mark)
    return figure

"""What a mark means once a workbook's note has said it: the figure that stands for it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from loaders.shapes import Figure

Meaning = Literal["zero", "not_reported", "withheld", "too_small"]


def plain_mark(mark: str) -> str:
    """One spelling: a dash is a dash however long, three points are an ellipsis."""
    mark = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in mark.strip())
    if set(mark) <= set("-−—–―─"):
        return "-"
    return "…" if set(mark) <= set("…⋯.") else mark


def meant(figure: Figure, means: Mapping[str, Meaning], worth: Decimal | None) -> Figure:
    """A figure as the notes read its mark; itself where no note speaks of it. `worth`: the column's least digit."""
    meaning = means.get(plain_mark(figure.mark)) if figure.mark and figure.problem is None else None
    return figure if meaning is None or figure.value is not None else _figure(meaning, figure.mark, worth)


def _figure(meaning: Meaning, mark: str, worth: Decimal | None) -> Figure:
    if meaning == "zero":
        return Figure(Decimal(0), Decimal(0), Decimal(0), "reported", "", worth or Decimal(1), mark)
    if meaning == "too_small" and worth is not None:
        return Figure(None, Decimal(0), worth, "bounded", "", worth, mark)
    return Figure(None, None, None, "withheld" if meaning == "withheld" else "not_reported", "", None, mark)

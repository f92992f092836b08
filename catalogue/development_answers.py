"""Answers about one figure over the years. Field names are JSON keys: keep them stable."""

from dataclasses import dataclass
from typing import Literal

from catalogue.answers import GapAnswer

#: What changed between one year with a figure and the next; `thin`: too few communities stand behind one of the two,
#: so that they need not be the same. The first three part the series.
BreakKind = Literal["basis", "derived", "thin", "coverage", "workbook"]


@dataclass(frozen=True, slots=True)
class BreakAnswer:
    """From `before` to `year`, the figure rests on something else. `parts`: it cannot be joined to what went before."""

    before: int
    year: int
    kinds: tuple[BreakKind, ...]
    parts: bool


@dataclass(frozen=True, slots=True)
class DevelopmentAnswer:
    """One place and indicator, every year from the first with a figure to the last; years without one as no_data, each
    year under that year's own standard. `workbooks`: the files behind each year's figure, by year."""

    area: str
    area_name: str
    indicator: str
    title: str
    unit: str
    years: tuple[GapAnswer, ...]
    breaks: tuple[BreakAnswer, ...]
    workbooks: tuple[tuple[int, tuple[str, ...]], ...]
    edition: int

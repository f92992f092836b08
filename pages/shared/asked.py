"""The questions pages ask, answered once per edition.

Cache keys are the data folder, the edition's number and plain parameters, nothing else: a frame as a cache argument
returned stale answers (DESIGN.md §6.2). The open edition itself is kept per data folder and content of `current.json`.
"""

import os
from pathlib import Path
from typing import Any

import streamlit as st

import metrics
from catalogue.answers import GapAnswer, PlaceAnswer, Rule, TraceAnswer
from catalogue.models import Catalogue
from catalogue.reading import load_catalogue
from catalogue.source_answers import WorkbookAnswer
from metrics import Standing
from pages.shared import address

#: So many places straight below one are asked for all their indicators together with it.
FEW = 40


def data_folder() -> Path:
    """Where `received/` and `editions/` live: `CAPACITY_DATA`, else `data`."""
    return Path(os.environ.get("CAPACITY_DATA", "data"))


def _pointer(folder: Path) -> str:
    pointer = folder / "editions" / "current.json"
    return pointer.read_text("utf-8") if pointer.exists() else ""


@st.cache_resource(show_spinner=False, max_entries=4)
def _open(folder: str, pointer: str, number: int | None) -> Any:
    return metrics.open_edition(Path(folder), number)


def edition() -> Any:
    """The edition readers see, or the old one the URL names. Raises UserFault in Chinese where there is none."""
    return _open(*state())


@st.cache_resource(show_spinner="正在查询…", max_entries=2000)
def _answer(folder: str, pointer: str, number: int | None, question: str, plain: tuple[Any, ...]) -> Any:
    return getattr(metrics, question)(_open(folder, pointer, number), *plain)


def state() -> tuple[str, str, int | None]:
    """What tells one state of the data from every other: folder, content of its pointer, the edition the URL names."""
    folder = data_folder()
    return str(folder), _pointer(folder), address.number("edition")


def _ask(question: str, *plain: Any) -> Any:
    """Answers are frozen, so all readers share them; a list is each reader's own."""
    found = _answer(*state(), question, plain)
    return list(found) if isinstance(found, list) else found


def ask(question: str, *plain: Any) -> Any:
    """Any question of `metrics` by its name, answered once per edition. The parameters are plain values only."""
    return _ask(question, *plain)


def gaps(
    area: str, level: str | None, year: int | None, indicators: tuple[str, ...] = (), rule: Rule = "nearest"
) -> list[GapAnswer]:
    """One answer per place and indicator: the place itself without `level`, else every place of that level below it.

    A place and those straight below it are asked for everything at once where they are few: that takes hardly longer
    than one figure of one of them, and every page then has it.
    """
    below = below_of(area)
    if year is None or len(below) > FEW or level not in (None, *(p.level for p in below[:1])):
        return _ask("gaps", area, level, year, indicators, rule)
    found: list[GapAnswer] = _ask("gaps_of", (area, *(p.code for p in below)), year, (), rule)
    return [a for a in found if (a.area == area) is (level is None) and (not indicators or a.indicator in indicators)]


def below_of(area: str) -> list[PlaceAnswer]:
    """Every place straight below that a question about a level means, with data or not; [] where they are of several
    levels, or there is no such place."""
    here = place(area)
    below = [p for p in _ask("children", area, False) if here is not None and p.demo == here.demo]
    return below if len({p.level for p in below}) == 1 else []


def trace(area: str, indicator: str, year: int, rule: Rule) -> TraceAnswer:
    """How one value came about."""
    return _ask("trace", area, indicator, year, rule)


def standings(area: str, year: int, indicator: str, rule: Rule) -> list[Standing]:
    """Every standard that speaks of the indicator here or elsewhere, and why it binds this place or does not."""
    return _ask("standards_for", area, year, indicator, rule)


def missing(area: str, year: int, indicator: str) -> list[PlaceAnswer]:
    """The expected communities that stand behind nothing."""
    return _ask("missing", area, year, indicator)


def years(area: str) -> list[int]:
    """The years with data for a place or below it, latest first."""
    return sorted(_ask("years", area), reverse=True)


def place(code: str) -> PlaceAnswer | None:
    """A place by its code; None if the register has none."""
    return _ask("place", code)


def children(code: str) -> list[PlaceAnswer]:
    """The places one level down that have data."""
    return _ask("children", code)


def breadcrumbs(code: str) -> list[PlaceAnswer]:
    """The place and everything above it, from the nation down."""
    return _ask("breadcrumbs", code)


def places_with_data(level: str | None = None) -> list[PlaceAnswer]:
    """Every place with data of its own or below it."""
    return _ask("places_with_data", level)


def workbooks(area: str, year: int, indicator: str) -> list[str]:
    """The workbooks that state a side of this indicator, or the indicator itself, for a place or below it."""
    declared = catalogue().indicators[indicator]
    items = tuple(i for i in (declared.numerator, declared.denominator, indicator) if i)
    found: list[WorkbookAnswer] = _ask("workbooks", area, year, items)
    return sorted({book.workbook for book in found})


def catalogue() -> Catalogue:
    """What is declared: titles, units, formulas in words."""
    return load_catalogue()

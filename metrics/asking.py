"""How a question about gaps is put to an edition: the stages it passes, each one relation made from those before it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pyarrow as pa

from catalogue.answers import Rule
from catalogue.faults import UsedWrongly
from metrics.editions import Edition
from metrics.places import scope
from metrics.store import Cursor, Value, ask, do, fetch, reading

LEVELS = ("community", "town", "county", "city", "province", "nation")
RULES = ("nearest", "strictest", "national")
_STAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("asked", ("area", "level", "areas", "years", "first", "last", "demo", "day")),
    ("chosen", ("indicators",)),
    ("candidate", ("standard",)),
    ("wanted_pair", ("standard", "needs")),
    ("community_pair", ("years", "from_year", "to_year", "first", "last")),
    ("area_year", ("from_year", "to_year")),
    ("measured", ()),
    ("atom", ("from_year", "to_year", "first", "last")),
    ("entitlement", ("from_year", "to_year", "first", "last")),
    ("required", ()),
    ("verdict", ()),
    ("standing", ("rule", "standard")),
    ("summed_need", ("needs",)),
    ("silence", ("from_year", "to_year", "first", "last")),
    ("place_law", ()),
    ("law_set", ()),
)
#: From so many indicators on it is cheaper to read the communities' figures of all of them.
_FEW = 8
#: Rows only where a standard that speaks has a floor or brackets.
_OF_SIZES = ("atom", "entitlement")


@dataclass(frozen=True, slots=True)
class GapQuestion:
    """Which places, years, indicators and rule are asked about.

    `areas`: these places, instead of `area` and `level`. `years`: all of these, instead of `year`; `year` None: the
    latest with data. `on`: the day whose law judges, else each year's last. `needs` False: what every community lacks
    is not added up (`summed` is unknown), which is most of the work for a province or the nation.
    """

    area: str
    level: str | None = None
    year: int | None = None
    indicators: tuple[str, ...] = ()
    rule: Rule = "nearest"
    standard: str | None = None
    on: date | None = None
    areas: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    needs: bool = True


@contextmanager
def answered(edition: Edition, question: GapQuestion) -> Iterator[tuple[Cursor, int]]:
    """A cursor on which the relations `gap`, `speaker` and `law` can be fetched, and the last year they are of.

    Raises UsedWrongly for unknown words, in Chinese.
    """
    check_words(edition, question)
    areas = question.areas or (question.area,)
    where = scope(edition, *areas)
    years = question.years or (year_of(edition, question),)
    given: dict[str, Value] = {
        "area": question.area,
        "level": None if question.areas else question.level,
        "areas": list(areas),
        "years": list(years),
        "from_year": min(years),
        "to_year": max(years),
        **where,
        "day": question.on,
        "indicators": list(question.indicators),
        **{name: getattr(question, name) for name in ("rule", "standard", "needs")},
    }
    with reading(edition.path) as cursor:
        sized = True
        for stage, wanted in _STAGES:
            if stage in _OF_SIZES and not sized:
                do(cursor, f"ask/no_{stage}")
                continue
            words = {name: given[name] for name in wanted}
            if stage == "community_pair" and (views := _views_of(edition, cursor)):
                stage, words = "community_pair_of", words | {"views": views}
            do(cursor, f"ask/{stage}", **words)
            if stage == "measured":
                sized = fetch(cursor, "ask/sized").column("sized")[0].as_py()
        yield cursor, max(years)


def put(edition: Edition, question: GapQuestion) -> tuple[pa.Table, pa.Table, pa.Table, int]:
    """The rows of `gap`, `law` and `speaker`, and the last year they are of. Raises as `answered`."""
    with answered(edition, question) as (cursor, year):
        return fetch(cursor, "ask/gap"), fetch(cursor, "ask/law"), fetch(cursor, "ask/speaker"), year


def year_of(edition: Edition, question: GapQuestion) -> int:
    """The year asked about: the one named, else the latest with data of the place or below it, else of the edition,
    else 0."""
    if question.year:
        return question.year
    (place,) = ask(edition.path, "ask/scope", areas=[question.area]).to_pylist()
    alone = place.pop("alone")
    wanted: dict[str, Value] = {"area": place.pop("code"), "indicators": list(question.indicators)}
    if alone:
        rows = ask(edition.path, "ask/latest_year_of_community", **wanted)
    else:
        rows = ask(edition.path, "ask/latest_year", **wanted, **place)
    row = rows.to_pylist()[0]
    return max(row["counted"] or 0, row["stated"] or 0) or row["any_year"] or 0


def _views_of(edition: Edition, cursor: Cursor) -> list[str]:
    """The views to read where the communities' figures of a few indicators are wanted, of an edition that has one for
    each; else none. Where none is wanted any one will do: no row of it is."""
    known = _ids(edition.path, "ask/pair_view")
    views = [f"own_pair_of_{id}" for id in fetch(cursor, "ask/pair_wanted").column("id").to_pylist()] or list(known[:1])
    return views if 0 < len(views) <= _FEW and set(views) <= set(known) else []


@lru_cache(maxsize=16)
def _ids(path: Path, relation: str) -> tuple[str, ...]:
    return tuple(ask(path, relation).column("id").to_pylist())


def check_words(edition: Edition, question: GapQuestion) -> None:
    """Raises UsedWrongly for a level, rule, indicator or standard that there is none of, in Chinese."""
    if question.level is not None and question.level not in LEVELS:
        raise UsedWrongly(f"没有“{question.level}”这一级。可用：{'、'.join(LEVELS)}。")
    if question.rule not in RULES:
        raise UsedWrongly(f"没有“{question.rule}”这种取标准的办法。可用：{'、'.join(RULES)}。")
    known = _ids(edition.path, "ask/indicator")
    for indicator in question.indicators:
        if indicator not in known:
            raise UsedWrongly(f"没有编号为“{indicator}”的指标。现有指标：{'、'.join(known)}。")
    if question.standard is not None:
        if question.standard not in _ids(edition.path, "ask/requirement"):
            raise UsedWrongly(f"没有编号为“{question.standard}”的标准。")

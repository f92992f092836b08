"""How a question about gaps is put to an edition: the stages it passes, each one relation made from those before it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pyarrow as pa

from catalogue.answers import Rule
from catalogue.faults import UsedWrongly
from metrics.editions import Edition
from metrics.store import Value, ask, do, fetch, reading

LEVELS = ("community", "town", "county", "city", "province", "nation")
RULES = ("nearest", "strictest", "national")
_STAGES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("asked", ("area", "level", "year", "first", "last", "demo")),
    ("chosen", ("indicators",)),
    ("community_pair", ("area", "year", "first", "last", "demo")),
    ("area_year", ("year",)),
    ("measured", ()),
    ("candidate", ("law_year", "day", "standard")),
    ("atom", ("area", "year", "first", "last", "demo")),
    ("entitlement", ("year", "first", "last")),
    ("required", ()),
    ("verdict", ()),
    ("standing", ("rule", "standard")),
    ("summed_need", ()),
    ("silence", ("year", "first", "last", "demo")),
)


@dataclass(frozen=True, slots=True)
class GapQuestion:
    """Which places, year, indicators and rule are asked about. `year` None: the latest with data. `on`: the day whose
    law judges, else the year's last."""

    area: str
    level: str | None = None
    year: int | None = None
    indicators: tuple[str, ...] = ()
    rule: Rule = "nearest"
    standard: str | None = None
    on: date | None = None


def put(edition: Edition, question: GapQuestion) -> tuple[pa.Table, pa.Table, int]:
    """The rows of `gap` and `speaker`, and the year they are of. Raises UsedWrongly for unknown words, in Chinese."""
    _check_words(edition, question)
    found = ask(edition.path, "ask/scope", area=question.area).to_pylist()
    if not found:
        raise UsedWrongly(f"名录里没有代码为“{question.area}”的地方。")
    scope: dict[str, Value] = found[0]
    alone = bool(scope.pop("alone"))
    year = question.year or _latest_year(edition, question, scope, alone)
    given: dict[str, Value] = {
        "area": question.area,
        "level": question.level,
        "year": year,
        "law_year": question.on.year if question.on else year,
        "day": question.on or (date(year, 12, 31) if year else date.max),
        "indicators": list(question.indicators),
        "rule": question.rule,
        "standard": question.standard,
        **scope,
    }
    with reading(edition.path) as cursor:
        for stage, wanted in _STAGES:
            do(cursor, f"ask/{stage}", **{name: given[name] for name in wanted})
        return fetch(cursor, "ask/gap"), fetch(cursor, "ask/speaker"), year


def _latest_year(edition: Edition, question: GapQuestion, scope: Mapping[str, Value], alone: bool) -> int:
    """The latest year with data of the place or below it, else of the edition, else 0."""
    wanted: dict[str, Value] = {"area": question.area, "indicators": list(question.indicators)}
    if alone:
        rows = ask(edition.path, "ask/latest_year_of_community", **wanted)
    else:
        rows = ask(edition.path, "ask/latest_year", **wanted, **scope)
    row = rows.to_pylist()[0]
    return max(row["counted"] or 0, row["stated"] or 0) or row["any_year"] or 0


@lru_cache(maxsize=16)
def _ids(path: Path, relation: str) -> tuple[str, ...]:
    return tuple(ask(path, relation).column("id").to_pylist())


def _check_words(edition: Edition, question: GapQuestion) -> None:
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

"""Every hand-worked workbook is answered to the last digit."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import metrics
from catalogue.models import Bracket, Escalation, Requirement
from tests.metrics.worlds import World, catalogue, indicator, item, published, requirement, said

HERE = Path(__file__).parent
BOOKS = sorted(HERE.glob("*.xlsx"))
ITEMS = [
    item("workers", unit="人"),
    item("urban", unit="人"),
    item("homes", unit="户"),
    item("space", whole=False, unit="㎡"),
    item("funds", whole=False, unit="元"),
]
INDICATORS = [
    indicator("workers_per_10k", "workers", "urban", per=10000),
    indicator("workers_per_1000hh", "workers", "homes", per=1000),
    indicator("workers_quotient", "workers", "urban", per=1, kind="quotient"),
    indicator("area_per_100hh", "space", "homes", per=100),
    indicator("funds_per_1000hh", "funds", "homes", per=1000),
]
TOWNS = ("330211001", "330211002")
PLACES = dict.fromkeys(("0", "33", "3302", "330211", *TOWNS, *(f"{TOWNS[0]}00{n}" for n in range(1, 6))), "unknown")


def rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    heads, *found = load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found]


def exact(cell: Any) -> Decimal | None:
    return None if cell in (None, "") else Decimal(str(cell))


def edition(path: Path, folder: Path) -> metrics.Edition:
    cells = []
    for row in rows(path, "输入"):
        ends = {} if row["低"] in (None, "") else {"low": exact(row["低"]), "high": exact(row["高"])}
        cells.append(said(row["地方"], row["数据项"], row["数值"], row["年份"], resolution=exact(row["精度"]), **ends))
    law = [clause(row) for row in rows(path, "标准")]
    return published(folder, World(PLACES, catalogue(ITEMS, INDICATORS, law)).with_cells(*cells))


def clause(row: dict[str, Any]) -> Requirement:
    other: dict[str, Any] = {
        "comparator": row["关系"],
        "upper": exact(row["上限"]),
        "floor": exact(row["下限"]),
        "jurisdiction": row["辖区"],
        "in_force_from": row["起"] or "",
        "in_force_to": row["止"] or "",
        "kind": row["类别"],
        "target_year": row["目标年"] or None,
    }
    if row["分档"]:
        other |= {"bracket_item": "homes", "brackets": tuple(bracket(text) for text in row["分档"].split(";"))}
    if row["年增"]:
        other["escalation"] = Escalation(
            rate=exact(row["年增"]),
            base_year=row["基年"],
            reading="compound",
            other_reading="simple",
            rounded_to=Decimal("0.01"),
        )
    return requirement(row["编号"], row["指标"], exact(row["数值"]), exact(row["每"]), **other)


def bracket(text: str) -> Bracket:
    """2000-3000:4, or 5000-:6+1/500."""
    span, _, amount = text.partition(":")
    first, _, below = span.partition("-")
    amount, _, step = amount.partition("+")
    more, _, every = step.partition("/")
    return Bracket(
        from_size=Decimal(first),
        below_size=exact(below),
        amount=Decimal(amount),
        step=exact(every) or Decimal(0),
        step_amount=exact(more) or Decimal(0),
    )


def answer(found: metrics.Edition, row: dict[str, Any]) -> Any:
    area, year, name, rule = row["地方"], row["年份"], row["指标"], row["规则"]
    if row["问"] == "entitlement":
        return metrics.entitlement(found, area, name, 2013, year, rule).years[-1]
    if row["问"] == "shares":
        parts = metrics.shares(found, area[:6], name, year).parts
        return next(part for part in parts if part.area == area)
    if row["问"] == "living_below":
        return metrics.living_below(found, area, name, year, rule)
    return metrics.gaps(found, area, year=year, indicators=[name], rule=rule)[0]


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_answers_are_as_worked_by_hand(path: Path, tmp_path: Path) -> None:
    found = edition(path, tmp_path)
    asked = rows(path, "答案")
    assert asked
    series: dict[Any, Any] = {}
    for row in asked:
        key = tuple(row[name] for name in ("问", "地方", "年份", "指标", "规则"))
        if key not in series:
            series[key] = answer(found, row)
        told = series[key]
        for part in row["答"].split("."):
            told = getattr(told, part)
        told = "、".join(told) if isinstance(told, tuple) else told
        wanted = row["应为"] if row["应为"] is not None else ""
        if isinstance(wanted, int | float):
            wanted = Decimal(str(wanted))
        assert told == wanted, (row, told)


def test_the_workbooks_are_there() -> None:
    assert len(BOOKS) == 9

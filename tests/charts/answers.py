"""Hand-made answers for charts: one short call per place."""

from decimal import Decimal
from typing import Any

from catalogue.answers import Coverage, GapAnswer, Need, StandardAnswer


def number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def standard(value: str | None = "30", upper: str | None = None, **more: Any) -> StandardAnswer:
    """A national standard of 30 ㎡/百户 unless told otherwise."""
    given = {
        "id": "S001",
        "value": number(value),
        "upper": number(upper),
        "comparator": "between" if upper else "at_least",
        "jurisdiction": "0",
        "jurisdiction_name": "全国",
        "document": "某规划",
        "number": "某发〔2021〕1号",
        "clause": "第一条",
        "verified": "secondary",
        "kind": "requirement",
        "target_year": None,
        "overdue": False,
        "applies_to": "all",
        "in_force_from": "2021",
        "in_force_to": "",
        "floor": None,
        "alternative": None,
        "contradicts": (),
        "note": "",
    }
    return StandardAnswer(**(given | more))


def answer(name: str, value: str | None, judgement: str, **more: Any) -> GapAnswer:
    """One place. `need`, `gap`, `low`, `high` are given as text."""
    judge = more.pop("standard", standard())
    need = more.pop("need", None)
    low, high = more.pop("low", value), more.pop("high", value)
    gap = more.pop("gap", None)
    attainment = more.pop("attainment", None)
    given = {
        "area": more.pop("area", name),
        "area_name": name,
        "level": "town",
        "year": 2023,
        "indicator": "facility_area_per_100hh",
        "title": "每百户综合服务设施面积",
        "domain": "设施面积",
        "unit": "㎡/百户",
        "numerator": None,
        "denominator": None,
        "denominator_low": None,
        "denominator_high": None,
        "derived": "",
        "value": number(value),
        "low": number(low),
        "high": number(high),
        "stated": None,
        "coverage": Coverage(3, 4, Decimal("0.8")),
        "standard": judge,
        "judgement": judgement,
        "reason": "",
        "gap": number(gap),
        "attainment": number(attainment),
        "need": Need(number(need), None, None, None, "㎡"),
        "basis": "rolled_up",
        "flags": (),
        "others": (),
        "demo": False,
        "edition": 7,
    }
    return GapAnswer(**(given | more))

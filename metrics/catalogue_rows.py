"""The catalogue as Arrow tables, so that a new item, indicator or standard is a row and not a query."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import pyarrow as pa

from catalogue.faults import StoreBroken
from catalogue.models import Catalogue, Requirement
from metrics.requirement_years import first_day, last_day, requirement_years

_AMOUNT = pa.decimal128(24, 6)
_TEXT, _WHOLE, _FLAG, _DAY = pa.string(), pa.int32(), pa.bool_(), pa.date32()

_ITEM = {
    "id": _TEXT,
    "title": _TEXT,
    "unit": _TEXT,
    "aggregates": _TEXT,
    "whole": _FLAG,
    "note": _TEXT,
    "counted_per_community": _WHOLE,
    "derived_with": _TEXT,
    "ordinal": _WHOLE,
}
_INDICATOR = {
    **dict.fromkeys(("id", "title", "domain", "kind", "numerator", "denominator"), _TEXT),
    "per": pa.decimal128(12, 2),
    **dict.fromkeys(("unit", "direction", "expects", "in_words", "caveat", "need_unit"), _TEXT),
    **dict.fromkeys(("is_total", "whole", "num_max", "den_max"), _FLAG),
    "ordinal": _WHOLE,
}
_REQUIREMENT = {
    **dict.fromkeys(("id", "indicator", "measures", "comparator"), _TEXT),
    **dict.fromkeys(("amount", "upper", "every", "floor"), _AMOUNT),
    **dict.fromkeys(
        ("unit", "every_unit", "stated_as", "jurisdiction", "jurisdiction_name", "applies_to", "kind"), _TEXT
    ),
    "target_year": _WHOLE,
    **dict.fromkeys(("in_force_from", "in_force_to"), _TEXT),
    **dict.fromkeys(("first_day", "last_day"), _DAY),
    **dict.fromkeys(("clause", "quote", "source", "verified", "note", "floor_requirement", "bracket_item"), _TEXT),
    "reading": _TEXT,
    "contradicts": pa.list_(_TEXT),
    **dict.fromkeys(("bracketed", "judges"), _FLAG),
    **dict.fromkeys(("document", "document_title", "number", "issuer", "issued"), _TEXT),
}
_YEAR = {
    "requirement": _TEXT,
    "year": _WHOLE,
    "overdue": _FLAG,
    "amount": _AMOUNT,
    "upper": _AMOUNT,
    "alternative": _AMOUNT,
}
_COST = {
    "item": _TEXT,
    "unit_cost": _AMOUNT,
    **dict.fromkeys(("recurring", "assumed"), _FLAG),
    **dict.fromkeys(("source", "note"), _TEXT),
}
_BRACKET = {
    "requirement": _TEXT,
    **dict.fromkeys(("from_size", "below_size", "amount", "step", "step_amount"), _AMOUNT),
}


def catalogue_tables(catalogue: Catalogue) -> dict[str, pa.Table]:
    """item, indicator, requirement, requirement_year, bracket, judging. Raises StoreBroken for what cannot be exact."""
    items, indicators = catalogue.items, catalogue.indicators
    requirements = catalogue.requirements.values()
    return {
        "item": _table(_ITEM, (one.model_dump() | {"ordinal": n} for n, one in enumerate(items.values()))),
        "indicator": _table(
            _INDICATOR,
            (
                one.model_dump()
                | {
                    "is_total": one.kind == "total",
                    "whole": items[one.numerator].whole,
                    "need_unit": items[one.numerator].unit,
                    "num_max": items[one.numerator].aggregates == "max",
                    "den_max": bool(one.denominator) and items[one.denominator].aggregates == "max",
                    "ordinal": n,
                }
                for n, one in enumerate(indicators.values())
            ),
        ),
        "requirement": _table(_REQUIREMENT, (_requirement(one, catalogue) for one in requirements)),
        "requirement_year": _table(
            _YEAR, (row for one in requirements for row in requirement_years(one, catalogue.judging))
        ),
        "bracket": _table(
            _BRACKET,
            (bracket.model_dump() | {"requirement": one.id} for one in requirements for bracket in one.brackets),
        ),
        "item_within": _table(
            {"item": _TEXT, "whole": _TEXT},
            ({"item": one.item, "whole": whole} for one in catalogue.limits.values() for whole in one.not_above),
        ),
        "cost": _table(_COST, (one.model_dump() for one in catalogue.costs.values())),
        "judging": pa.table(
            {
                "least_coverage": pa.array([catalogue.judging.least_coverage], _AMOUNT),
                "living_item": [catalogue.judging.living_item],
            }
        ),
    }


def _requirement(one: Requirement, catalogue: Catalogue) -> dict[str, Any]:
    document = catalogue.documents[catalogue.document_of[one.id]]
    return one.model_dump() | {
        "first_day": first_day(one.in_force_from),
        "last_day": last_day(one.in_force_to),
        "bracketed": bool(one.brackets),
        "reading": one.escalation.reading if one.escalation else "",
        "judges": one.judges and (one.amount is not None or bool(one.brackets)),
        "contradicts": list(one.contradicts),
        "document": document.id,
        "document_title": document.title,
        "number": document.number,
        "issuer": document.issuer,
        "issued": document.issued,
    }


def _table(columns: Mapping[str, pa.DataType], rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    schema = pa.schema(list(columns.items()))
    kept = [{name: row[name] for name in columns} for row in rows]
    for row in kept:
        for name, value in row.items():
            if isinstance(value, Decimal) and value != round(value, columns[name].scale):
                raise StoreBroken(f"目录中的数 {value}（{[*row.values()][0]} 的 {name}）小数位太多，不能精确保存。")
    return pa.Table.from_pylist(kept, schema=schema)

"""The one place where SQL is written by program: the wide table has a column per declared item.

`unit_year`: one row per place and year, three columns per item (the point used, low, high).
`own_pair`: one row per place, year and indicator of which at least one side is stated at that very place.
Identifiers come from the catalogue and are checked before they reach SQL; nothing else is interpolated.
"""

import re
from collections.abc import Iterable

from catalogue.faults import StoreBroken
from catalogue.models import Catalogue, Indicator, Item

_NAME = re.compile(r"[a-z0-9_]+")
_SIDE = "DECIMAL(38, 6)"


def unit_year_sql(catalogue: Catalogue) -> str:
    """Creates `unit_year`, empty."""
    columns = ", ".join(f"{c} DECIMAL(24, 6)" for item in _names(catalogue.items) for c in _columns(item))
    return f"CREATE TABLE unit_year (area VARCHAR NOT NULL, year INTEGER NOT NULL, level VARCHAR NOT NULL, {columns})"


def fill_unit_year_sql(catalogue: Catalogue) -> str:
    """Fills `unit_year` from what counts in `observation`; $place and $year confine it (NULL: all)."""
    cells = ", ".join(
        f"max({side}) FILTER (item = '{item}') AS {column}"
        for item in _names(catalogue.items)
        for side, column in zip(("value", "low", "high"), _columns(item), strict=True)
    )
    return f"""
        INSERT INTO unit_year
        SELECT o.area, o.year, any_value(p.level), {cells}
        FROM current_observation o JOIN place p ON p.code = o.area
        WHERE ($year IS NULL OR o.year = $year)
            AND ($place IS NULL OR $place IN (p.community, p.town, p.county, p.city, p.province, p.nation))
        GROUP BY o.area, o.year
        ORDER BY o.year, o.area
    """


def own_pair_sql(catalogue: Catalogue) -> str:
    """Creates the view `own_pair`: both sides of every indicator, each as stated at the place itself.

    A counted denominator (so many per community of the register) stands only beside a stated numerator.
    """
    pairs = ",\n".join(_pair(one, catalogue.items) for one in catalogue.indicators.values())
    return f"""
        CREATE VIEW own_pair AS
        SELECT area, year, level, pair.* FROM (
            SELECT u.area, u.year, u.level, unnest([{pairs}]) AS pair
            FROM unit_year u JOIN place p ON p.code = u.area
        )
        WHERE pair.has_num OR pair.has_den
    """


def _pair(one: Indicator, items: dict[str, Item]) -> str:
    (indicator,) = _names([one.id])
    num = [f"u.{column}" for column in _columns(one.numerator)]
    has_num = _any(num)
    if one.kind == "total":
        den, has_den, counted = ["NULL", "NULL", "NULL"], has_num, "false"
    else:
        item = items[one.denominator]
        den = [f"u.{column}" for column in _columns(item.id)]
        has_den, counted = _any(den), "false"
        if item.counted_per_community:
            with_item = f" AND {_any([f'u.{c}' for c in _columns(item.derived_with)])}" if item.derived_with else ""
            counted = f"(NOT {has_den} AND {has_num} AND p.n_communities > 0{with_item})"
            count = f"p.n_communities * {int(item.counted_per_community)}"
            den = [f"CASE WHEN {counted} THEN {count} ELSE {column} END" for column in den]
            has_den = f"({has_den} OR {counted})"
    fields = {
        "indicator": f"'{indicator}'",
        "has_num": has_num,
        "has_den": has_den,
        "den_counted": counted,
        **{f"num{end}": f"CAST({side} AS {_SIDE})" for end, side in zip(("", "_low", "_high"), num, strict=True)},
        **{f"den{end}": f"CAST({side} AS {_SIDE})" for end, side in zip(("", "_low", "_high"), den, strict=True)},
    }
    return "{" + ", ".join(f"'{key}': {value}" for key, value in fields.items()) + "}"


def _any(columns: list[str]) -> str:
    return "(" + " OR ".join(f"{column} IS NOT NULL" for column in columns) + ")"


def _columns(item: str) -> tuple[str, str, str]:
    (name,) = _names([item])
    return name, f"{name}_low", f"{name}_high"


def _names(ids: Iterable[str]) -> list[str]:
    found = list(ids)
    for name in found:
        if not _NAME.fullmatch(name):
            raise StoreBroken(f"目录中的编号“{name}”不能用：只许小写字母、数字和下划线。")
    return found

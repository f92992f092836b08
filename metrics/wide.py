"""SQL written by program (here and in `metrics.wide_sums` only): the wide table has a column per declared item.

`unit_year`: one row per place and year, three columns per item (the point used, low, high).
`own_pair`: one row per place, year and indicator of which at least one side is stated at that very place.
Identifiers come from the catalogue and are checked before they reach SQL; nothing else is interpolated.
"""

import re
from collections.abc import Iterable

from catalogue.faults import StoreBroken
from catalogue.models import Catalogue, Indicator, Item

_NAME = re.compile(r"[a-z0-9_]+")
_KEYS = ("area", "year", "level")
#: How many communities stand in a row's year, where that is not what `place` says.
COUNTED = "LEFT JOIN place_count n ON n.code = u.area AND u.year BETWEEN n.first_year AND n.last_year"
_COMMUNITIES = "coalesce(n.n_communities, p.n_communities)"
_PAIR = ("indicator", "num", "num_low", "num_high", "den", "den_low", "den_high", "den_counted", "is_total")


def unit_year_sql(catalogue: Catalogue) -> str:
    """Creates `unit_year`, empty. Raises StoreBroken for ids that cannot be columns."""
    columns = [column for item in _names(catalogue.items) for column in _columns(item)]
    for column in columns:
        if column in _KEYS or columns.count(column) > 1:
            raise StoreBroken(f"目录中的编号“{column}”与另一列重名，请换一个编号。")
    wide = ", ".join(f"{column} DECIMAL(38, 6)" for column in columns)
    return f"CREATE TABLE unit_year (area VARCHAR NOT NULL, year INTEGER NOT NULL, level VARCHAR NOT NULL, {wide})"


def fill_unit_year_sql(catalogue: Catalogue) -> str:
    """Fills `unit_year` from what counts in `observation`, confined by $place, $year, $first, $last (codes) or NULL."""
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
            AND ($first IS NULL OR o.area BETWEEN $first AND $last)
            AND ($place IS NULL OR $place IN (p.community, p.town, p.county, p.city, p.province, p.nation))
        GROUP BY o.area, o.year
        ORDER BY o.year, o.area
    """


def own_pair_sql(catalogue: Catalogue) -> str:
    """Creates the view `own_pair`: both sides of every indicator, each as stated at the place itself.

    A counted denominator (so many per community of the register) stands only beside a stated numerator, and above
    communities only where the indicator declares that the register counts.
    """
    pairs = [pair_of(one, catalogue.items) for one in catalogue.indicators.values()]
    lists = ", ".join(f"unnest([{', '.join(pair[name] for pair in pairs)}]) AS {name}" for name in _PAIR)
    return _own_pair("own_pair", lists)


def own_pair_of_sql(catalogue: Catalogue) -> list[str]:
    """Creates a view `own_pair_of_<indicator>` each: as `own_pair`, of one indicator alone, so that a question about a
    few of them works out no other."""
    made = []
    for one in catalogue.indicators.values():
        pair = pair_of(one, catalogue.items)
        exact = {name: f"CAST({pair[name]} AS DECIMAL(38, 6))" for name in _PAIR[1:7]}
        columns = ", ".join(f"{sql} AS {name}" for name, sql in (pair | exact).items())
        made.append(_own_pair(f"own_pair_of_{_names([one.id])[0]}", columns))
    return made


def _own_pair(view: str, columns: str) -> str:
    """The view of the rows of these columns of which at least one side is stated."""
    num, den = any_of(_PAIR[1:4]), any_of(_PAIR[4:7])
    return f"""
        CREATE VIEW {view} AS
        SELECT o.*, {num} AS has_num, {den} OR is_total AND {num} AS has_den
        FROM (
            SELECT u.area, u.year, u.level, {columns}
            FROM unit_year u JOIN place p ON p.code = u.area {COUNTED}
        ) o
        WHERE {any_of(_PAIR[1:7])}
    """


def pair_of(one: Indicator, items: dict[str, Item]) -> dict[str, str]:
    """One indicator's columns of `own_pair` as expressions over unit_year, place p and COUNTED."""
    (indicator,) = _names([one.id])
    num = _columns(one.numerator)
    den: tuple[str, ...] = ("NULL", "NULL", "NULL")
    counted = "false"
    if one.kind != "total":
        den = _columns(one.denominator)
        if per_community := items[one.denominator].counted_per_community:
            derived_with = items[one.denominator].derived_with
            wanted = [
                f"NOT {any_of(den)}",
                any_of(num),
                f"{_COMMUNITIES} > 0" if one.register_counts else "p.level = 'community'",
                *([any_of(_columns(derived_with))] if derived_with else []),
            ]
            counted = " AND ".join(wanted)
            count = f"{_COMMUNITIES} * {int(per_community)}"
            den = tuple(f"CASE WHEN {counted} THEN {count} ELSE {column} END" for column in den)
    return dict(zip(_PAIR, (f"'{indicator}'", *num, *den, f"({counted})", str(one.kind == "total")), strict=True))


def any_of(columns: Iterable[str]) -> str:
    """Whether one of these is there."""
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

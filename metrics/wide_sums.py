"""The other half of the generated SQL: what communities add up to, taken from the wide table in one pass.

Adding up the long form was measured some hundred times slower: it copies every row once per indicator. Identifiers
come from the catalogue and are checked in `metrics.wide`; nothing else is interpolated.
"""

from catalogue.models import Catalogue, Indicator, Item
from metrics.wide import COUNTED, any_of, pair_of

_ENDS = ("", "_low", "_high")


def community_sum_sql(catalogue: Catalogue) -> str:
    """Makes `community_sum`: one row per parent place, year and indicator, what its communities add up to.

    Only the communities an indicator expects are added; one whose class nobody knows is expected once it reports.
    A sum is NULL as soon as one part is, so that a band has no point and an open end stays open. $place and $year
    confine the work to the communities below one place and to one year (NULL: all).
    """
    indicators = list(catalogue.indicators.values())
    seen = ", ".join(_seen(n, one, catalogue.items) for n, one in enumerate(indicators))
    sums = [_sums(n, one, catalogue.items) for n, one in enumerate(indicators)]
    added = ", ".join(f"{sql} AS {name}_{n}" for n, one in enumerate(sums) for name, sql in one.items())
    lists = ", ".join(f"unnest([{', '.join(f'{name}_{n}' for n in range(len(sums)))}]) AS {name}" for name in sums[0])
    ids = ", ".join(f"'{one.id}'" for one in indicators)
    return f"""
        CREATE OR REPLACE TEMP TABLE community_sum AS
        SELECT *, pair_reported AS pair_givers, num_covered AS num_givers, den_covered AS den_givers FROM (
            SELECT area, year, unnest([{ids}]) AS indicator, {lists} FROM (
                SELECT area, year, {added} FROM (
                    SELECT p.parent AS area, u.year, p.place_class, {seen}
                    FROM unit_year u JOIN place p ON p.code = u.area {COUNTED}
                    WHERE u.level = 'community' AND ($year IS NULL OR u.year = $year)
                        AND ($place IS NULL OR $place IN (p.town, p.county, p.city, p.province, p.nation))
                ) GROUP BY area, year
            )
        ) WHERE num_covered > 0 OR den_covered > 0
    """


def _seen(n: int, one: Indicator, items: dict[str, Item]) -> str:
    """Both sides of one indicator at a community, and whether they are there and to be added."""
    pair = pair_of(one, items)
    adds = "true"
    if one.expects != "all":
        adds = f"p.place_class NOT IN ('urban', 'rural') OR p.place_class = '{one.expects}'"
    has_num = any_of(pair[f"num{end}"] for end in _ENDS)
    has_den = has_num if one.kind == "total" else any_of(pair[f"den{end}"] for end in _ENDS)
    sides = [f"({adds}) AND {has_num} AS has_num_{n}", f"({adds}) AND {has_den} AS has_den_{n}"]
    for name in (f"{side}{end}" for side in ("num", "den") for end in _ENDS):
        sides.append(f"CAST({pair[name]} AS DECIMAL(38, 6)) AS {name}_{n}")
    return ", ".join(sides)


def _sums(n: int, one: Indicator, items: dict[str, Item]) -> dict[str, str]:
    """The aggregates of one indicator by the names of community_sum's columns."""
    has_num, has_den = f"has_num_{n}", f"has_den_{n}"
    both = f"{has_num} AND {has_den}"
    unknown = f"place_class NOT IN ('urban', 'rural') AND ({has_num} OR {has_den})"
    largest = {
        "num": items[one.numerator].aggregates == "max",
        "den": bool(one.denominator) and items[one.denominator].aggregates == "max",
    }
    found = {"extra": "0" if one.expects == "all" else _count(unknown), "pair_reported": _count(both)}
    for side in ("num", "den"):
        for end in _ENDS:
            found[f"pair_{side}{end}"] = _added(f"{side}{end}_{n}", both, largest[side])
    for side, has in (("num", has_num), ("den", has_den)):
        found[f"{side}_covered"] = _count(has)
        for end in _ENDS:
            found[f"side_{side}{end}"] = _added(f"{side}{end}_{n}", has, largest[side])
    return found


def _count(condition: str) -> str:
    return f"count(CASE WHEN {condition} THEN 1 END)"


def _added(column: str, condition: str, largest: bool) -> str:
    masked = f"CASE WHEN {condition} THEN {column} END"
    how = "max" if largest else "sum"
    return f"CASE WHEN count({masked}) = {_count(condition)} THEN {how}({masked}) END"

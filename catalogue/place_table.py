"""The register as one Arrow table, made column by column (665 thousand rows in well under a second)."""

from bisect import bisect_left
from collections.abc import Callable, Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from catalogue.names import endings


def table_of(
    codes: pa.Array, names: pa.Array, classes: dict[str, str], spans: Mapping[str, tuple[int, int]]
) -> pa.Table:
    """code, name, level, parent, place_class, class_source (stated | name | ""), demo, first_year, last_year; the
    nation is the first row.

    A community's class is a hint from its name's ending unless stated; higher places have none unless stated.
    first_year, last_year: when it stands, what `spans` says of the places above it counted in; null where always.
    """
    length = pc.utf8_length(codes)
    steps = [(12, "community", 9), (9, "town", 6), (6, "county", 4), (4, "city", 2)]
    level, parent = pa.scalar("province"), pa.scalar("0")
    hint = pa.scalar("unknown")
    for size, name, above in steps:
        here = pc.equal(length, size)
        level = pc.if_else(here, name, level)
        parent = pc.if_else(here, pc.utf8_slice_codeunits(codes, 0, above), parent)
    for place_class in ("rural", "urban"):
        texts = "|".join(e.text for e in endings() if e.level == "community" and e.place_class == place_class)
        fits = pc.and_(pc.equal(length, 12), pc.match_substring_regex(names, f".(?:{texts})$"))
        hint = pc.if_else(fits, place_class, hint)
    stated_codes = pa.array([c for c, k in classes.items() if k], pa.string())
    stated = pc.index_in(codes, value_set=stated_codes)
    stated_class = pa.array([k for k in classes.values() if k], pa.string()).take(stated)
    source = pc.if_else(pc.is_valid(stated), "stated", pc.if_else(pc.equal(hint, "unknown"), "", "name"))
    columns = {
        "code": codes,
        "name": names,
        "level": level,
        "parent": parent,
        "place_class": pc.coalesce(stated_class, hint),
        "class_source": source,
        "demo": pc.starts_with(codes, "99"),
        "first_year": _years(codes, {code: first for code, (first, _) in spans.items() if first}, max),
        "last_year": _years(codes, {code: last for code, (_, last) in spans.items() if last < 9999}, min),
    }
    nation = {
        "code": "0",
        "name": "全国",
        "level": "nation",
        "parent": None,
        "place_class": "unknown",
        "class_source": "",
    }
    body = pa.table(columns)
    return pa.concat_tables([pa.Table.from_pylist([nation | {"demo": False}], schema=body.schema), body])


def inserted(codes: pa.Array, names: pa.Array, new: Mapping[str, str]) -> tuple[pa.Array, pa.Array]:
    """Sorted codes and their names with a few more (code → name) put where they belong."""
    done, parts = 0, []
    for code in sorted(new):
        at = bisect_left(codes, code, key=lambda scalar: scalar.as_py())
        parts += [(codes.slice(done, at - done), names.slice(done, at - done))]
        parts += [(pa.array([code], codes.type), pa.array([new[code]], names.type))]
        done = at
    parts += [(codes.slice(done), names.slice(done))]
    return pa.concat_arrays([part for part, _ in parts]), pa.concat_arrays([part for _, part in parts])


def _years(codes: pa.Array, known: Mapping[str, int], strictest: Callable[[int, int], int]) -> pa.Array:
    """Each place's year of its own and of what it lies in; null where none of them has one."""
    years, open_ended = np.zeros(len(codes), np.int32), np.ones(len(codes), bool)
    for code, year in known.items():
        first, last = (bisect_left(codes, end, key=lambda scalar: scalar.as_py()) for end in (code, code + ":"))
        for row in range(first, last):
            years[row] = year if open_ended[row] else strictest(year, int(years[row]))
        open_ended[first:last] = False
    return pa.array(years, mask=open_ended)

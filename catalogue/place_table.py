"""The register as one Arrow table, made column by column (665 thousand rows in well under a second)."""

import pyarrow as pa
import pyarrow.compute as pc

from catalogue.names import endings


def table_of(codes: pa.Array, names: pa.Array, classes: dict[str, str]) -> pa.Table:
    """code, name, level, parent, place_class, class_source (stated | name | ""), demo; the nation is the first row.

    A community's class is a hint from its name's ending unless stated; higher places have none unless stated.
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

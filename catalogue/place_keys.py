"""The names of the register as the keys they are looked up by."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from catalogue.names import normal_name


def keys_of(names: pa.Array) -> pa.Array:
    """Every name normalised. Only the few hundred with something other than plain ideographs can change."""
    odd = pc.match_substring_regex(names, "[^\u4e00-\u9fff]")
    changed = pa.array([normal_name(name) for name in names.filter(odd).to_pylist()], pa.string())
    return pc.replace_with_mask(names, odd, changed)


def rows_by_key(keys: pa.Array, rows: npt.NDArray[np.intp]) -> dict[str, list[int]]:
    """key → its rows, for the 45 thousand names above communities that are asked for most."""
    found: dict[str, list[int]] = {}
    for row, key in zip(rows.tolist(), keys.take(pa.array(rows)).to_pylist(), strict=True):
        found.setdefault(key, []).append(row)
    return found


def codes_by_key(aliases: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """key → the codes of the places that have this further name."""
    found: dict[str, set[str]] = {}
    for code, alias in aliases:
        found.setdefault(normal_name(alias), set()).add(code)
    return found

"""The register of places in memory: sorted columns, looked up by bisection; a place is made when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from catalogue import place_keys, place_paths
from catalogue.local_places import LocalPlaces
from catalogue.names import normal_name, spellings
from catalogue.place import LENGTHS, LEVELS, NATION, Place, made_place, under
from catalogue.place_knowledge import PlaceKnowledge, further
from catalogue.place_table import inserted, table_of

Pairs = Sequence[tuple[str, str]]

#: How many names a likeness is looked for among: it only feeds messages.
_MOST_COMPARED = 20000


class Register:
    """All places, sorted by code. `classes`: stated classes by code; `aliases`: further (code, name) pairs.

    `known`: when places stand, what became of them, and what names were said to mean.
    """

    def __init__(
        self, codes: pa.Array, names: pa.Array, classes: dict[str, str], aliases: Pairs, known: PlaceKnowledge
    ) -> None:
        self._codes = codes.to_numpy(zero_copy_only=False).astype("S12")
        self._arrow_codes, self._names, self._lengths = codes, names, np.char.str_len(self._codes)
        self.known, self._classes, self._pairs = known, classes, aliases
        self._aliases = place_keys.codes_by_key(aliases)
        self._memo = lru_cache(maxsize=65536)(self._named)
        self._place = lru_cache(maxsize=65536)(self._made)

    def with_local(self, local: LocalPlaces) -> Register:
        """This register with what an office knows beside it; a place it has already keeps its name. See further()."""
        new, classes, renamed = further(local)
        codes, names = inserted(self._arrow_codes, self._names, {c: n for c, n in new.items() if not self.place(c)})
        return Register(codes, names, classes | self._classes, [*self._pairs, *renamed], PlaceKnowledge(local))

    def place(self, code: str) -> Place | None:
        """The place with exactly this code, or None."""
        return self._place(code)

    def children(self, code: str) -> list[Place]:
        """The places one level below, in code order, structural rows included. Empty for a community."""
        length = {0: 2, 2: 4, 4: 6, 6: 9, 9: 12}.get(0 if code == NATION else len(code), 0)
        first, last = self._span(code)
        return [self._at(first + int(i)) for i in np.flatnonzero(self._lengths[first:last] == length)]

    def path(self, code: str) -> list[Place]:
        """From the nation down to the place itself, structural rows included. Empty for an unknown code."""
        place = self.place(code)
        return [*(self.path(place.parent) if place.parent else []), place] if place else []

    def path_name(self, code: str) -> str:
        """The path as written for people: 浙江省·宁波市·镇海区, without the nation and structural rows."""
        named = [p.name for p in self.path(code) if p.level != "nation" and not p.structural]
        return "·".join(named) or "全国"

    def named(self, text: str, within: str = "", levels: tuple[str, ...] = ()) -> list[Place]:
        """Every place at or under `within` (a code; "" = anywhere) that `text` may name, in code order.

        Exact after normalisation with declared endings only (see names.py); several matches are all returned and mean
        that the caller must ask. A city without districts is one place in two rows (4419, 441900): its name means the
        city unless only counties are asked for.
        """
        return list(self._memo(normal_name(text), within, tuple(levels)))

    def nearest(self, text: str, within: str = "", levels: tuple[str, ...] = (), n: int = 3) -> list[Place]:
        """The most alike names under `within`, for messages only: never used to decide. Best first; may be empty."""
        wanted = tuple(levels) or (tuple(LEVELS.values()) if len(within) >= 4 else ("province", "city", "county"))
        first, last = self._span(within)
        sizes = [LENGTHS[level] for level in wanted if level in LENGTHS]
        rows = first + np.flatnonzero(np.isin(self._lengths[first:last], sizes))[:_MOST_COMPARED]
        names = self._keys.take(pa.array(rows)).to_pylist()
        alike = place_paths.most_alike(normal_name(text), names, n)
        return [p for p in map(self._at, rows[alike]) if not p.structural]

    def resolve(self, text: str) -> Place:
        """The one place meant by a code, a unique name or a path (浙江·宁波市·镇海区, 浙江省宁波市镇海区).

        Raises UsedWrongly, naming the candidates with their paths and codes, if there is none or more than one.
        """
        return place_paths.resolve(self, text)

    def paths_named(self, text: str, within: str = "") -> list[Place]:
        """Every place that `text` names as a path written out in full (镇海区招宝山街道), at or under `within`."""
        return [p for p in place_paths.parsed(self, text) if under(p.code, within)]

    def table(self) -> pa.Table:
        """One row per place, the nation first: see place_table.table_of."""
        return table_of(self._arrow_codes, self._names, self._classes, self.known.spans)

    def _made(self, code: str) -> Place | None:
        if code == NATION:
            return Place(NATION, "全国", "nation", None, "unknown", False)
        at = int(np.searchsorted(self._codes, code.encode()))
        if len(code) not in LEVELS or at >= len(self._codes) or self._codes[at].decode() != code:
            return None
        return self._at(at)

    def _named(self, key: str, within: str, levels: tuple[str, ...]) -> tuple[Place, ...]:
        asked = levels or ("nation", *LEVELS.values())
        said = self.place(self.known.answered(key, within))
        if said and said.level in asked:
            return (said,)
        found = {c for c in self._aliases.get(key, ()) if under(c, within)}
        if key == "全国" and not within:
            found.add(NATION)
        wanted = {level: spellings(key, level, len(asked) == 1) for level in asked if level != "nation"}
        texts = frozenset().union(*wanted.values())
        first, last = self._span(within)
        if "community" in asked:
            hits = pc.is_in(self._keys.slice(first, last - first), value_set=pa.array(sorted(texts), pa.string()))
            rows = (first + np.flatnonzero(hits.to_numpy(zero_copy_only=False))).tolist()
        else:
            rows = [row for text in texts for row in self._upper.get(text, ()) if first <= row < last]
        for row in rows:
            code = self._codes[row].decode()
            if self._keys[row].as_py() in wanted.get(LEVELS[len(code)], ()):
                found.add(code)
        places = [p for p in map(self.place, sorted(found)) if p and p.level in asked]
        return tuple(p for p in places if not p.structural or (p.level == "county" and asked == ("county",)))

    @cached_property
    def _keys(self) -> pa.Array:
        return place_keys.keys_of(self._names)

    @cached_property
    def _upper(self) -> dict[str, list[int]]:
        return place_keys.rows_by_key(self._keys, np.flatnonzero(self._lengths < 12))

    def _span(self, code: str) -> tuple[int, int]:
        if code in ("", NATION):
            return 0, len(self._codes)
        first, last = np.searchsorted(self._codes, [code.encode(), code.encode() + b":"])
        return int(first), int(last) if len(code) < 12 else int(first) + (self.place(code) is not None)

    def _at(self, row: int) -> Place:
        code = self._codes[row].decode()
        return made_place(code, self._names[row].as_py(), self._classes.get(code, ""))

"""When places stand, what became of them, and what a person said a name means: asked of a Register as `known`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from catalogue.local_places import KINDS, LocalPlaces, PlaceChange, PlaceName
from catalogue.names import normal_name
from catalogue.place import LEVELS, under

#: Years open at either end: before all and after all that any workbook speaks of.
FIRST, LAST = 0, 9999


@dataclass(frozen=True)
class PlaceKnowledge:
    """Answers made ready for looking up. A place stands in a year if it stood on that year's 31 December."""

    local: LocalPlaces = LocalPlaces()

    @cached_property
    def spans(self) -> dict[str, tuple[int, int]]:
        """code → (first, last year it stands), for the places of which a beginning or an end is known."""
        found: dict[str, tuple[int, int]] = {}
        for place in self.local.places:
            _narrow(found, place.code, int(place.since[:4]), int(place.until[:4]) - 1 if place.until else LAST)
        for change in self.local.changes:
            ends, begins, _ = KINDS[change.kind]
            if ends:
                _narrow(found, change.code, FIRST, change.year - 1)
            for code in change.to if begins else ():
                _narrow(found, code, change.year, LAST)
        return found

    def span(self, code: str) -> tuple[int, int]:
        """The first and last year a place stands, those of the places above it counted in."""
        known = [self.spans[above] for above in _with_above(code) if above in self.spans]
        return max((first for first, _ in known), default=FIRST), min((last for _, last in known), default=LAST)

    def stands(self, code: str, year: int) -> bool:
        """Whether a place stands in a year; true for all of which nothing is known."""
        if not self.spans:
            return True
        first, last = self.span(code)
        return first <= year <= last

    def ended(self, code: str) -> list[PlaceChange]:
        """The changes by which a place, or one it lay in, ceased."""
        above = set(_with_above(code))
        return [change for change in self.local.changes if KINDS[change.kind][0] and change.code in above]

    def formerly(self, text: str, within: str) -> list[PlaceChange]:
        """The changes of places at or under `within` that bore this name before."""
        key = normal_name(text)
        return [c for c in self.local.changes if key and normal_name(c.name) == key and under(c.code, within)]

    def answered(self, key: str, within: str) -> str:
        """The code a person said this name means in a look-up under `within`; "" if nobody did.

        An answer holds where it was given, and in what lies below as far as its place lies there too.
        """
        fits = [
            (name.within, name.code)
            for name in self._said.get(key, ())
            if name.within == within or (under(within, name.within) and within != "" and under(name.code, within))
        ]
        return max(fits, default=("", ""), key=lambda fit: len(fit[0]))[1]

    @cached_property
    def _said(self) -> dict[str, list[PlaceName]]:
        found: dict[str, list[PlaceName]] = {}
        for name in self.local.names:
            found.setdefault(normal_name(name.text), []).append(name)
        return found


def further(local: LocalPlaces) -> tuple[dict[str, str], dict[str, str], list[tuple[str, str]]]:
    """(code → name of places the register may lack, code → stated class, (code, earlier name) of renamed places).

    A place that ended before the register was drawn up is one of the first: its earlier figures need it.
    """
    new = {one.code: one.name for one in local.places}
    new |= {one.code: one.name for one in local.changes if KINDS[one.kind][0] and one.code not in new}
    classes: dict[str, str] = {one.code: one.place_class for one in local.places if one.place_class != "unknown"}
    return new, classes, [(one.code, one.name) for one in local.changes if one.kind == "renamed"]


def _narrow(spans: dict[str, tuple[int, int]], code: str, first: int, last: int) -> None:
    before = spans.get(code, (FIRST, LAST))
    spans[code] = max(before[0], first), min(before[1], last)


def _with_above(code: str) -> Iterable[str]:
    return [code[:length] for length in LEVELS if length <= len(code)]

"""What a composition speaks of: places, items with their written names and units, years; and which way each is laid."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from catalogue.names import normal_name
from catalogue.place import Place
from catalogue.places import load_register
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.truths import PLAUSIBLE, UNITS, names_of, unit_of

Dimension = Literal["place", "item", "year"]
#: (down the side, across the top): the rest stands outside. Common ones several times.
WAYS: tuple[tuple[str, str], ...] = (
    ("p", "i"), ("p", "i"), ("p", "i"), ("p", "iy"), ("p", "yi"), ("p", "y"), ("p", "y"), ("i", "p"), ("i", "y"),
    ("i", "y"), ("y", "i"), ("py", "i"), ("yp", "i"), ("pi", "y"), ("ip", "y"), ("piy", ""), ("pi", ""), ("i", ""),
    ("i", "py"), ("i", "yp"), ("form", ""),
)  # fmt: skip
DEMO = "990101"


@dataclass(frozen=True)
class Item:
    """An item as one table names it: heading path, written unit ("" none) and what that is worth in the own unit."""

    id: str
    path: tuple[str, ...]
    unit: str
    worth: int


@dataclass(frozen=True)
class Scope:
    """What a workbook speaks of. `district` holds every place; `town` only where all communities are of one."""

    district: Place
    town: Place | None
    places: tuple[Place, ...]
    items: tuple[Item, ...]
    years: tuple[int, ...]
    down: str
    across: str

    @property
    def outside(self) -> str:
        """The dimensions that neither rows nor columns tell."""
        return "".join(d for d in "piy" if d not in self.down + self.across or self.down == "form")

    def one(self, dimension: str, index: int) -> "Scope":
        """The scope narrowed to one value of a dimension."""
        at = slice(index, index + 1)
        return {
            "p": replace(self, places=self.places[at]), "i": replace(self, items=self.items[at]),
            "y": replace(self, years=self.years[at]),
        }[dimension]  # fmt: skip


def scope_of(draw: Draw) -> Scope:
    """The scope of a composition."""
    down, across = draw.one("way", WAYS)
    chance = draw.chance("scope")
    district, town, places = _places(draw, down, across)
    known = ["service_facility_area", "households", "community_workers", *sorted(PLAUSIBLE)]
    count = chance.randint(3, 9) if "many_items" in draw else chance.randint(1, 3)
    count = max(count, 4) if down == "form" else count
    ids = list(dict.fromkeys(chance.sample(known, min(count, len(known)))))
    last = chance.randint(2016, 2024)
    many = chance.randint(3, 6) if "many_years" in draw else chance.randint(1, 2)
    years = tuple(range(last - many + 1, last + 1))
    if "newest_first" in draw:
        years = years[::-1]
    scope = Scope(district, town, places, _items(draw, ids, down), years, down, across)
    for dimension in scope.outside if down != "form" else "py":
        several = dimension == draw.one("several", "piy--")
        kept = chance.randint(2, 3) if several else 1
        scope = replace(scope, **{
            "p": {"places": scope.places[:kept]}, "i": {"items": scope.items[:kept]},
            "y": {"years": scope.years[:kept]},
        }[dimension])  # type: ignore[arg-type]  # fmt: skip
    return scope


def _places(draw: Draw, down: str, across: str) -> tuple[Place, Place | None, tuple[Place, ...]]:
    register, chance = load_register(), draw.chance("places")
    district = chance.choice(_counties()) if "real_places" in draw else DEMO
    at = register.place(district)
    assert at is not None
    towns = [town for town in register.children(district) if register.children(town.code)]
    level = chance.choice(("communities", "communities", "district", "towns"))
    count = chance.randint(4, 12) if "many_places" in draw else chance.randint(2, 4)
    if level == "towns" and len(towns) > 1:
        return at, None, tuple(towns[:count])
    if level == "communities" or len(towns) < 2:
        town = chance.choice(towns)
        return at, town, tuple(_alone(register.children(town.code))[:count])
    chosen = sorted(chance.sample(towns, min(len(towns), chance.randint(2, 3))), key=lambda town: town.code)
    every = _alone([place for town in towns for place in register.children(town.code)])
    most = max(2, count // len(chosen))
    return at, None, tuple(p for town in chosen for p in [p for p in every if p.parent == town.code][:most])


def _alone(places: Sequence[Place]) -> list[Place]:
    """Those whose name no other of them shares."""
    names = [normal_name(place.name) for place in places]
    return [place for place, name in zip(places, names, strict=True) if names.count(name) == 1]


@cache
def _counties() -> tuple[str, ...]:
    codes = [code for code in load_register().table()["code"].to_pylist() if len(code) == 6 and code[4:] != "01"]
    return tuple(code for code in codes[::29] if len(load_register().children(code)) > 3)


def _items(draw: Draw, ids: Sequence[str], down: str) -> tuple[Item, ...]:
    chance = draw.chance("items")
    units = {unit: chance.choice(ways[:3] if "big_units" in draw else ways[:2]) for unit, ways in UNITS.items()}
    if "big_units" not in draw:
        units |= {unit: ways[0] for unit, ways in UNITS.items() if ways[1:] and ways[1][1] > 1}
    found = []
    for id in ids:
        names = [
            path for path in names_of(id) if len(path) == 1 or (len(path) == 2 and "i" not in down and down != "form")
        ]
        unit, worth = units[unit_of(id)]
        found.append(Item(id, chance.choice(names), unit, worth))
    return tuple(found)

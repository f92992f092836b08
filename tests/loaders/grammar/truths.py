"""What is true: items with plausible figures, how a figure may be written, what it then says."""

import random
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from catalogue.reading import load_catalogue
from loaders.mapping.heading_words import keys, words
from loaders.mapping.vocabulary import vocabulary

D = Decimal
#: item → (its share of the households, its least, digits rounded off). Parts stay below their wholes.
PLAUSIBLE: dict[str, tuple[float, int, int]] = {
    "households": (1, 0, 0), "residents": (2.6, 0, 0), "registered_residents": (2.1, 0, 0),
    "residents_60_plus": (0.5, 0, 0), "grids": (1 / 260, 2, 0), "community_workers": (1 / 140, 4, 0),
    "workers_under_35": (1 / 350, 1, 0), "workers_bachelor": (1 / 300, 1, 0), "workers_certified": (1 / 420, 1, 0),
    "grid_workers": (1 / 240, 2, 0), "service_facility_area": (0.32, 60, 0), "elderly_care_area": (0.1, 20, 0),
    "operating_funds": (85, 0, -3), "worker_pay": (480, 0, -3), "resident_service_funds": (60, 20000, -3),
    "volunteers": (0.3, 20, 0), "community_social_orgs": (1 / 400, 3, 0), "plaques": (1 / 900, 4, 0),
    "ledgers": (1 / 700, 5, 0), "forms": (1 / 500, 9, 0), "trainees": (0.08, 12, 0),
    "training_sessions": (1 / 400, 2, 0), "childcare_places": (1 / 60, 0, 0),
}  # fmt: skip
#: unit of the item → units it may be written in, with what one of them is worth.
UNITS = {
    "人": (("人", 1), ("名", 1), ("万人", 10000)), "户": (("户", 1), ("万户", 10000)), "个": (("个", 1),),
    "㎡": (("平方米", 1), ("㎡", 1), ("m²", 1), ("万平方米", 10000)), "块": (("块", 1),), "本": (("本", 1),),
    "张": (("张", 1),), "次": (("次", 1),), "人次": (("人次", 1),), "元": (("万元", 10000), ("元", 1), ("千元", 1000)),
}  # fmt: skip


@dataclass(frozen=True)
class Said:
    """A figure as written and what it says, in the unit around it. `asked`: a careful clerk would ask about it too."""

    raw: object
    status: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    number_format: str = ""
    asked: bool = False


@dataclass(frozen=True)
class Truth:
    """What one data cell states; `asked` as of `Said`: asking about it is as right as reading it so."""

    place: str
    year: int
    item: str
    status: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    asked: bool = False


@cache
def names_of(item: str) -> tuple[tuple[str, ...], ...]:
    """The heading paths that are declared to mean an item anywhere: every alias, cut at its dots."""
    catalogue = load_catalogue()
    known = vocabulary(catalogue)
    limited = {"".join(keys(word)) for word in words("limited")}
    found = []
    for alias, id in catalogue.aliases.items():
        path = tuple(alias.split("·"))
        plain = "".join(key for part in path for key in keys(part))
        if id == item and plain not in limited and known.meaning(path) == item:
            found.append(path)
    return tuple(found)


def unit_of(item: str) -> str:
    """The item's own unit."""
    return load_catalogue().items[item].unit


@cache
def figure_of(item: str, place: str, year: int) -> Decimal:
    """A plausible figure of an item for a place and year, the same whenever it is asked for."""
    share, least, digits = PLAUSIBLE[item]
    base = random.Random(f"{place}").randint(900, 4200) * (20 if len(place) < 12 else 1)
    grown = base * (1 + (year - 2015) * 0.01) * random.Random(f"{place}{item}").uniform(0.9, 1.1)
    return D(round(grown * share + least, digits))

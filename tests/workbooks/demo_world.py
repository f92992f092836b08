"""The made-up district's figures, 2019–2024: every number invented, the same on every run.

Towns differ on purpose: some keep every standard, some miss staff, some area, one falls behind from year to year.
"""

import csv
import random
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from pathlib import Path

YEARS = range(2019, 2025)
PLACES = Path(__file__).parents[2] / "data" / "reference" / "demo_places.csv"

#: Per town: workers per 10,000 residents in 2019 and 2024, ㎡ per 100 households likewise, 万元 per 1,000 households.
LEVELS = {
    "棠屿街道": (13, 21, 24, 36, 41),
    "晴砚街道": (8, 12, 12, 17, 27),
    "禾津街道": (14, 20, 15, 22, 38),
    "霁园街道": (9, 15, 22, 34, 33),
    "芷桥街道": (10, 18, 18, 29, 35),
    "竹岸街道": (15, 13, 27, 31, 31),
    "澄湄镇": (10, 15, 16, 25, 30),
    "砚浦镇": (11, 17, 28, 43, 36),
}


@dataclass(frozen=True)
class Figures:
    """One community in one year: households, people, staff (人), areas (㎡), money (元); a village none urban."""

    households: int
    residents: int
    urban_residents: int | None
    workers: int
    posts: int
    under_35: int
    bachelor: int
    certified: int
    area: int
    activity_area: int
    elderly_area: int
    operating_funds: int
    pay: int
    service_funds: int


@dataclass(frozen=True)
class Community:
    """A made-up community with its figures by year."""

    code: str
    name: str
    town: str
    urban: bool
    by_year: dict[int, Figures]


@lru_cache(maxsize=1)
def communities() -> tuple[Community, ...]:
    """All communities in code order."""
    with PLACES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    towns = {r["code"]: r["name"] for r in rows if len(r["code"]) == 9}
    found = []
    for row in rows:
        if len(row["code"]) == 12:
            town, urban = towns[row["code"][:9]], row["class"] == "urban"
            found.append(Community(row["code"], row["name"], town, urban, _figures(row["code"], town, urban)))
    return tuple(found)


def _figures(code: str, town: str, urban: bool) -> dict[int, Figures]:
    # A generator of its own for every community, so that one more community changes no other.
    chance = random.Random(f"demo-{code}")
    first, last, area_first, area_last, funds = LEVELS[town]
    own, own_area = chance.uniform(0.82, 1.2), chance.uniform(0.7, 1.35)
    start = chance.randint(900, 4600) if urban else chance.randint(320, 1100)
    growth, size = chance.uniform(0.0, 0.025), chance.uniform(2.35, 2.85)
    shares = [chance.uniform(a, b) for a, b in ((0.3, 0.6), (0.35, 0.7), (0.15, 0.35))]
    moved_in = chance.choice([2020, 2021, 2022, 2023, 2024])
    yearly = chance.randint(56, 66) * 1000
    found = {}
    for year in YEARS:
        way = (year - 2019) / 5
        households = round(start * (1 + growth) ** (year - 2019))
        residents = round(households * size)
        workers = max(4, round(residents * (first + (last - first) * way) * own / 10000))
        # An area stays as it is until the new rooms are opened.
        area = round(start * (area_last if year >= moved_in else area_first) * own_area / 100)
        certified = min(workers, round(workers * (shares[2] + 0.25 * way)))
        found[year] = Figures(
            households=households,
            residents=residents,
            urban_residents=residents if urban else None,
            workers=workers,
            posts=max(5, -(-households // 300)),
            under_35=round(workers * shares[0]),
            bachelor=round(workers * shares[1]),
            certified=certified,
            area=area,
            activity_area=round(area * 0.55),
            elderly_area=0 if code.endswith("7") and urban else round(households * own_area * 0.17),
            operating_funds=round(households * funds * own * 1.04 ** (year - 2019)) // 10 * 100,
            pay=workers * (yearly + 3000 * (year - 2019)),
            service_funds=(10 + 2 * (year - 2019)) * 10000 + (50000 if households > 3000 else 0),
        )
    return found


def rounded(value: Decimal, places: int) -> Decimal:
    """Half up, as offices round."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)

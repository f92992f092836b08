"""A small edition of made-up figures for the demonstration district, built as `load` builds.

Towns differ on purpose: one meets every standard, one is short, one has a withheld figure, one a band across the
standard, one reports nothing.
"""

from decimal import Decimal
from pathlib import Path

import pyarrow.parquet as pq

import metrics
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Observation, Receipt
from loaders.receiving.observation_table import observation_table

DISTRICT, YEARS = "990101", (2022, 2023)
ITEMS = {
    "households": ("户", 1500),
    "residents": ("人", 4200),
    "urban_residents": ("人", 4200),
    "community_workers": ("人", 9),
    "service_facility_area": ("㎡", 520),
    "operating_funds": ("元", 420000),
    "workers_certified": ("人", 4),
}
SILENT, WITHHELD, BANDED = 7, 3, 4
#: What each town has, in hundredths of the usual.
PART = (200, 88, 60, 100, 100, 74, 112, 0)
DENOMINATORS = ("households", "residents", "urban_residents")


def observation(area: str, year: int, item: str, value: int | None, row: int, status: str = "reported") -> Observation:
    """One cell that says `value`; "bounded" says a range of a tenth either way."""
    unit = ITEMS[item][0]
    exact = None if value is None else Decimal(value)
    wide = exact * Decimal("0.4") if exact is not None and status == "bounded" else Decimal(0)
    low, high = (None, None) if exact is None else (exact - wide, exact + wide)
    point = None if status == "bounded" else exact
    text = {"withheld": "*", "not_reported": "—", "bounded": f"{low}—{high}"}.get(status, f"{value}")
    resolution = Decimal(1) if exact is not None else None
    return Observation(area, year, item, point, low, high, unit, status, "街道汇总", f"C{row}", text, resolution)


def observations() -> list[Observation]:
    """Every community of every town but the silent one, every item, both years."""
    register = load_register()
    made = []
    for number, town in enumerate(register.children(DISTRICT)):
        if number == SILENT:
            continue
        for place, community in enumerate(register.children(town.code)):
            for item, (_, usual) in ITEMS.items():
                for year in YEARS:
                    part = 100 if item in DENOMINATORS else PART[number]
                    value: int | None = usual * part // 100 + place * (usual // 20) + (year - 2022) * (usual // 30)
                    status = "reported"
                    if item == "service_facility_area" and number == WITHHELD and place == 0:
                        value, status = None, "withheld"
                    if item == "service_facility_area" and number == BANDED:
                        status = "bounded"
                    made.append(observation(community.code, year, item, value, len(made) + 3, status))
    return made


def make_edition(data: Path, extra: list[Observation] | None = None, workbook: str = "社区基本情况.xlsx") -> Path:
    """A data folder whose current edition holds these observations and `extra`."""
    folder = data / "made"
    folder.mkdir(parents=True)
    path = folder / "observations.parquet"
    pq.write_table(observation_table([*observations(), *(extra or [])]), path)
    receipt = Receipt("0123456789abcdef" * 4, workbook, "2026-01-01T08:00:00+08:00", "测试", "test", None, None)
    metrics.build_edition(data, [(receipt, path)], load_catalogue(), load_register().table())
    return data

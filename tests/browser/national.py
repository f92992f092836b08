"""An edition of the whole nation in made-up figures: what every county states itself, and below that every community
of some provinces (all of them on request).

`python -m tests.browser.national FOLDER [all]` builds it once, for `make soak` and for looking at pages by hand. Every
place is marked as a demonstration place and every workbook is named 演示数据, so that no page passes a figure off as
real.
"""

import hashlib
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

import metrics
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Receipt
from loaders.receiving.observation_table import SCHEMA

#: Item → (usual figure of a community, how far communities differ, the part that is withheld or not reported).
COMMUNITY = {
    "households": (1500, 0.6, 0.01),
    "residents": (4200, 0.6, 0.01),
    "urban_residents": (3900, 0.6, 0.02),
    "community_workers": (8, 0.5, 0.03),
    "full_time_workers": (6, 0.5, 0.04),
    "approved_posts": (9, 0.4, 0.05),
    "workers_certified": (4, 0.5, 0.08),
    "workers_under_35": (4, 0.5, 0.08),
    "service_facility_area": (480, 0.7, 0.05),
    "operating_funds": (420_000, 0.5, 0.06),
    "volunteers": (500, 0.7, 0.1),
    "plaques": (7, 0.6, 0.1),
}
#: What only counties state; where no community reports, the county states the rest as well, as of 150 communities.
COUNTY = {"childcare_places": (2400, 0.6, 0.05), "info_platforms": (9, 0.5, 0.05), "trainees": (3000, 0.6, 0.1)}
STATED = {item: (150 * usual, spread, silent) for item, (usual, spread, silent) in COMMUNITY.items()}
YEARS, LAST = (2022, 2023), 2023
#: Municipality, province and autonomous region: districts of 1,500 communities, cities of 20 districts, small towns.
WITH_COMMUNITIES = ("13", "31", "54")
QUANTITY = pa.decimal128(24, 6)


def figures(
    codes: pa.Array, item: str, told: tuple[int, float, float], year: int, chance: np.random.Generator
) -> pa.Table:
    """One item of one year for these places, in the order of their codes, as the workbook would say it."""
    usual, spread, silent = told
    rows = len(codes)
    drawn = np.round(usual * np.exp(chance.normal((year - LAST) * 0.04, spread, rows))).astype(np.int32)
    lot = chance.random(rows)
    hidden, unsaid = lot < silent / 4, (lot >= silent / 4) & (lot < silent)
    status = pa.array(np.where(hidden, "withheld", np.where(unsaid, "not_reported", "reported")))
    said = pa.array(drawn, mask=hidden | unsaid)
    text = pc.if_else(pa.array(hidden), "*", pc.if_else(pa.array(unsaid), "—", pa.array(drawn).cast(pa.string())))
    cells = pc.binary_join_element_wise("C", pa.array(np.arange(3, rows + 3)).cast(pa.string()), "")
    value = said.cast(QUANTITY)
    exact = pa.array(np.ones(rows, np.int32), mask=hidden | unsaid).cast(QUANTITY)
    columns = {
        "area": codes,
        "year": pa.repeat(pa.scalar(year, pa.int32()), rows),
        "item": pa.repeat(item, rows),
        "value": value,
        "low": value,
        "high": value,
        "resolution": exact,
        "unit": pa.repeat(load_catalogue().items[item].unit, rows),
        "status": status,
        "sheet": pa.repeat(f"{year}年", rows),
        "cell": cells,
        "text": text,
    }
    return pa.table(columns, schema=SCHEMA)


def workbook(places: pa.Table, province: str, deep: bool) -> pa.Table:
    """Everything one province's made-up workbook says; `deep`: by community."""
    chance = np.random.default_rng(20261122 + int(province))
    inside = places.filter(pc.starts_with(places["code"], province))
    parts = []
    for year in YEARS:
        told = {"community": COMMUNITY, "county": COUNTY} if deep else {"county": COUNTY | STATED}
        for level, items in told.items():
            codes = inside.filter(pc.equal(inside["level"], level))["code"].combine_chunks()
            parts += [figures(codes, item, usual, year, chance) for item, usual in items.items()]
    return pa.concat_tables(parts)


def build(data: Path, every: bool = False) -> Path:
    """A data folder whose edition holds the nation, `every`: by community throughout. One that is there is kept."""
    if (data / "editions" / "current.json").exists():
        return data
    places = load_register().table()
    made = pa.repeat(True, places.num_rows)
    places = places.set_column(places.schema.get_field_index("demo"), "demo", made)
    received = []
    provinces = places.filter(pc.equal(places["level"], "province"))
    for code, name in zip(provinces["code"].to_pylist(), provinces["name"].to_pylist(), strict=True):
        sha = hashlib.sha256(code.encode()).hexdigest()
        folder = data / "received" / sha[:16]
        folder.mkdir(parents=True, exist_ok=True)
        pq.write_table(workbook(places, code, every or code in WITH_COMMUNITIES), folder / "observations.parquet")
        receipt = Receipt(sha, f"演示数据_{name}.xlsx", "2026-01-01T08:00:00+08:00", "演示", "演示", None, None)
        received.append((receipt, folder / "observations.parquet"))
    metrics.build_edition(data, received, load_catalogue(), places)
    return data


if __name__ == "__main__":
    build(Path(sys.argv[1]), every=sys.argv[2:] == ["all"])

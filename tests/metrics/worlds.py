"""Small worlds to ask questions of: a register, a catalogue and what workbooks said, made by hand or at random."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

import metrics
from catalogue.models import (
    Bracket,
    Catalogue,
    Cost,
    Document,
    Escalation,
    Indicator,
    Item,
    Judging,
    Limits,
    Requirement,
)  # fmt: skip
from catalogue.records import Observation, Receipt

LEVEL_OF = {1: "nation", 2: "province", 4: "city", 6: "county", 9: "town", 12: "community"}
YEARS = (2019, 2020, 2021)
QUANTITY = pa.decimal128(24, 6)
CELLS = pa.schema(
    [
        ("area", pa.string()),
        ("year", pa.int32()),
        ("item", pa.string()),
        *[(name, QUANTITY) for name in ("value", "low", "high", "resolution")],
        *[(name, pa.string()) for name in ("unit", "status", "sheet", "cell", "text")],
    ]
)


@dataclass(frozen=True)
class World:
    """What an edition is made of: places by code → class, the catalogue, workbooks oldest first."""

    classes: dict[str, str]
    catalogue: Catalogue
    workbooks: tuple[tuple[Observation, ...], ...] = field(default=())
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    def parent(self, code: str) -> str | None:
        return None if code == "0" else "0" if len(code) == 2 else code[: {4: 2, 6: 4, 9: 6, 12: 9}[len(code)]]

    def level(self, code: str) -> str:
        return LEVEL_OF[len(code)]

    def stands(self, code: str, year: int) -> bool:
        """Whether a place and all it lies in stand in a year."""
        first, last = self.span(code)
        return first <= year <= last

    def span(self, code: str) -> tuple[int, int]:
        known = [span for above, span in self.spans.items() if code.startswith(above)]
        return max((first for first, _ in known), default=0), min((last for _, last in known), default=9999)

    def demo(self, code: str) -> bool:
        return code.startswith("99")

    def with_cells(self, *cells: Observation) -> "World":
        return replace(self, workbooks=(*self.workbooks, tuple(cells)))


def said(area: str, item: str, value: Any, year: int = 2020, **other: Any) -> Observation:
    """One cell that says an exact figure, unless `low`, `high` or `status` say otherwise."""
    exact = None if value is None else Decimal(str(value))
    known = {"low": exact, "high": exact, "status": "reported", "resolution": Decimal(1) if exact is not None else None}
    cell = known | {"unit": "", "sheet": "表", "cell": "A1", "text": str(value)} | other
    return Observation(area=area, year=year, item=item, value=exact, **cell)


def places_table(world: World) -> pa.Table:
    rows = [
        {
            "code": code,
            "name": f"地{code}",
            "level": world.level(code),
            "parent": world.parent(code),
            "place_class": place_class,
            "class_source": "stated",
            "demo": world.demo(code),
            "first_year": world.span(code)[0] or None,
            "last_year": world.span(code)[1] if world.span(code)[1] < 9999 else None,
        }
        for code, place_class in world.classes.items()
    ]
    text = [(name, pa.string()) for name in ("code", "name", "level", "parent", "place_class", "class_source")]
    years = [("first_year", pa.int32()), ("last_year", pa.int32())]
    return pa.Table.from_pylist(rows, schema=pa.schema([*text, ("demo", pa.bool_()), *years]))


def written(folder: Path, world: World) -> list[tuple[Receipt, Path]]:
    """Each workbook's observations as the file a receipt keeps."""
    kept = []
    for n, cells in enumerate(world.workbooks):
        path = folder / f"{n}.observations.parquet"
        rows = [{name: getattr(cell, name) for name in CELLS.names} for cell in cells]
        pq.write_table(pa.Table.from_pylist(rows, schema=CELLS), path)
        kept.append((Receipt(f"{n:064x}", f"{n}.xlsx", f"2026-01-{n + 1:02}", "", "auto", None, None), path))
    return kept


def published(folder: Path, world: World) -> metrics.Edition:
    """The world as a published edition, in a store of its own under `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    metrics.build_edition(folder, written(folder, world), world.catalogue, places_table(world))
    return metrics.open_edition(folder)


def item(id: str, whole: bool = True, **other: Any) -> Item:
    return Item(**({"id": id, "title": id, "unit": f"{id}单位", "aggregates": "sum", "whole": whole} | other))


def indicator(id: str, numerator: str, denominator: str = "", per: int = 100, **other: Any) -> Indicator:
    known = {"domain": "域", "kind": "ratio", "unit": "个", "direction": "higher", "expects": "all", "in_words": ""}
    plain = {"id": id, "title": id, "numerator": numerator, "denominator": denominator, "per": Decimal(per)}
    return Indicator(**(plain | known | other))


def requirement(id: str, indicator: str, amount: Any, every: Any = 100, **other: Any) -> Requirement:
    known = {
        "measures": "",
        "comparator": "at_least",
        "unit": "",
        "stated_as": "",
        "jurisdiction": "0",
        "jurisdiction_name": "全国",
        "applies_to": "all",
        "kind": "requirement",
        "in_force_from": "2010",
        "in_force_to": "",
        "clause": "",
        "quote": "",
        "source": "",
        "verified": "original",
    }
    numbers = {
        "amount": None if amount is None else Decimal(str(amount)),
        "every": None if every is None else Decimal(str(every)),
    }
    return Requirement(**({"id": id, "indicator": indicator} | known | numbers | other))


def catalogue(
    items: list[Item], indicators: list[Indicator], requirements: list[Requirement], least: str = "0.8"
) -> Catalogue:
    return Catalogue(
        items={one.id: one for one in items},
        indicators={one.id: one for one in indicators},
        documents={"doc": Document(id="doc", title="文件", number="1号", issuer="机关", issued="2010")},
        requirements={one.id: one for one in requirements},
        document_of={one.id: "doc" for one in requirements},
        aliases={},
        judging=Judging(least_coverage=Decimal(least), calendar_from=2010, calendar_to=2025, living_item="homes"),
    )


ITEMS = [
    item("staff"),
    item("homes"),
    item("space", whole=False),
    item("systems", aggregates="max"),
    item("sites", counted_per_community=1),
    item("rooms"),
    item("rooms_due", counted_per_community=10, derived_with="rooms"),
]
INDICATORS = [
    indicator("staff_per_home", "staff", "homes"),
    indicator("staff_per_home_urban", "staff", "homes", per=1000, expects="urban"),
    indicator("space_per_home", "space", "homes"),
    indicator("space_per_home_low", "space", "homes", direction="lower"),
    indicator("space_per_site", "space", "sites", per=1, register_counts=True),
    indicator("staff_per_site", "staff", "sites", per=1, register_counts=False),
    indicator("rooms_share", "rooms", "rooms_due", kind="share", unit="%", expects="rural", register_counts=True),
    indicator("systems_in_use", "systems", per=1, kind="total", direction="lower"),
    indicator("staff_quotient", "staff", "homes", per=1, kind="quotient", direction="none"),
]


COSTS = [
    Cost(item="staff", unit_cost=Decimal("60000"), recurring=True, assumed=True, source="", note="假设"),
    Cost(item="space", unit_cost=Decimal("3000.5"), recurring=False, assumed=True, source="", note="假设"),
]
PART = Limits.model_construct(item="rooms", not_above=("staff",))


def random_world(seed: int) -> World:
    """A register of three counties and a made-up one, random standards, figures at every level in three years."""
    dice = Random(seed)
    classes = {"0": "unknown"}
    for code in ("11", "1101", "110101", "110102", "12", "1201", "120101", "99", "9901", "990101"):
        classes[code] = "unknown"
    for county in ("110101", "110102", "120101", "990101"):
        for town in range(1, dice.randint(2, 3)):
            classes[f"{county}00{town}"] = "unknown"
            for community in range(dice.randint(0, 4)):
                place_class = dice.choice(["urban", "urban", "rural", "unknown"])
                classes[f"{county}00{town}00{community}"] = place_class
    requirements = [_random_requirement(dice, n, list(classes)) for n in range(dice.randint(4, 16))]
    declared = catalogue(ITEMS, INDICATORS, requirements, dice.choice(["0.8", "0.5", "1"]))
    declared = declared.model_copy(update={"costs": {one.item: one for one in COSTS}, "limits": {PART.item: PART}})
    fullness = {1: 0.05, 2: 0.1, 4: 0.1, 6: 0.25, 9: 0.3, 12: dice.choice([0.6, 0.9, 1.0])}
    cells: list[Observation] = []
    for year in YEARS:
        for code in classes:
            for one in [*ITEMS, *INDICATORS]:
                chance = fullness[len(code)] if isinstance(one, Item) else 0.08
                for _ in range(2):
                    if dice.random() < chance:
                        cells.append(_random_cell(dice, code, one.id, n=len(cells), year=year))
                    chance /= 8
    dice.shuffle(cells)
    cut = dice.randint(0, len(cells))
    return World(classes, declared, (tuple(cells[:cut]), tuple(cells[cut:])), _random_spans(seed, classes))


def _random_spans(seed: int, classes: dict[str, str]) -> dict[str, tuple[int, int]]:
    """Beginnings and ends of some communities and towns, in every second world."""
    dice = Random(f"spans {seed}")
    below = [code for code in classes if len(code) in (9, 12)] if dice.random() < 0.5 else []
    chosen = [code for code in below if dice.random() < 0.15]
    return {code: (dice.choice([0, 0, 2020, 2021]), dice.choice([9999, 9999, 2019, 2020])) for code in chosen}


def _random_cell(dice: Random, area: str, item: str, n: int, year: int) -> Observation:
    value = Decimal(dice.choice([0, 1, 2, 3, 5, 10, 40, 100, 100, 300, 1000]))
    if item.startswith("space") or "_" in item:
        value += dice.choice([Decimal(0), Decimal("0.5"), Decimal("0.333333")])
    kind = dice.choice(["reported"] * 12 + ["approximate", "over", "under", "band", "withheld", "not_reported"])
    bounds: dict[str, tuple[Decimal | None, ...]] = {
        "over": (value, value, None),
        "under": (value, None, value),
        "band": (None, value, value + 5),
    }
    seen: dict[str, Any] = {"cell": f"A{n}", "year": year, "resolution": Decimal(dice.choice(["0.1", "1"]))}
    if kind in bounds:
        point, low, high = bounds[kind]
        return said(area, item, point, low=low, high=high, status="bounded", **seen)
    if kind in ("withheld", "not_reported"):
        return said(area, item, None, status=kind, **seen | {"resolution": None})
    return said(area, item, value, status=kind, **seen)


def _random_requirement(dice: Random, n: int, codes: list[str]) -> Requirement:
    one = dice.choice(INDICATORS)
    amount = Decimal(dice.choice([1, 2, 3, 10, 30, 50, 100]))
    comparator = dice.choice(["at_least"] * 4 + ["more_than", "at_most", "between", "text"])
    other: dict[str, Any] = {
        "comparator": comparator,
        "jurisdiction": dice.choice(["0", "0", *[code for code in codes if len(code) < 12]]),
        "applies_to": dice.choice(["all"] * 6 + ["urban", "rural", "new", "existing", "pilot", "able"]),
        "verified": dice.choice(["original", "secondary", "reply", "reply", "unverified"]),
        "in_force_from": dice.choice(["2010", "2015-06", "2019-12-31", "2020-03-01", "2021"]),
        "in_force_to": dice.choice(["", "", "", "2019", "2020-12-31", "2020-06"]),
    }
    if comparator == "between":
        other["upper"] = amount + dice.choice([0, 5])
    if dice.random() < 0.2:
        other |= {"kind": "target", "target_year": dice.choice([2018, 2020, 2025])}
    if dice.random() < 0.2:
        other["escalation"] = Escalation(
            rate=Decimal("0.05"),
            base_year=dice.choice([2015, 2020, 2022]),
            reading=dice.choice(["compound", "simple"]),
            other_reading=dice.choice(["compound", "simple"]),
            rounded_to=Decimal(dice.choice(["0.01", "1"])),
        )
    shape = dice.random()
    if comparator in ("at_least", "more_than") and shape < 0.2:
        other["floor"] = Decimal(dice.choice([1, 5, 30]))
    elif comparator in ("at_least", "at_most") and shape < 0.4:
        other["bracket_item"] = dice.choice(["homes", "staff"])
        other["brackets"] = (
            Bracket(from_size=Decimal(0), below_size=Decimal(100), amount=Decimal(3)),
            Bracket(from_size=Decimal(100), amount=Decimal(4), step=Decimal(150), step_amount=Decimal(2)),
        )
        return requirement(f"r{n}", one.id, None, None, **other)
    return requirement(f"r{n}", one.id, amount, dice.choice([None, 100, 300, 7]), **other)

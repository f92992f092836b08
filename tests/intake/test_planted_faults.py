"""Six layouts, each with one planted fault of those an office makes: every fault is told at its cell, and nothing else.

The same six without their fault are silent. Precision and recall over them are both 1; the table below is the truth.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import workflow
from catalogue.local_places import LocalPlaces, PlaceChange
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.intake.taking import take_in
from loaders.workbooks.reading import read_workbook

NAMES = ["苕津社区", "苕桥社区", "璞湄社区", "璞井社区", "澄浦社区", "澄亭社区", "苕湄社区", "芷台社区", "霁浦社区"]
HOUSES = [2000, 2500, 1800, 2200, 2100, 1500, 3000, 2600, 1900]
WORKERS = [9, 11, 8, 10, 9, 7, 13, 12, 8]
YOUNG = [4, 5, 3, 6, 4, 2, 7, 5, 3]
AREAS = [600, 820, 540, 700, 655, 480, 910, 800, 570]
CHANGE = {"code": "990101001009", "name": "霁浦社区", "to": ["990101001008"], "when": "2024-01-01", "kind": "merged"}
CHANGED = load_register().with_local(LocalPlaces(changes=(PlaceChange(**CHANGE, source="批复"),)))

Sheet = list[list[Any]]


def subtotal(fault: bool) -> Sheet:
    rows = [["示例区社区户数（2023年）"], ["社区", "户数（户）"], *map(list, zip(NAMES, HOUSES, strict=True))]
    return [*rows, ["合计", sum(HOUSES) + (100 if fault else 0)]]


def swapped(fault: bool) -> Sheet:
    all_young = zip(NAMES, YOUNG, WORKERS, strict=True) if fault else zip(NAMES, WORKERS, YOUNG, strict=True)
    head = [["社区", "社区工作者", None], [None, "合计（人）", "其中：35岁以下（人）"]]
    return [["示例区2023年队伍情况"], *head, *map(list, all_young)]


def unit_slip(fault: bool) -> Sheet:
    funds = [20, 22, 19, 21, 20, 18, 25, 23, 200000 if fault else 20]
    return [["示例区社区工作经费（2023年）"], ["单位：万元"], ["序号", "社区名称", "社区工作经费"], *(
        [n, name, fund] for n, (name, fund) in enumerate(zip(NAMES, funds, strict=True), start=1)
    )]  # fmt: skip


def merged(fault: bool) -> Sheet:
    year = 2024 if fault else 2022
    rows = [[year, *row] for row in zip(NAMES, AREAS, strict=True)]
    return [["示例区综合服务设施"], ["年份", "社区", "综合服务设施面积（㎡）"], *rows]


def new_place(fault: bool) -> Sheet:
    names = [*NAMES[:-1], "新苑家园社区" if fault else NAMES[-1]]
    rows = map(list, zip(names, HOUSES, WORKERS, strict=True))
    return [["棠屿街道2023年基本情况"], ["社区", "户数", "社区工作者数"], *rows]


def remark(fault: bool) -> Sheet:
    notes = ["", "", "社区书记身份证11010519491231002X" if fault else "无", "", "", "", "", "", ""]
    return [["示例区2023年"], ["社区", "户数（户）", "备注"], *map(list, zip(NAMES, HOUSES, notes, strict=True))]


PLANTED = [
    (subtotal, [("total_differs", "B12")]),
    (swapped, [("part_exceeds_whole", "C4")]),
    (unit_slip, [("beyond_maximum", "C12")]),
    (merged, [("place_changed", "B11")]),
    (new_place, [("unknown_place", "A11")]),
]


@pytest.mark.parametrize(("layout", "faults"), PLANTED)
@pytest.mark.parametrize("fault", [True, False])
def test_every_fault_and_no_other(  # type: ignore[no-untyped-def]
    write, layout: Callable[[bool], Sheet], faults: list[tuple[str, str]], fault: bool
) -> None:
    reading = read_workbook(write({"表": layout(fault)}))
    intake = take_in(reading, load_catalogue(), CHANGED)
    assert [(p.kind, p.cell) for p in intake.problems] == (faults if fault else [])


@pytest.mark.parametrize("fault", [True, False])
def test_an_identity_number_in_a_remark(write, tmp_path: Path, fault: bool) -> None:  # type: ignore[no-untyped-def]
    (one,) = workflow.load(tmp_path, [write({"表": remark(fault)})], dry_run=True)
    assert one.problems == ()
    assert [(p.cell, p.kind) for p in one.personal_data] == ([("C5", "id_number")] if fault else [])


def test_a_merged_place_keeps_its_old_figures(write) -> None:  # type: ignore[no-untyped-def]
    for fault, places in ((True, 8), (False, 9)):
        reading = read_workbook(write({"表": merged(fault)}))
        intake = take_in(reading, load_catalogue(), CHANGED)
        assert len({o.area for o in intake.observations}) == places

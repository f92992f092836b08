"""Six more layouts, each with faults planted in it: every planted cell is told, no other is, and without them silence.

The truth is the cell beside each layout; precision and recall over all planted cells are asserted to be 1.
"""

from collections.abc import Callable
from typing import Any

import pytest

from catalogue.local_places import LocalPlaces, PlaceChange
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.intake.taking import take_in
from loaders.personal.finding import personal_data
from loaders.workbooks.reading import read_workbook

NAMES = ["苕津社区", "苕桥社区", "璞湄社区", "璞井社区", "澄浦社区", "澄亭社区", "苕湄社区", "芷台社区", "霁浦社区"]
HOUSES = [2000, 2500, 1800, 2200, 2100, 1700, 2600, 2400, 1900]
AREAS = [610, 740, 560, 650, 640, 520, 770, 730, 580]
FUNDS = [20, 25, 18, 22, 21, 17, 26, 24, 19]
CODES = [f"9901010010{n:02d}" for n in range(1, 10)]
GONE = PlaceChange(
    code="990101001009",
    name="霁浦社区",
    to=("990101001007", "990101001008"),
    when="2024-01",
    kind="merged",
    source="批复",
)
REGISTER = load_register().with_local(LocalPlaces(changes=(GONE,)))

Sheets = dict[str, list[list[Any]]]
Truth = set[tuple[str, str, str]]


def towns(fault: bool) -> Sheets:
    """Two towns, each with a 小计 before its communities' names in a column of their own; one part is only bounded."""
    other = ["晴坞社区", "墨台社区", "霁岸社区"]
    rows = [["棠屿街道", name, n] for name, n in zip(NAMES, HOUSES, strict=True)]
    rows[3][2] = "2000余"
    rows += [["棠屿街道", "小计", sum(HOUSES) - 200 - (500 if fault else -300)]]
    rows += [["晴砚街道", name, n] for name, n in zip(other, (900, 800, 700), strict=True)]
    return {
        "户数": [["示例区2023年户数"], ["街道", "社区", "户数（户）"], *rows, ["晴砚街道", "小计", 2400 + 40 * fault]]
    }


def crossed(fault: bool) -> Sheets:
    """Households and floor area of one community typed the wrong way round, years below one another."""
    rows = [
        [year, name, n + year - 2020, a]
        for year in (2022, 2023)
        for name, n, a in zip(NAMES, HOUSES, AREAS, strict=True)
    ]
    if fault:
        rows[12][2:] = rows[12][:1:-1]
    return {"台账": [["示例区社区台账"], ["年度", "社区名称", "户数（户）", "综合服务设施面积（㎡）"], *rows]}


def slipped(fault: bool) -> Sheets:
    """A small community's money in 元 in a column of 万元: wrong by ×10,000 beside its households."""
    houses = [n if at != 4 else 30 for at, n in enumerate(HOUSES[:7])]
    funds = [n * 10 if at != 4 else 3 * (10000 if fault else 1) for at, n in enumerate(FUNDS[:7])]
    head = ["序号", "社区", "户数（户）", "社区工作经费（万元）"]
    rows = [[n, *row] for n, row in enumerate(zip(NAMES[:7], houses, funds, strict=True), start=1)]
    return {"经费": [["示例区2023年经费"], head, *rows]}


def coded(fault: bool) -> Sheets:
    """Years across, by code: a community shared out between two at the start of 2024 still reports for 2024."""
    years = ("2022年", "2023年") if not fault else ("2023年", "2024年")
    rows = [[code, name, n, n + 20] for code, name, n in zip(CODES, NAMES, HOUSES, strict=True)]
    return {"表一": [["示例区历年户数", None, None, None], ["单位：户"], ["区划代码", "社区", *years], *rows]}


def two_sheets(fault: bool) -> Sheets:
    """The whole on one sheet, its part on another; a community the register lacks on both."""
    names = [*NAMES[:-1], "云溪新城社区" if fault else NAMES[-1]]
    young = [3, 4, 2, 3, 40 if fault else 4, 3, 5, 4, 3]
    all_of: list[list[Any]] = [
        ["社区", "社区工作者（人）"],
        *map(list, zip(names, (9, 11, 8, 10, 9, 7, 13, 12, 8), strict=True)),
    ]
    part: list[list[Any]] = [["社区", "35岁以下社区工作者（人）"], *map(list, zip(names, young, strict=True))]
    return {"总数": [["棠屿街道2023年人员"], *all_of], "年龄": [["棠屿街道2023年人员年龄"], *part]}


def remarks(fault: bool) -> Sheets:
    """A mobile number and an identity number among harmless remarks."""
    notes: list[Any] = ["", "面积含地下室", "", "2023年新增", "", "", "", "", ""]
    if fault:
        notes[2], notes[6] = "负责人电话13912345678", "11010519491231002X"
    rows = map(list, zip(NAMES, AREAS, notes, strict=True))
    return {"设施": [["示例区2023年设施"], ["社区", "综合服务设施面积（㎡）", "说明"], *rows]}


LAYOUTS: list[tuple[Callable[[bool], Sheets], Truth]] = [
    (towns, {("户数", "C12", "total_differs"), ("户数", "C16", "total_differs")}),
    (crossed, {("台账", "C15", "columns_swapped")}),
    (slipped, {("经费", "D7", "ratio_out_of_line")}),
    (coded, {("表一", "B12", "place_changed")}),
    (
        two_sheets,
        {("总数", "A11", "unknown_place"), ("年龄", "A11", "unknown_place"), ("年龄", "B7", "part_exceeds_whole")},
    ),
    (remarks, {("设施", "C5", "mobile"), ("设施", "C9", "id_number")}),
]


def told(sheets: Sheets, write: Callable[..., Any]) -> Truth:
    reading = read_workbook(write(sheets))
    personal = {(one.sheet, one.cell, one.kind) for one in personal_data(reading.grids)}
    intake = take_in(reading, load_catalogue(), REGISTER)
    return personal or {(one.sheet, one.cell, one.kind) for one in intake.problems}


@pytest.mark.parametrize("fault", [True, False])
def test_precision_and_recall_over_planted_cells(write, fault: bool) -> None:  # type: ignore[no-untyped-def]
    planted: Truth = set()
    found: Truth = set()
    for layout, cells in LAYOUTS:
        planted |= {(layout.__name__, *cell) for cell in cells} if fault else set()  # type: ignore[misc]
        found |= {(layout.__name__, *cell) for cell in told(layout(fault), write)}  # type: ignore[misc]
    assert found == planted


def test_the_community_shared_out_keeps_its_earlier_year(write) -> None:  # type: ignore[no-untyped-def]
    intake = take_in(read_workbook(write(coded(True))), load_catalogue(), REGISTER)
    assert [o.year for o in intake.observations if o.area == "990101001009"] == [2023]
    (problem,) = intake.problems
    assert "并入" in problem.found and "990101001007" in problem.found and "990101001008" in problem.found

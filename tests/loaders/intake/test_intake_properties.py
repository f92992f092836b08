"""Whatever the arrangement, the same observations: rows and columns shuffled, the table moved, years as sheets."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from loaders.audits.auditing import IMPLAUSIBLE
from loaders.intake.taking import Intake, take_in
from loaders.workbooks.reading import read_workbook

PLACES = ["苕津社区", "苕桥社区", "璞湄社区", "璞井社区"]
HEADS = ["户数（户）", "社区工作者数（人）", "综合服务设施面积（㎡）", "社区工作经费（万元）"]
SLOW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
figures = st.lists(st.lists(st.integers(0, 90_000), min_size=4, max_size=4), min_size=4, max_size=4)


def taken(sheets: dict[str, Sequence[Sequence[Any]]], right: int = 0, down: int = 0) -> Intake:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for y, row in enumerate(rows, start=1 + down):
            for x, value in enumerate(row, start=1 + right):
                sheet.cell(y, x, value)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "报表.xlsx"
        book.save(path)
        return take_in(read_workbook(path), load_catalogue(), load_register(), within="990101")


def faults(intake: Intake) -> list[tuple[str, str]]:
    """What is wrong with how the workbook is written; random figures are implausible in themselves."""
    return [(p.cell, p.kind) for p in intake.problems if p.kind not in IMPLAUSIBLE]


def said(intake: Intake) -> set[tuple[Any, ...]]:
    assert faults(intake) == []
    return {(o.area, o.year, o.item, o.value, o.status) for o in intake.observations}


def table(values: list[list[int]], title: str = "2023年社区情况") -> list[list[Any]]:
    rows = [[place, *row] for place, row in zip(PLACES, values, strict=True)]
    return [[title], ["社区", *HEADS], *rows]


@SLOW
@given(figures, st.permutations(range(4)), st.permutations(range(4)))
def test_shuffled_rows_and_columns(values: list[list[int]], rows: list[int], columns: list[int]) -> None:
    plain = table(values)
    shuffled = [
        plain[0],
        *([row[0], *(row[1 + c] for c in columns)] for row in (plain[1], *(plain[2 + r] for r in rows))),
    ]
    assert said(taken({"表": plain})) == said(taken({"表": shuffled}))


@SLOW
@given(figures, st.integers(0, 3), st.integers(0, 5))
def test_moved_on_the_sheet(values: list[list[int]], right: int, down: int) -> None:
    assert said(taken({"表": table(values)})) == said(taken({"表": table(values)}, right, down))


@SLOW
@given(figures, figures)
def test_years_as_sheets_or_in_a_column(one: list[list[int]], other: list[list[int]]) -> None:
    sheets = taken({"2022年": table(one, "社区情况"), "2023年": table(other, "社区情况")})
    rows = [
        [year, place, *row]
        for year, values in ((2022, one), (2023, other))
        for place, row in zip(PLACES, values, strict=True)
    ]
    column = taken({"表": [["社区情况"], ["年份", "社区", *HEADS], *rows]})
    assert said(sheets) == said(column)


@SLOW
@given(figures, st.integers(0, 3))
def test_one_wrong_total_is_the_only_one_told(values: list[list[int]], wrong: int) -> None:
    sums = [sum(column) for column in zip(*values, strict=True)]
    assert faults(taken({"表": [*table(values), ["合计", *sums]]})) == []
    sums[wrong] += 1
    intake = taken({"表": [*table(values), ["合计", *sums]]})
    assert faults(intake) == [(f"{'BCDE'[wrong]}7", "total_differs")]

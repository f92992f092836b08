"""The made-up district's staffing 2022–2024 as an old .xls: years as sheets, merged towns, numbers as text, marks."""

from decimal import Decimal
from pathlib import Path

import xlwt

from tests.workbooks.demo_cells import MADE_UP, NOTE, full_width
from tests.workbooks.demo_world import Community, communities, rounded
from tests.workbooks.demo_xlsx import by_town

HEADINGS = ["总数", "35岁以下", "本科及以上", "持证人数", "持证率（%）"]


def staffing(path: Path) -> None:
    """One sheet a year: 街道 merged down, 社区工作者 above its parts, 持证率 stated, 合计 first, notes below."""
    book = xlwt.Workbook(encoding="utf-8")
    for year in (2022, 2023, 2024):
        _sheet(book.add_sheet(f"{year}年"), year)
    book.save(str(path))


def _sheet(sheet: xlwt.Worksheet, year: int) -> None:
    sheet.write_merge(0, 0, 0, 7, f"示例区{year}年社区工作者队伍情况统计表")
    sheet.write(1, 0, MADE_UP)
    sheet.write(1, 7, "单位：人")
    for column, text in enumerate(["街　道（镇）", "社区（村）", "核定职数"]):
        sheet.write_merge(2, 3, column, column, text)
    sheet.write_merge(2, 2, 3, 7, "社区工作者")
    for column, text in enumerate(HEADINGS, start=3):
        sheet.write(3, column, text)
    body = [_cells(community, year, row) for row, community in enumerate(communities(), start=5)]
    everyone = [c.by_year[year] for c in communities()]
    sheet.write_merge(4, 4, 0, 1, "合　计")
    for column, name in enumerate(["posts", "workers", "under_35", "bachelor", "certified"]):
        # What is masked is in the total, what was not filled in is not.
        filled = [getattr(f, name) for f, cells in zip(everyone, body, strict=True) if cells[column] not in ("", "—")]
        sheet.write(4, column + 2, sum(filled))
    row = 5
    for town, found in by_town():
        sheet.write_merge(row, row + len(found) - 1, 0, 0, _padded(town))
        for community in found:
            sheet.write(row, 1, community.name)
            for column, value in enumerate(body[row - 5], start=2):
                if value != "":
                    sheet.write(row, column, value)
            row += 1
    sheet.write(row, 0, f"注：{NOTE}")
    sheet.write(row + 1, 0, "　　“*”为不公开，“—”为未填报。")


def _cells(community: Community, year: int, row: int) -> list[int | float | str]:
    f = community.by_year[year]
    share = float(rounded(f.certified * 100 / Decimal(f.workers), 1))
    cells: list[int | float | str] = [f.posts, f.workers, f.under_35, f.bachelor, f.certified, share]
    if row % 13 == 2:
        cells[0], cells[1] = str(f.posts), full_width(f.workers)
    if (row + year) % 31 == 5:
        cells[3] = "—"
    if (row + year) % 37 == 8:
        cells[2] = "*"
    if (row, year) == (27, 2024):
        cells[1], cells[5] = f"约{f.workers}", ""
    if (row, year) == (64, 2023):
        cells[1], cells[5] = f"{f.workers // 5 * 5}余", ""
    if (row, year) == (70, 2022):
        cells[4:] = ["", ""]
    return cells


def _padded(town: str) -> str:
    return town if len(town) > 3 else " ".join(town)

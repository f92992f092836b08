"""The made-up district's xlsx workbooks: years as sheets, years across, two-level headings with years above items."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbooks.demo_cells import MADE_UP, NOTE, count_as_written
from tests.workbooks.demo_sheets import Cell, put_headings, put_row, put_title
from tests.workbooks.demo_world import YEARS, Community, Figures, communities, rounded
from tests.workbooks.fixed_files import save_fixed


def by_town() -> list[tuple[str, list[Community]]]:
    """Towns in code order with their communities."""
    return [(town, list(found)) for town, found in groupby(communities(), key=lambda c: c.town)]


def households_and_residents(path: Path) -> None:
    """户数 and 人口, one sheet a year; town merged down, 小计 per town, 合计 last, two-level heading, notes below."""
    book = Workbook()
    del book["Sheet"]
    for year in YEARS:
        sheet = book.create_sheet(f"{year}年")
        width = 6
        put_title(sheet, f"示例区{year}年城乡社区户数和人口情况表", "填报单位：示例区民政局", "单位：户、人", width)
        put_headings(
            sheet,
            3,
            ["序号", "街道（镇）", "社区（村）", "户数（户）", ("常住人口（人）", ["总数", "其中：城镇常住人口"])],
        )
        row, number = 5, 0
        for town, found in by_town():
            first = row
            for community in found:
                f, number = community.by_year[year], number + 1
                counts = [f.households, f.residents, f.urban_residents]
                cells = ["—" if n is None else count_as_written(n, row + at) for at, n in enumerate(counts)]
                put_row(sheet, row, [number, town if row == first else None, community.name, *cells])
                row += 1
            put_row(sheet, row, [None, None, "小计", *_summed(found, year)])
            sheet.merge_cells(start_row=first, start_column=2, end_row=row, end_column=2)
            row += 1
        put_row(sheet, row, ["合计", None, None, *_summed(communities(), year)])
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=3)
        sheet.cell(row + 1, 1, f"注：1.{NOTE}")
        sheet.cell(row + 2, 1, "　　2.村不统计城镇常住人口，记作“—”。")
    save_fixed(book, path)


def _summed(found: Iterable[Community], year: int) -> list[int]:
    figures = [c.by_year[year] for c in found]
    return [
        sum(f.households for f in figures),
        sum(f.residents for f in figures),
        sum(f.urban_residents or 0 for f in figures),
    ]


def facility_areas(path: Path) -> None:
    """综合服务设施面积, years across (newest first), towns as group rows, names indented; 2024 in detail beside it."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "历年面积"
    years = list(reversed(YEARS))
    put_title(sheet, "示例区历年社区综合服务设施面积", MADE_UP, "单位：平方米", 1 + len(years))
    put_row(sheet, 3, ["社区（村）", *[f"{y}年" for y in years]])
    row = 4
    put_row(sheet, row, ["全区合计", *[sum(c.by_year[y].area for c in communities()) for y in years]])
    for number, (town, found) in enumerate(by_town()):
        row += 1
        put_row(sheet, row, [f"{'一二三四五六七八'[number]}、{town}"])
        for community in found:
            row += 1
            cells: list[Cell] = [_area_as_written(community.by_year[y].area, row + y) for y in years]
            put_row(sheet, row, [f"　　{community.name}", *cells])
    sheet.cell(row + 1, 1, f"注：{NOTE}")
    _facilities_in_detail(book.create_sheet("2024年明细"))
    save_fixed(book, path)


def _area_as_written(area: int, at: int) -> Cell:
    if at % 19 == 3:
        return f"{area}㎡"
    return count_as_written(area, at)


def _facilities_in_detail(sheet: Worksheet) -> None:
    put_title(sheet, "示例区2024年社区综合服务设施明细表", MADE_UP, "", 8)
    parts = ("综合服务设施（㎡）", ["建筑面积", "其中：居民活动区域面积"])
    elderly = ("居家养老服务用房", ["面积（㎡）", "每百户面积（㎡/百户）"])
    put_headings(sheet, 3, ["街道（镇）", "社区（村）", "户数（百户）", parts, "每百户综合服务设施面积（㎡）", elderly])
    row = 5
    for town, found in by_town():
        first = row
        for community in found:
            f = community.by_year[2024]
            hundreds = Decimal(f.households) / 100
            per = rounded(f.area / hundreds, 1)
            put_row(
                sheet, row, [town if row == first else None, community.name, hundreds, f.area, f.activity_area, per]
            )
            put_row(sheet, row, _elderly(f, hundreds, row), 7)
            row += 1
        sheet.merge_cells(start_row=first, start_column=1, end_row=row - 1, end_column=1)
    sheet.cell(row, 1, f"注：{NOTE}")
    sheet.cell(row + 1, 1, "　　“—”表示未填报，“*”表示不公开；15—20 为区间。")


def _elderly(f: Figures, hundreds: Decimal, row: int) -> list[Cell]:
    marks: dict[int, Cell] = {
        8: "约" + str(f.elderly_area),
        21: "—",
        34: "*",
        47: f"{f.elderly_area // 10 * 10}余",
        60: None,
    }
    marks |= {73: f"不足{f.elderly_area // 10 * 10 + 10}"}
    if row in (15, 66):
        return ["—", "15—20"]
    if row in marks:
        return [marks[row], None]
    return [f.elderly_area, rounded(f.elderly_area / hundreds, 2)]

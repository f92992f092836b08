"""The made-up district's funds 2019–2021 as xlsx: the year above, the items below, 万元 with thousands marks."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbooks.demo_cells import MADE_UP, NOTE, grouped, wan
from tests.workbooks.demo_sheets import Cell, put_headings, put_row, put_title
from tests.workbooks.demo_world import Figures, communities, rounded
from tests.workbooks.demo_xlsx import by_town
from tests.workbooks.fixed_files import save_fixed


def funds_until_2021(path: Path) -> None:
    """经费 2019–2021 in 万元: the year above, the items below, amounts with thousands marks, 小计 and 合计 in 万元."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "经费"
    years = [2019, 2020, 2021]
    items: list[tuple[str, Callable[[Figures], int]]] = [
        ("社区工作保障经费", lambda f: f.operating_funds),
        ("社区工作者报酬", lambda f: f.pay),
        ("服务群众专项经费", lambda f: f.service_funds),
    ]
    put_title(sheet, "示例区2019—2021年社区经费投入情况表", MADE_UP, "金额单位：万元", 2 + len(years) * len(items))
    put_headings(sheet, 3, ["街道（镇）", "社区（村）", *[(f"{y}年", [name for name, _ in items]) for y in years]])
    row = 5
    for town, found in by_town():
        first = row
        for community in found:
            amounts = [wan(get(community.by_year[y])) for y in years for _, get in items]
            put_row(sheet, row, [town if row == first else None, community.name, *map(_amount_as_written, amounts)])
            row += 1
        sums = [wan(sum(get(c.by_year[y]) for c in found)) for y in years for _, get in items]
        put_row(sheet, row, [None, "小计", *map(_amount_as_written, sums)])
        sheet.merge_cells(start_row=first, start_column=1, end_row=row, end_column=1)
        row += 1
    sums = [wan(sum(get(c.by_year[y]) for c in communities())) for y in years for _, get in items]
    put_row(sheet, row, ["总计", None, *map(_amount_as_written, sums)])
    sheet.cell(row + 1, 1, f"备注：{NOTE}")
    save_fixed(book, path)


def _amount_as_written(amount: Decimal) -> Cell:
    return grouped(rounded(amount, 2)) if amount >= 1000 and amount == rounded(amount, 2) else amount

"""The made-up district's csv files: staffing in GB18030 with codes, funds in UTF-8 with units in the cells."""

import csv
import io
from pathlib import Path

from tests.workbooks.demo_cells import MADE_UP, NOTE, grouped, plain, wan
from tests.workbooks.demo_world import communities


def staffing_until_2021(path: Path) -> None:
    """社区工作者 2019–2021, one row per year and community, codes beside the names, GB18030 without a BOM."""
    rows: list[list[object]] = [
        ["年份", "区划代码", "街道（镇）", "社区（村）", "社区工作者总数（人）", "持证社区工作者（人）", "备注"]
    ]
    for year in (2019, 2020, 2021):
        for community in communities():
            f = community.by_year[year]
            remark = MADE_UP if len(rows) == 1 else ""
            rows.append([f"{year}年", community.code, community.town, community.name, f.workers, f.certified, remark])
    rows.append([f"注：{NOTE}"])
    path.write_bytes(_text(rows).encode("gb18030"))


def funds_from_2022(path: Path) -> None:
    """经费 2022–2024: 万元 and 元 in the cells themselves, UTF-8 with a BOM, title lines above."""
    rows: list[list[object]] = [[f"示例区2022—2024年社区经费情况 {MADE_UP}"]]
    rows.append(["年度", "街道（镇）", "社区（村）", "社区工作保障经费", "社区工作者报酬", "服务群众专项经费（万元）"])
    for year in (2022, 2023, 2024):
        for community in communities():
            f = community.by_year[year]
            in_wan = len(rows) % 3 == 0
            amounts = [f"{plain(wan(n))}万元" if in_wan else f"{grouped(n)}元" for n in (f.operating_funds, f.pay)]
            rows.append([year, community.town, community.name, *amounts, plain(wan(f.service_funds))])
    rows.append([f"说明：{NOTE}"])
    path.write_bytes(_text(rows).encode("utf-8-sig"))


def _text(rows: list[list[object]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()

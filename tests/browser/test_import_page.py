"""数据导入 in a real browser: a messy workbook, a mapping choice, a commit, the figure seen, a withdrawal."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect

import workflow
from tests.browser.conftest import served

HEAD = ["社区", "户数（户）", "服务阵地建筑（平方米）"]


def book(folder: Path, name: str, year: int, area: int, head: list[str] | None = None) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "表"
    rows = [
        [None, f"示例区服务阵地情况（{year}年）"],
        [],
        head or HEAD,
        ["苕津社区", 2000, area],
        ["苕桥社区", 1500, area],
    ]
    for row in rows:
        sheet.append(row)
    sheet.append(["合计", 3500, 2 * area])
    sheet.append(["注：本表由各街道报送。"])
    made.save(folder / name)
    return folder / name


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    data = tmp_path_factory.mktemp("import")
    samples = sorted((Path(__file__).parents[2] / "data" / "samples").glob("公开数据_聊城*"))
    workflow.load(data, samples)
    for address in served("dashboard.py", data):
        yield address, data
    shutil.rmtree(data, ignore_errors=True)


def drop(page: Page, path: Path) -> None:
    page.locator("input[type=file]").set_input_files(str(path))
    expect(page.get_by_text("结果", exact=True).first).to_be_visible(timeout=40_000)


def test_from_a_messy_workbook_to_a_withdrawal(  # type: ignore[no-untyped-def]
    own: tuple[str, Path], visit: Callable, tmp_path: Path
) -> None:
    address, data = own
    seen = visit(address)
    page = seen.open("/import")
    drop(page, book(tmp_path, "一季度.xlsx", 2023, 777))
    choice = page.get_by_label("是哪个数据项")
    choice.click()
    choice.fill("社区综合服务设施面积")
    page.get_by_role("option", name="社区综合服务设施面积（㎡）", exact=True).click()
    seen.settle()
    page.get_by_role("button", name="收下并发布").click()
    expect(page.get_by_text("已收下 1 份")).to_be_visible(timeout=60_000)

    figures = visit(address)
    figures.open("/facilities?area=990101001001&year=2023&indicator=facility_area_per_100hh")
    expect(figures.page.get_by_text("38.85").first).to_be_visible(timeout=40_000)

    (next_quarter,) = workflow.load(data, [book(tmp_path, "二季度.xlsx", 2024, 800)], dry_run=True)
    assert next_quarter.status == "loaded" and next_quarter.problems == ()
    assert all(item for table in next_quarter.tables for _, item, _ in table.columns)
    moved = book(tmp_path, "三季度.xlsx", 2024, 800, [*HEAD[:2], "阵地建筑（平方米）"])
    drop(page, moved)
    expect(page.get_by_text("表头与已存的表式不同").first).to_be_visible(timeout=40_000)
    page.get_by_role("button", name="放弃").click()
    seen.settle()

    withdrawn = page.get_by_label("要撤回的收件")
    withdrawn.click()
    page.get_by_role("option", name="一季度").click()
    seen.settle()
    page.get_by_role("button", name="撤回", exact=True).click()
    expect(page.get_by_text("已撤回 一季度.xlsx")).to_be_visible(timeout=60_000)
    figures.open("/facilities?area=990101001001&year=2023&indicator=facility_area_per_100hh")
    assert figures.page.get_by_text("38.85").count() == 0
    assert seen.faults == [] and seen.elsewhere == []

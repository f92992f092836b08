"""数据导入 and 数据质量 in a real browser: a messy workbook, what is asked answered once, a commit, the figure seen, a
problem taken through its states, a withdrawal."""

import contextlib
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

import workflow
from loaders.receiving.receipts import received
from tests.browser.conftest import Watched, served
from workflow.ledger_file import read_decisions

HEAD = ["社区", "户数（户）", "服务阵地建筑（平方米）"]
FIGURE = "/facilities?area=990101001001&year=2023&indicator=facility_area_per_100hh"


def book(folder: Path, name: str, year: int, area: int, head: list[str] | None = None, total: int = 4100) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = "表"
    rows = [
        [None, f"示例区服务阵地情况（{year}年）"],
        [],
        head or HEAD,
        ["苕津社区", 2000, area],
        ["苕桥社区", 1500, area],
        ["云栖新社区", 600, area],
        ["合计", total, 3 * area],
        ["注：本表由各街道报送。"],
    ]
    for row in rows:
        sheet.append(row)
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
    expect(page.get_by_text("读出的数", exact=True).last).to_be_visible()


def choose(seen: Watched, label: str, option: str, typed: str = "") -> None:
    """Pick one of a list by its words, in part."""
    choice = seen.page.get_by_role("combobox", name=label)
    choice.click()
    choice.fill(typed or option)
    seen.page.get_by_role("option", name=option).first.click()
    seen.settle()


def fill(seen: Watched, label: str, text: str) -> None:
    field = seen.page.get_by_label(label, exact=True)
    field.fill(text)
    field.press("Tab")
    seen.settle()


def decide(seen: Watched, state: str, note: str) -> None:
    """Tick the first problem of the ledger and take it to another state."""
    table, form = seen.page.locator("[data-testid=stDataFrame] canvas").first, seen.page.locator("[data-testid=stForm]")
    for _ in range(4):  # a click before the table has been drawn is lost
        table.scroll_into_view_if_needed()
        box = table.bounding_box()
        assert box is not None
        seen.page.mouse.click(box["x"] + 17, box["y"] + 52)
        with contextlib.suppress(PlaywrightTimeout):
            form.wait_for(timeout=15_000)
            break
    choose(seen, "改为", state)
    seen.page.get_by_label("说明", exact=True).fill(note)
    seen.page.get_by_label("经手人", exact=True).fill("李某")
    seen.page.get_by_role("button", name="登记（1 条）").click()
    expect(seen.page.get_by_text(f"改为“{state}”")).to_be_visible()
    seen.settle()


def test_from_a_messy_workbook_to_a_withdrawal(  # type: ignore[no-untyped-def]
    own: tuple[str, Path], visit: Callable, tmp_path: Path
) -> None:
    address, data = own
    seen = visit(address)
    page = seen.open("/import")
    drop(page, book(tmp_path, "一季度.xlsx", 2023, 777, total=4000))
    fill(seen, "报送单位或人员", "某街道")
    choose(seen, "“服务阵地建筑”（平方米）是哪个数据项", "社区综合服务设施面积（㎡）")
    choose(seen, "“云栖新社区”是哪个地方", "这是新设的")
    choose(seen, "“云栖新社区”属于", "街道", typed="街道")
    fill(seen, "从哪一天起设立", "2023")
    expect(page.locator("div.zones td.zone-problem")).to_have_count(1)
    expect(page.locator("div.zones td.zone-problem")).to_have_attribute("title", re.compile("合计"))
    page.get_by_role("button", name="收下并发布").click()
    expect(page.get_by_text("已收下 1 份")).to_be_visible()

    figures = visit(address)
    figures.open(FIGURE)
    expect(figures.page.get_by_text("38.85").first).to_be_visible()

    (again,) = workflow.load(data, [book(tmp_path, "二季度.xlsx", 2024, 800)], dry_run=True)
    assert (again.status, again.problems, again.asked_places) == ("loaded", (), ())
    assert all(item for table in again.tables for _, item, _ in table.columns) and again.observations == 6
    drop(page, book(tmp_path, "三季度.xlsx", 2024, 800, [*HEAD[:2], "阵地建筑（平方米）"]))
    expect(page.get_by_text("表头与已存的表式不同").locator("visible=true").first).to_be_visible()
    page.get_by_role("button", name="放弃").click()
    seen.settle()

    ledger = visit(address)
    ledger.open("/quality?ledger_kind=total_differs")
    decide(ledger, "已退回核实", "请街道核对合计")
    decide(ledger, "核实无误", "原件合计写错，各行无误")
    assert [(one.state, one.by) for one in read_decisions(data)] == [("returned", "李某"), ("confirmed", "李某")]

    choose(seen, "打开一份在用的收件", "一季度")
    button = page.get_by_role("button", name="撤回", exact=True)
    page.locator("[data-testid=stForm]").filter(has=button).get_by_label("经手人", exact=True).fill("王某")
    page.get_by_label("撤回原因", exact=True).fill("报错了")
    button.click()
    expect(page.get_by_text("已撤回 一季度.xlsx")).to_be_visible()
    assert [(one.withdrawal.by, one.withdrawal.why) for one in received(data) if one.withdrawal] == [("王某", "报错了")]
    figures.open(FIGURE)
    expect(figures.page.get_by_text("38.85")).to_have_count(0)
    assert seen.faults == [] and seen.elsewhere == [] and ledger.faults == []

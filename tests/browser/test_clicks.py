"""Clicking a row, a bar, a link: down to the next level, and from a figure to its trace."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched

Visit = Callable[..., Watched]
ROW = 35


def click_cell(page: Page, row: int, x: int) -> None:
    """Click a cell of the first table: it is a canvas, so by place. Row 0 is the first below the heading.

    A canvas takes no clicks before it has drawn its cells; `click` itself waits until the table stands still.
    """
    table = page.get_by_test_id("stDataFrame").first
    expect(table.locator("[role=gridcell]").first).to_be_attached()
    table.locator(".dvn-scroller").click(position={"x": x, "y": ROW * (row + 1) + ROW / 2})


def test_a_row_opens_the_level_below_down_to_the_community(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/facilities?area=990101&year=2023")
    for length, above in ((9, 4), (12, 5)):
        click_cell(page, 0, 90)
        page.wait_for_url(re.compile(rf"area=\d{{{length}}}(&|$)"))
        expect(page.locator(".st-key-crumbs a")).to_have_count(above)
        view.settle()
    assert view.faults == []


def test_a_bar_opens_the_level_below(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/facilities?area=990101&year=2023")
    page.locator(".js-plotly-plot .bars .point path").first.wait_for()
    page.locator(".js-plotly-plot .bars .point path").first.click(force=True)
    page.wait_for_url(re.compile(r"area=\d{9}(&|$)"))
    names = page.locator(".js-plotly-plot .ytick")
    expect(names.first).to_be_attached()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(names).to_have_count(0)  # drawn once more for a narrow window: they stand above the bars


def test_a_row_of_the_overview_opens_its_indicator(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard, height=2400)
    page = view.open("/?area=990101&year=2023")
    click_cell(page, 0, 120)
    page.wait_for_url(re.compile(r"/(staffing|teams|facilities|funding|social|burden|smart|others)\?"))
    view.settle()
    assert "indicator=" in page.url and "area=990101" in page.url


def test_a_figure_opens_its_trace_beside_the_page_with_its_clause(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/facilities?area=990101&year=2023")
    page.get_by_role("button", name="查看这些数字的来历").first.click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator("blockquote.clause")).to_contain_text("国办发〔2021〕56号")
    expect(drawer.locator(".way")).to_contain_text("÷")
    assert "/facilities?" in page.url and view.faults == []


def test_the_clause_of_a_standard_opens_below_the_register(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/standards?state=contradicting")
    click_cell(page, 0, 200)
    expect(page.locator("table.facts")).to_contain_text("与之矛盾")

"""The pages in a real browser: right frame on a cold deep link, no other host asked, no fault, no sideways scroll."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.english import english
from tests.pages.frame import pages_of_frame

#: Every page of the frame: its address and the name it has in the navigation.
PATHS = {f"/{url}": title for _, title, url in pages_of_frame()}
Visit = Callable[..., Watched]


def test_a_cold_deep_link_opens_the_page_in_its_frame(fresh: str, visit: Visit) -> None:
    view = visit(fresh)
    page = view.open("/facilities?area=990101&year=2022")
    expect(page.locator("h1.page")).to_have_text("设施面积")
    expect(page.get_by_test_id("stSidebarNavLink")).to_have_text(list(PATHS.values()))
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator("h2.part").first).to_contain_text("示例区2022年")
    assert "year=2022" in page.url and "area=990101" in page.url


def test_built_in_texts_are_chinese(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    for path in ("/", "/facilities", "/standards", "/import", "/indicators"):
        page = view.open(path)
        page.get_by_test_id("stMainMenu").get_by_role("button").click()
        expect(page.get_by_role("menuitem").or_(page.get_by_role("option")).first).to_be_visible()
        assert english(page) == []
        page.keyboard.press("Escape")
    assert page.evaluate("() => document.documentElement.lang") == "zh-CN"


def test_the_link_keeps_the_view_and_back_returns(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/facilities?area=990101001&year=2022&rule=national")
    page.locator(".st-key-crumbs a", has_text="示例区").click()
    page.wait_for_url(re.compile("area=990101&"))
    expect(page.locator(".here")).to_have_text(["示例区"])
    view.settle()
    assert "year=2022" in page.url and "rule=national" in page.url
    page.go_back()
    page.wait_for_url(re.compile("area=990101001"))
    expect(page.locator(".here")).to_have_text(["棠屿街道"])
    view.settle()
    page.get_by_text("以表格查看").first.click()
    page.wait_for_url(re.compile("table=bars"))
    link = page.url
    page.reload()
    colleague = visit(dashboard, 1920, 1080).page
    colleague.goto(link)
    for seen in (page, colleague):
        expect(seen.locator(".here")).to_have_text(["棠屿街道"])
        expect(seen.locator("table.figures caption")).to_be_visible()
        expect(seen).to_have_url(link)


def test_another_page_remembers_place_and_year(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/facilities?area=990101001&year=2022&rule=national")
    page.get_by_test_id("stSidebarNavLink").filter(has_text="人员配备").click()
    expect(page.locator("h1.page")).to_have_text("人员配备")
    for part in ("area=990101001", "year=2022", "rule=national"):
        expect(page).to_have_url(re.compile(rf"/staffing\?.*{part}(&|$)"))

"""What a new user comes for, counted in clicks; the search box and the back button on the way."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.test_clicks import click_cell

Visit = Callable[..., Watched]


def test_the_worst_town_for_facility_area_and_why_in_four_clicks(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/")
    page.get_by_test_id("stSidebarNavLink").filter(has_text="设施面积").click()
    expect(page.locator("h1.page")).to_have_text("设施面积")
    view.settle()
    click_cell(page, 0, 90)
    page.wait_for_url(re.compile(r"area=\d{9}(&|$)"))
    view.settle()
    page.get_by_role("button", name="查看这些数字的来历").first.click()
    drawer = page.get_by_role("dialog")
    expect(drawer.locator(".way")).to_contain_text("÷")
    expect(drawer.locator("blockquote.clause")).to_contain_text("〕")
    view.settle()
    assert view.faults == [] and view.elsewhere == []
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    page.go_back()
    page.wait_for_url(re.compile(r"/facilities\?.*area=990101(&|$)"))
    page.go_back()
    expect(page.locator("h1.page")).to_have_text("社区服务能力总览")


def test_a_view_is_taken_away_in_two_clicks(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/facilities?area=990101&year=2023")
    page.locator("button", has_text="下载").first.click()
    with page.expect_download() as taken:
        page.get_by_text("数据（CSV）").first.click()
    assert taken.value.suggested_filename.endswith(".csv")


def test_a_place_is_found_by_its_initials_and_kept_in_the_link(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    page = view.open("/facilities?area=990101&year=2023")
    for reached in (".st-key-search input", ".st-key-basket_box button"):
        page.locator(reached).first.click(trial=True)  # nothing of Streamlit's own lies over it
    page.keyboard.press("/")
    page.keyboard.type("tangyujiedao")
    option = page.locator(".st-key-search [role=option]").first
    expect(option).to_contain_text("棠屿街道")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/facilities\?.*area=990101001(&|$)"))
    expect(page.locator(".here")).to_have_text(["棠屿街道"])
    view.settle()
    picker = page.locator(".st-key-pick_area input")
    picker.click()
    expect(page.locator(".st-key-pick_area [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"area=990101001\d{3}(&|$)"))
    assert view.faults == []

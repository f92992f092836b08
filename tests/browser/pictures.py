"""Takes the manual's pictures anew from the made-up district: python -m tests.browser.pictures (make pictures)."""

import io
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

import workflow
from tests.browser.conftest import ROOT, served, watch

FOLDER = ROOT / "static" / "manual"
HERE = "area=990101&year=2024"


def search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("tangyu")
    page.locator(".st-key-search [role=option]").first.wait_for(timeout=60_000)


def trace(page: Page) -> None:
    page.get_by_role("button", name="查看这些数字的来历").first.click()
    page.get_by_role("dialog").locator("figure.sheet").wait_for(timeout=60_000)
    page.get_by_role("dialog").locator("table.facts").first.scroll_into_view_if_needed()


def down(page: Page) -> None:
    page.get_by_test_id("stDataFrame").first.scroll_into_view_if_needed()


#: Name → address, and what is done before the picture is taken.
TAKEN: dict[str, tuple[str, Callable[[Page], None] | None]] = {
    "overview": (f"/?{HERE}", None),
    "search": (f"/?{HERE}", search),
    "gap": (f"/facilities?{HERE}&indicator=facility_area_per_100hh", None),
    "rows": (f"/facilities?{HERE}&indicator=facility_area_per_100hh", down),
    "trace": (f"/facilities?{HERE}&indicator=facility_area_per_100hh", trace),
    "place": (f"/place?{HERE}", None),
    "compare": (f"/compare?{HERE}&basket=990101001,990101002", None),
    "indicator": ("/indicators?indicator=facility_area_per_100hh", None),
}


def main() -> None:
    data = Path(tempfile.mkdtemp(prefix="pictures-"))
    workflow.load(data, sorted((ROOT / "data" / "samples").glob("示例区*")))
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        for address in served("dashboard.py", data):
            for name, (where, done) in TAKEN.items():
                size: ViewportSize = {"width": 1366, "height": 768}
                view = watch(browser.new_context(locale="zh-CN", viewport=size).new_page(), address)
                page = view.open(where)
                if done:
                    done(page)
                    view.settle()
                picture = Image.open(io.BytesIO(page.screenshot()))
                picture.resize((1024, 576)).save(FOLDER / f"{name}.webp", quality=70, method=6)
                page.context.close()
        browser.close()
    shutil.rmtree(data)


if __name__ == "__main__":
    main()

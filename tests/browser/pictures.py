"""Takes the manual's pictures anew from the made-up district: python -m tests.browser.pictures (make pictures)."""

import io
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook
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
    page.get_by_role("dialog").locator("blockquote.clause").scroll_into_view_if_needed()


def down(page: Page) -> None:
    page.get_by_test_id("stDataFrame").first.scroll_into_view_if_needed()


def below(page: Page, selector: str) -> None:
    """Scroll so that this stands at the top."""
    page.locator(selector).first.wait_for()
    page.locator(selector).first.evaluate("e => e.scrollIntoView({block: 'start'})")


def indicators(page: Page) -> None:
    below(page, "table.spine")


def compared(page: Page) -> None:
    below(page, "p.key")


def explained(page: Page) -> None:
    below(page, "h2.part")


def asking(page: Page) -> None:
    """A workbook with a heading the dashboard does not know, dropped and not yet answered."""
    made = Workbook()
    sheet = made.worksheets[0]
    for row in (
        ["示例区便民站点情况（2024年）"],
        ["社区", "户数（户）", "便民站点（处）"],
        ["苕津社区", 2000, 3],
        ["苕桥社区", 1500, 2],
    ):
        sheet.append(row)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "示例区便民站点.xlsx"
        made.save(path)
        page.locator("input[type=file]").first.set_input_files(str(path))
        page.get_by_text("需要您回答", exact=False).first.wait_for()
    page.get_by_text("需要您回答", exact=False).first.evaluate("e => e.scrollIntoView({block: 'start'})")


def previewed(page: Page) -> None:
    page.get_by_text("预览", exact=True).first.wait_for()
    page.get_by_text("预览", exact=True).first.evaluate("e => e.scrollIntoView({block: 'start'})")


#: Name → address, and what is done before the picture is taken.
TAKEN: dict[str, tuple[str, Callable[[Page], None] | None]] = {
    "overview": (f"/?{HERE}", None),
    "search": (f"/?{HERE}", search),
    "gap": (f"/facilities?{HERE}&indicator=facility_area_per_100hh", None),
    "rows": (f"/facilities?{HERE}&indicator=facility_area_per_100hh", down),
    "trace": (f"/facilities?{HERE}&indicator=facility_area_per_100hh", trace),
    "place": ("/place?area=990101002&year=2024", indicators),
    "compare": ("/compare?area=990101001&year=2024&basket=990101001,990101002", compared),
    "indicator": ("/indicators?indicator=facility_area_per_100hh", explained),
    "import": ("/import", asking),
    "briefing": (f"/briefings?{HERE}", previewed),
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

"""Every page × every kind of place × three widths, light and dark: nothing thrown, nothing fetched from elsewhere, no
sideways scroll, no English left over, and no serious accessibility fault by axe-core.

CI walks each page once, the kinds of place and the widths in turn; `make soak` (PAGES_MATRIX=1) walks it all.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

from tests.browser.conftest import Watched
from tests.browser.english import english
from tests.pages.frame import pages_of_frame

Visit = Callable[..., Watched]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
PATHS = [f"/{url}" for _, _, url in pages_of_frame()]
#: What a page may meet, in the small edition.
STATES = {
    "full": "area=990101&year=2023",
    "one community": "area=990101001001&year=2023",
    "no data": "area=330211",
    "silent": "area=990101008&year=2023",
    "withheld": "area=990101004001&year=2023",
    "nation": "area=0&year=2023",
}
WIDTHS = {1366: 768, 1920: 1080, 390: 844}
STEPS = [(state, width) for width in WIDTHS for state in STATES]
WHOLE = [(path, state, width, dark) for path in PATHS for state, width in STEPS for dark in (False, True)]
DIAGONAL = [(path, *STEPS[(7 * number + 13) % len(STEPS)], number % 2 == 1) for number, path in enumerate(PATHS)]


def serious(page: Page) -> list[str]:
    """The serious and critical violations axe-core finds, with the element."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{v['id']}: {n['html'][:200]}"
        for v in found["violations"]
        if v["impact"] in ("serious", "critical")
        for n in v["nodes"]
    ]


def faults(view: Watched, address: str) -> list[str]:
    """What is wrong with a page when it is opened by this address."""
    page = view.open(address)
    found = serious(page)
    if page.get_by_test_id("stException").count():
        found.append("exception: " + page.get_by_test_id("stException").first.inner_text()[:200])
    main = "document.querySelector('[data-testid=stMain]')"
    if not page.evaluate(f"() => {main}.scrollWidth <= {main}.clientWidth"):
        found.append("scrolls sideways")
    found += [f"English: {text}" for text in english(page)]
    found += view.elsewhere + view.faults
    view.elsewhere.clear()
    view.faults.clear()
    return found


def walked(steps: list[tuple[str, str, int, bool]], dashboard: str, visit: Visit) -> dict[str, list[str]]:
    """The faults of every step that has some. One window per width."""
    views = {width: visit(dashboard, width, height) for width, height in WIDTHS.items()}
    wrong = {}
    for path, state, width, dark in steps:
        views[width].page.emulate_media(color_scheme="dark" if dark else "light")
        found = faults(views[width], f"{path}?{STATES[state]}")
        if found:
            wrong[f"{path} {state} {width}{' dark' if dark else ''}"] = found
    return wrong


def test_every_page_is_whole_and_open_to_all(dashboard: str, visit: Visit) -> None:
    assert walked(WHOLE if "PAGES_MATRIX" in os.environ else DIAGONAL, dashboard, visit) == {}

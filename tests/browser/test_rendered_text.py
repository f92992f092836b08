"""What is shown is what the data says: no figure changed, nothing fetched, nothing run."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pages.shared.text import clean
from tests.browser.conftest import Watched, served
from tests.browser.hostile import NAMES, TOWN

Visit = Callable[..., Watched]
SIGNS = "0123456789~*_-+.#>|<[](){}!$:\\`^=&%@ 社区人㎡http://www.x.cn\n"
KINDS = ("caption", "info", "error", "markdown", "page_link", "html")


def texts() -> list[str]:
    """The hostile names, and texts made of the signs markdown cares about (the same at every run)."""
    chance = random.Random(7)
    made = ["".join(chance.choice(SIGNS) for _ in range(chance.randint(1, 24))) for _ in range(40)]
    return [text for text in [*NAMES, *made] if clean(text)]


@pytest.fixture(scope="module")
def echo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose only page shows all the texts in every kind of call."""
    data: Path = tmp_path_factory.mktemp("echo")
    yield from served("tests/browser/echo.py", data, ECHO=json.dumps(texts()))


def test_rendered_text_equals_the_value(echo: str, visit: Visit) -> None:
    view = visit(echo)
    view.page.goto(echo)
    view.page.locator(f".st-key-html{len(texts()) - 1}").wait_for(timeout=40_000)
    view.settle()
    shown = view.page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('[class*=st-key-]')].map("
        "(e) => [[...e.classList].find((c) => c.startsWith('st-key-')).slice(7), e.textContent]))"
    )
    wrong = [
        (kind, text, shown[f"{kind}{number}"])
        for number, text in enumerate(texts())
        for kind in KINDS
        if clean(shown[f"{kind}{number}"]) != clean(text)
    ]
    assert wrong == []
    assert view.elsewhere == []


def test_hostile_names_are_shown_as_they_are(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    for path in ("/facilities", "/", "/trace"):
        page = view.open(f"{path}?area={TOWN}&year=2023&indicator=facility_area_per_100hh")
        assert page.locator(".here").inner_text() == NAMES[0]
    page = view.open(f"/facilities?area={TOWN}&year=2023&indicator=facility_area_per_100hh")
    cells = page.get_by_test_id("stDataFrame").first.locator("[role=gridcell]").all_text_contents()
    assert set(NAMES) <= {cell.strip() for cell in cells} | {""}
    ticks = page.evaluate("() => [...document.querySelectorAll('.js-plotly-plot .ytick')].map((e) => e.textContent)")
    assert {name.replace(" ", "") for name in NAMES} <= {tick.replace(" ", "") for tick in ticks}
    assert f"{NAMES[4]}.xlsx" in page.locator("p.source").first.inner_text()
    for number in (3, 4, 5, 9):
        name = NAMES[number - 1]
        page = view.open(f"/facilities?area={TOWN}{number:03d}&year=2023&indicator=facility_area_per_100hh")
        assert page.locator(".here").inner_text() == clean(name)
        assert page.locator(".st-key-crumbs a").last.inner_text() == NAMES[0]
    assert view.elsewhere == [] and view.faults == []
    assert page.locator("img").count() == 0

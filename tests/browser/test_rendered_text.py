"""What is shown is what the data says: no figure changed, nothing fetched, nothing run."""

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from charts.plotly_frame import short
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
    view.page.locator(f".st-key-html{len(texts()) - 1}").wait_for()
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


def exactly(text: str) -> re.Pattern[str]:
    """The whole text, however its spaces are kept: a chart draws them unbreakable."""
    return re.compile(r"^\s*" + r"[\s\u00a0]*".join(map(re.escape, text.split())) + r"\s*$")


def test_hostile_names_are_shown_as_they_are(dashboard: str, visit: Visit) -> None:
    view = visit(dashboard)
    for path in ("/facilities", "/", "/trace"):
        page = view.open(f"{path}?area={TOWN}&year=2023&indicator=facility_area_per_100hh")
        expect(page.locator(".here")).to_have_text([NAMES[0]])
    page = view.open(f"/facilities?area={TOWN}&year=2023&indicator=facility_area_per_100hh")
    table = page.get_by_test_id("stDataFrame").first
    for name in NAMES:
        expect(table.locator("[role=gridcell]", has_text=exactly(name))).to_have_count(1)
        expect(page.locator(".js-plotly-plot .ytick", has_text=exactly(short(name)))).to_have_count(1)
    expect(page.locator("p.source").first).to_contain_text(f"{NAMES[4]}.xlsx")
    for number in (3, 4, 5, 9):
        name = NAMES[number - 1]
        page = view.open(f"/facilities?area={TOWN}{number:03d}&year=2023&indicator=facility_area_per_100hh")
        expect(page.locator(".here")).to_have_text([clean(name)])
        expect(page.locator(".st-key-crumbs a").last).to_have_text(NAMES[0])
    assert view.elsewhere == [] and view.faults == []
    expect(page.locator("img")).to_have_count(0)

"""Every page on an edition of the whole nation: whole, its first payload small, its wait told in words.

Outside CI. `make soak` sets PAGES_NATION to a folder; the edition is built there if it has none (minutes, gigabytes).
"""

import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Watched, served
from tests.browser.national import build
from tests.browser.test_matrix import PATHS, faults

Visit = Callable[..., Watched]
#: The nation, provinces by community and by county, a city of 26 counties, a district of 1,526 communities, a town of
#: 138, a community.
STATES = {
    "nation": "area=0",
    "province": "area=13",
    "province without communities": "area=44",
    "city": "area=1306",
    "district": "area=310115",
    "town": "area=131121100",
    "community": "area=131121100001",
}
#: What may come over the wire until a view stands, in bytes; the look and the words of the frame are not counted.
PAYLOAD = 60_000


@pytest.fixture(scope="module")
def nation() -> Iterator[str]:
    yield from served("dashboard.py", build(Path(os.environ["PAGES_NATION"])))


def weighed(view: Watched) -> list[int]:
    """The sizes of what the server sends over the socket, as they come."""
    sizes: list[int] = []
    view.page.on("websocket", lambda s: s.on("framereceived", lambda f: sizes.append(len(f))))
    return sizes


@pytest.mark.parametrize("width", (1366, 390))
@pytest.mark.parametrize("path", PATHS)
def test_every_page_stands_on_the_nation(nation: str, visit: Visit, path: str, width: int) -> None:
    view = visit(nation, width, 768 if width > 800 else 844)
    sizes = weighed(view)
    wrong = {}
    for name, state in STATES.items():
        sizes.clear()
        began = time.monotonic()
        found = faults(view, f"{path}?{state}&year=2023")
        spent = time.monotonic() - began
        if sum(sizes) > PAYLOAD:
            found.append(f"{sum(sizes)} bytes over the wire")
        logging.getLogger(__name__).info("%s %s %d: %.1f s, %d bytes", path, name, width, spent, sum(sizes))
        if found:
            wrong[name] = found
    assert wrong == {}

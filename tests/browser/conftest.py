"""A server of its own, a browser, and a record of everything the browser asked for."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect, sync_playwright

from tests.browser.hostile import make_hostile_edition

ROOT = Path(__file__).parents[2]
#: The walk over the nation belongs to `make soak`, which names a folder for its edition.
collect_ignore = [] if "PAGES_NATION" in os.environ else ["test_national.py"]
#: True once the script has run and the page was found whole and unchanged six times. A table draws its cells after a
#: delay of its own, and a chart after its library has come: both are waited for, else a slow machine reads an empty
#: page. Times are counted and not seconds, because a browser kept waiting by others sees no change either.
DRAWN = """() => {
  const seen = (e) => e.checkVisibility();
  const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
  const waiting = !document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
    || (document.querySelector('script[src*="zh.js"]') && !(window.__zh && window.__access))
    || document.querySelector('[data-testid=stSkeleton],[data-testid=stStatusWidget],[data-stale=true]')
    || all('[data-testid=stDataFrame]').some((e) => !e.querySelector('[role=columnheader],[role=gridcell]')
        || (+e.querySelector('[role=grid]').getAttribute('aria-rowcount') > 1 && !e.querySelector('[role=gridcell]')))
    || all('[data-testid=stPlotlyChart]').some((e) => !e.querySelector('.main-svg'));
  const text = waiting ? null : document.body.innerHTML.length;
  window.drawnTimes = waiting || window.drawnText !== text ? 0 : (window.drawnTimes || 0) + 1;
  window.drawnText = text;
  return window.drawnTimes >= 6;
}"""
#: What a slow machine may take, in milliseconds; a quiet one takes a hundredth of it.
PATIENCE = 90_000
#: What a phone's browser says it is: charts are drawn for it (pages/shared/screen.py).
PHONE = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36"
#: Streamlit looks for its health page below a deep link first: two local 404s, harmless.
PROBES = ("/_stcore/health", "/_stcore/host-config")


def served(script: str, data: Path, **environment: str) -> Iterator[str]:
    """A fresh server on a free port; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(ROOT / "tests" / "browser" / "serve.py"), script, str(port)]
    here = {**os.environ, "CAPACITY_DATA": str(data), **environment}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=here, stdout=quiet, stderr=quiet) as server:
        address = f"http://127.0.0.1:{port}"
        until = time.monotonic() + PATIENCE / 1000
        while not answers(f"{address}/_stcore/health"):
            assert server.poll() is None and time.monotonic() < until, "the server did not start"
            time.sleep(0.1)
        yield address
        server.terminate()


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5):
            return True
    except OSError:
        return False


@dataclass
class Watched:
    """A browser page and what went wrong on it."""

    page: Page
    address: str
    elsewhere: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a page of the dashboard and wait until it has been drawn."""
        self.page.goto(self.address + path)
        self.page.locator("h1.page").first.wait_for()
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the script has run, every table and chart has drawn itself, and nothing moves any more."""
        self.page.wait_for_timeout(300)
        self.page.evaluate("() => { window.drawnTimes = 0 }")
        self.page.wait_for_function(DRAWN, polling=100)


def watch(page: Page, address: str) -> Watched:
    watched = Watched(page, address)
    page.set_default_timeout(PATIENCE)
    own = (address, address.replace("http", "ws", 1), "data:", "blob:")
    page.on("request", lambda r: None if r.url.startswith(own) else watched.elsewhere.append(r.url))
    page.on("pageerror", lambda e: watched.faults.append(str(e)))
    page.on("console", lambda m: note(watched, m.type, m.text))
    page.on("response", lambda r: note(watched, "error", r.url) if bad(r.status, r.url) else None)
    return watched


def bad(status: int, url: str) -> bool:
    return status >= 400 and not url.endswith(PROBES)


def note(watched: Watched, kind: str, text: str) -> None:
    if kind == "error" and "Failed to load resource" not in text:
        watched.faults.append(text)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine: .ci/run installs it")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def edition_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the small edition, in which the names of one town try to be markdown, HTML and addresses."""
    return make_hostile_edition(tmp_path_factory.mktemp("browser"))


@pytest.fixture(scope="session")
def dashboard(edition_folder: Path) -> Iterator[str]:
    """A server over the small edition."""
    yield from served("dashboard.py", edition_folder)


@pytest.fixture
def fresh(edition_folder: Path) -> Iterator[str]:
    """A server nobody has visited."""
    yield from served("dashboard.py", edition_folder)


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Callable[[int, int], BrowserContext]]:
    """One set of windows per size: they share what was already downloaded; each page has a session of its own."""
    opened: dict[tuple[int, int], BrowserContext] = {}

    def of_size(width: int, height: int) -> BrowserContext:
        if (width, height) not in opened:
            size: ViewportSize = {"width": width, "height": height}
            agent = PHONE if width < 640 else None
            opened[width, height] = browser.new_context(
                locale="zh-CN", timezone_id="Asia/Shanghai", viewport=size, user_agent=agent
            )
        return opened[width, height]

    yield of_size
    for context in opened.values():
        context.close()


@pytest.fixture
def visit(windows: Callable[[int, int], BrowserContext]) -> Iterator[Callable[..., Watched]]:
    """Open a new page on an address."""
    pages = []

    def opened(address: str, width: int = 1366, height: int = 768) -> Watched:
        pages.append(windows(width, height).new_page())
        return watch(pages[-1], address)

    yield opened
    for page in pages:
        page.close()

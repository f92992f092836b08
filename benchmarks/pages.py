"""How long the server works on each page, and how much it sends. `python -m benchmarks.pages [DATA]`

A client on the websocket takes the browser's place, so that the browser's own time does not count. Cold: the first
visit of a fresh server, from asking to the end of the script. Warm: a new reader of the same page. CPU is the whole
server's, so what else runs on the machine hardly counts; quote the ratio to an empty page (a script of one line)
measured in the same run, not milliseconds. Payload: what the first visit sends, uncompressed. Without a data folder
the samples are loaded into a temporary one. The targets are those of the issue.
"""

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import workflow
from benchmarks.visitor import Visit, at_rest, cpu, server, visit
from tests.pages.frame import pages_of_frame

ROOT = Path(__file__).parents[1]
WHERE = "area=990101&year=2024"
#: What some pages are asked beside the place; the parts of a domain's page are pages of their own here.
MORE = {"indicators": "indicator=facility_area_per_100hh", "compare": "basket=990101001,990101002"}
PARTS = [f"facilities?view={part}" for part in ("where", "communities", "years", "indicators")]
#: As quick as an empty page can be: what was imported is set aside from collecting garbage, as dashboard.py does.
EMPTY = """import gc
import streamlit as st

@st.cache_resource
def settle():
    gc.collect()
    gc.freeze()

settle()
st.write("")
"""
#: Seconds after the first visit at which the index for searching is begun (pages/shared/finding.warm), and a little.
INDEXED = 5
TIMES, COLD, TIMES_EMPTY, KILOBYTES = 5, 1.0, 8.0, 60.0


@dataclass(frozen=True, slots=True)
class Found:
    """What a page took: seconds from asking to the end of the first visit, CPU of it, CPU of a later one, bytes."""

    page: str
    cold: float
    cold_cpu: float
    warm: float
    sent: float

    @property
    def figures(self) -> tuple[float, float, float, float]:
        """In the order of the fields."""
        return self.cold, self.cold_cpu, self.warm, self.sent

    def line(self, empty: float) -> str:
        """A row of the table."""
        warm = f"{1000 * self.warm:12.1f} {self.warm / empty:8.1f}"
        return f"{self.page or '(overview)':24} {self.cold:8.2f} {self.cold_cpu:11.2f} {warm} {self.sent / 1000:9.1f}"


def addresses() -> list[str]:
    """Every page of the frame, asked about the made-up district."""
    pages = [f"{url}?{MORE.get(url, '')}" for _, _, url in pages_of_frame()]
    return [f"{page}&{WHERE}" if not page.endswith("?") else f"{page}{WHERE}" for page in [*pages, *PARTS]]


def measured(data: Path, address: str, script: str = "") -> tuple[Visit, float]:
    """The first visit of a fresh server, and the CPU seconds of one of the many new readers after it."""
    with server(data, script) as running:
        first = visit(running, address)
        time.sleep(INDEXED)
        at_rest(running.process)
        visit(running, address)
        before = cpu(running.process)
        for _ in range(TIMES):
            visit(running, address)
        return first, (cpu(running.process) - before) / TIMES


def main() -> int:
    """0 where every target is kept."""
    worst = Found("worst", 0, 0, 0, 0)
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(temporary)
        if not (data / "editions").exists():
            workflow.load(data, [ROOT / "data" / "samples"])
        blank = Path(temporary) / "blank.py"
        blank.write_text(EMPTY, "utf-8")
        _, empty = measured(data, "", str(blank))
        print(f"an empty page: {1000 * empty:.1f} ms of CPU; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        print(f"{'page':24} {'cold s':>8} {'cold CPU s':>11} {'warm CPU ms':>12} {'× empty':>8} {'first kB':>9}")
        for address in addresses():
            first, warm = measured(data, address)
            page, _, query = address.partition("?")
            found = Found(query.split("&")[0] if "view=" in query else page, first.seconds, first.cpu, warm, first.sent)
            print(found.line(empty))
            worst = Found("worst", *(max(pair) for pair in zip(worst.figures, found.figures, strict=True)))
    print(worst.line(empty))
    print(f"targets: cold {COLD} s of CPU, {TIMES_EMPTY:.0f} × an empty page, {KILOBYTES:.0f} kB")
    kept = worst.cold_cpu <= COLD, worst.warm <= TIMES_EMPTY * empty, worst.sent <= 1000 * KILOBYTES
    return int(not all(kept))


if __name__ == "__main__":
    sys.exit(main())

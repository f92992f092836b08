"""How long briefings take: one of each kind, and a hundred in one zip. `python -m benchmarks.briefings [DATA]`

Without a data folder the samples are loaded into a temporary one. The targets are those of the issue: one briefing
under 2 seconds, 100 in a batch under 60.
"""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import metrics
import workflow
from briefings.batch import batch
from briefings.making import brief
from briefings.order import FORMATS, KINDS, Handling, Order

AREA, YEAR, MANY = "990101", 2024, 100
HANDLING = Handling(("增加社区工作者", "扩大社区服务设施面积"), "关于加强社区建设的建议")
TARGET_ONE, TARGET_MANY = 2.0, 60.0


def one_of_each(edition: metrics.Edition) -> float:
    """The slowest kind and format, after one to warm up, each asked anew."""
    slowest, bare = 0.0, one_question(edition)
    print(f"one bare question: {bare:.2f} s of processor")
    for kind in KINDS:
        for ending in FORMATS[kind]:
            order = Order(kind, date(2026, 11, 22), handling=HANDLING)
            start, busy = time.perf_counter(), time.process_time()
            content = brief(edition, AREA, YEAR, order, f"x{ending}")
            took, busy = time.perf_counter() - start, time.process_time() - busy
            slowest = max(slowest, took)
            ratio = f"{busy / bare:4.1f} questions"
            print(f"{kind:8} {ending:6} {took:6.2f} s {busy:6.2f} s of processor, {ratio} {len(content) // 1024:6} KB")
    return slowest


def one_question(edition: metrics.Edition) -> float:
    """Processor seconds of the one question every briefing begins with: what its time is measured in, whatever else
    the machine is doing."""
    times = []
    for _ in range(3):
        start = time.process_time()
        metrics.gaps(edition, AREA, None, YEAR)
        times.append(time.process_time() - start)
    return min(times)


def many(edition: metrics.Edition) -> float:
    """A hundred reports as Word files: the district's communities and towns."""
    places = [p.code for p in metrics.places_with_data(edition) if p.demo and p.level in ("town", "community")][:MANY]
    start = time.perf_counter()
    content, left = batch(edition, places, YEAR, Order("report", date(2026, 11, 22)), ".docx")
    took = time.perf_counter() - start
    print(f"{len(places)} reports in one zip: {took:.1f} s, {len(content) // 1024} KB, {len(left)} left out")
    return took


def main() -> int:
    """0 where both targets are kept."""
    with tempfile.TemporaryDirectory() as temporary:
        data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(temporary)
        if not (data / "editions").exists():
            workflow.load(data, [Path(__file__).parents[1] / "data" / "samples"])
        edition = metrics.open_edition(data)
        brief(edition, AREA, YEAR, Order("onepage", date(2026, 11, 22)), "x.pdf")
        one, hundred = one_of_each(edition), many(edition)
    print(f"slowest one {one:.2f} s (target {TARGET_ONE}), a hundred {hundred:.1f} s (target {TARGET_MANY})")
    return int(one > TARGET_ONE or hundred > TARGET_MANY)


if __name__ == "__main__":
    sys.exit(main())

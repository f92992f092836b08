"""The lock of a data folder, and publishing what was received as a new edition."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

import metrics
from catalogue.answers import EditionAnswer
from catalogue.faults import StoreBroken
from catalogue.places import register_of
from catalogue.reading import load_catalogue
from loaders.receiving import receipts

_WAIT_SECONDS = 120


@contextmanager
def only_writer(data: Path) -> Iterator[None]:
    """One writer at a time for a data folder, across processes. Raises StoreBroken when another holds it too long."""
    data.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(data / ".writing.lock", timeout=_WAIT_SECONDS):
            yield
    except Timeout as taken:
        raise StoreBroken(
            f"数据目录 {data} 正被另一个程序写入，等了 {_WAIT_SECONDS} 秒仍未空出。请稍后重试。"
        ) from taken


def publish(data: Path) -> EditionAnswer:
    """Build a new edition from every receipt not withdrawn and make it the current one. The caller holds the lock."""
    kept = [(one.receipt, one.folder / receipts.OBSERVATIONS) for one in receipts.received(data) if not one.withdrawn]
    return metrics.build_edition(data, kept, load_catalogue(), register_of(data).table())

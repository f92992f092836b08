"""receive → build → publish under one lock: the only place where loaders meet metrics.

A workbook is read first and received only if it may be kept; every change of the received workbooks is followed by a
new edition, so that what readers see is always made from what was received, whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock, Timeout

import metrics
from catalogue.answers import EditionAnswer
from catalogue.faults import StoreBroken, UsedWrongly
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Receipt
from loaders import receipts
from loaders.folders import workbooks_in
from workflow.learning import learn
from workflow.taking import Asked, LoadedFile, take

__all__ = ["Asked", "LoadedFile", "build", "load", "only_writer", "publish", "take", "withdraw"]

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


def load(
    data: Path,
    paths: Sequence[Path],
    *,
    year: int | None = None,
    within: str | None = None,
    sender: str = "",
    dry_run: bool = False,
    layout: str = "",
    means: Mapping[str, str] | None = None,
    without_personal: bool = False,
) -> list[LoadedFile]:
    """Read and receive workbooks, then publish a new edition if anything was received. One row per file.

    `layout` and `means` (unknown heading → item id, "" for none) as in workflow.taking.Asked; a layout is saved where
    either is given. Raises UsedWrongly for an item that is not declared.
    """
    files = workbooks_in(paths)
    asked = Asked(year, within, layout, means or {}, without_personal, sender)
    declared = load_catalogue()
    for id in asked.means.values():
        if id and id not in declared.items and id not in declared.indicators:
            raise UsedWrongly(f"没有数据项或指标“{id}”。请查 catalogue/items.csv 的编号。")
    with TemporaryDirectory(prefix="capacity-") as scratch:
        if dry_run:
            return [take(data, path, asked, Path(scratch)).outcome for path in files]
        with only_writer(data):
            done = [_receive(data, path, asked, Path(scratch)) for path in files]
            if any(one.status == "loaded" for one in done) or not metrics.editions(data):
                publish(data)
            return _with_differences(data, done)


def publish(data: Path) -> EditionAnswer:
    """Build a new edition from every receipt not withdrawn and make it the current one. The caller holds the lock."""
    kept = [(one.receipt, one.folder / receipts.OBSERVATIONS) for one in receipts.received(data) if not one.withdrawn]
    return metrics.build_edition(data, kept, load_catalogue(), load_register().table())


def build(data: Path) -> EditionAnswer:
    """Publish a new edition now."""
    with only_writer(data):
        return publish(data)


def withdraw(data: Path, sha256: str, by: str = "", why: str = "") -> tuple[Receipt, EditionAnswer]:
    """Take one receipt out of every later edition; the workbook itself is kept. Raises UsedWrongly if there is none.

    `by` and `why` are kept beside it.
    """
    with only_writer(data):
        return receipts.withdraw(data, sha256, by, why), publish(data)


def _receive(data: Path, path: Path, asked: Asked, scratch: Path) -> LoadedFile:
    taken = take(data, path, asked, scratch)
    outcome, intake = taken.outcome, taken.intake
    if intake is not None and taken.path is not None:
        saved = learn(data, taken, asked)
        now = datetime.now().astimezone().isoformat(timespec="microseconds")
        kept = receipts.sha256_of(taken.path), taken.path.name
        receipt = Receipt(*kept, now, asked.sender, saved or "auto", asked.year, asked.within)
        receipts.receive(data, taken.path, receipt, intake.observations, intake.problems, intake.checks)
    return outcome


def _with_differences(data: Path, done: list[LoadedFile]) -> list[LoadedFile]:
    """Adds, to the file that came later, a problem for each cell that differs from what an earlier one said."""
    new = [one.sha256 for one in done if one.status == "loaded"]
    if not new:
        return done
    found = metrics.differences(metrics.open_edition(data), new)
    return [
        replace(one, problems=one.problems + tuple(problem for sha256, problem in found if sha256 == one.sha256))
        for one in done
    ]

"""receive → build → publish under one lock: the only place where loaders meet metrics.

A workbook is read first and received only if it may be kept; every change of the received workbooks is followed by a
new edition, so that what readers see is always made from what was received, whole.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from filelock import FileLock, Timeout

import metrics
from catalogue.answers import EditionAnswer
from catalogue.faults import StoreBroken
from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Check, PersonalData, Problem, Receipt
from loaders import receipts
from loaders.auditing import Known
from loaders.folders import workbooks_in
from loaders.history import earlier_figures
from loaders.intake import Intake, LoadedTable, take_in
from loaders.personal import personal_data
from loaders.reading import read_workbook

_WAIT_SECONDS = 120


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What became of one workbook. `status`: loaded | unchanged | refused; `reason` says why it was refused."""

    file: str
    sha256: str
    status: str
    reason: str = ""
    observations: int = 0
    tables: tuple[LoadedTable, ...] = ()
    problems: tuple[Problem, ...] = ()
    checks: tuple[Check, ...] = ()
    personal_data: tuple[PersonalData, ...] = field(default=())

    @property
    def troubled(self) -> bool:
        """Whether a person must look at something."""
        return self.status == "refused" or bool(self.problems)


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
) -> list[LoadedFile]:
    """Read and receive workbooks, then publish a new edition if anything was received. One row per file."""
    files = workbooks_in(paths)
    if dry_run:
        return [_read(data, path, year, within)[0] for path in files]
    with only_writer(data):
        done = [_receive(data, path, year, within, sender) for path in files]
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


def withdraw(data: Path, sha256: str) -> tuple[Receipt, EditionAnswer]:
    """Take one receipt out of every later edition; the workbook itself is kept. Raises UsedWrongly if there is none."""
    with only_writer(data):
        return receipts.withdraw(data, sha256), publish(data)


def _read(data: Path, path: Path, year: int | None, within: str | None) -> tuple[LoadedFile, Intake | None]:
    sha256 = receipts.sha256_of(path)
    outcome = LoadedFile(file=path.name, sha256=sha256, status="refused")
    if any(one.receipt.sha256 == sha256 and not one.withdrawn for one in receipts.received(data)):
        return replace(outcome, status="unchanged"), None
    reading = read_workbook(path)
    if reading.refused:
        return replace(outcome, reason=reading.refused, problems=reading.problems), None
    if personal := tuple(personal_data(reading.grids)):
        reason = f"含有个人信息（{len(personal)} 处），整份拒收。请删去姓名、证件号、电话、住址等列后重新报送。"
        return replace(outcome, reason=reason, personal_data=personal), None
    known = Known(earlier=partial(earlier_figures, data))
    intake = take_in(reading, load_catalogue(), load_register(), year=year, within=within, known=known)
    read = replace(outcome, tables=intake.tables, problems=intake.problems, checks=intake.checks)
    if not intake.observations:
        return replace(read, reason="没有读出任何可用的数据，原因见问题清单。"), None
    return replace(read, status="loaded", observations=len(intake.observations)), intake


def _receive(data: Path, path: Path, year: int | None, within: str | None, sender: str) -> LoadedFile:
    outcome, intake = _read(data, path, year, within)
    if intake is not None:
        now = datetime.now().astimezone().isoformat(timespec="microseconds")
        receipt = Receipt(outcome.sha256, path.name, now, sender, "auto", year, within)
        receipts.receive(data, path, receipt, intake.observations, intake.problems, intake.checks)
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

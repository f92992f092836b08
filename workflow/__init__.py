"""receive → build → publish under one lock: the only place where loaders meet metrics.

A workbook is read first and received only if it may be kept; every change of the received workbooks is followed by a
new edition, so that what readers see is always made from what was received, whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import metrics
from catalogue import beijing
from catalogue.answers import EditionAnswer
from catalogue.faults import UsedWrongly
from catalogue.places import register_of
from catalogue.reading import load_catalogue
from catalogue.records import Receipt
from loaders.figures.units import is_unit
from loaders.placing.answers import keep_answers
from loaders.receiving import receipts
from loaders.workbooks.folders import workbooks_in
from workflow.asked import Asked, LoadedFile
from workflow.learning import learn
from workflow.place_answers import (
    add_local_place,
    place_answers,
    record_change,
    save_place_answer,
    withdraw_place_answer,
)
from workflow.place_asking import unknown_places
from workflow.taking import prepare, take
from workflow.writing import only_writer, publish

__all__ = [
    "Asked",
    "LoadedFile",
    "add_local_place",
    "build",
    "learn",
    "load",
    "only_writer",
    "place_answers",
    "prepare",
    "publish",
    "record_change",
    "save_place_answer",
    "take",
    "unknown_places",
    "withdraw",
    "withdraw_place_answer",
]


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
    asked: Asked | None = None,
    each: Mapping[Path, Asked] | None = None,
) -> list[LoadedFile]:
    """Read and receive workbooks, then publish a new edition if anything was received. One row per file.

    What is said beside them is told word by word, or whole as `asked`; `each` says otherwise for single files. What is
    answered is kept: headings and units as a layout, names of places as places. Raises UsedWrongly for an item or a
    place that does not exist.
    """
    with TemporaryDirectory(prefix="capacity-") as scratch:
        files = workbooks_in(paths, Path(scratch))
        common = asked or Asked(year, within, layout, means or {}, without_personal, sender)
        said = {path: (each or {}).get(path, common) for path in files}
        for one in said.values():
            _check(one, data)
        if dry_run:
            return [take(data, path, said[path], Path(scratch)).outcome for path in files]
        with only_writer(data):
            done = [_receive(data, path, said[path], Path(scratch)) for path in files]
            if any(one.status == "loaded" for one in done) or not metrics.editions(data):
                publish(data)
            return _with_differences(data, done)


def _check(asked: Asked, data: Path) -> None:
    declared = load_catalogue()
    for id in asked.means.values():
        if id and id not in declared.items and id not in declared.indicators:
            raise UsedWrongly(f"没有数据项或指标“{id}”。请查 catalogue/items.csv 的编号。")
    for unit in asked.units.values():
        if not is_unit(unit):
            raise UsedWrongly(f"不认得单位“{unit}”。可用的单位见 catalogue/units.csv。")
    for code in [*asked.places.values(), *(parent for parent, _ in asked.new_places.values())]:
        if register_of(data).place(code) is None:
            raise UsedWrongly(f"地区代码“{code}”不在地名册中。")


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
    keep_answers(data, taken.places)
    if intake is not None and taken.path is not None:
        saved = learn(data, taken, asked)
        now = beijing.now().isoformat(timespec="microseconds")
        kept = receipts.sha256_of(taken.path), taken.path.name
        receipt = Receipt(*kept, now, asked.sender, saved or "auto", asked.year, asked.within)
        receipts.receive(
            data, taken.path, receipt, intake.observations, intake.problems, intake.checks, again=asked.answers
        )
    return outcome


def _with_differences(data: Path, done: list[LoadedFile]) -> list[LoadedFile]:
    """Adds, to the file that came later, a problem for each cell that differs from what an earlier one said."""
    new = [one.sha256 for one in done if one.status in ("loaded", "unchanged")]
    if not new:
        return done
    found = metrics.differences(metrics.open_edition(data), new)
    return [
        replace(one, problems=one.problems + tuple(problem for sha256, problem in found if sha256 == one.sha256))
        for one in done
    ]

"""问题台账: every problem of every receipt in use, with what people decided of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import metrics
from catalogue import beijing
from catalogue.faults import UsedWrongly
from catalogue.records import Problem
from loaders.receiving.receipt_notes import notes_of
from loaders.receiving.receipts import Received, received
from workflow.ledger_file import Decision, Key, add_decisions, read_decisions
from workflow.problem_places import problem_places
from workflow.problem_words import ENDS, STATE

LONGEST = 500


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One problem and its state. `area`: code of the place ("" unknown); `history`: every decision, oldest first."""

    sha256: str
    workbook: str
    received_at: str
    received_from: str
    problem: Problem
    area: str
    history: tuple[Decision, ...] = ()

    @property
    def key(self) -> Key:
        """What the problem is known by, whatever is rebuilt."""
        return self.sha256, self.problem.sheet, self.problem.cell, self.problem.kind

    @property
    def last(self) -> Decision | None:
        """The decision that counts; None while nobody has decided anything."""
        return self.history[-1] if self.history else None

    @property
    def state(self) -> str:
        """open, returned, confirmed, corrected or dismissed."""
        return self.last.state if self.last else "open"

    def overdue(self, today: date) -> bool:
        """Whether it should have been dealt with before today."""
        return self.last is not None and self.state not in ENDS and "" < self.last.due < today.isoformat()


def ledger(data: Path) -> list[LedgerRow]:
    """The whole ledger, receipts as received, problems as told. Withdrawn receipts have none.

    Cells that contradict an earlier receipt are told by the current edition, since they depend on the others.
    """
    decided: dict[Key, list[Decision]] = {}
    for decision in read_decisions(data):
        decided.setdefault(decision.key, []).append(decision)
    kept = [one for one in received(data) if not one.withdrawn]
    differing = _differing(data, kept)
    rows: dict[Key, LedgerRow] = {}
    for one in kept:
        receipt = one.receipt
        told = [*_told(one.folder), *differing.get(receipt.sha256, [])]
        for problem, area in zip(told, problem_places(one.observations, told), strict=True):
            row = LedgerRow(
                receipt.sha256, receipt.file, receipt.received_at, receipt.received_from, problem, area
            )  # fmt: skip
            rows.setdefault(row.key, row)
    return [
        LedgerRow(r.sha256, r.workbook, r.received_at, r.received_from, r.problem, r.area, tuple(decided.get(k, ())))
        for k, r in rows.items()
    ]


def _told(folder: Path) -> list[Problem]:
    return _problems(folder, (folder / "problems.json").stat().st_mtime_ns)


@lru_cache(maxsize=4096)
def _problems(folder: Path, written: int) -> list[Problem]:
    return notes_of(folder)[0]


def _differing(data: Path, kept: Sequence[Received]) -> dict[str, list[Problem]]:
    if not kept or not metrics.editions(data):
        return {}
    found: dict[str, list[Problem]] = {}
    for sha256, problem in _differences(metrics.open_edition(data), tuple(one.receipt.sha256 for one in kept)):
        found.setdefault(sha256, []).append(problem)
    return found


@lru_cache(maxsize=4)
def _differences(edition: metrics.Edition, sha256s: tuple[str, ...]) -> list[tuple[str, Problem]]:
    return metrics.differences(edition, sha256s)


def decide(
    data: Path, rows: Sequence[LedgerRow], *, state: str, by: str, owner: str = "", note: str = "", due: str = ""
) -> None:
    """Record one decision for each of these problems. Raises UsedWrongly where it is not whole."""
    texts = {"经手人": by.strip(), "负责人": owner.strip(), "说明": note.strip()}
    if state not in STATE:
        raise UsedWrongly(f"没有“{state}”这种状态；可用的有：{'、'.join(STATE.values())}。")
    if not rows:
        raise UsedWrongly("没有选中任何问题。请先在台账里选中要处理的行。")
    if not texts["经手人"]:
        raise UsedWrongly("请填写经手人：台账要记下是谁处理的。")
    if state in ENDS and not texts["说明"]:
        raise UsedWrongly(f"改为“{STATE[state]}”请写明说明：怎样核实的、怎样更正的，或者为什么不处理。")
    for name, text in texts.items():
        if len(text) > LONGEST:
            raise UsedWrongly(f"{name}最多 {LONGEST} 个字，现在有 {len(text)} 个字。")
    at = beijing.now().isoformat(timespec="seconds")
    add_decisions(
        data,
        [
            Decision(*row.key, state, texts["负责人"], texts["说明"], _day(due), texts["经手人"], at, row.problem.found)
            for row in rows
        ],
    )


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as fault:
        raise UsedWrongly(f"期限“{text}”不是日期，请写成 2026-01-31 这样。") from fault


def by_state(rows: Iterable[LedgerRow]) -> dict[str, int]:
    """How many problems stand in each state, every state named."""
    counted = Counter(row.state for row in rows)
    return {state: counted[state] for state in STATE}


def by_kind(rows: Iterable[LedgerRow]) -> dict[str, int]:
    """How many problems there are of each kind, the most frequent first."""
    return dict(Counter(row.problem.kind for row in rows).most_common())

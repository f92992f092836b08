"""The problem ledger: every problem of a receipt in use, what was decided of it, and that nothing gets lost."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

import metrics
import workflow
from catalogue.faults import StoreBroken, UsedWrongly
from loaders.receiving import receipts
from tests.intake.test_corrections import declare
from workflow.audit import audit
from workflow.ledger import LedgerRow, by_kind, by_state, decide, ledger
from workflow.ledger_file import ledger_path, read_decisions
from workflow.problem_places import common_place

HEAD = ["社区", "户数（户）", "社区工作者（人）"]
FIRST = [
    ["示例区2023年情况"],
    HEAD,
    ["苕津社区", 2000, 9],
    ["苕桥社区", 1500, 8],
    ["没有这社区", 900, 3],
    ["合计", 4400, 99],
]
SECOND = [["示例区2023年情况"], HEAD, ["苕津社区", 2100, 10]]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two receipts: one with an unknown place and a wrong total, a later one that contradicts it. Not to be changed."""
    made = tmp_path_factory.mktemp("ledger")
    declare(made, "C3", "9", "10")
    declare(made, "C4", "7", "8")
    declare(made, "B3", "1", "2", workbook="没有这份.xlsx")
    workflow.load(made, [book(made, FIRST, "报表.xlsx")])
    workflow.load(made, [book(made, SECOND, "后报.xlsx")], sender="某街道")
    return made


@pytest.fixture
def data(loaded: Path, tmp_path: Path) -> Path:
    """A copy of them to change."""
    return shutil.copytree(loaded, tmp_path / "data")


def book(folder: Path, rows: list[list[object]], name: str) -> Path:
    made = Workbook()
    made.worksheets[0].title = "表"
    for row in rows:
        made.worksheets[0].append(row)
    made.save(folder / name)
    return folder / name


def row(data: Path, kind: str) -> LedgerRow:
    (found,) = [one for one in ledger(data) if one.problem.kind == kind]
    return found


def test_every_problem_of_receipts_in_use_is_a_row(loaded: Path) -> None:
    kinds = by_kind(ledger(loaded))
    assert kinds == {"unknown_place": 1, "total_differs": 1, "correction_stale": 1, "differs_from_earlier": 1}
    assert by_state(ledger(loaded)) == {"open": 4, "returned": 0, "confirmed": 0, "corrected": 0, "dismissed": 0}
    differs = row(loaded, "differs_from_earlier")
    assert (differs.workbook, differs.received_from, differs.problem.cell) == ("后报.xlsx", "某街道", "B3")
    assert differs.area == "990101001001" and row(loaded, "unknown_place").area == "990101001"


def test_a_decision_stays_with_its_problem(data: Path) -> None:
    total = row(data, "total_differs")
    decide(data, [total], state="returned", by="李某", owner="某街道", note="请核对", due="2026-01-31")
    decide(data, [row(data, "total_differs")], state="confirmed", by="王某", note="原件就是这样")
    again = row(data, "total_differs")
    assert again.state == "confirmed" and [one.state for one in again.history] == ["returned", "confirmed"]
    assert [(one.by, one.due) for one in again.history] == [("李某", "2026-01-31"), ("王某", "")]
    assert all(one.at and one.found == total.problem.found for one in again.history)
    receipts.withdraw(data, total.sha256, "王某", "报错了")
    assert "total_differs" not in by_kind(ledger(data))
    told = receipts.received(data)[0].withdrawal
    assert told is not None and (told.by, told.why) == ("王某", "报错了") and told.withdrawn_at
    assert [one.state for one in read_decisions(data)] == ["returned", "confirmed"]


def test_overdue_until_it_is_settled(data: Path) -> None:
    decide(data, [row(data, "total_differs")], state="open", by="李某", due="2026-01-31")
    late = row(data, "total_differs")
    assert late.overdue(date(2026, 2, 1)) and not late.overdue(date(2026, 1, 31))
    decide(data, [late], state="dismissed", by="李某", note="不影响", due="2026-01-31")
    assert not row(data, "total_differs").overdue(date(2026, 2, 1))


@pytest.mark.parametrize(
    "said",
    [
        {"state": "done", "by": "李某"},
        {"state": "open", "by": " "},
        {"state": "dismissed", "by": "李某", "note": " "},
        {"state": "open", "by": "李某", "due": "31日"},
        {"state": "open", "by": "李某", "note": "长" * 501},
    ],
)
def test_half_a_decision_is_refused(loaded: Path, said: dict[str, str]) -> None:
    with pytest.raises(UsedWrongly):
        decide(loaded, ledger(loaded), **said)
    with pytest.raises(UsedWrongly, match="选中"):
        decide(loaded, [], state="open", by="李某")
    assert read_decisions(loaded) == []


def test_what_a_crash_left_is_cut_off_and_nothing_else_is_passed_over(data: Path) -> None:
    total = row(data, "total_differs")
    decide(data, [total], state="open", by="=1+1\n| **某**")
    with ledger_path(data).open("ab") as file:
        file.write(b'{"sha256": "half')
    assert len(read_decisions(data)) == 1
    decide(data, [total], state="open", by="李某")
    assert [one.by for one in read_decisions(data)] == ["=1+1\n| **某**", "李某"]
    ledger_path(data).write_bytes(b"{}\n" + ledger_path(data).read_bytes())
    with pytest.raises(StoreBroken, match="第 1 行"):
        ledger(data)


def test_checks_and_corrections_of_receipts_in_use(data: Path) -> None:
    found = audit(data)
    assert [(one.receipt.file, one.check.kind, one.check.cell) for one in found.failed] == [
        ("报表.xlsx", "total", "C6")
    ]
    fates = {(one.correction.cell, one.fate) for one in found.corrections}
    assert fates == {("C3", "applied"), ("C4", "failing"), ("B3", "unused")}
    declare(data, "B4", "1500", "1501")
    assert ("B4", "waiting") in {(one.correction.cell, one.fate) for one in audit(data).corrections}


def test_a_superseded_figure_stands_beside_the_one_that_counts(loaded: Path) -> None:
    edition = metrics.open_edition(loaded)
    changed, same = metrics.superseded(edition, "990101", 2023)
    assert (changed.item, changed.old.text, changed.new.text, changed.differs) == ("households", "2000", "2100", True)
    assert (changed.old.workbook, changed.new.workbook) == ("报表.xlsx", "后报.xlsx")
    assert same.item == "community_workers"
    assert [one.item for one in metrics.superseded(edition, differing=True)][0] == "households"
    assert metrics.superseded(edition, "990101", 2022) == []


def test_the_place_above_all() -> None:
    assert common_place(["990101001001", "990101001002"]) == "990101001"
    assert common_place(["990101001001", "330211"]) == "0" and common_place([]) == ""


def test_the_ledger_in_the_terminal(loaded: Path, terminal) -> None:  # type: ignore[no-untyped-def]
    code, rows, _ = terminal("--data", loaded, "problems", "--json", "--kind", "total_differs")
    assert code == 1 and [(one["cell"], one["state"], one["area"]) for one in rows] == [("C6", "open", "990101001")]
    code, said, _ = terminal("--data", loaded, "problems", "--state", "dismissed")
    assert (code, said.strip()) == (0, "没有这样的问题。")
    assert "地名对不上" in terminal("--data", loaded, "problems")[1]

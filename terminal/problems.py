"""`problems`: the ledger, every problem of the receipts in use with what was decided of it."""

from argparse import Namespace
from collections import Counter
from typing import Any

from catalogue.places import register_of
from terminal.output import table
from workflow.ledger import LedgerRow, ledger
from workflow.problem_words import ENDS, STATE, kind_word


def add_words(verb: Any) -> None:
    """The options of `problems`, on its own subparser."""
    verb.add_argument("--state", choices=tuple(STATE), help="只列这种状态的")
    verb.add_argument("--kind", help="只列这一类的（类别的标识，如 unknown_place）")


def problems(asked: Namespace) -> tuple[list[dict[str, Any]], str, int]:
    """The JSON document, the same for people, and 1 where anything listed is not settled."""
    found = [
        row for row in ledger(asked.data) if asked.state in (None, row.state) and asked.kind in (None, row.problem.kind)
    ]
    return [_document(row) for row in found], _told(found, asked), int(any(row.state not in ENDS for row in found))


def _document(row: LedgerRow) -> dict[str, Any]:
    last, problem = row.last, row.problem
    return {
        "sha256": row.sha256,
        "workbook": row.workbook,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "kind": problem.kind,
        "found": problem.found,
        "wanted": problem.wanted,
        "do": problem.do,
        "area": row.area or None,
        "state": row.state,
        "owner": last.owner if last else "",
        "note": last.note if last else "",
        "due": last.due if last else "",
        "history": [{"state": one.state, "by": one.by, "at": one.at, "note": one.note} for one in row.history],
    }


def _told(found: list[LedgerRow], asked: Namespace) -> str:
    if not found:
        return "没有这样的问题。"
    register = register_of(asked.data)
    heads = ("状态", "类别", "工作簿", "工作表", "单元格", "发现", "地方", "负责人", "期限")
    lines = [
        (
            STATE[row.state], kind_word(row.problem.kind), row.workbook, row.problem.sheet, row.problem.cell,
            row.problem.found, register.path_name(row.area) if row.area else "",
            row.last.owner if row.last else "", row.last.due if row.last else "",
        )
        for row in found
    ]  # fmt: skip
    counted = Counter(STATE[row.state] for row in found)
    return "\n".join((table(heads, lines), "　".join(f"{word} {count}" for word, count in counted.items())))

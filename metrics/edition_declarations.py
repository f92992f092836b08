"""What an edition was built of besides figures, so that two can be compared: declarations and receipts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from catalogue.source_answers import WorkbookAnswer
from metrics.editions import Edition
from metrics.plain import plain_rows
from metrics.standard_answers import register
from metrics.store import ask


@dataclass(frozen=True, slots=True)
class Declared:
    """Indicators (with what is declared of their items) and standards (with their amounts by year), by id."""

    indicators: Mapping[str, str]
    kinds: Mapping[str, str]
    standards: Mapping[str, Any]


def declared(edition: Edition) -> Declared:
    """Everything declared that a figure or its judgement can depend on."""
    amounts: dict[str, list[object]] = {}
    laws = register(edition)
    for row in plain_rows(ask(edition.path, "ask/year_amount", requirements=list(laws))):
        amounts.setdefault(row.pop("requirement"), []).append(row)
    brackets: dict[str, list[object]] = {}
    for row in plain_rows(ask(edition.path, "ask/bracket")):
        brackets.setdefault(row.pop("requirement"), []).append(row)
    return Declared(
        indicators={row["indicator"]: row["said"] for row in ask(edition.path, "ask/declared").to_pylist()},
        kinds={row["id"]: row["kind"] for row in ask(edition.path, "ask/indicator").to_pylist()},
        standards={id: (law, amounts.get(id), brackets.get(id)) for id, law in laws.items()},
    )


def receipts(edition: Edition, other: Edition) -> tuple[WorkbookAnswer, ...]:
    """The workbooks received in `edition` and not in `other`, in the order received."""
    held = {row["sha256"] for row in ask(other.path, "ask/receipt", sha256s=[]).to_pylist()}
    mine = [row["sha256"] for row in ask(edition.path, "ask/receipt", sha256s=[]).to_pylist()]
    wanted = [sha256 for sha256 in mine if sha256 not in held]
    rows = ask(edition.path, "ask/receipt", sha256s=wanted).to_pylist() if wanted else []
    return tuple(
        WorkbookAnswer(**row | {"sheets": tuple(row["sheets"])}) for row in rows if row["sha256"] in set(wanted)
    )

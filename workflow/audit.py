"""What the receipts in use say of themselves: their checks, and the declared corrections with what became of each."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from catalogue.records import Check, Receipt
from loaders.receiving.corrections import SHIPPED, Correction, read_corrections
from loaders.receiving.receipt_notes import notes_of
from loaders.receiving.receipts import received

#: applied: a receipt in use was corrected; failing: its cell says something else; waiting: the receipt was read before
#: the correction was declared; unused: no receipt in use is of that workbook.
Fate = Literal["applied", "failing", "waiting", "unused"]


@dataclass(frozen=True, slots=True)
class Checked:
    """One check of one receipt in use."""

    receipt: Receipt
    check: Check


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """One declared correction and what became of it in one receipt (None: in none). `found`: what the cell says now."""

    correction: Correction
    fate: Fate
    receipt: Receipt | None
    found: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """Checks that hold are counted by workbook; those that fail are listed."""

    failed: tuple[Checked, ...]
    held: int
    corrections: tuple[CorrectionRow, ...]


def audit(data: Path) -> Audit:
    """Every receipt in use, in the order received. Raises StoreBroken for one that cannot be read."""
    failed: list[Checked] = []
    held = 0
    declared = read_corrections(SHIPPED, data / "corrections")
    rows: list[CorrectionRow] = []
    for one in received(data):
        if one.withdrawn:
            continue
        problems, checks = notes_of(one.folder)
        own = [check for check in checks if check.kind != "correction"]
        failed += [Checked(one.receipt, check) for check in own if not check.ok]
        held += sum(check.ok for check in own)
        applied = {(check.sheet, check.cell) for check in checks if check.kind == "correction"}
        stale = {(p.sheet, p.cell): p.found for p in problems if p.kind == "correction_stale"}
        for correction in declared:
            at = (correction.sheet, correction.cell)
            if correction.speaks_of(one.receipt.file, one.receipt.sha256):
                fate: Fate = "applied" if at in applied else "failing" if at in stale else "waiting"
                rows.append(CorrectionRow(correction, fate, one.receipt, stale.get(at, "")))
    used = {id(row.correction) for row in rows}
    unused = [CorrectionRow(correction, "unused", None) for correction in declared if id(correction) not in used]
    return Audit(tuple(failed), held, (*rows, *unused))

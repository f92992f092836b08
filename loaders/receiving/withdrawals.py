"""Who withdrew a receipt, when and why: one small file beside the workbook, written once."""

import json
from dataclasses import dataclass
from pathlib import Path

from catalogue import beijing
from catalogue.durable import write_durably
from catalogue.faults import StoreBroken

FILE = "withdrawn.json"


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """One withdrawal. `by` and `why` are "" where nobody said."""

    withdrawn_at: str
    by: str = ""
    why: str = ""


def write_withdrawal(folder: Path, by: str = "", why: str = "") -> None:
    """Mark a receipt's folder as withdrawn, now."""
    at = beijing.now().isoformat(timespec="seconds")
    told = {"withdrawn_at": at, "by": by, "why": why}
    write_durably(folder / FILE, json.dumps(told, ensure_ascii=False, indent=1))


def withdrawal_of(folder: Path) -> Withdrawal | None:
    """The withdrawal of a receipt's folder; None while it counts. Raises StoreBroken for a file that cannot be read."""
    path = folder / FILE
    if not path.exists():
        return None
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Withdrawal(str(told["withdrawn_at"]), str(told.get("by", "")), str(told.get("why", "")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as fault:
        raise StoreBroken(f"{path} 损坏；请从备份恢复该文件。") from fault

"""The problem ledger's own file: what people decided of a problem, one line each, only ever added to.

`<data>/received/ledger.jsonl` lies beside the receipts, so that a rebuild does not touch it. A line counts once its
line end is on the disk: what a crash left behind the last one is cut off by the next writer and never read.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from catalogue.durable import sync
from catalogue.faults import StoreBroken

#: What a problem is known by, whatever is rebuilt: receipt, sheet, cell, kind.
Key = tuple[str, str, str, str]
_WAIT_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Decision:
    """What one person said of one problem. `due`: YYYY-MM-DD or ""; `at`: ISO; `found`: what the problem said then."""

    sha256: str
    sheet: str
    cell: str
    kind: str
    state: str
    owner: str
    note: str
    due: str
    by: str
    at: str
    found: str

    @property
    def key(self) -> Key:
        """The problem it is about."""
        return self.sha256, self.sheet, self.cell, self.kind


def ledger_path(data: Path) -> Path:
    """Where the ledger of a data folder lies."""
    return data / "received" / "ledger.jsonl"


def read_decisions(data: Path) -> list[Decision]:
    """Every decision, oldest first. Raises StoreBroken naming the line that cannot be read."""
    path = ledger_path(data)
    whole = path.read_bytes().rpartition(b"\n")[0] if path.exists() else b""
    found = []
    for number, line in enumerate(whole.split(b"\n") if whole else [], 1):
        try:
            found.append(Decision(**json.loads(line)))
        except (ValueError, TypeError) as fault:
            raise StoreBroken(f"问题台账 {path} 第 {number} 行损坏；请从备份恢复该文件。") from fault
    return found


def add_decisions(data: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions and force them to the disk, one writer at a time. A build going on does not hold them up."""
    path = ledger_path(data)
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in decisions)
    try:
        with FileLock(path.with_name(".ledger.lock"), timeout=_WAIT_SECONDS):
            new = not path.exists()
            with path.open("ab") as file:
                file.truncate(0 if new else path.read_bytes().rfind(b"\n") + 1)
                file.write(lines.encode())
                file.flush()
                os.fsync(file.fileno())
            if new:
                sync(path.parent)
    except Timeout as taken:
        raise StoreBroken(f"问题台账正被另一个程序写入，等了 {_WAIT_SECONDS} 秒仍未空出。请稍后重试。") from taken

"""Workbooks as received: one folder per file content, written beside its place and put there by one rename.

`<data>/received/<first 16 of sha256>/` holds the untouched file, receipt.json, observations.parquet and problems.json;
withdrawn.json once it is withdrawn. A crash at any instant leaves either the whole folder or none. Nothing is deleted:
a withdrawn workbook received again finds its old folder set aside as `<sha16>.withdrawn-<n>`.
"""

import hashlib
import json
import re
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp

from catalogue.durable import sync
from catalogue.faults import FileRefused, StoreBroken, UsedWrongly
from catalogue.records import Check, Observation, Problem, Receipt
from loaders.receiving.receipt_notes import OBSERVATIONS, write_notes
from loaders.receiving.withdrawals import Withdrawal, withdrawal_of, write_withdrawal

_FOLDER = re.compile(r"[0-9a-f]{16}(\.withdrawn-\d+)?")
_TEMPORARY = ".receiving-"
_STALE_SECONDS = 3600
_OWN_FILES = frozenset({"receipt.json", OBSERVATIONS, "problems.json", "withdrawn.json"})


@dataclass(frozen=True, slots=True)
class Received:
    """A receipt as it lies in the store. `position` rises with the order of receiving; withdrawn ones do not count."""

    receipt: Receipt
    folder: Path
    withdrawn: bool
    position: int

    @property
    def observations(self) -> Path:
        """The Parquet file of its observations."""
        return self.folder / OBSERVATIONS

    @property
    def withdrawal(self) -> Withdrawal | None:
        """Who withdrew it, when and why; None while it counts."""
        return withdrawal_of(self.folder)


def sha256_of(path: Path) -> str:
    """The file's SHA-256 in lower-case hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def receive(
    data: Path,
    path: Path,
    receipt: Receipt,
    observations: Sequence[Observation],
    problems: Sequence[Problem],
    checks: Sequence[Check],
    again: bool = False,
) -> Path:
    """Put a workbook and what it said into the store and answer its folder; the same bytes again change nothing.

    `again`: what the same bytes say as they are read now takes the place of what they said, in the same order of
    receiving; the earlier reading is set aside.

    Callers hold the store's lock. Raises FileRefused if the file changed since `receipt.sha256` was taken, or bears
    the name of one of our own files.
    """
    store = data / "received"
    store.mkdir(parents=True, exist_ok=True)
    _sweep(store)
    folder = store / receipt.sha256[:16]
    before = [r for r in received(data) if r.receipt.sha256 == receipt.sha256 and not r.withdrawn]
    if before and not again:
        return before[0].folder
    if receipt.file in _OWN_FILES or Path(receipt.file).name != receipt.file:
        raise FileRefused(f"文件名“{receipt.file}”与收件夹内部文件重名，无法收存；请改名后再导入。")
    order = before[0].position if before else 1 + max((r.position for r in received(data)), default=0)
    if before:
        receipt = replace(receipt, received_at=before[0].receipt.received_at)
    temporary = Path(mkdtemp(prefix=_TEMPORARY, dir=store))
    try:
        shutil.copyfile(path, temporary / receipt.file)
        if sha256_of(temporary / receipt.file) != receipt.sha256:
            raise FileRefused(f"“{receipt.file}”在读取过程中被改动，未收存；请确认文件不再变化后重新导入。")
        write_notes(temporary, receipt, order, observations, problems, checks)
        aside = _set_aside(store, folder)
        temporary.rename(folder)
        if aside is not None and before:
            write_withdrawal(aside, receipt.received_from, "重新读取，由新的读数替代")
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    sync(store)
    return folder


def _set_aside(store: Path, folder: Path) -> Path | None:
    """Moves a receipt's folder out of the way of a new one; until that stands in its place, it counts as it did."""
    older = [one for one in store.iterdir() if one.name.startswith(folder.name + ".")]
    for one in older:
        if withdrawal_of(one) is None:
            write_withdrawal(one, why="重新读取，由新的读数替代")  # a crash came between the two
    return folder.rename(store / f"{folder.name}.withdrawn-{len(older) + 1}") if folder.exists() else None


def received(data: Path) -> list[Received]:
    """All receipts, oldest first, withdrawn ones included. Raises StoreBroken naming a folder that cannot be read."""
    store = data / "received"
    found = []
    for folder in sorted(store.iterdir()) if store.is_dir() else []:
        if not _FOLDER.fullmatch(folder.name):
            continue
        try:
            told = json.loads((folder / "receipt.json").read_text(encoding="utf-8"))
            order = int(told.pop("order"))
            receipt = Receipt(**told)
        except (OSError, ValueError, TypeError, KeyError) as fault:
            raise StoreBroken(f"收件夹 {folder} 的 receipt.json 缺失或损坏；请从备份恢复该文件夹。") from fault
        # Set aside for a newer reading of the same bytes, a folder counts until that one stands in its place.
        replaced = "." in folder.name and (store / folder.name.partition(".")[0]).exists()
        found.append(Received(receipt, folder, replaced or (folder / "withdrawn.json").exists(), order))
    return sorted(found, key=lambda r: (r.position, r.receipt.received_at, r.receipt.sha256))


def withdraw(data: Path, sha_prefix: str, by: str = "", why: str = "") -> Receipt:
    """Withdraw the one receipt whose SHA-256 starts so (at least 4 characters): adds a file, deletes nothing.

    `by` and `why` are kept with it. Raises UsedWrongly if there is none or more than one such receipt in use.
    """
    prefix = sha_prefix.strip().lower()
    fits = [r for r in received(data) if r.receipt.sha256.startswith(prefix) and not r.withdrawn]
    if len(prefix) < 4 or not fits:
        raise UsedWrongly(f"没有指纹以“{sha_prefix}”开头的在用收件；请至少输入指纹的前 4 位，可先查看收件清单。")
    if len(fits) > 1:
        listed = "、".join(f"{r.receipt.file}（{r.receipt.sha256[:16]}）" for r in fits)
        raise UsedWrongly(f"指纹“{sha_prefix}”对应多份收件：{listed}；请多输入几位。")
    write_withdrawal(fits[0].folder, by, why)
    return fits[0].receipt


def _sweep(store: Path) -> None:
    # A young temporary folder may belong to a process at work; an old one is what a crash left.
    for left in store.glob(_TEMPORARY + "*"):
        if time.time() - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)

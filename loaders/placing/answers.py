"""Keeping what a person says of places: one small file per answer in the data folder, written whole or not at all."""

import hashlib
import json
from pathlib import Path

from catalogue.declared import Declared
from catalogue.durable import write_durably
from catalogue.faults import UsedWrongly
from catalogue.local_places import WITHDRAWN, LocalPlace, LocalPlaces, PlaceChange, PlaceName, folder_of
from catalogue.names import normal_name
from catalogue.place import NATION, is_local
from catalogue.places import Register

_LENGTHS = {4: 6, 6: 9, 9: 12}


def keep_answers(data: Path, local: LocalPlaces) -> None:
    """Write every answer; one given before of the same thing is set aside, nothing is deleted. The caller holds the
    lock of the data folder."""
    for place in local.places:
        _write(folder_of(data) / "new" / f"{place.code}.toml", place)
    for name in local.names:
        mark = hashlib.sha256(normal_name(name.text).encode()).hexdigest()[:12]
        _write(folder_of(data) / "names" / f"{name.within or NATION}-{mark}.toml", name)
    for change in local.changes:
        _write(folder_of(data) / "changes" / f"{change.code}-{change.kind}-{change.when}.toml", change)


def withdraw_answer(data: Path, file: str, by: str, why: str, at: str) -> None:
    """Mark one answer (new/….toml, names/….toml, changes/….toml) as no longer holding. Raises UsedWrongly."""
    path = folder_of(data) / file
    marked = path.with_name(path.name + WITHDRAWN)
    if path.suffix != ".toml" or path.parent.parent != folder_of(data) or not path.is_file() or marked.exists():
        raise UsedWrongly(f"没有这一条登记：{file}。")
    write_durably(marked, json.dumps({"withdrawn_at": at, "by": by, "why": why}, ensure_ascii=False))


def next_code(data: Path, parent: str, register: Register, taken: tuple[str, ...] = ()) -> str:
    """A code under `parent` that neither the register nor any answer, withdrawn or not, has ever had.

    Raises UsedWrongly where nothing can be entered below the place, or a hundred have been.
    """
    above = register.place(parent)
    length = _LENGTHS.get(len(parent)) if above else None
    if above is None or length is None:
        raise UsedWrongly(f"“{parent}”下面不能登记新地方：上级应为市、区县或街道（镇）的代码。")
    below = register.children(parent)
    if len(below) == 1 and below[0].structural:
        return next_code(data, below[0].code, register, taken)  # a city without districts: its towns lie one deeper
    used = {path.name.partition(".")[0] for path in folder_of(data).glob("new/*")} | set(taken)
    digits = length - len(parent)
    for number in range(901 if digits == 3 else 91, 10**digits):
        code = f"{parent}{number}"
        if is_local(code) and code not in used and register.place(code) is None:
            return code
    raise UsedWrongly(f"“{above.name}”下面登记的新地方已满，请先核对有没有重复登记。")


def _write(path: Path, answer: LocalPlace | PlaceName | PlaceChange) -> None:
    text = _toml(answer)
    path.parent.mkdir(parents=True, exist_ok=True)
    withdrawn = path.with_name(path.name + WITHDRAWN)
    if path.exists() and (withdrawn.exists() or path.read_text(encoding="utf-8") != text):
        n = sum(1 for _ in path.parent.glob(f"{path.name}.before-*")) + 1
        path.rename(path.with_name(f"{path.name}.before-{n}"))
        if withdrawn.exists():
            withdrawn.rename(withdrawn.with_name(f"{path.name}.before-{n}{WITHDRAWN}"))
    write_durably(path, text)


def _toml(answer: Declared) -> str:
    # JSON's strings and lists of strings are TOML's too.
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in answer.model_dump().items()]
    return "\n".join(lines) + "\n"

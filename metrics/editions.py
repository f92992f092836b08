"""Editions on disk: numbered files that are never written again, and the pointer that says which one readers see.

`editions/<n>.duckdb` holds the numbers, `editions/<n>.json` says what it is, `editions/current.json` points; the places
stand in a register file that editions share (see register_file).
A new edition becomes visible by one rename; a crash at any instant leaves the last one whole.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from catalogue.answers import EditionAnswer
from catalogue.durable import sync, write_durably
from catalogue.faults import StoreBroken, UsedWrongly


@dataclass(frozen=True, slots=True)
class Edition:
    """One published state, opened for asking: what it is and the file it stands in."""

    about: EditionAnswer
    path: Path

    @property
    def number(self) -> int:
        """Its number, which no other edition of this store ever has."""
        return self.about.number


def folder_of(data: Path) -> Path:
    """Where a data folder keeps its editions."""
    return data / "editions"


def editions(data: Path) -> list[EditionAnswer]:
    """Every published edition, oldest first. Raises StoreBroken when a description cannot be read."""
    current = _current(data)
    found = [_about(path) for path in folder_of(data).glob("[0-9]*.json")]
    published = [one for one in found if current is not None and one.number <= current]
    return [replace(one, current=one.number == current) for one in sorted(published, key=lambda one: one.number)]


def open_edition(data: Path, number: int | None = None) -> Edition:
    """The current edition, or the one asked for. Raises UsedWrongly (unknown number) or StoreBroken (bad store)."""
    published = editions(data)
    if not published:
        raise StoreBroken("还没有任何版本。请先用 load 收取工作簿，或运行 build。")
    chosen = [one for one in published if (one.current if number is None else one.number == number)]
    if not chosen:
        known = "、".join(str(one.number) for one in published)
        raise UsedWrongly(f"没有第 {number} 版。现有版本：{known}。")
    path = folder_of(data) / chosen[0].file
    if not path.is_file():
        raise StoreBroken(f"版本文件 {path.name} 不见了。请运行 build 重新生成。")
    return Edition(chosen[0], path)


def broken_editions(data: Path) -> list[str]:
    """What is wrong with the current edition's file, as sentences: none if it is byte for byte as published."""
    edition = open_edition(data)
    said = _read(edition.path.with_suffix(".json"))
    files = {edition.path.name: said.get("sha256"), **said.get("register", {})}
    return [
        f"版本文件 {name} 与发布时不一致，可能已损坏。请移走它，再运行 build 重新生成。"
        for name, sha in files.items()
        if not (path := edition.path.with_name(name)).is_file() or digest(path) != sha
    ]


def next_number(data: Path) -> int:
    """A number never used before here, published or not."""
    used = [int(p.stem) for p in folder_of(data).glob("[0-9]*.*") if p.stem.isdigit()]
    return max(used, default=0) + 1


def publish(data: Path, built: Path, about: EditionAnswer, register: Path) -> EditionAnswer:
    """Give the finished file its number, then move the pointer. Everything is on the disk before the pointer moves."""
    folder = folder_of(data)
    sha = digest(built)
    sync(built)
    os.replace(built, folder / about.file)
    beside = {"sha256": sha, "register": {register.name: digest(register)}}
    _write(folder / f"{about.number}.json", {**asdict(about), **beside})
    _write(folder / "current.json", {"number": about.number, "file": about.file, "sha256": sha})
    return about


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _current(data: Path) -> int | None:
    pointer = folder_of(data) / "current.json"
    if not pointer.exists():
        return None
    number = _read(pointer).get("number")
    if not isinstance(number, int):
        raise StoreBroken("editions/current.json 没有写明版本号。请运行 build 重新生成。")
    return number


def _about(path: Path) -> EditionAnswer:
    said = _read(path)
    try:
        return EditionAnswer(**{k: v for k, v in said.items() if k not in ("sha256", "register")})
    except TypeError as broken:
        raise StoreBroken(f"{path.name} 的内容不完整。请运行 build 重新生成。") from broken


def _read(path: Path) -> dict[str, Any]:
    try:
        said = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as broken:
        raise StoreBroken(f"{path.name} 读不出来，可能已损坏。请运行 build 重新生成。") from broken
    if not isinstance(said, dict):
        raise StoreBroken(f"{path.name} 的内容不对。请运行 build 重新生成。")
    return said


def _write(path: Path, what: Mapping[str, object]) -> None:
    write_durably(path, json.dumps(what, ensure_ascii=False, indent=1))

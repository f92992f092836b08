"""Writing so that a crash leaves the old or the new, never a half: to the disk first, then one rename."""

import os
from pathlib import Path


def sync(path: Path) -> None:
    """Force a file or folder to the disk. Folders cannot be forced on Windows: there the rename itself must do."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_durably(path: Path, text: str) -> None:
    """Write a small text file whole or not at all, replacing what is there."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(text, encoding="utf-8")
    sync(beside)
    beside.replace(path)
    sync(path.parent)

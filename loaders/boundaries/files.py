"""Files of borders as users gave them, kept beside the receipts in `<data>/boundaries/`, untouched."""

import json
import os
import tempfile
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from catalogue import beijing
from catalogue.faults import UsedWrongly
from catalogue.places import Register
from loaders.boundaries.reading import Boundary, BoundaryReading, read_boundaries


@dataclass(frozen=True, slots=True)
class BoundaryFile:
    """One file kept. `credit`: where the borders come from (审图号, who made them), printed under every map."""

    key: str
    file: str
    credit: str
    within: str
    added_at: str


def keep_boundaries(
    data: Path, name: str, content: bytes, credit: str, within: str, register: Register
) -> tuple[BoundaryFile, BoundaryReading]:
    """Check a file and keep it; the same bytes again change only what is said of them. Raises UsedWrongly."""
    if not credit.strip():
        raise UsedWrongly("请写明边界从哪里来（如审图号、提供单位），它会印在每一张图下面。")
    reading = read_boundaries(content, register, within)
    key = sha256(content).hexdigest()[:16]
    about = BoundaryFile(key, Path(name).name[:120], credit.strip()[:120], within, _now())
    folder = data / "boundaries"
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / f"{key}.geojson", content)
    _write(folder / f"{key}.json", json.dumps(asdict(about), ensure_ascii=False).encode("utf-8"))
    return about, reading


def boundary_files(data: Path) -> list[BoundaryFile]:
    """Every file kept, the oldest first; what is no note of ours is left out."""
    found = []
    for note in (data / "boundaries").glob("*.json"):
        try:
            found.append(BoundaryFile(**json.loads(note.read_text("utf-8"))))
        except (ValueError, TypeError):
            continue
    return sorted(found, key=lambda one: (one.added_at, one.key))


def drop_boundaries(data: Path, key: str) -> None:
    """Forget one file: its note goes first, so that a half-done removal is no file any more."""
    if any(one.key == key for one in boundary_files(data)):
        for ending in ("json", "geojson"):
            (data / "boundaries" / f"{key}.{ending}").unlink(missing_ok=True)


def boundaries_of(data: Path, register: Register) -> dict[str, tuple[Boundary, str]]:
    """The borders of every place that some file draws, with that file's credit; a later file goes before an earlier.

    A file that can no longer be read is left out.
    """
    found: dict[str, tuple[Boundary, str]] = {}
    for one in boundary_files(data):
        path = data / "boundaries" / f"{one.key}.geojson"
        try:
            reading = read_boundaries(path.read_bytes(), register, one.within)
        except (OSError, UsedWrongly):
            continue
        found |= {boundary.code: (boundary, one.credit) for boundary in reading.boundaries}
    return found


def _write(path: Path, content: bytes) -> None:
    handle, scratch = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(scratch, path)


def _now() -> str:
    return beijing.now().isoformat(timespec="microseconds")

"""What this office knows of places beyond the statistical register: places it has entered itself, what names mean,
and which places merged, split or changed their code.

One small file per answer, never in the checkout: `<data>/received/places/{new,names,changes}/*.toml`. Changes that
hold for everybody are shipped as rows of data/reference/changes.csv. A withdrawn answer keeps its file beside the
mark `<file>.withdrawn`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from catalogue.declarations import CatalogueFault, declare, read_csv, read_toml
from catalogue.declared import Declared, Names
from catalogue.faults import StoreBroken

ChangeKind = Literal["merged", "founded", "split", "carved", "moved", "renamed", "dissolved"]

#: kind → (the old place ends, the new ones begin, how it is said).
KINDS: dict[str, tuple[bool, bool, str]] = {
    "merged": (True, False, "并入"),
    "founded": (True, True, "合并设立为"),
    "split": (True, True, "分设为"),
    "carved": (False, True, "析出"),
    "moved": (True, True, "改为"),
    "renamed": (False, False, "更名为"),
    "dissolved": (True, False, "撤销"),
}
CHANGE_COLUMNS = ("code", "name", "to", "when", "kind", "source")
WITHDRAWN = ".withdrawn"


class LocalPlace(Declared):
    """A place the register does not have, under a code issued here (or the official one, where known).

    `since` and `until` (first day after) are partial dates; until "" while it stands.
    """

    code: str
    name: str
    place_class: Literal["urban", "rural", "mixed", "unknown"]
    since: str
    until: str = ""
    said_by: str
    said_at: str
    why: str


class PlaceName(Declared):
    """What a name means that forms give under `within` (a code; "" = anywhere): the place `code`, as a person said."""

    text: str
    within: str
    code: str
    said_by: str
    said_at: str
    why: str


class PlaceChange(Declared):
    """One change on `when` (its first day). `name`: what the place `code` was called before; `to`: its successors."""

    code: str
    name: str
    to: Names
    when: str
    kind: ChangeKind
    source: str
    said_by: str = ""
    said_at: str = ""

    @property
    def year(self) -> int:
        """The first year at whose end the change holds."""
        return int(self.when[:4])


Answer = TypeVar("Answer", LocalPlace, PlaceName, PlaceChange)


@dataclass(frozen=True)
class LocalPlaces:
    """Everything known beyond the register, shipped changes included."""

    places: tuple[LocalPlace, ...] = ()
    names: tuple[PlaceName, ...] = ()
    changes: tuple[PlaceChange, ...] = ()


def folder_of(data: Path) -> Path:
    """Where a data folder keeps its answers about places."""
    return data / "received" / "places"


def answer_files(data: Path) -> list[Path]:
    """Every answer that counts, in order of name."""
    found = sorted(folder_of(data).glob("*/*.toml"))
    return [path for path in found if not path.with_name(path.name + WITHDRAWN).exists()]


def read_local(data: Path, shipped: tuple[PlaceChange, ...] = ()) -> LocalPlaces:
    """What a data folder knows, beside the shipped changes. Raises StoreBroken naming file and key of one not whole."""
    files = answer_files(data)
    return LocalPlaces(
        tuple(_read(path, LocalPlace) for path in files if path.parent.name == "new"),
        tuple(_read(path, PlaceName) for path in files if path.parent.name == "names"),
        (*shipped, *(_read(path, PlaceChange) for path in files if path.parent.name == "changes")),
    )


def read_changes(folder: Path, name: str = "changes.csv") -> tuple[tuple[PlaceChange, ...], list[CatalogueFault]]:
    """The shipped changes and what is wrong with them; none where the file is missing. `to`: codes between spaces."""
    if not (folder / name).exists():
        return (), []
    rows, faults = read_csv(folder / name, name, CHANGE_COLUMNS)
    found = []
    for row in rows:
        made, wrong = declare(PlaceChange, {**row, "to": row["to"].split()}, name, row["code"])
        faults += wrong
        found += [made] if made else []
    return tuple(found), faults


def _read(path: Path, model: type[Answer]) -> Answer:
    raw, faults = read_toml(path, path.name)
    made: Answer | None = None
    if not faults:
        made, faults = declare(model, raw, path.name, "")
    if made is None:
        raise StoreBroken("登记的地方读不出来：\n" + "\n".join(map(str, faults)))
    return made

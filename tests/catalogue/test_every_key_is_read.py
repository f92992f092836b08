"""A key may be declared only if something reads it (DESIGN §5)."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from catalogue.local_places import LocalPlace, PlaceChange, PlaceName
from catalogue.models import Bracket, Document, Escalation, Indicator, Item, Judging, Limits, Requirement
from catalogue.reading import read_catalogue

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LINE = re.compile(r"^(\w+) = (.+)$", re.M)

#: Where declarations are only described, not used.
DESCRIBING = {"models.py", "declared.py", "requirement.py", "answers.py", "records.py", "local_places.py"}
ROOMS = ("catalogue", "loaders", "metrics", "charts", "briefings", "workflow", "pages")


def changes() -> Iterator[tuple[str, int]]:
    for path in sorted((HERE / "sound").rglob("*.toml")):
        name = path.relative_to(HERE / "sound").as_posix()
        for match in LINE.finditer(path.read_text(encoding="utf-8")):
            if match.group(2) != "[":
                yield name, match.start(2)


def changed(value: str) -> str:
    if value.startswith('"'):
        return f'"{int(value[1:-1]) + 1}"' if value[1:-1].isdecimal() else '"9"'
    if value.startswith("["):
        return '["R9"]'
    if value.startswith("{"):
        return value.replace('rate = "0.05"', 'rate = "0.06"')
    return "7"


@pytest.mark.parametrize(("name", "position"), changes())
def test_changing_any_value_changes_the_catalogue_or_is_a_fault(name: str, position: int, tmp_path: Path) -> None:
    sound, _ = read_catalogue(HERE / "sound")
    folder = tmp_path / "catalogue"
    shutil.copytree(HERE / "sound", folder)
    text = (folder / name).read_text(encoding="utf-8")
    end = text.index("\n", position)
    (folder / name).write_text(text[:position] + changed(text[position:end]) + text[end:], encoding="utf-8")
    other, faults = read_catalogue(folder)
    assert faults or other != sound


@pytest.mark.parametrize(
    "model",
    [Item, Indicator, Document, Requirement, Escalation, Bracket, Judging, Limits, LocalPlace, PlaceName, PlaceChange],
)
def test_every_declared_key_is_used_by_some_room(model: type[Item]) -> None:
    used = "\n".join(
        path.read_text(encoding="utf-8")
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.suffix in (".py", ".sql") and path.name not in DESCRIBING
    )
    unread = [key for key in model.model_fields if not re.search(rf"\b{key}\b", used)]
    assert unread == []

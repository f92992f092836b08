"""What a person says of places: what a name means, places the register does not have, mergers and splits.

Each answer is one small file of the data folder, written under the lock. A name or a new place takes effect on the
next reading; what changes who is expected to report (a change, a withdrawal) is published at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import metrics
from catalogue.answers import EditionAnswer
from catalogue.faults import UsedWrongly
from catalogue.local_places import (
    ChangeKind,
    LocalPlace,
    LocalPlaces,
    PlaceChange,
    PlaceName,
    answer_files,
    folder_of,
    read_local,
)
from catalogue.places import register_of
from catalogue.places_agreement import change_faults
from loaders.audits.history import in_use
from loaders.placing.answers import keep_answers, withdraw_answer
from workflow.new_places import name_answer, new_place, now
from workflow.writing import only_writer, publish


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """One answer as it lies in the data folder; `file` names it for withdrawing."""

    file: str
    answer: LocalPlace | PlaceName | PlaceChange


def place_answers(data: Path) -> list[KeptAnswer]:
    """Every answer about places that counts, by file."""
    found = read_local(data)
    kinds: dict[str, Sequence[LocalPlace | PlaceName | PlaceChange]] = {
        "new": found.places, "names": found.names, "changes": found.changes,
    }  # fmt: skip
    left = {kind: list(answers) for kind, answers in kinds.items()}
    return [
        KeptAnswer(path.relative_to(folder_of(data)).as_posix(), left[path.parent.name].pop(0))
        for path in answer_files(data)
        if path.parent.name in left
    ]


def save_place_answer(data: Path, text: str, code: str, within: str = "", *, by: str = "", why: str = "") -> PlaceName:
    """Remember that forms which give the name `text` under `within` (a code, "" anywhere) mean the place `code`.

    Takes effect on the next reading. Raises UsedWrongly for a code the register does not have or an empty name.
    """
    with only_writer(data):
        name = name_answer(register_of(data), text, code, within, by, why)
        keep_answers(data, LocalPlaces(names=(name,)))
    return name


def add_local_place(
    data: Path,
    name: str,
    parent: str,
    since: str,
    *,
    place_class: str = "",
    code: str = "",
    by: str = "",
    why: str = "",
) -> LocalPlace:
    """Enter a place the register does not have under `parent` (a code), standing `since` (2024, 2024-05, 2024-05-01).

    Its code is issued in a range the statistical register does not use, unless the official `code` is given. It is
    expected to report from that year on. Raises UsedWrongly saying what is wrong.
    """
    with only_writer(data):
        place = new_place(
            data, register_of(data), name, parent, since, place_class=place_class, code=code, by=by, why=why
        )
        keep_answers(data, LocalPlaces(places=(place,)))
    return place


def record_change(
    data: Path, code: str, into: Sequence[str], when: str, kind: str, *, source: str, by: str = "", name: str = ""
) -> tuple[EditionAnswer | None, list[PlaceChange]]:
    """Keep that the place `code` changed on `when` (catalogue.local_places.KINDS) into others, and publish.

    `name`: what it was called before (its name in the register if not given). Answers the new edition (None where
    none was ever published) and all changes kept. Raises UsedWrongly saying what does not agree.
    """
    with only_writer(data):
        register = register_of(data)
        place = register.place(code)
        if kind not in get_args(ChangeKind):
            raise UsedWrongly(f"没有“{kind}”这种变更；可以是 {'、'.join(get_args(ChangeKind))}。")
        called = name or (place.name if place else "")
        change = PlaceChange(
            code=code, name=called, to=tuple(into), when=when, kind=kind, source=source, said_by=by, said_at=now()  # type: ignore[arg-type]
        )  # fmt: skip
        local = register.known.local
        faults = change_faults(change, (*local.changes, change), register)
        if not faults:
            after = LocalPlaces(local.places, local.names, (*local.changes, change))
            faults = change_faults(change, after.changes, register.with_local(after))
        if faults:
            raise UsedWrongly("".join(str(fault) for fault in faults))
        keep_answers(data, LocalPlaces(changes=(change,)))
        edition = publish(data) if metrics.editions(data) else None
        return edition, [*local.changes, change]


def withdraw_place_answer(data: Path, file: str, *, by: str = "", why: str = "") -> EditionAnswer | None:
    """Let an answer (KeptAnswer.file) no longer hold, and publish; the file is kept.

    Raises UsedWrongly for a local place that received workbooks speak of: withdraw those first.
    """
    with only_writer(data):
        for kept in place_answers(data):
            if kept.file == file and isinstance(kept.answer, LocalPlace):
                used = in_use(data, kept.answer.code)
                if used:
                    raise UsedWrongly(f"收件{'、'.join(used)}里有“{kept.answer.name}”的数，请先撤回这些收件。")
        withdraw_answer(data, file, by, why, now())
        return publish(data) if metrics.editions(data) else None

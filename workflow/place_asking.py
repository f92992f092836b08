"""Names of one workbook that are not places yet, answered by what its sender says beside it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from catalogue.local_places import LocalPlace, LocalPlaces, PlaceName
from catalogue.places import Register
from loaders.intake.taking import Intake
from loaders.placing.asked_places import AskedPlace
from workflow.asked import Asked, LoadedFile
from workflow.new_places import name_answer, new_place

#: A town answered first brings up the communities below it, then those are answered.
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class UnknownPlace:
    """One name to be asked about once, with all the cells (sheet, cell) it stands in. `asked` names the first of them,
    and the most candidates any of them has."""

    asked: AskedPlace
    cells: tuple[tuple[str, str], ...]


def unknown_places(outcome: LoadedFile) -> list[UnknownPlace]:
    """The names of a workbook (read, not necessarily received) that are not exactly one place, in reading order.

    Answer with save_place_answer(text, code, within) or add_local_place(text, parent, since), then read it again.
    """
    alike: dict[tuple[str, str, str, str], list[AskedPlace]] = {}
    for one in outcome.asked_places:
        alike.setdefault((one.kind, one.text, one.code, one.within), []).append(one)
    return [
        UnknownPlace(
            replace(asked[0], candidates=max((one.candidates for one in asked), key=len)),
            tuple((one.sheet, one.cell) for one in asked),
        )
        for asked in alike.values()
    ]


def answered(
    data: Path, asked: Asked, register: Register, read: Callable[[Register], Intake]
) -> tuple[Intake, LocalPlaces]:
    """(the workbook read with the answers its sender gives, those answers). `read` reads it by a register.

    Raises UsedWrongly for an answer that cannot hold.
    """
    intake, given = read(register), LocalPlaces()
    for _ in range(_ROUNDS if asked.places or asked.new_places else 0):
        known = register.known.local
        names: dict[tuple[str, str], PlaceName] = {}
        new: dict[tuple[str, str], LocalPlace] = {}
        for one in intake.asked:
            key = (one.text, one.within)
            if one.text in asked.places and key not in names:
                names[key] = name_answer(register, one.text, asked.places[one.text], one.within, asked.sender, "")
            elif one.text in asked.new_places and (one.text, "") not in new:
                parent, since = asked.new_places[one.text]
                new[one.text, ""] = new_place(
                    data, register, one.text, parent, since, code=one.code, by=asked.sender,
                    taken=tuple(place.code for place in new.values()),
                )  # fmt: skip
        if not names and not new:
            break
        more = LocalPlaces(tuple(new.values()), tuple(names.values()))
        given = LocalPlaces((*given.places, *more.places), (*given.names, *more.names))
        register = register.with_local(
            LocalPlaces((*known.places, *more.places), (*known.names, *more.names), known.changes)
        )
        intake = read(register)
    return intake, given

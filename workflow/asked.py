"""What a sender says beside a workbook, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from catalogue.records import Check, PersonalData, Problem
from loaders.intake.shapes import LoadedTable
from loaders.placing.asked_places import AskedPlace


@dataclass(frozen=True, slots=True)
class Asked:
    """What the sender says beside the workbook. `year` and `within` hold only where the workbook says neither.

    `layout`: the form it is meant to be ("": known by its headings). `means`: unknown heading → item id, "" for none.
    `units`: heading without a unit → its unit. `year_in`: "file" where the year stands in the workbook's name.
    `places`: a name not in the register → the code of the place meant; `new_places`: such a name → (code of the place
    above, since when). `without_personal`: blank personal data in a copy and take that, instead of refusing. `again`:
    read a workbook received before again, as what was learnt since says; any answer here does so too.
    """

    year: int | None = None
    within: str | None = None
    layout: str = ""
    means: Mapping[str, str] = field(default_factory=dict)
    without_personal: bool = False
    sender: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    year_in: str = ""
    places: Mapping[str, str] = field(default_factory=dict)
    new_places: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    again: bool = False

    @property
    def answers(self) -> bool:
        """Whether anything is said that could change how a workbook is read."""
        said = (self.year, self.within, self.layout, self.means, self.units, self.year_in, self.places, self.new_places)
        return self.again or any(said)


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What became of one workbook. `status`: loaded | unchanged | refused; `reason` says why it was refused, or, of one
    taken in, that an earlier receipt says the very same.

    Of an unchanged one, the problems and checks are those told when it was received. `asked_places`: names that are
    not exactly one place. `blanked`: cells left blank in the copy kept instead of the workbook (`--without-personal`).
    """

    file: str
    sha256: str
    status: str
    reason: str = ""
    observations: int = 0
    tables: tuple[LoadedTable, ...] = ()
    problems: tuple[Problem, ...] = ()
    checks: tuple[Check, ...] = ()
    personal_data: tuple[PersonalData, ...] = ()
    blanked: tuple[PersonalData, ...] = ()
    asked_places: tuple[AskedPlace, ...] = ()

    @property
    def troubled(self) -> bool:
        """Whether a person must look at something."""
        return self.status == "refused" or bool(self.problems)

"""One workbook before it is received: read, corrected, understood, and whether it may be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Check, PersonalData, Problem
from loaders import receipts
from loaders.auditing import Known
from loaders.blanking import blanked_copy
from loaders.corrections import SHIPPED, corrected, read_corrections
from loaders.history import earlier_figures
from loaders.intake import Intake, LoadedTable, take_in
from loaders.layouts import SHIPPED as SOURCES
from loaders.layouts import Layout, form_of, read_layouts, recognised
from loaders.personal import personal_data
from loaders.place_changes import read_changes
from loaders.reading import read_workbook
from loaders.shapes import Reading
from loaders.vocabulary import answer_key


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What became of one workbook. `status`: loaded | unchanged | refused; `reason` says why it was refused.

    `blanked`: cells left blank in the copy that was kept instead of the workbook (`--without-personal`).
    """

    file: str
    sha256: str
    status: str
    reason: str = ""
    observations: int = 0
    tables: tuple[LoadedTable, ...] = ()
    problems: tuple[Problem, ...] = ()
    checks: tuple[Check, ...] = ()
    personal_data: tuple[PersonalData, ...] = field(default=())
    blanked: tuple[PersonalData, ...] = ()

    @property
    def troubled(self) -> bool:
        """Whether a person must look at something."""
        return self.status == "refused" or bool(self.problems)


@dataclass(frozen=True, slots=True)
class Taken:
    """A workbook as far as it was understood: what to tell of it, its reading, and what to receive (None: refused)."""

    outcome: LoadedFile
    reading: Reading | None = None
    intake: Intake | None = None
    layout: Layout | None = None
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the sender says beside the workbook. `year` and `within` hold only where the workbook says neither.

    `layout`: the form it is meant to be ("": known by its headings). `means`: unknown heading → item id, "" for none.
    `without_personal`: blank personal data in a copy and take that, instead of refusing.
    """

    year: int | None = None
    within: str | None = None
    layout: str = ""
    means: Mapping[str, str] = field(default_factory=dict)
    without_personal: bool = False
    sender: str = ""


def answers_of(layout: Layout | None, asked: Asked) -> dict[str, str]:
    """What headings mean by the layout and by what was just said, which counts first."""
    said = {answer_key(heading.split("·")): id for heading, id in asked.means.items()}
    return {**(layout.meanings if layout else {}), **said}


def layouts_folder(data: Path) -> Path:
    """Where the layouts lie that users of this data folder have saved."""
    return data / "received" / "layouts"


def take(data: Path, path: Path, asked: Asked, scratch: Path) -> Taken:
    """Read one workbook against what the data folder knows. Stores nothing; `scratch` holds a copy if one is made."""
    sha256 = receipts.sha256_of(path)
    outcome = LoadedFile(file=path.name, sha256=sha256, status="refused")
    if any(one.receipt.sha256 == sha256 and not one.withdrawn for one in receipts.received(data)):
        return Taken(replace(outcome, status="unchanged"))
    reading = read_workbook(path)
    if reading.refused:
        return Taken(replace(outcome, reason=reading.refused, problems=reading.problems), reading)
    personal = tuple(personal_data(reading.grids))
    if personal and asked.without_personal:
        copy = blanked_copy(reading.grids, personal, path.name, scratch)
        taken = take(data, copy, replace(asked, without_personal=False), scratch)
        return replace(taken, outcome=replace(taken.outcome, file=path.name, blanked=personal))
    if personal:
        reason = f"含有个人信息（{len(personal)} 处），整份拒收。请删去姓名、证件号、电话、住址等列后重新报送。"
        return Taken(replace(outcome, reason=reason, personal_data=personal), reading)
    reading, stale, applied = corrected(reading, sha256, read_corrections(SHIPPED, data / "corrections"))
    layout, changed = recognised(form_of(reading), read_layouts(SOURCES, layouts_folder(data)), asked.layout)
    if changed:
        reason = "表头与已存的表式不同，没有收下；差别见问题清单。"
        return Taken(replace(outcome, reason=reason, problems=tuple(changed)), reading, layout=layout)
    known = Known(earlier=partial(earlier_figures, data), answers=answers_of(layout, asked), changes=read_changes())
    intake = take_in(reading, load_catalogue(), load_register(), year=asked.year, within=asked.within, known=known)
    intake = replace(intake, problems=(*intake.problems, *stale), checks=(*intake.checks, *applied))
    return Taken(_told(outcome, intake), reading, intake if intake.observations else None, layout, path)


def _told(outcome: LoadedFile, intake: Intake) -> LoadedFile:
    told = replace(outcome, tables=intake.tables, problems=intake.problems, checks=intake.checks)
    if not intake.observations:
        return replace(told, reason="没有读出任何可用的数据，原因见问题清单。")
    return replace(told, status="loaded", observations=len(intake.observations))

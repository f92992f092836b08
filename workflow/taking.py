"""One workbook before it is received: read, corrected, understood, and whether it may be kept."""

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Check, PersonalData, Problem
from loaders import receipts
from loaders.auditing import Known
from loaders.corrections import SHIPPED, corrected, read_corrections
from loaders.history import earlier_figures
from loaders.intake import Intake, LoadedTable, take_in
from loaders.personal import personal_data
from loaders.reading import read_workbook
from loaders.shapes import Reading


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What became of one workbook. `status`: loaded | unchanged | refused; `reason` says why it was refused."""

    file: str
    sha256: str
    status: str
    reason: str = ""
    observations: int = 0
    tables: tuple[LoadedTable, ...] = ()
    problems: tuple[Problem, ...] = ()
    checks: tuple[Check, ...] = ()
    personal_data: tuple[PersonalData, ...] = field(default=())

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


def take(data: Path, path: Path, year: int | None = None, within: str | None = None) -> Taken:
    """Read one workbook against what the data folder knows. Stores nothing."""
    sha256 = receipts.sha256_of(path)
    outcome = LoadedFile(file=path.name, sha256=sha256, status="refused")
    if any(one.receipt.sha256 == sha256 and not one.withdrawn for one in receipts.received(data)):
        return Taken(replace(outcome, status="unchanged"))
    reading = read_workbook(path)
    if reading.refused:
        return Taken(replace(outcome, reason=reading.refused, problems=reading.problems), reading)
    if personal := tuple(personal_data(reading.grids)):
        reason = f"含有个人信息（{len(personal)} 处），整份拒收。请删去姓名、证件号、电话、住址等列后重新报送。"
        return Taken(replace(outcome, reason=reason, personal_data=personal), reading)
    reading, stale, applied = corrected(reading, sha256, read_corrections(SHIPPED, data / "corrections"))
    known = Known(earlier=partial(earlier_figures, data))
    intake = take_in(reading, load_catalogue(), load_register(), year=year, within=within, known=known)
    intake = replace(intake, problems=(*intake.problems, *stale), checks=(*intake.checks, *applied))
    return Taken(_told(outcome, intake), reading, intake if intake.observations else None)


def _told(outcome: LoadedFile, intake: Intake) -> LoadedFile:
    told = replace(outcome, tables=intake.tables, problems=intake.problems, checks=intake.checks)
    if not intake.observations:
        return replace(told, reason="没有读出任何可用的数据，原因见问题清单。")
    return replace(told, status="loaded", observations=len(intake.observations))

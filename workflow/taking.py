"""One workbook before it is received: read, corrected, understood, and whether it may be kept."""

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from catalogue.local_places import LocalPlaces
from catalogue.places import Register, register_of
from catalogue.reading import load_catalogue
from loaders.audits.auditing import Known
from loaders.audits.history import earlier_figures, figures_beside, same_before
from loaders.intake.saying import with_units, year_of_name
from loaders.intake.taking import Intake, take_in
from loaders.mapping.layouts import SHIPPED as SOURCES
from loaders.mapping.layouts import Layout, form_of, read_layouts, recognised
from loaders.mapping.vocabulary import Vocabulary, answer_key, vocabulary
from loaders.personal.blanking import blanked_copy
from loaders.personal.finding import personal_data
from loaders.receiving import receipts
from loaders.receiving.corrections import SHIPPED, corrected, read_corrections
from loaders.receiving.receipt_notes import notes_of
from loaders.shapes import Reading
from loaders.workbooks.reading import read_workbook
from workflow.asked import Asked, LoadedFile
from workflow.place_asking import answered

__all__ = ["Asked", "LoadedFile", "Taken", "answers_of", "layouts_folder", "prepare", "take"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A workbook as far as it was understood: what to tell of it, its reading, and what to receive (None: refused).

    `places`: what its sender said of names, to be kept with it.
    """

    outcome: LoadedFile
    reading: Reading | None = None
    intake: Intake | None = None
    layout: Layout | None = None
    path: Path | None = None
    places: LocalPlaces = LocalPlaces()


def answers_of(layout: Layout | None, asked: Asked) -> dict[str, str]:
    """What headings mean by the layout and by what was just said, which counts first."""
    said = {answer_key(heading.split("·")): id for heading, id in asked.means.items()}
    return {**(layout.meanings if layout else {}), **said}


def units_of(layout: Layout | None, asked: Asked) -> dict[str, str]:
    """The units of headings that state none, by the layout and by what was just said, which counts first."""
    said = {answer_key(heading.split("·")): unit for heading, unit in asked.units.items()}
    return {**dict(one.rsplit("=", 1) for one in (layout.units if layout else ())), **said}


def layouts_folder(data: Path) -> Path:
    """Where the layouts lie that users of this data folder have saved."""
    return data / "received" / "layouts"


def prepare(data: Path, path: Path, asked: Asked) -> Taken:
    """`take` for looking only: nothing is stored, and no copy is left anywhere."""
    with TemporaryDirectory(prefix="capacity-") as scratch:
        return take(data, path, asked, Path(scratch))


def take(data: Path, path: Path, asked: Asked, scratch: Path) -> Taken:
    """Read one workbook against what the data folder knows. Stores nothing; `scratch` holds a copy if one is made.

    One received before is read again only where `asked` says anything new; else what was told then is told again.
    """
    sha256 = receipts.sha256_of(path)
    outcome = LoadedFile(file=path.name, sha256=sha256, status="refused")
    before = [one for one in receipts.received(data) if one.receipt.sha256 == sha256 and not one.withdrawn]
    if before and not asked.answers:
        return Taken(_as_received(outcome, before[-1]))
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
    own, shipped = read_layouts(layouts_folder(data)), read_layouts(SOURCES)
    layout, changed = recognised(form_of(reading), own, asked.layout, shipped, _understood_heading)
    if changed:
        reason = "表头与已存的表式不同，没有收下；差别见问题清单。"
        return Taken(replace(outcome, reason=reason, problems=tuple(changed)), reading, layout=layout)
    intake, places = _understood(data, reading, layout, asked)
    intake = replace(intake, problems=(*intake.problems, *stale), checks=(*intake.checks, *applied))
    told = _told(outcome, intake)
    if told.status == "loaded" and (same := same_before(data, sha256, intake.observations)):
        told = replace(told, reason=f"与已收的“{same}”读数完全相同，可能是同一份材料换了名称；请核对，重复的可以撤回。")
    return Taken(told, reading, intake if intake.observations else None, layout, path, places)


@lru_cache(maxsize=1)
def _aliases() -> Vocabulary:
    return vocabulary(load_catalogue())


def _understood_heading(path: str) -> bool:
    return _aliases().meaning(path.split("·")) is not None


def _understood(data: Path, reading: Reading, layout: Layout | None, asked: Asked) -> tuple[Intake, LocalPlaces]:
    known = Known(
        earlier=partial(earlier_figures, data),
        beside=partial(figures_beside, data, catalogue=load_catalogue()),
        answers=answers_of(layout, asked),
    )
    reading = with_units(reading, units_of(layout, asked))
    year, within = asked.year, asked.within or (layout.within if layout else "") or None
    if year is None and (asked.year_in or (layout.year_in if layout else "")) == "file":
        year = year_of_name(reading.file)

    def read(register: Register) -> Intake:
        return take_in(reading, load_catalogue(), register, year=year, within=within, known=known)

    return answered(data, asked, register_of(data), read)


def _as_received(outcome: LoadedFile, before: receipts.Received) -> LoadedFile:
    problems, checks = notes_of(before.folder)
    count = pq.read_metadata(before.observations).num_rows
    told = replace(outcome, problems=tuple(problems), checks=tuple(checks), observations=count)
    return replace(told, status="unchanged")


def _told(outcome: LoadedFile, intake: Intake) -> LoadedFile:
    told = replace(
        outcome, tables=intake.tables, problems=intake.problems, checks=intake.checks, asked_places=intake.asked
    )
    if not intake.observations:
        return replace(told, reason="没有读出任何可用的数据，原因见问题清单。")
    return replace(told, status="loaded", observations=len(intake.observations))

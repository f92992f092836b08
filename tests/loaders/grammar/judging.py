"""A composition read and taken in, and every difference from its truth with a verdict."""

from dataclasses import dataclass

from openpyxl.utils.cell import coordinate_to_tuple

from catalogue.places import load_register
from catalogue.reading import load_catalogue
from catalogue.records import Problem
from loaders.intake.taking import take_in
from loaders.personal.finding import personal_data
from loaders.shapes import Reading
from loaders.workbooks.sheets import tables_in
from tests.loaders.grammar.books import Book

#: Verdicts, the worst first.
VERDICTS = ("crash", "wrong", "lost", "asked", "noise")


@dataclass(frozen=True)
class Fault:
    """One difference: its verdict, where, and what was found."""

    verdict: str
    where: str
    told: str


def faults_of(book: Book) -> list[Fault]:
    """What the reading of a workbook has against its truth; the worst first."""
    grids = [sheet.grid() for sheet in book.sheets]
    chosen, tables, problems = tables_in(grids, None)
    reading = Reading("报表.xlsx", tuple(tables), tuple(problems), "", tuple(chosen))
    intake = take_in(reading, load_catalogue(), load_register(), book.year, book.within)
    told = [problem for problem in intake.problems if problem.kind not in book.expected]
    found = {(one.sheet, coordinate_to_tuple(one.cell)): one for one in intake.observations}
    faults = [Fault("asked", f"{one.sheet}!{one.cell}", f"personal {one.kind}") for one in personal_data(grids)]
    for sheet in book.sheets:
        kinds = sorted({problem.kind for problem in told if problem.sheet in (sheet.name, "")})
        for at, truth in sheet.truths.items():
            where = f"{sheet.name}!{at}"
            one = found.pop((sheet.name, at), None)
            if one is None and truth.asked and (told_at := asked_at(told, sheet.name, at)):
                told = [problem for problem in told if problem not in told_at]
                continue
            if one is None:
                faults.append(Fault("asked" if kinds else "lost", where, ",".join(kinds) or "nothing told"))
                continue
            said = (one.area, one.year, one.item, one.status, one.value, one.low, one.high)
            want = (truth.place, truth.year, truth.item, truth.status, truth.value, truth.low, truth.high)
            if said != want:
                differ = [f"{a}≠{b}" for a, b in zip(said, want, strict=True) if a != b]
                faults.append(Fault("wrong", where, " ".join(differ)))
    faults += [
        Fault("wrong", f"{sheet}!{at}", f"{one.area} {one.year} {one.item} {one.value} from nowhere")
        for (sheet, at), one in found.items()
    ]
    if not faults:
        faults = [Fault("noise", f"{p.sheet}!{p.cell}", f"{p.kind} {p.found}") for p in told]
    return sorted(faults, key=lambda fault: VERDICTS.index(fault.verdict))


def asked_at(told: list[Problem], sheet: str, at: tuple[int, int]) -> list[Problem]:
    """The problems told at one cell."""
    return [one for one in told if one.sheet == sheet and one.cell and coordinate_to_tuple(one.cell) == at]

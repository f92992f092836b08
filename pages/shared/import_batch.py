"""What one session has dropped on 数据导入 and said of it, and what its workbooks ask."""

import shutil
import weakref
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp

import workflow
from loaders.mapping.vocabulary import answer_key
from workflow.place_asking import UnknownPlace
from workflow.taking import Taken


@dataclass
class Batch:
    """What one session has dropped and said. Headings and names are asked once for all its workbooks.

    `folder` holds the dropped files and goes with the batch: nothing that was not received stays on the disk.
    """

    folder: Path = field(default_factory=lambda: Path(mkdtemp(prefix="capacity-import-")))

    taken: dict[Path, tuple[workflow.Asked, Taken]] = field(default_factory=dict)
    headings: dict[Path, dict[str, str]] = field(default_factory=dict)
    places: dict[Path, dict[str, UnknownPlace]] = field(default_factory=dict)
    unitless: dict[Path, dict[str, str]] = field(default_factory=dict)
    means: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    new: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The folder goes when the batch does."""
        weakref.finalize(self, shutil.rmtree, self.folder, True)

    def asked(self, path: Path, common: workflow.Asked) -> workflow.Asked:
        """What is said beside one workbook: the answers to what was asked of it."""
        means = {heading: id for heading, id in self.means.items() if heading in self.headings.get(path, {})}
        named = {text: code for text, code in self.named.items() if text in self.places.get(path, {})}
        new = {text: at for text, at in self.new.items() if text in self.places.get(path, {})}
        units = {heading: unit for heading, unit in self.units.items() if heading in self.unitless.get(path, {})}
        return replace(common, means=means, units=units, places=named, new_places=new)

    def remember(self, path: Path, taken: Taken) -> None:
        """Note what a workbook asks, so that a question stays in sight once it is answered."""
        known = taken.layout.meanings if taken.layout else {}
        empty, bare = _columns(taken)
        for table in taken.outcome.tables:
            for heading, item, unit in table.columns:
                if item is None and heading not in empty and known.get(answer_key(heading.split("·"))) != "":
                    self.headings.setdefault(path, {})[heading] = unit
                elif item is not None and heading in bare:
                    self.unitless.setdefault(path, {})[heading] = item
        for place in workflow.unknown_places(taken.outcome):
            self.places.setdefault(path, {}).setdefault(place.asked.text, place)


def _columns(taken: Taken) -> tuple[set[str], set[str]]:
    """(headings of columns blanked for personal data, headings of columns whose figures have no unit)."""
    blanked = {(one.sheet, one.cell.rstrip("0123456789")) for one in taken.outcome.blanked}
    told = [problem for problem in taken.outcome.problems if problem.kind == "unknown_unit"]
    unitless = {(problem.sheet, problem.cell.rstrip("0123456789")) for problem in told}
    at = {
        (table.sheet, column.letter): "·".join(column.path)
        for table in (taken.reading.tables if taken.reading else ())
        for column in table.columns
    }
    return {at[one] for one in blanked if one in at}, {at[one] for one in unitless if one in at}

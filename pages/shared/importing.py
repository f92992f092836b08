"""The workbooks dropped on 数据导入, what their sender says of them, and how far each was understood."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import streamlit as st

import workflow
from catalogue.faults import UserFault
from loaders.folders import WORKBOOKS
from loaders.vocabulary import answer_key
from pages.shared import asked
from pages.shared.text import clean, shown
from workflow.place_asking import UnknownPlace
from workflow.taking import Taken

#: So many workbooks keep their reading in memory; a bigger folder reads one again when it is looked at.
_KEPT = 12


@dataclass
class Batch:
    """What one session has dropped and said. Headings and names are asked once for all its workbooks."""

    taken: dict[Path, tuple[workflow.Asked, Taken]] = field(default_factory=dict)
    headings: dict[Path, dict[str, str]] = field(default_factory=dict)
    places: dict[Path, dict[str, UnknownPlace]] = field(default_factory=dict)
    unitless: dict[Path, dict[str, str]] = field(default_factory=dict)
    means: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    new: dict[str, tuple[str, str]] = field(default_factory=dict)

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
            self.places.setdefault(path, {}).setdefault(place.text, place)


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


def batch() -> Batch:
    """This session's batch."""
    found: Batch = st.session_state.setdefault("import_batch", Batch())
    return found


def forget() -> None:
    """Start anew with nothing dropped."""
    st.session_state.pop("import_batch", None)
    st.session_state["drops"] = st.session_state.get("drops", 0) + 1


def dropped() -> list[Path]:
    """The dropped workbooks as files under their own names, each in a folder of its own."""
    whole = st.segmented_control("放入", ["文件", "整个文件夹"], default="文件", key="drop_kind", required=True)
    key = f"drop_{st.session_state.get('drops', 0)}_{whole}"
    many: Any = "directory" if whole == "整个文件夹" else True
    ends = sorted(end.lstrip(".") for end in WORKBOOKS)
    files: Sequence[Any] = st.file_uploader(
        "工作簿，可多选", type=ends, accept_multiple_files=many, key=key, label_visibility="collapsed"
    )
    folder = Path(st.session_state.setdefault("import_folder", mkdtemp(prefix="capacity-import-")))
    paths = []
    for file in files:
        name = Path(file.name).name
        if name.startswith(("~$", ".")):
            continue
        path = folder / file.file_id / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.getbuffer())
        paths.append(path)
    return paths


def read(paths: Sequence[Path], common: workflow.Asked) -> dict[Path, Taken]:
    """Every workbook as far as it is understood with what was said; read anew only where that changed."""
    found, now = batch(), {}
    progress = st.empty()
    for at, path in enumerate(paths, 1):
        for _ in range(2):  # an answer given for an earlier workbook may be one to this one's question
            wanted = found.asked(path, common)
            if path in found.taken and found.taken[path][0] == wanted:
                break
            progress.progress((at - 1) / len(paths), text=shown(f"正在读第 {at} 份，共 {len(paths)} 份：{path.name}"))
            taken = taken_in(path, wanted)
            found.remember(path, taken)
            found.taken[path] = wanted, _slim(taken, len(paths) > _KEPT)
        now[path] = found.taken[path][1]
    progress.empty()
    return now


def taken_in(path: Path, wanted: workflow.Asked) -> Taken:
    """One workbook, understood; what a sender may have said wrongly refuses it in words."""
    try:
        return workflow.prepare(asked.data_folder(), path, wanted)
    except UserFault as fault:
        return Taken(workflow.LoadedFile(clean(path.name), "", "refused", reason=str(fault)))


def _slim(taken: Taken, slim: bool) -> Taken:
    return replace(taken, reading=None, intake=None) if slim else taken


def whole(path: Path, taken: Taken) -> Taken:
    """The workbook with its reading, read again where that was not kept."""
    if taken.reading is not None or taken.outcome.status == "unchanged" or not taken.outcome.sha256:
        return taken
    return taken_in(path, batch().taken[path][0])


def commit(paths: Sequence[Path]) -> list[workflow.LoadedFile]:
    """Receive what may be received and publish, all in one edition."""
    each = {path: batch().taken[path][0] for path in paths}
    with st.spinner("正在收下并生成新版本…"):
        return workflow.load(asked.data_folder(), list(paths), each=each)

"""The workbooks dropped on 数据导入, what their sender says of them, and how far each was understood."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import streamlit as st

import workflow
from catalogue.faults import UserFault
from loaders.workbooks.archives import unpacked
from loaders.workbooks.folders import DROPPED
from pages.shared import asked
from pages.shared.import_batch import Batch
from pages.shared.text import clean, shown
from workflow.taking import Taken

#: So many workbooks keep their reading in memory; a bigger folder reads one again when it is looked at.
_KEPT = 12


def batch() -> Batch:
    """This session's batch."""
    if "import_batch" not in st.session_state:
        st.session_state["import_batch"] = Batch()
    found: Batch = st.session_state["import_batch"]
    return found


def forget() -> None:
    """Start anew with nothing dropped."""
    st.session_state.pop("import_batch", None)
    st.session_state["drops"] = st.session_state.get("drops", 0) + 1


def dropped() -> list[Path]:
    """The dropped workbooks, those in dropped zips too, as files under their own names, each in a folder of its own."""
    whole = st.segmented_control("放入", ["文件", "整个文件夹"], default="文件", key="drop_kind", required=True)
    key = f"drop_{st.session_state.get('drops', 0)}_{whole}"
    many: Any = "directory" if whole == "整个文件夹" else True
    ends = sorted(end.lstrip(".") for end in DROPPED)
    files: Sequence[Any] = st.file_uploader(
        "工作簿或装着工作簿的压缩包（zip），可多选",
        type=ends,
        accept_multiple_files=many,
        key=key,
        label_visibility="collapsed",
    )
    folder, paths = batch().folder, []
    for file in files:
        name = Path(file.name).name
        if name.startswith(("~$", ".")):
            continue
        path = folder / file.file_id / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.getbuffer())
        paths += unpacked(path, path.parent / "zip")
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
            slim = replace(taken, reading=None, intake=None) if len(paths) > _KEPT else taken
            found.taken[path] = wanted, slim
        now[path] = found.taken[path][1]
    progress.empty()
    return now


def taken_in(path: Path, wanted: workflow.Asked) -> Taken:
    """One workbook, understood; what a sender may have said wrongly refuses it in words."""
    try:
        return workflow.prepare(asked.data_folder(), path, wanted)
    except UserFault as fault:
        return Taken(workflow.LoadedFile(clean(path.name), "", "refused", reason=str(fault)))


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

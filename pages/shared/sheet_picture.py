"""The original sheet around one cell, as it was received, in a grid with row numbers and column letters."""

from pathlib import Path

import streamlit as st

from catalogue.answers import ObservationAnswer
from loaders.workbooks.reading import read_workbook
from loaders.workbooks.surroundings import Box, Surroundings, around, original
from pages.shared import asked
from pages.shared.text import inert


@st.cache_data(show_spinner="正在打开原表…", max_entries=300)
def _around(data: str, sha256: str, file: str, sheet: str, cell: str) -> Surroundings | None:
    path = original(Path(data), sha256, file)
    return around(read_workbook(path, sheet), sheet, cell) if path else None


def picture(observation: ObservationAnswer) -> None:
    """The cell of an observation in its sheet; in words where the original cannot be shown."""
    at(observation.sha256, observation.workbook, observation.sheet, observation.cell)


def at(sha256: str, workbook: str, sheet: str, cell: str) -> None:
    """A cell of a receipt in its sheet; in words where the original cannot be shown."""
    seen = _around(str(asked.data_folder()), sha256, workbook, sheet, cell)
    if seen is None:
        st.caption("原表图不能显示：收件夹里没有这份原件，或它现在读不出来。上表的原文是收件时照录的。")
        return
    lines = "".join(f"<th scope='col'>{inert(letter)}</th>" for letter in seen.letters)
    boxes = f"<tr><td></td>{lines}</tr>"
    before = seen.rows[0] - 1
    for row, line in zip(seen.rows, seen.lines, strict=True):
        lines = "".join(_box(box, row in seen.headings) for box in line)
        gap = "gap" if row > before + 1 else ""
        boxes += f"<tr class='{inert(gap)}'><th scope='row'>{inert(row)}</th>{lines}</tr>"
        before = row
    named = f"{workbook}　工作表“{sheet}”　单元格 {cell}"
    st.html(
        f"<figure class='sheet'><figcaption>{inert(named)}</figcaption><div tabindex='0' role='group'"
        f" aria-label='{inert(named)}'><table>{boxes}</table></div></figure>"
    )


def _box(box: Box, heading: bool) -> str:
    kind = "hit" if box.hit else "head" if heading else ""
    return f"<td class='{inert(kind)}' rowspan='{inert(box.down)}' colspan='{inert(box.across)}'>{inert(box.text)}</td>"

"""One workbook before it is received: what was understood, what is asked, what is wrong."""

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

import workflow
from catalogue.models import Catalogue
from loaders.likely import likely
from loaders.receipts import received
from loaders.zones import zones
from pages.shared import asked, show
from pages.shared.text import clean, inert, shown
from workflow.taking import Taken

_COLOURS = {
    "title": ("标题", "#e8eef7"),
    "heading": ("表头", "#cfe0f5"),
    "data": ("数据", "#e6f4e6"),
    "total": ("合计", "#f3ecd2"),
    "note": ("说明", "#eeeeee"),
    "problem": ("有问题", "#f8d0cc"),
    "outside": ("未识别", "#ffffff"),
}
_NONE = "（不是数据项）"
_LATER = "（暂不采用）"


def dropped(files: Iterable[Any]) -> list[Path]:
    """The dropped files in a folder of this session, under their own names."""
    folder = st.session_state.setdefault("import_folder", tempfile.mkdtemp(prefix="capacity-import-"))
    paths = []
    for file in files:
        path = Path(folder) / Path(file.name).name
        path.write_bytes(file.getvalue())
        paths.append(path)
    return paths


def picture(taken: Taken) -> None:
    """Each sheet as a grid with its zones coloured."""
    if taken.reading is None:
        return
    boxes = "".join(
        f'<span style="background:{inert(colour)};padding:0 .6em">{inert(name)}</span> '
        for name, colour in _COLOURS.values()
    )
    for grid in taken.reading.grids:
        cells = zones(taken.reading, grid, taken.outcome.problems)
        lines = "".join(
            "<tr>" + "".join(_box(text, _COLOURS[zone][1]) for text, zone in row) + "</tr>" for row in cells
        )
        with st.expander(shown(f"工作表 {grid.sheet}"), expanded=len(taken.reading.grids) == 1):
            st.html(f'<p class="line">{boxes}</p>')
            st.html(f'<div style="overflow:auto;max-height:420px"><table>{lines}</table></div>')


def _box(text: str, colour: str) -> str:
    return f'<td style="background:{inert(colour)};border:1px solid #ccc">{inert(text[:30])}</td>'


def choices(taken: Taken, catalogue: Catalogue) -> dict[str, str]:
    """Unknown headings, each with its likely items to choose from; what was chosen."""
    asked_for = {h: u for table in taken.outcome.tables for h, item, u in table.columns if item is None}
    said: dict[str, str] = {}
    for heading, unit in asked_for.items():
        first = likely(heading, unit, catalogue)
        rest = [id for id in catalogue.items if id not in first]
        titles = {id: f"{catalogue.items[id].title}（{catalogue.items[id].unit}）" for id in [*first, *rest]}
        options = [_LATER, *titles.values(), _NONE]
        key = f"means_{taken.outcome.sha256[:8]}_{heading}"
        unit_said = f"（{unit}）" if unit else ""
        chosen = st.selectbox(shown(f"“{heading}”{unit_said}是哪个数据项"), options, key=key)
        if chosen == _NONE:
            said[heading] = ""
        elif chosen != _LATER:
            said[heading] = next(id for id, title in titles.items() if title == chosen)
    return said


def told(outcome: workflow.LoadedFile) -> None:
    """Status, figures, problems and checks of one workbook."""
    words = {"loaded": "可以收下", "unchanged": "已有相同收件", "refused": "不能收下"}
    checked = sum(1 for check in outcome.checks if not check.ok)
    show.facts(
        [
            ("结果", words[outcome.status]),
            ("原因", outcome.reason),
            ("读出的数", str(outcome.observations)),
            ("核对", f"{len(outcome.checks)} 项，不符 {checked} 项" if outcome.checks else ""),
        ]
    )
    listed = [(p.sheet, p.cell, p.found, p.wanted, p.do) for p in outcome.problems]
    listed += [(p.sheet, p.cell, "含有个人信息", "只有数字", "请删去这一列") for p in outcome.personal_data]
    if listed:
        heads = ("工作表", "单元格", "发现", "应当", "请")
        columns = {head: [clean(row[n]) for row in listed] for n, head in enumerate(heads)}
        st.dataframe(columns, hide_index=True, alt="需要处理的问题")


def receipts_table() -> str | None:
    """The receipts, newest first; the sha256 of the one to withdraw, if its button was pressed."""
    found = [one for one in reversed(received(asked.data_folder()))]
    columns = {
        "文件": [clean(one.receipt.file) for one in found],
        "收件时间": [one.receipt.received_at[:16].replace("T", " ") for one in found],
        "报送人": [clean(one.receipt.received_from) for one in found],
        "表式": ["自动识别" if one.receipt.layout == "auto" else clean(one.receipt.layout) for one in found],
        "状态": ["已撤回" if one.withdrawn else "在用" for one in found],
        "指纹": [one.receipt.sha256[:16] for one in found],
    }
    st.dataframe(columns, hide_index=True, alt="收件清单")
    kept = {f"{r.receipt.file}（{r.receipt.sha256[:16]}）": r.receipt.sha256 for r in found if not r.withdrawn}
    chosen = st.selectbox("要撤回的收件", [shown(name) for name in kept], index=None, placeholder="请选择")
    if st.button("撤回", disabled=chosen is None):
        return next(sha for name, sha in kept.items() if shown(name) == chosen)
    return None

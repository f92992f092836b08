"""数据质量: which of its parts the reader looks at, and lists that can be taken away."""

from pathlib import Path

import streamlit as st

from briefings.listing import Columns, listing_book, listing_csv
from pages.shared import address
from pages.shared.text import clean, shown

PAGE = "pages/data/quality.py"
#: In the URL → on the page.
PARTS = {
    "ledger": "问题台账",
    "complete": "完整性和及时性",
    "checks": "核对",
    "superseded": "被替代和相互矛盾的数",
    "corrections": "更正",
}
_BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def kept(folder: Path, *more: Path) -> tuple[int, ...]:
    """What tells one state of the data folder's receipts from every other: when they, and `more`, last changed."""
    paths = (folder / "received", folder / "editions" / "current.json", *more)
    return tuple(path.stat().st_mtime_ns if path.exists() else 0 for path in paths)


def part() -> str:
    """The part the URL names; the ledger where it names none."""
    named = address.get("part") or ""
    current = named if named in PARTS else next(iter(PARTS))
    st.session_state["choose_part"] = current
    st.segmented_control(
        "看什么",
        list(PARTS),
        format_func=PARTS.__getitem__,
        key="choose_part",
        on_change=lambda: address.put("part", st.session_state["choose_part"] or current),
        label_visibility="collapsed",
    )
    return current


def picked(name: str, options: dict[str, str]) -> str:
    """What the URL names if it is one of the options, else everything ("")."""
    value = address.get(name) or ""
    return value if value in options else ""


def download(title: str, columns: Columns, key: str) -> None:
    """Two buttons; each file is made only when it is asked for."""
    with st.container(horizontal=True, gap="small"):
        for form, mime, made in (
            ("xlsx", _BOOK, lambda: listing_book(title, columns)),
            ("csv", "text/csv", lambda: listing_csv(columns)),
        ):
            label = "下载 Excel" if form == "xlsx" else "下载 CSV"
            name = f"{title}.{form}"
            st.download_button(shown(label), made, name, mime, key=f"{key}_{form}", on_click="ignore")


def listed(columns: Columns) -> dict[str, list[str]]:
    """Columns of text as a table may show them."""
    return {head: [clean(text) for text in texts] for head, texts in columns.items()}

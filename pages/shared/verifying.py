"""核对材料: what is checked, its figures as a list, and one figure with the sentence it stands in."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from catalogue.answers import PlaceAnswer
from catalogue.checked_answers import CheckedFigure, CheckedText
from charts.numbers import MISSING, with_span
from pages.shared import address, asked, picker, quality, rows, show
from pages.shared.choices import choose, switch
from pages.shared.text import clean, shown
from workflow.verifying import verify_content
from workflow.verifying.telling import RESULT, spoken_of, worst_first

_SHAPE = {"differs": "▼", "undetermined": "◇", "not_held": "○", "agrees": "●", "not_checked": "□"}
_TONE = {"differs": "short", "agrees": "met"}
_MOST = 200_000


def whose(place: PlaceAnswer, years: Sequence[int]) -> int | None:
    """The place a text speaks of where it names none, and the year where it names none (None: the latest)."""
    if not years:
        st.info(shown(f"{place.name}没有任何年份的数据；文中写明的别处，仍按别处的数核对。"))
    left, right = st.columns(2)
    with left:
        picker.pick(place)
    with right:
        options = {"": "最近有数据的一年", **{str(year): f"{year} 年" for year in years}}
        named = address.get("text_year") or ""
        current = choose("文中没有写明年份的，按", "text_year", options, named if named in options else "")
    return int(current) if current else None


def given() -> tuple[str, bytes]:
    """(name, content) of the text to check: the file where there is one, else what was pasted; ends the page without
    either."""
    text = st.text_area("要核对的文字", key="verify_text", height=180, max_chars=_MOST)
    file = st.file_uploader("或上传材料（.docx、.txt、.md）", type=["docx", "txt", "md"], key="verify_file")
    if file is not None:
        return file.name, file.getvalue()
    if not text.strip():
        st.info("贴入文字或上传文件后，这里逐个列出其中带单位的数字。文字只在本机核对，不保存。")
        st.stop()
    return "贴入的文字.txt", text.encode()


@st.cache_resource(max_entries=8, show_spinner="正在核对…")
def checked(
    name: str, content: bytes, area: str, year: int | None, folder: str, pointer: str, number: int | None
) -> CheckedText:
    """The figures of a text; worked out once per text, place, year and state of the data."""
    return verify_content(Path(folder), name, content, area, year, number)


def summary(found: CheckedText) -> None:
    """How many figures came to which result."""
    counts = Counter(one.result for one in found.figures)
    show.section(f"{Path(found.file).stem}：{len(found.figures)} 个数字", f"按数据第 {found.edition} 版核对。")
    show.cards(
        [
            (f"{_SHAPE[result]} {word}", f"{counts[result]} 个", "", _TONE.get(result, ""))
            for result, word in RESULT.items()
            if counts[result]
        ]
    )


def table(found: CheckedText) -> CheckedFigure | None:
    """The figures, those that differ first; the one whose row was clicked."""
    there = {one.result for one in found.figures}
    options = {"": "全部"} | {str(result): word for result, word in RESULT.items() if result in there}
    named = address.get("result") or ""
    wanted = switch("看哪些", "result", options, named if named in options else "")
    listed = worst_first(one for one in found.figures if one.result == (wanted or one.result))
    columns = {
        "结果": [f"{_SHAPE[one.result]} {RESULT[one.result]}" for one in listed],
        "位置": [one.at for one in listed],
        "文中数字": [one.text for one in listed],
        "地方": [one.area_name or MISSING for one in listed],
        "年份": [str(one.year or MISSING) for one in listed],
        "说的是": [spoken_of(one) or MISSING for one in listed],
        "应当": [one.wanted or one.found or MISSING for one in listed],
        "请": [one.do or MISSING for one in listed],
        "原句": [one.sentence for one in listed],
    }
    cells = {head: [clean(text) for text in texts] for head, texts in columns.items()}
    picked = rows.opened(cells, {}, "verify_rows", listed, "材料里的数字：结果、位置、文中数字、说的是什么、应当是多少")
    quality.download(f"核对_{Path(found.file).stem}", columns, "verify")
    return picked


def one(figure: CheckedFigure) -> None:
    """A figure, the sentence it stands in, and what we hold of it with the way to its cells."""
    show.section(f"{figure.at}：{figure.text}", figure.sentence)
    told = (("发现", figure.found), ("应当", figure.wanted), ("请", figure.do))
    show.facts([(head, text) for head, text in told if text])
    for held in figure.held:
        value = with_span(held.value, held.low, held.high, held.unit)
        st.markdown(shown(f"本库：{held.title} {value}"))
        if held.about in asked.catalogue().indicators and figure.year:
            here = address.link(area=figure.area, indicator=held.about, year=figure.year)
            st.page_link("pages/data/trace.py", label="溯源", query_params=here)

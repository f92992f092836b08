"""The parts of 地图: the places of a level, their borders where a file gives them, and the files themselves."""

from pathlib import Path

import streamlit as st

from catalogue.answers import GapAnswer
from catalogue.faults import UsedWrongly
from catalogue.places import register_of
from charts.place_map import CLASSES, place_map
from charts.sources import under_rule
from charts.spec import ChartSpec
from charts.words import LEVEL, SHAPE
from loaders.boundaries.files import boundaries_of, boundary_files, drop_boundaries, keep_boundaries
from loaders.boundaries.reading import Boundary
from pages.shared import address, asked, filters, scatter
from pages.shared.choices import choose
from pages.shared.text import clean, shown

#: More places than this are no readable map.
MOST = 400


def level_of(view: filters.View) -> str:
    """The level drawn, as chosen; in the URL. A community is drawn alone."""
    below = scatter.levels(view)
    if not below:
        return view.place.level
    named = address.get("level") or ""
    with st.container(key="filters_more"):
        chosen = choose("画哪一级", "level", below, named if named in below else scatter.first_level(view, below))
    address.put("level", chosen)
    return chosen


def places(view: filters.View, level: str) -> list[GapAnswer]:
    """The indicator at every place of the level. Raises UsedWrongly where there are too many to be read."""
    found = asked.gaps(view.place.code, level, view.year, (view.indicator,), view.rule)
    if len(found) > MOST:
        raise UsedWrongly(f"{view.place.name}下面有 {len(found):,} 个{LEVEL[level]}，画在一起看不清。请先进入下一级。")
    return found


@st.cache_data(show_spinner="正在读取边界…", max_entries=4)
def _outlines(folder: str, state: tuple[tuple[str, str], ...]) -> dict[str, tuple[Boundary, str]]:
    return boundaries_of(Path(folder), register_of(Path(folder)))


def outlines() -> dict[str, tuple[Boundary, str]]:
    """The borders of every place some file draws, read once as long as the files stay the same."""
    folder = asked.data_folder()
    return _outlines(str(folder), tuple((one.key, one.added_at) for one in boundary_files(folder)))


def picture(view: filters.View, answers: list[GapAnswer]) -> ChartSpec:
    """The map, with whose borders they are; tiles where no file draws any of these places."""
    held = outlines()
    mine = {a.area: held[a.area][0].rings for a in answers if a.area in held}
    credits = "、".join(dict.fromkeys(held[code][1] for code in mine))
    sections = {} if view.place.level in ("town", "community") else _sections(answers, view.place.code)
    declared = asked.catalogue().indicators[view.indicator]
    books = asked.workbooks(view.place.code, view.year, view.indicator)
    source = under_rule(books, max((a.edition for a in answers), default=0), view.rule)
    source += f"边界：{credits}（由使用单位提供，只作示意）。" if credits else ""
    about = {"地方": view.place.name, "指标": declared.title, "年份": f"{view.year} 年"}
    return place_map(answers, mine, sections, source, about)


def _sections(answers: list[GapAnswer], within: str) -> dict[str, str]:
    """What each place lies in, where that is not the place asked about itself."""
    above = {"community": 9, "town": 6, "county": 4, "city": 2}
    codes = {a.area: a.area[: above[a.level]] for a in answers if a.level in above}
    names = {code: place.name for code in set(codes.values()) if (place := asked.place(code)) is not None}
    return {area: names.get(code, "") for area, code in codes.items() if code != within}


def files(view: filters.View) -> None:
    """The files of borders: what is held, a new one, a way to drop one."""
    folder = asked.data_folder()
    told = st.session_state.pop("borders_done", "")
    if told:
        st.success(shown(told))
    with st.expander("边界文件"):
        st.caption("看板不带地图。把本单位可用的边界（GeoJSON，经纬度）放进来，就按边界画；没有边界的，按方块排列。")
        for one in boundary_files(folder):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.write(shown(f"{one.file}　{one.credit}　{one.added_at[:10]}"))
                if st.button("撤下", key=f"drop_{one.key}", type="tertiary"):
                    drop_boundaries(folder, one.key)
                    st.session_state["borders_done"] = f"已撤下 {one.file}。"
                    st.rerun()
        add(folder, view.place.code)


def add(folder: Path, within: str) -> None:
    """Check and keep one file; what matched and what did not."""
    file = st.file_uploader("边界文件（.geojson、.json）", key=f"borders_{st.session_state.get('borders', 0)}")
    credit = st.text_input("边界从哪里来（审图号或提供单位，会印在图下）", key="borders_credit")
    if file is None or not st.button("收下边界文件", type="primary"):
        return
    about, reading = keep_boundaries(folder, file.name, file.getvalue(), credit, within, register_of(folder))
    left = "、".join(f"{clean(one.found)}（{one.why}）" for one in reading.unmatched[:10])
    more = f"；对不上的 {len(reading.unmatched)} 个：{left}" if reading.unmatched else ""
    st.session_state["borders_done"] = (
        f"已收下 {about.file}：按“{reading.by}”对上 {len(reading.boundaries)} 个地方{more}。"
    )
    st.session_state["borders"] = st.session_state.get("borders", 0) + 1
    st.rerun()


def key(spec: ChartSpec) -> None:
    """What the signs and shades mean, those that occur."""
    held = {m.group: SHAPE[m.judgement] for m in spec.marks}
    found = [(held[group], group) for group in CLASSES.values() if group in held]
    told = [f"{shape} {group}" for shape, group in found]
    st.caption(shown("　".join([*told, *([f"数字的单位：{spec.unit}"] if spec.unit else [])])))

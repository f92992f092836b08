"""What this office has told the dashboard once: forms, names of places, new places, mergers and splits."""

import re
from collections.abc import Callable

import streamlit as st

import workflow
from catalogue.faults import UserFault
from catalogue.local_places import KINDS, LocalPlace, PlaceName
from catalogue.places import Register, register_of
from loaders.mapping.layouts import read_layouts
from pages.shared import asked
from pages.shared.quality import listed
from pages.shared.quality_problem import moment
from pages.shared.text import clean, shown
from workflow.place_answers import KeptAnswer
from workflow.taking import layouts_folder


def whole() -> None:
    """The lists; an answer about a place can be withdrawn, and a merger or split entered."""
    data = asked.data_folder()
    register = register_of(data)
    forms, answers = read_layouts(layouts_folder(data)), workflow.place_answers(data)
    with st.expander(shown(f"已记住的：表式 {len(forms)} 种，地方 {len(answers)} 条")):
        if forms:
            columns = {
                "表式": [one.name for one in forms],
                "答过的列": ["、".join(one.answers) for one in forms],
                "答过的单位": ["、".join(one.units) for one in forms],
                "保存时间": [moment(one.saved_at) for one in forms],
                "保存人": [one.saved_by for one in forms],
            }
            st.dataframe(listed(columns), hide_index=True, alt="已记住的表式：名称、答过的列、答过的单位、时间、人")
        if answers:
            _answers(answers, register)
        _change(register)


def _answers(answers: list[KeptAnswer], register: Register) -> None:
    told = [_told(one, register) for one in answers]
    heads = ("类别", "名称", "就是", "从哪天起", "登记人", "登记时间")
    columns = {head: [row[n] for row in told] for n, head in enumerate(heads)}
    st.dataframe(listed(columns), hide_index=True, alt="已记住的地方：类别、名称、就是、从哪天起、登记人、登记时间")
    words = {one.file: clean(f"{row[0]}：{row[1]}　{row[2]}") for one, row in zip(answers, told, strict=True)}
    with st.form("unremember"):
        file = st.selectbox("不再记住", list(words), format_func=words.__getitem__, index=None, placeholder="请选择")
        first, second = st.columns([2, 5])
        by = first.text_input(
            "经手人", key="unremember_by", value=st.session_state.get("who", ""), max_chars=100
        ).strip()
        why = second.text_input("原因", key="unremember_why", max_chars=300).strip()
        pressed = st.form_submit_button("不再记住这一条")
    if pressed and file and by and why:
        _do(lambda: workflow.withdraw_place_answer(asked.data_folder(), file, by=by, why=why), "已不再记住，文件仍在。")
    elif pressed:
        st.warning("请选一条，并写明经手人和原因。")


def _told(kept: KeptAnswer, register: Register) -> tuple[str, ...]:
    one = kept.answer
    if isinstance(one, PlaceName):
        where = register.path_name(one.within) if one.within else "全国"
        return "名称", f"{where}范围内的“{one.text}”", _name(one.code, register), "", one.said_by, moment(one.said_at)
    if isinstance(one, LocalPlace):
        return "新地方", one.name, _name(one.code, register), one.since, one.said_by, moment(one.said_at)
    into = "、".join(_name(code, register) for code in one.to)
    return (
        "变更",
        f"{one.name}（{one.code}）",
        f"{KINDS[one.kind][2]}{into}",
        one.when,
        one.said_by,
        moment(one.said_at),
    )


def _name(code: str, register: Register) -> str:
    return f"{register.path_name(code)}（{code}）" if register.place(code) else code


def _change(register: Register) -> None:
    with st.form("change"):
        st.html('<p class="line">登记合并、分设、更名、撤销：以前年份的数仍在原来的地方。</p>')
        one, two, three, four = st.columns([3, 2, 3, 2])
        old = one.text_input("哪个地方", placeholder="代码、名称或路径")
        kind = two.selectbox("怎样变的", list(KINDS), format_func=lambda id: KINDS[id][2])
        new = three.text_input("变成哪里", placeholder="几处的用顿号隔开；撤销的不填")
        when = four.text_input("从哪天起", placeholder="如 2024-05")
        source = st.text_input("依据", max_chars=300, placeholder="批复的文号，或者谁告知的")
        by = st.text_input("经手人", key="change_by", value=st.session_state.get("who", ""), max_chars=100).strip()
        pressed = st.form_submit_button("登记变更")
    if pressed and not (old.strip() and when.strip() and source.strip() and by):
        st.warning("请写明哪个地方、从哪天起、依据和经手人。")
    elif pressed:

        def record() -> None:
            into = [register.resolve(text).code for text in re.split("[、，,；;\\s]+", new.strip()) if text]
            code = register.resolve(old).code
            workflow.record_change(asked.data_folder(), code, into, when.strip(), kind, source=source.strip(), by=by)

        _do(record, "已登记，已按变更发布新版本。")


def _do(act: Callable[[], object], done: str) -> None:
    try:
        act()
    except UserFault as fault:
        st.warning(shown(fault))
        return
    st.session_state["import_done"] = done
    st.rerun()

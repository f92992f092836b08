"""批注 under a trace: what people wrote to the figure, and a place to write."""

import streamlit as st

from catalogue.answers import GapAnswer
from catalogue.faults import UserFault
from loaders.receiving.annotations import LONGEST, LONGEST_NAME, Annotation, annotate, annotations, withdraw_annotation
from pages.shared import asked, show
from pages.shared.text import inert, shown

#: Whose notes these are, kept for the session.
AUTHOR = "annotation_author"


@st.fragment
def notes(answer: GapAnswer) -> None:
    """The notes to one figure, oldest first, withdrawn ones struck through; below, the form."""
    data = asked.data_folder()
    show.section("批注", "写给看这个数字的人：写明情况、口径、后续。请勿写个人信息。撤回的批注仍留痕。")
    try:
        found = annotations(data, answer.area, answer.indicator, answer.year)
        for note in found:
            one(note)
        if not found:
            st.caption("还没有批注。")
        _form(answer, len(found))
    except UserFault as fault:
        st.warning(shown(fault))


def one(note: Annotation) -> None:
    """One note with who and when; its text as written, inert."""
    state = (
        f"　已于 {note.withdrawn_at[:16].replace('T', ' ')} 由 {note.withdrawn_by} 撤回" if note.withdrawn_at else ""
    )
    who = f"{note.author}　{note.at[:16].replace('T', ' ')}{state}"
    kind = "withdrawn" if note.withdrawn_at else ""
    st.html(f"<div class='remark {inert(kind)}'><small>{inert(who)}</small><p>{inert(note.text)}</p></div>")
    if not note.withdrawn_at:
        st.button("撤回这条批注", key=f"withdraw_{note.id}", type="tertiary", on_click=_withdraw, args=(note.id,))


def _withdraw(id: str) -> None:
    try:
        withdraw_annotation(asked.data_folder(), id, st.session_state.get(AUTHOR) or "未署名")
    except UserFault as fault:
        st.session_state["annotation_fault"] = str(fault)


def _form(answer: GapAnswer, number: int) -> None:
    fault = st.session_state.pop("annotation_fault", "")
    if fault:
        st.warning(shown(fault))
    with st.form(f"annotate_{answer.area}_{answer.indicator}_{answer.year}_{number}", border=False):
        author = st.text_input("署名（单位或姓名）", st.session_state.get(AUTHOR, ""), max_chars=LONGEST_NAME)
        text = st.text_area("批注内容", max_chars=LONGEST, height=90)
        if st.form_submit_button("保存批注"):
            annotate(asked.data_folder(), answer.area, answer.indicator, answer.year, author, text)
            st.session_state[AUTHOR] = author
            st.rerun(scope="fragment")

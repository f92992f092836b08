"""The choices of the export page, as an order."""

from typing import cast

import streamlit as st

from briefings.asks import asks_in, asks_of_file
from briefings.order import CLASSES, KINDS, Handling, Kind, Order
from catalogue.answers import PlaceAnswer
from catalogue.beijing import today
from loaders.receiving.annotations import annotations
from pages.briefings.parts.formats import named
from pages.shared import asked, choices


def chosen(place: PlaceAnswer) -> tuple[Order, bytes | None]:
    """The order, and the user's own template where one was given. Raises UsedWrongly for asks without numbers."""
    kinds: dict[str, str] = {kind: title for kind, title in KINDS.items()}
    kind = cast(Kind, choices.switch("材料种类", "kind", kinds, named("kind", kinds)))
    with st.expander("主送、落款、成文日期、模板"):
        recipient = st.text_input("主送单位", key="brief_to", max_chars=100)
        signature = st.text_input("落款单位", key="brief_signed", max_chars=100)
        day = st.date_input("成文日期", value=today(), format="YYYY-MM-DD", key="brief_day")
        upload = st.file_uploader(
            "自备红头模板（.docx，正文处单独一段写 {{ 正文 }}）", type=["docx"], key="brief_template"
        )
    handling = handled(place) if kind == "reply" else Handling()
    wanted = kind == "annex" and st.checkbox("附上批注（撤回的不附）", key="brief_notes")
    notes = tuple(annotations(asked.data_folder(), place.code, within=True)) if wanted else ()
    return Order(kind, day, recipient, signature, handling, notes), upload.getvalue() if upload else None


def handled(place: PlaceAnswer) -> Handling:
    """What a reply answers: the asks pasted or uploaded, class, deadline, co-handlers."""
    subject = st.text_input("建议或提案的题目", key="brief_subject", max_chars=200)
    text = st.text_area("逐条诉求（每条一段，带编号）", key="brief_asks", height=160, max_chars=20_000)
    upload = st.file_uploader("或上传诉求文件（.txt、.docx）", type=["txt", "md", "docx"], key="brief_asks_file")
    classes = {"": "不写", **{letter: f"{letter}类　{words}" for letter, words in CLASSES.items()}}
    letter = st.selectbox("办理类别", list(classes), format_func=classes.__getitem__, key="brief_class")
    deadline = st.text_input("办理期限", key="brief_deadline", max_chars=50)
    together = st.text_input("会办单位（用顿号分开）", key="brief_with", max_chars=200)
    asks: tuple[str, ...] = ()
    if upload is not None:
        asks = asks_of_file(upload.name, upload.getvalue())
    elif text.strip():
        asks = asks_in(text)
    return Handling(asks, subject, letter, deadline, tuple(one for one in together.split("、") if one.strip()))

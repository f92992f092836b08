"""The register of standards as a reader searches it: each requirement with clause, 文号 and how it was verified."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from catalogue.models import Catalogue, Document, Requirement
from charts.numbers import MISSING, plain
from charts.words import APPLIES, COMPARATOR, VERIFIED
from pages.shared import rows, show
from pages.shared.choices import choose
from pages.shared.text import clean

EVERYWHERE, ANY = "", ""


def required(requirement: Requirement) -> str:
    """The requirement in the law's own form: 不低于 30 ㎡ / 100 户; brackets, floor and yearly rise are named."""
    if requirement.amount is None:
        return "按规模分档" if requirement.brackets else requirement.stated_as or "文字要求"
    upper = f"–{plain(requirement.upper)}" if requirement.upper is not None else ""
    every = ""
    if requirement.every is not None:
        each = "" if requirement.every == 1 else f"{plain(requirement.every)} "
        every = f" / {each}{requirement.every_unit}"
    more = [f"每年递增 {plain(requirement.escalation.rate * 100)}%" if requirement.escalation else ""]
    more.append(
        f"且每个社区不低于 {plain(requirement.floor)} {requirement.unit}" if requirement.floor is not None else ""
    )
    rest = "，".join(part for part in more if part)
    amount = f"{plain(requirement.amount, 4)}{upper} {requirement.unit}{every}"
    return f"{COMPARATOR[requirement.comparator]} {amount}".strip() + (f"（{rest}）" if rest else "")


def document_of(requirement: Requirement, catalogue: Catalogue) -> Document:
    """The document a requirement stands in."""
    return catalogue.documents[catalogue.document_of[requirement.id]]


def subject(requirement: Requirement, catalogue: Catalogue) -> str:
    """The indicator it judges, else what it speaks of (reference only)."""
    declared = catalogue.indicators.get(requirement.indicator)
    return declared.title if declared else requirement.measures


def in_force(requirement: Requirement) -> str:
    """From and to, open ends left open, and the target year."""
    until = f"至 {requirement.in_force_to}" if requirement.in_force_to else "起"
    target = f"，目标({requirement.target_year})" if requirement.target_year else ""
    return f"{requirement.in_force_from or '日期未见'} {until}{target}"


def found(catalogue: Catalogue, jurisdiction: str, indicator: str, text: str) -> list[Requirement]:
    """The requirements of a jurisdiction and an indicator whose words contain all the words searched for."""
    wanted = text.lower().split()
    kept = []
    for r in catalogue.requirements.values():
        document = document_of(r, catalogue)
        words = " ".join(
            (
                r.id,
                subject(r, catalogue),
                r.measures,
                r.clause,
                r.quote,
                r.jurisdiction_name,
                r.stated_as,
                document.title,
            )
        )
        words = f"{words} {document.number} {document.issuer}".lower()
        if jurisdiction in (EVERYWHERE, r.jurisdiction) and indicator in (ANY, r.indicator or "-"):
            if all(word in words for word in wanted):
                kept.append(r)
    return sorted(kept, key=lambda r: (r.jurisdiction, subject(r, catalogue), r.in_force_from, r.id))


def verified(requirement: Requirement) -> str:
    """How it was verified; 未核 is marked, since it never judges by default."""
    word = VERIFIED[requirement.verified]
    return f"⚠ {word}（不作默认依据）" if requirement.verified == "unverified" else word


def filters(catalogue: Catalogue) -> tuple[str, str, str]:
    """The row of filters: jurisdiction, indicator, text. All in the URL."""
    places = {r.jurisdiction: r.jurisdiction_name for r in catalogue.requirements.values()}
    where = {EVERYWHERE: "全部"} | dict(sorted(places.items()))
    judged = {r.indicator for r in catalogue.requirements.values()}
    what = {ANY: "全部"} | {i.id: i.title for i in catalogue.indicators.values() if i.id in judged}
    what["-"] = "仅供参考（不对应指标）"
    left, middle, right = st.columns([2, 3, 3])
    with left:
        jurisdiction = choose("辖区", "jurisdiction", where, st.query_params.get("jurisdiction", EVERYWHERE))
    with middle:
        indicator = choose("指标", "indicator", what, st.query_params.get("indicator", ANY))
    with right:
        text = st.text_input("查找", value=st.query_params.get("text", ""), placeholder="文件名、文号、条款里的字")
    if text != st.query_params.get("text", ""):
        st.query_params["text"] = text
    return jurisdiction, indicator, text


def table(requirements: Sequence[Requirement], catalogue: Catalogue, key: str) -> Requirement | None:
    """The register; the requirement whose row was clicked."""
    documents = [document_of(r, catalogue) for r in requirements]
    columns: dict[str, list[Any]] = {
        "辖区": [r.jurisdiction_name for r in requirements],
        "指标或事项": [clean(subject(r, catalogue)) for r in requirements],
        "要求": [required(r) for r in requirements],
        "适用": [APPLIES[r.applies_to] for r in requirements],
        "文件": [clean(d.title) for d in documents],
        "文号": [d.number or "未见" for d in documents],
        "条款": [clean(r.clause) for r in requirements],
        "施行": [in_force(r) for r in requirements],
        "核实": [verified(r) for r in requirements],
        "矛盾": [f"与 {'、'.join(r.contradicts)} 不一致" if r.contradicts else MISSING for r in requirements],
        "编号": [r.id for r in requirements],
    }
    return rows.opened(columns, {}, key, requirements, "政策标准：辖区、指标、要求、文件、文号、条款、核实、矛盾")


def full(requirement: Requirement, catalogue: Catalogue) -> None:
    """Everything held about one requirement, with those that contradict it."""
    document = document_of(requirement, catalogue)
    show.facts(
        [
            ("编号", requirement.id),
            ("指标或事项", subject(requirement, catalogue)),
            ("要求", required(requirement)),
            ("原文表述", requirement.stated_as),
            ("文件", f"《{document.title}》"),
            ("文号", document.number or "未见"),
            ("发文机关", f"{document.issuer}　{document.issued}"),
            ("条款", requirement.clause),
            ("引文", requirement.quote),
            ("施行", in_force(requirement)),
            ("适用", APPLIES[requirement.applies_to]),
            ("核实", verified(requirement)),
            ("出处", requirement.source),
            ("说明", requirement.note),
        ]
    )
    for other in requirement.contradicts:
        if other in catalogue.requirements:
            rival = catalogue.requirements[other]
            show.facts(
                [("与之矛盾", f"{rival.id} {required(rival)}，《{document_of(rival, catalogue).title}》{rival.clause}")]
            )

"""The register of standards as a reader searches it: filters, table, and one requirement in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from catalogue.models import Catalogue, Requirement
from charts.numbers import MISSING
from charts.words import APPLIES
from pages.shared import rows, show, way
from pages.shared.choices import choose, switch, typed
from pages.shared.requirements import contradiction, document_of, found_at, in_force, required, subject, verified
from pages.shared.text import clean

#: In the URL: every one; a requirement without a known jurisdiction, or that judges no indicator.
ALL, NONE = "all", "none"
STATES: dict[str, tuple[str, Callable[[Requirement], bool]]] = {
    ALL: ("全部", lambda r: True),
    "judging": ("可作判定依据", lambda r: r.judges),
    "unverified": ("未核", lambda r: r.verified == "unverified"),
    "contradicting": ("相互矛盾", lambda r: bool(r.contradicts)),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader looks for; `words` must all occur."""

    jurisdiction: str
    indicator: str
    state: str
    words: tuple[str, ...]


def said(requirement: Requirement, catalogue: Catalogue) -> str:
    """Everything a reader may search a requirement by."""
    document, r = document_of(requirement, catalogue), requirement
    named = (r.id, subject(r, catalogue), r.measures, r.clause, r.quote, r.jurisdiction_name, r.stated_as)
    return " ".join((*named, document.title, document.number, document.issuer)).lower()


def found(catalogue: Catalogue, wanted: Wanted) -> list[Requirement]:
    """The requirements that fit: those that judge first, then by jurisdiction, indicator and date."""
    fitting = [
        r
        for r in catalogue.requirements.values()
        if wanted.jurisdiction in (ALL, r.jurisdiction or NONE)
        and wanted.indicator in (ALL, r.indicator or NONE)
        and STATES[wanted.state][1](r)
        and all(word in said(r, catalogue) for word in wanted.words)
    ]
    return sorted(
        fitting,
        key=lambda r: (not r.judges, r.jurisdiction or "~", subject(r, catalogue), r.in_force_from, r.id),
    )


def named(name: str, options: dict[str, str]) -> str:
    """What the URL names if it is one of the options, else everything."""
    value = st.query_params.get(name, ALL)
    return value if value in options else ALL


def filters(catalogue: Catalogue) -> Wanted:
    """What is looked for: state (with how many there are of each), jurisdiction, indicator, text. All in the URL."""
    requirements = catalogue.requirements.values()
    places = {r.jurisdiction: r.jurisdiction_name for r in requirements if r.jurisdiction}
    where = {ALL: "全部"} | dict(sorted(places.items())) | {NONE: "辖区未识别（仅供参考）"}
    judged = {r.indicator for r in requirements}
    what = {ALL: "全部"} | {i.id: i.title for i in catalogue.indicators.values() if i.id in judged}
    what[NONE] = "仅供参考（不对应指标）"
    states = {state: f"{word}　{sum(map(test, requirements))}" for state, (word, test) in STATES.items()}
    state = switch("核实与矛盾（条）", "state", states, named("state", states))
    first, second, third = st.columns([2, 3, 3])
    with first:
        jurisdiction = choose("辖区", "jurisdiction", where, named("jurisdiction", where))
    with second:
        indicator = choose("指标", "indicator", what, named("indicator", what))
    with third:
        text = typed("查找", "text", st.query_params.get("text", ""), "文件名、文号、条款里的字")
    return Wanted(jurisdiction, indicator, state, tuple(text.lower().split()))


def table(requirements: Sequence[Requirement], catalogue: Catalogue) -> Requirement | None:
    """The register; the requirement whose row was clicked."""
    documents = [document_of(r, catalogue) for r in requirements]
    columns: dict[str, list[Any]] = {
        "辖区": [clean(r.jurisdiction_name) for r in requirements],
        "指标或事项": [clean(subject(r, catalogue)) for r in requirements],
        "要求": [required(r) for r in requirements],
        "文号": [d.number or "未见" for d in documents],
        "施行": [in_force(r) for r in requirements],
        "核实": [verified(r) for r in requirements],
        "条款": [clean(r.clause) for r in requirements],
        "矛盾": [contradiction(r) or MISSING for r in requirements],
        "适用": [APPLIES[r.applies_to] for r in requirements],
        "文件": [clean(d.title) for d in documents],
        "编号": [r.id for r in requirements],
    }
    key = f"register_{'_'.join(r.id for r in requirements[:3])}_{len(requirements)}"
    alt = "政策标准：辖区、指标、要求、文号、核实、矛盾、文件、条款"
    return rows.opened(columns, {}, key, requirements, alt, shown_whole=12, tall=460)


def subject_of(requirement: Requirement, catalogue: Catalogue) -> str:
    """What it asks of what: 每百户综合服务设施面积：不低于 30 ㎡ / 100 户."""
    return f"{subject(requirement, catalogue)}：{required(requirement)}"


def full(requirement: Requirement, catalogue: Catalogue) -> None:
    """Everything held about one requirement, with those that contradict it."""
    document = document_of(requirement, catalogue)
    rivals = [catalogue.requirements[other] for other in requirement.contradicts if other in catalogue.requirements]
    applies = APPLIES[requirement.applies_to]
    way.clause(
        requirement.clause,
        [
            f"《{document.title}》{f'（{document.number}）' if document.number else '（文号未见）'}",
            f"{document.issuer}　{document.issued}",
            f"{requirement.jurisdiction_name}，适用：{applies}",
            f"施行：{in_force(requirement)}",
            f"核实：{verified(requirement)}",
        ],
        requirement.id,
    )
    show.facts(
        [
            ("原文表述", requirement.stated_as),
            ("引文", requirement.quote if requirement.quote != requirement.clause else ""),
            ("出处", found_at(requirement.source)),
            ("说明", requirement.note),
            *(("与之矛盾", f"{r.id} {required(r)}，《{document_of(r, catalogue).title}》{r.clause}") for r in rivals),
        ]
    )

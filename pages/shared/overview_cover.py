"""What stands behind the overview: how much was reported of each indicator, and what has none and why."""

from collections.abc import Sequence

import streamlit as st

from catalogue.answers import GapAnswer
from charts.sources import covered
from pages.shared import address, asked, show
from pages.shared.filters import View

#: How many of the least covered indicators are named.
NAMED = 8
#: The page that lists, place by place and item by item, who reported.
COMPLETE = "pages/data/quality.py"


def whole(answer: GapAnswer) -> bool:
    """Whether every expected community stands behind the figure, or the place reported it itself."""
    return answer.basis in ("own", "stated") or answer.coverage.reported == answer.coverage.expected


def draw(view: View, here: Sequence[GapAnswer]) -> None:
    """Cards, the least covered, and the reasons of what has no figure."""
    known = [a for a in here if a.judgement != "no_data"]
    silent = [a for a in here if a.judgement == "no_data"]
    partly = [a for a in known if not whole(a)]
    show.section("数据覆盖", "每个汇总数背后有多少社区报了数；没有报的不补、不估。")
    workbooks = asked.ask("workbooks", view.place.code, view.year)
    show.cards(
        [
            ("报齐的指标", f"{len(known) - len(partly)} 项", "应报的社区都报了，或由本级直接填报", ""),
            ("只报了一部分的", f"{len(partly)} 项", "汇总数只代表报了的社区", ""),
            ("没有数据的", f"{len(silent)} 项", "原因见下", ""),
            ("用到的材料", f"{len(workbooks)} 份", f"{view.year}年本地及下级", ""),
        ]
    )
    least = sorted(partly, key=lambda a: a.coverage.share if a.coverage.share is not None else 0)
    show.facts([(a.title, f"报了数的 {covered(a.coverage)}") for a in least[:NAMED]])
    if len(least) > NAMED:
        show.source(f"另有 {len(least) - NAMED} 项未报齐，见上面的逐项列表。")
    reasons: dict[str, list[str]] = {}
    for answer in silent:
        reasons.setdefault(answer.reason.rstrip("。") or "没有收到数据", []).append(answer.title)
    if view.place.level != "community":
        query = address.link(part="complete")
        st.page_link(COMPLETE, label="看哪些地方、哪些项没有报", icon=":material/checklist:", query_params=query)
    show.facts([(f"没有数据：{why}（{len(titles)} 项）", "、".join(titles)) for why, titles in reasons.items()])

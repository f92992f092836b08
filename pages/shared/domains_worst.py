"""The communities that lack most of one indicator, and by which document."""

from collections.abc import Sequence
from decimal import Decimal

import streamlit as st

from catalogue.answers import GapAnswer
from charts.findings import missing
from charts.numbers import MISSING, figure
from charts.sources import amount
from charts.words import cited
from pages.shared import asked, rows, show
from pages.shared.text import clean

#: How many are listed.
LISTED = 10


def lacking_most(answers: Sequence[GapAnswer], key: str, rule: str) -> str:
    """Those short, the largest need first (in people, ㎡ or 元; by gap where no need is known); the code of the one
    whose row was clicked, "" if none was. Nothing where nobody is short."""
    short = [a for a in answers if a.judgement == "short"]
    if not short:
        return ""
    short.sort(key=lambda a: (-(a.need.pooled or Decimal(-1)), -(a.gap or Decimal(0)), a.area))
    listed = short[:LISTED]
    show.section(
        "缺得最多的社区（村）", f"按还差的数从多到少，列前 {len(listed)} 个；共 {len(short)} 个未达标。点一行打开它。"
    )
    columns = {
        "地方": [clean("·".join(step.name for step in asked.breadcrumbs(a.area)[-2:])) for a in listed],
        "指标值": [figure(a.value, a.unit) for a in listed],
        "标准": [amount(a.standard, a.unit) if a.standard else MISSING for a in listed],
        "还差": [missing(a).removeprefix("还差 ") for a in listed],
        "来历": [rows.trace_link(a, rule) for a in listed],
        "依据": [cited(a.standard) if a.standard else MISSING for a in listed],
        "条款": [clean(a.standard.clause) if a.standard else MISSING for a in listed],
    }
    right = {name: st.column_config.TextColumn(alignment="right") for name in ("指标值", "标准", "还差")}
    clicked = rows.opened(columns, right, key, listed, "缺得最多的社区：指标值、标准、还差、依据")
    return "" if clicked is None else clicked.area

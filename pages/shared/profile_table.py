"""The spine chart as a table of html: a row per indicator, its figures as text and its place among siblings drawn."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from catalogue.answers import GapAnswer
from charts.numbers import plain
from charts.row_bars import columns
from charts.row_scale import around_the_middle
from charts.spec import ChartSpec, Mark
from charts.words import JUDGEMENT, SHAPE
from pages.shared import address, indicator_table
from pages.shared.text import inert


def draw(spec: ChartSpec, years: Mapping[str, Sequence[GapAnswer]], year: int, rule: str, key: str) -> None:
    """The finding, the whole table, its source and what can be taken away; `years`: each indicator's answers."""
    told = told_columns(spec.marks)
    indicator_table.head(spec, told[5])
    beside = any(mark.spread for mark in spec.marks)
    if told[5]:
        legend(beside)
    heads = [("指标", ""), ("本地", "figure"), ("判定", ""), ("标准", "figure"), ("上一级", "figure")]
    heads += [("在同级中的位置" if beside else "与标准、上一级相比", ""), ("历年", ""), ("来历", "")]
    lead = "".join(
        f'<th scope="col" class="{inert(kind)}">{inert(head)}</th>'
        for (head, kind), shown in zip(heads, told, strict=True)
        if shown
    )
    rows = [(mark.section, row(mark, years.get(mark.key, ()), year, rule, told)) for mark in spec.marks]
    indicator_table.draw(spec, "spine", lead, rows, key)


def told_columns(marks: Sequence[Mark]) -> list[bool]:
    """Which columns say anything: a lone place has no parent's figure beside it and nobody to lie among."""
    return [True] * 4 + [any(m.across is not None for m in marks), any(map(placed, marks)), True, True]


def placed(mark: Mark) -> bool:
    """Whether there is anything the figure can be seen against."""
    return bool(mark.spread) or mark.least is not None or mark.across is not None


def row(mark: Mark, years: Sequence[GapAnswer], year: int, rule: str, told: Sequence[bool]) -> str:
    """One indicator: its name opens its page, 溯源 its trace. `told`: which columns there are. Without the end tags
    html does not need: the table is most of what the page sends."""
    here = address.link(indicator=mark.key, year=year, rule=rule)
    lead, lines = indicator_table.name(mark, here), small_years(years)
    whole = f'<td class="figure">{inert(plain(mark.across))}' if told[4] else ""
    boxes = strip(mark) if placed(mark) else ""
    whole += f'<td class="drawn">{boxes}' if told[5] else ""
    return (
        f'<tr class="{inert(mark.judgement)}">{lead}'
        f'<td class="figure">{inert(mark.label.removesuffix(mark.unit).strip())}'
        f'<td class="state">{inert(SHAPE[mark.judgement])} {inert(JUDGEMENT[mark.judgement])}'
        f'<td class="figure asked">{inert(asked(mark))}{whole}<td class="drawn years">{lines}'
        f'<td><a target="_self" href="trace?{inert(urlencode(here))}">溯源</a>'
    )


def asked(mark: Mark) -> str:
    """The standard's figure, or its band."""
    if mark.least is None:
        return "无"
    return plain(mark.least) + (f"–{plain(mark.most)}" if mark.most is not None else "")


def strip(mark: Mark) -> str:
    """The row's scale: siblings as a thin and a thick bar, standard and parent as ticks, the place as its shape."""
    at = around_the_middle(mark).at
    ends = [at(v) for v in mark.spread]
    boxes = ""
    for name, low, high in (
        ("range", ends[0] if ends else None, ends[4] if ends else None),
        ("half", ends[1] if ends else None, ends[3] if ends else None),
        ("band", at(mark.least) if mark.most is not None else None, at(mark.most)),
        ("own", at(mark.low), at(mark.high)),
    ):
        if low is not None and high is not None and low != high:
            left, wide = min(low, high), abs(high - low)
            boxes += f'<i class="{inert(name)}" style="left:{inert(left)}%;width:{inert(wide)}%"></i>'
    for name, value in (
        ("median", mark.spread[2] if mark.spread else None),
        ("asked", mark.least),
        ("above", mark.across),
    ):
        if value is not None:
            boxes += f'<i class="{inert(name)}" style="left:{inert(at(value))}%"></i>'
    if mark.value is not None:
        shape = SHAPE[mark.judgement]
        boxes += f'<b class="{inert(mark.judgement)}" style="left:{inert(at(mark.value))}%">{inert(shape)}</b>'
    return f'<div class="strip" role="img" title="{inert(mark.note)}">{boxes}</div>'


def small_years(answers: Sequence[GapAnswer]) -> str:
    """A column per year; a year without a figure is a gap; each year's own standard is a tick on its column."""
    found = columns(answers)
    if not found:
        return ""
    boxes = ""
    for one in found:
        lines = ""
        if one.height is not None:
            lines += f'<b class="{inert(one.judgement)}" style="height:{inert(one.height)}%"></b>'
        if one.standard is not None:
            lines += f'<u style="bottom:{inert(one.standard)}%"></u>'
        boxes += f"<i>{lines}</i>"
    said = "；".join(one.label for one in found)
    first, last = found[0].year, found[-1].year
    span = str(first) if first == last else f"{first}–{last}"
    return f'<div class="small" role="img" title="{inert(said)}">{boxes}</div><small>{inert(span)}</small>'


def legend(beside: bool) -> None:
    """What the marks in the table mean; `beside`: there are siblings."""
    lines = (
        '<span><i class="range"></i>同级最低到最高</span><span><i class="half"></i>同级中间一半</span>'
        '<span><i class="median"></i>同级中位数</span>'
        if beside
        else ""
    )
    st.html(
        '<p class="key"><span><i class="asked"></i>标准（对齐在中线）</span><span><i class="above"></i>上一级</span>'
        f"{lines}<span>● 达标　▼ 未达标　◇ 无法判定　□ 无适用标准</span></p>"
    )

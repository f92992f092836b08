"""Places side by side as a table of html: a row per indicator, with every place's figure and judgement."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from catalogue.answers import GapAnswer, PlaceAnswer
from charts.numbers import MISSING, scale_for
from charts.row_scale import LETTERS, from_zero, rows_of
from charts.spec import ChartSpec, Mark
from charts.spine import figure_of_row, has_figure
from charts.words import JUDGEMENT, SHAPE
from pages.shared import address, indicator_table
from pages.shared.profile_table import asked
from pages.shared.text import inert

Years = Mapping[str, Mapping[str, Sequence[GapAnswer]]]


def draw(spec: ChartSpec, places: Sequence[PlaceAnswer], year: int, rule: str, key: str, years: Years) -> None:
    """The finding, the table, its source and what can be taken away. `years`: each place's answers by indicator, told
    below its figure; none where they are not wanted."""
    indicator_table.head(spec)
    lead = "".join(
        f'<th scope="col" class="figure"><b class="letter">{inert(LETTERS[n])}</b> {inert(place.name)}</th>'
        for n, place in enumerate(places)
    )
    boxes = "".join(
        f'<span><b class="letter">{inert(LETTERS[n])}</b> {inert(place.name)}</span>' for n, place in enumerate(places)
    )
    st.html(f'<p class="key">{boxes}</p>')
    codes = [place.code for place in places]
    lead = f'<th scope="col">指标</th><th scope="col">各在哪里</th>{lead}'
    lead += '<th scope="col">乙比甲</th>' if len(places) == 2 else ""
    lead += '<th scope="col">比的时候注意</th>'
    rows = [(marks[0].section, row(marks, codes, year, rule, years)) for marks in rows_of(spec.marks)]
    indicator_table.draw(spec, "spine beside", lead, rows, key)


def row(marks: Sequence[Mark], codes: Sequence[str], year: int, rule: str, years: Years) -> str:
    """One indicator. A figure opens its trace, the name the indicator's page of the first place."""
    first = marks[0]
    boxes = indicator_table.name(first, address.link(area=codes[0], indicator=first.key, year=year, rule=rule))
    lead = strip(marks, codes)
    whole = ""
    for mark, told in zip(marks, over_years(marks, years), strict=True):
        whole += cell(mark, year, rule, told)
    lines = f'<td class="apart">{inert(marks[1].extra[0])}</td>' if len(marks) == 2 else ""
    notes = "；".join(dict.fromkeys(m.extra[4] for m in marks[1:] if m.has_figure and m.extra[4]))
    return f'<tr>{boxes}<td class="drawn">{lead}</td>{whole}{lines}<td class="notes">{inert(notes)}</td></tr>'


def over_years(marks: Sequence[Mark], years: Years) -> list[list[str]]:
    """“2022　14.31 ▼” for each place and year with a figure, the figures of the row alike and judged by each year's own
    standard."""
    found = [[a for a in years.get(m.group_key, {}).get(m.key, ()) if has_figure(a)] for m in marks]
    every = [answer for place in found for answer in place]
    if not every:
        return [[] for _ in marks]
    values = [v for a in every for v in (a.value, a.low, a.high)]
    scale = scale_for(every[0].unit, values).alike(values)

    def told(answer: GapAnswer, unit: str) -> str:
        figure = figure_of_row(answer, scale).removesuffix(unit).strip()
        return f"{answer.year}　{figure} {SHAPE[answer.judgement]}"

    return [[told(a, m.unit) for a in place] for m, place in zip(marks, found, strict=True)]


def cell(mark: Mark, year: int, rule: str, years: Sequence[str]) -> str:
    """A place's figure with its judgement and its own standard, the reason where there is none; below it the years."""
    whole = "".join(f'<small class="year">{inert(one)}</small>' for one in years)
    if not mark.has_figure:
        lines = f"<small>{inert(mark.note)}</small>"
        return f'<td class="figure none" title="{inert(mark.note)}">{inert(MISSING)}{lines}{whole}</td>'
    query = urlencode(address.link(area=mark.group_key, indicator=mark.key, year=year, rule=rule))
    state = f"{SHAPE[mark.judgement]} {JUDGEMENT[mark.judgement]}"
    lines = f'<small class="{inert(mark.judgement)}">{inert(state)}</small>'
    if mark.least is not None:
        lines += f"<small>标准 {inert(asked(mark))}</small>"
    said = mark.label.removesuffix(mark.unit).strip()
    return f'<td class="figure"><a target="_self" href="trace?{inert(query)}">{inert(said)}</a>{lines}{whole}</td>'


def strip(marks: Sequence[Mark], codes: Sequence[str]) -> str:
    """The row's scale with every place's letter, its interval and its own standard."""
    at = from_zero(marks).at
    boxes = ""
    for standard in dict.fromkeys(m.least for m in marks if m.least is not None):
        boxes += f'<i class="asked" style="left:{inert(at(standard))}%"></i>'
    for mark in marks:
        low, high = at(mark.low), at(mark.high)
        if low is not None and high is not None and low != high:
            boxes += f'<i class="own" style="left:{inert(min(low, high))}%;width:{inert(abs(high - low))}%"></i>'
        shown_at = at(mark.value) if mark.value is not None else low if low is not None else high
        if shown_at is not None:
            letter = LETTERS[codes.index(mark.group_key)]
            side = "up" if codes.index(mark.group_key) % 2 == 0 else "down"
            boxes += f'<b class="letter {inert(mark.judgement)} {inert(side)}" style="left:{inert(shown_at)}%">'
            boxes += f"{inert(letter)}</b>"
    said = "；".join(f"{m.group} {m.label}" for m in marks)
    return f'<div class="strip" role="img" aria-label="{inert(said)}">{boxes}</div>'

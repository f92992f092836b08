"""Which numbers may stand in a briefing, worked out from the answers and not from the briefing's own words."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Any

from briefings.evidence import ONE_BY_ONE, moment
from briefings.material import Material
from catalogue.answers import GapAnswer, StandardAnswer
from charts.numbers import rounded
from charts.spec import ChartSpec

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: Numbers of evidence, tables, charts and pages, which the file itself sets.
SET = re.compile(
    r"[\[［]\d+[\]］]|证据\d+(?:、\d+)*|[表图]\d+　|第\d+页|— ?\d+ ?—|^\d+\.(?=建议)|^\d+(?:、\d+)*[、。]$"
)


def numbers(*texts: object) -> set[Decimal]:
    """The numbers in texts, thousands' commas left out."""
    found = NUMBER.findall(" ".join(SET.sub(" ", str(text)) for text in texts))
    return {Decimal(one.rstrip(",").replace(",", "")).normalize() for one in found}


def shapes(values: Iterable[Decimal | int | None]) -> set[Decimal]:
    """Figures as they may be printed: rounded to up to six decimals, in ones, 万 or 亿."""
    known = {abs(Decimal(v)) for v in values if v is not None}
    return {shape for v in known for shape in _shapes(v)}


@cache
def _shapes(value: Decimal) -> frozenset[Decimal]:
    return frozenset(rounded(value / worth, d).normalize() for worth in (1, 10_000, 100_000_000) for d in range(7))


def of_standard(one: StandardAnswer) -> set[Decimal]:
    words = (one.document, one.number, one.clause, one.note, one.in_force_from, one.in_force_to, one.target_year)
    return numbers(*words, one.jurisdiction_name) | shapes((one.value, one.upper))


def of_answer(material: Material, a: GapAnswer) -> set[Decimal]:
    """All that may be printed of one answer and of what stands behind it."""
    need, cover, trace = a.need, a.coverage, material.trace_of(a)
    declared = material.catalogue.indicators[a.indicator]
    share = None if cover.share is None else cover.share * 100
    known = shapes(
        (a.value, a.low, a.high, a.gap, a.stated, a.numerator, a.denominator, cover.reported, cover.expected)
    )
    known |= shapes((need.pooled, need.summed, need.low, need.high, need.summed_low, need.summed_high, share))
    known |= numbers(a.title, a.unit, a.area, a.area_name, a.year, a.reason, trace.formula, declared.in_words)
    known |= numbers(declared.caveat) | shapes((declared.per,))
    for one in (*((a.standard,) if a.standard else ()), *a.others):
        known |= of_standard(one)
    cells = (*trace.inputs, *trace.silent)
    known |= numbers(*{w for c in cells for w in (c.workbook, c.sheet, c.cell, c.sha256[:16], c.year)})
    if len(cells) <= ONE_BY_ONE:
        known |= numbers(*(w for c in cells for w in (c.text, c.area, c.area_name)))
    # Many cells are told as how many they are, and of how many places.
    by_sheet = Counter((c.item, c.workbook, c.sheet) for c in trace.inputs)
    places = Counter((i, w, s) for i, w, s, _ in {(c.item, c.workbook, c.sheet, c.area) for c in trace.inputs})
    return known | {Decimal(n).normalize() for n in (*by_sheet.values(), *places.values())}


def of_counts(answers: Iterable[GapAnswer]) -> set[Decimal]:
    """The numbers of a count of judgements: of each, and of all."""
    states = Counter(a.judgement for a in answers)
    return {Decimal(n).normalize() for n in (*states.values(), states.total())}


def of_declared(material: Material) -> set[Decimal]:
    """Titles, names, clauses, dates: what stands in words without a figure of ours."""
    place = material.place
    known = numbers(place.name, place.code, place.communities, material.full_name, material.year, material.edition)
    known |= numbers(2026, 11, 22, moment(material.built_at), 12, 31, 256) | {Decimal(0)}
    for a in material.answers:
        known |= numbers(a.title, a.reason)
        for one in (*((a.standard,) if a.standard else ()), *a.others):
            words = (one.document, one.number, one.clause, one.target_year, one.note)
            known |= numbers(*words)
    return known


def of_chart(spec: ChartSpec) -> set[Decimal]:
    """What a chart's own data may hold, as Office shows it: two decimals."""
    values = (v for m in spec.marks for v in (m.value, m.low, m.high, m.least, m.most))
    return {rounded(v, 2).normalize() for v in values if v is not None}


def alike(values: Iterable[Any]) -> set[Decimal]:
    """Numbers of a spreadsheet's cells, to six decimals, without their sign."""
    return {rounded(abs(Decimal(repr(v))), 6).normalize() for v in values}

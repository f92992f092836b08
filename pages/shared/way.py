"""A figure's way from its two sides to its judgement, as boxes with signs between; and a clause as it is quoted."""

import re
from collections.abc import Sequence

import streamlit as st

from catalogue.answers import TraceAnswer
from catalogue.models import Catalogue, Indicator
from charts.findings import gap_said
from charts.numbers import plain, with_span
from charts.sources import amount
from charts.words import dated, judged
from pages.shared.text import clean, inert

#: Between the sides of a formula in words (metrics.formula).
SIGNS = re.compile(r" ([÷×=]) ")
Box = tuple[str, str, str, str]


def of_trace(trace: TraceAnswer, catalogue: Catalogue) -> None:
    """Both sides, the value, and the standard it was held against if any. Where the value is no quotient of two sides,
    its formula in one box; nothing where there is no value."""
    gap = trace.gap
    if not trace.formula:
        return
    declared = catalogue.indicators[gap.indicator]
    titles = [catalogue.items[item].title for item in (declared.numerator, declared.denominator) if item]
    parts = SIGNS.split(trace.formula)
    simple = len(parts) > 1 and all(parts[2 * n].startswith(f"{title} ") for n, title in enumerate(titles))
    boxes: list[Box | str] = []
    if simple:
        for n, title in enumerate(titles):
            boxes += ["÷"] * n + [(title, parts[2 * n].removeprefix(f"{title} "), "", "")]
        times = "".join(f"{sign} {of} " for sign, of in zip(parts[1:-2:2], parts[2:-2:2], strict=True) if sign == "×")
        value = with_span(gap.value, gap.low, gap.high, gap.unit)
        boxes += [f"{times}=", (gap.title, value, "材料自报" if gap.basis == "stated" else "", gap.judgement)]
    else:
        boxes.append((gap.title, trace.formula, "", gap.judgement))
    standard = trace.standard
    if standard is not None:
        short = gap_said(gap) if gap.judgement == "short" else ""
        boxes += ["对照", ("标准", amount(standard, gap.unit), dated(standard), "")]
        boxes += ["→", ("判定", judged(gap), f"差距 {short}" if short else "", gap.judgement)]
    drawn(boxes)


def of_indicator(indicator: Indicator, catalogue: Catalogue) -> None:
    """What is divided by what, without figures."""
    sides = [catalogue.items[item] for item in (indicator.numerator, indicator.denominator) if item]
    if indicator.kind not in ("ratio", "share") or len(sides) != 2:
        drawn([(indicator.title, indicator.in_words, "", "")])
        return
    times = "" if indicator.per == 1 else f"× {plain(indicator.per)} "
    boxes = [("分子" if not n else "分母", side.title, side.unit, "") for n, side in enumerate(sides)]
    drawn([boxes[0], "÷", boxes[1], f"{times}=", ("指标", indicator.title, indicator.unit, "")])


def drawn(parts: Sequence[Box | str]) -> None:
    """Boxes (label, value, note, tone), each with the sign before it; `tone` is a judgement or ""."""
    lines, lead = "", ""
    for part in parts:
        if isinstance(part, str):
            lead = f"<i>{inert(part)}</i>"
            continue
        label, value, note, tone = part
        boxes = f"<span>{inert(label)}</span><b>{inert(value)}</b>"
        if note:
            boxes += f"<small>{inert(note)}</small>"
        lines += f'<div>{lead}<div class="{inert(tone)}">{boxes}</div></div>'
        lead = ""
    st.html(f'<div class="way">{lines}</div>')


def clause(words: str, sources: Sequence[str], id: str) -> None:
    """A clause as it is written, below it where it stands and since when, and the way to its entry in the register."""
    lines = "".join(f"<span>{inert(clean(source))}</span>" for source in sources if source)
    lead = f"<p>{inert(words or '条款未见')}</p>"
    st.html(
        f'<blockquote class="clause">{lead}<footer>{lines}'
        f'<a target="_self" href="standards?text={inert(id)}">标准 {inert(id)}</a></footer></blockquote>'
    )

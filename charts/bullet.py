"""Every indicator of one place on one scale, as a `ChartSpec`: how far it is on the way to its own standard."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.findings import tally, worst_first
from charts.numbers import Scale, scale_for, with_span
from charts.sources import amount
from charts.spec import ChartSpec, Mark
from charts.words import cited, judged

#: What lies further beyond its standard is drawn up to here, in percent.
FURTHEST = Decimal(150)
_PERCENT = Scale("%", Decimal(1), 1)


def reached(answer: GapAnswer) -> Decimal | None:
    """Percent of the way to the standard, beyond 100 where the value is better; None where that cannot be said."""
    beyond = part_of(answer, answer.value)
    if answer.attainment is None or answer.attainment < 100 or beyond is None:
        return answer.attainment
    return max(beyond, Decimal(100))


def part_of(answer: GapAnswer, value: Decimal | None) -> Decimal | None:
    """A figure in percent of the standard; where less is better standard ÷ figure, as attainment is (metrics)."""
    wanted = answer.standard.value if answer.standard else None
    if answer.standard is None or value is None or wanted is None or value <= 0 or wanted <= 0:
        return None
    part = wanted / value if answer.standard.comparator == "at_most" else value / wanted
    return min(part * 100, FURTHEST)


def _ends(answer: GapAnswer) -> tuple[Decimal | None, Decimal | None]:
    """Between what percentages of the standard an interval without a point lies; None: that end is open."""
    ends = [_PERCENT.of(part_of(answer, end)) for end in (answer.low, answer.high)]
    if answer.standard is not None and answer.standard.comparator == "at_most":
        ends.reverse()
    return ends[0], ends[1]


def bullet(answers: Sequence[GapAnswer], head: str, source: str, scored: bool = False) -> ChartSpec:
    """A row per indicator with a figure (`scored`: only with a score), worst first; the others are in the table.

    `head` begins the finding.
    """
    ordered = worst_first(answers)
    shown = [a for a in ordered if (a.attainment is not None if scored else a.judgement != "no_data")]
    silent = [a for a in ordered if a not in shown]
    left = "不能算完成度，列在表格里" if scored else "没有数据，列在表格里"
    title = f"{head}{tally(answers)}"
    marks = tuple(_mark(a) for a in shown)
    return ChartSpec(
        kind="bullet",
        title=title,
        unit="%",
        marks=marks,
        line="100% = 达到各自的标准；超过 150% 的画到 150%" + (f"；另有 {len(silent)} 项{left}" if silent else ""),
        source=source,
        text=f"{title}。" + "；".join(f"{m.name} {m.label}" for m in marks),
        edition=max((a.edition for a in answers), default=0),
        name_head="指标",
        value_head="完成度",
        extra_heads=("指标值", "适用标准", "依据", "说明"),
        demo=any(a.demo for a in answers),
        rest=tuple(_mark(a) for a in silent),
    )


def _mark(answer: GapAnswer) -> Mark:
    scale = scale_for(answer.unit, [answer.value, answer.low, answer.high])
    value = with_span(answer.value, answer.low, answer.high, answer.unit)
    wanted = amount(answer.standard, answer.unit) if answer.standard else "无适用标准"
    part = _PERCENT.of(reached(answer))
    low, high = (part, part) if part is not None else _ends(answer)
    return Mark(
        key=answer.indicator,
        name=answer.title,
        value=part,
        low=low,
        high=high,
        least=Decimal(100) if low is not None or high is not None else None,
        most=None,
        judgement=answer.judgement,
        label=f"{value}  {judged(answer)}",
        section=answer.domain,
        unit="" if (part, low, high) != (None, None, None) else scale.unit,
        note=f"标准 {wanted}" if answer.standard else wanted,
        extra=(value, wanted, cited(answer.standard) if answer.standard else "", answer.reason.rstrip("。")),
    )

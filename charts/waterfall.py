"""Where a need comes from, as a `ChartSpec`: each place's communities' own shortfalls, their sum, what is left of it
where surpluses may be lent, which is the need of the place as a whole."""

from collections.abc import Sequence
from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.findings import sure
from charts.numbers import Scale, figure, scale_for, share
from charts.spec import ChartSpec, Mark
from charts.words import LEVEL

#: So many places are steps of their own, the others one step together.
STEPS = 14
#: So many of the largest are named together in the finding.
LEADING = 3


def part_of(answer: GapAnswer) -> Decimal | None:
    """What one place adds: its communities' own shortfalls; a community's is its own need."""
    return answer.need.pooled if answer.level == "community" else answer.need.summed


def waterfall(answers: Sequence[GapAnswer], whole: GapAnswer, source: str) -> ChartSpec | None:
    """None where no place adds anything, or where the need of the place as a whole is not known."""
    parts = [(a, part) for a in answers if (part := part_of(a)) is not None and part > 0]
    parts.sort(key=lambda pair: (-pair[1], pair[0].area))
    if not parts:
        return None
    total = sum((part for _, part in parts), Decimal(0))
    needs = [*(part for _, part in parts), total, whole.need.summed, whole.need.pooled]
    scale = scale_for(whole.need.unit, needs).alike(needs)
    own, more = parts[:STEPS], parts[STEPS:]
    marks = [_step(a.area, a.area_name, part, scale) for a, part in own]
    if more:
        marks.append(_step("", f"其余 {len(more)} 个", sum((part for _, part in more), Decimal(0)), scale))
    if len(parts) > 1:
        marks.append(_step("", "逐社区缺口合计", total, scale, total=True))
    marks += _to_the_whole(total, whole, scale)
    title = finding(parts, total, whole)
    return ChartSpec(
        kind="waterfall",
        title=title,
        unit=scale.unit,
        marks=tuple(marks),
        line="每个社区的缺口单独算、不以余补缺，按所在地相加；“余缺相抵”是别处超出标准的部分能抵掉的",
        source=source,
        text=f"{title}。" + "；".join(f"{m.name} {m.label}" for m in marks),
        edition=whole.edition,
        name_head="组成",
        value_head="缺口",
        judged=False,
        demo=any(a.demo for a in (*answers, whole)),
        rest=tuple(_step(a.area, f"其中：{a.area_name}", part, scale) for a, part in more),
    )


def _step(key: str, name: str, amount: Decimal, scale: Scale, total: bool = False) -> Mark:
    said = f"{scale.said(amount)} {scale.unit}"
    value = scale.whole(amount)
    label = said if total else f"{'+' if amount >= 0 else ''}{said}"
    return Mark(key, name, value, value, value, None, None, "short", label, total=total)


def _to_the_whole(total: Decimal, whole: GapAnswer, scale: Scale) -> list[Mark]:
    """The step from the sum to the need of the place as a whole; none where that is not known, not sure or the sum."""
    pooled = whole.need.pooled
    if pooled is None or pooled == total or not sure(whole):
        return []
    why = "余缺相抵" if pooled < total else "本级数与各社区合计之差"
    last = _step("", "整体缺口", pooled, scale, total=True)
    return [_step("", why, pooled - total, scale), last]


def finding(parts: Sequence[tuple[GapAnswer, Decimal]], total: Decimal, whole: GapAnswer) -> str:
    """“缺口 480 人分布在 8 个街道，前 3 个占 62.5%；最大的是 X 街道（120 人）”."""
    unit = whole.need.unit
    (first, largest), of = parts[0], f"{len(parts)} 个{LEVEL[parts[0][0].level]}"
    if len(parts) == 1:
        return f"逐社区缺口 {figure(total, unit)}全部在{first.area_name}"
    head = f"逐社区缺口合计 {figure(total, unit)}，分布在 {of}，最大的是{first.area_name}（{figure(largest, unit)}）"
    if len(parts) <= LEADING + 1:
        return head
    leading = sum((part for _, part in parts[:LEADING]), Decimal(0))
    return f"{head}，前 {LEADING} 个占 {share(leading / total)}"

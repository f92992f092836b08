"""The places of a level on a map of borders, or as tiles where there are none, as a `ChartSpec`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from catalogue.answers import GapAnswer
from charts.findings import finding
from charts.gap_bars import mark, values_of
from charts.numbers import MISSING, scale_for
from charts.outlines import Ring, simplified
from charts.sources import amount, standards_named
from charts.spec import ChartSpec
from charts.words import JUDGEMENT

#: Below this attainment a short place is of the lower class.
FAR = Decimal(80)
CLASSES = {
    "met": "达标",
    "near": "未达标，完成八成以上（浅色）",
    "far": "未达标，完成不足八成（深色，另有粗线或网格）",
    "undetermined": "无法判定（不着色）",
    "no_standard": "有数，无适用标准",
    "no_data": "无数据（不着色）",
}


def class_of(answer: GapAnswer) -> str:
    """The class a place is coloured by: its judgement, and how near a short one is to its own standard."""
    if answer.judgement != "short":
        return answer.judgement
    return "near" if answer.attainment is not None and answer.attainment >= FAR else "far"


def place_map(
    answers: Sequence[GapAnswer],
    outlines: Mapping[str, Sequence[Ring]],
    sections: Mapping[str, str],
    source: str,
    filters: Mapping[str, str],
) -> ChartSpec:
    """A mark per place, in the order of codes. `outlines`: borders by code; `sections`: what a place lies in, by code.

    Where some places have borders and others have not, those are drawn and these are listed in the table only.
    """
    ordered = sorted(answers, key=lambda a: a.area)
    values = values_of(ordered)
    scale = scale_for(ordered[0].unit if ordered else "", values).alike(values)
    drawn = simplified({a.area: outlines[a.area] for a in ordered if a.area in outlines})
    names = [a.area_name for a in ordered]
    marks = [
        replace(
            mark(a, a.area_name if names.count(a.area_name) == 1 else f"{a.area_name} {a.area}", scale),
            group_key=class_of(a),
            group=CLASSES[class_of(a)],
            section=sections.get(a.area, ""),
            note=a.reason,
            extra=(amount(a.standard, a.unit) if a.standard else MISSING, a.reason or JUDGEMENT[a.judgement]),
            outline=drawn.get(a.area, ()),
        )
        for a in ordered
    ]
    shown = [m for m in marks if m.outline] if drawn else marks
    title = finding(ordered)
    if len(shown) < len(marks):
        title += f"（{len(marks) - len(shown)} 个没有边界，只在表格里）"
    return ChartSpec(
        kind="map",
        title=title,
        unit=scale.unit,
        marks=tuple(shown),
        line=standards_named(ordered) if any(m.least is not None for m in marks) else "",
        source=source,
        text=f"{title}。" + "；".join(f"{m.name} {m.label}" for m in marks),
        edition=max((a.edition for a in ordered), default=0),
        filters=tuple(filters.items()),
        group_head="分档",
        extra_heads=("适用标准", "说明"),
        demo=any(a.demo for a in ordered),
        rest=tuple(m for m in marks if m not in shown),
    )

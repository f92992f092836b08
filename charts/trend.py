"""One figure over the years as a `ChartSpec`: each year under its own standard, parted where it cannot be joined."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from catalogue.answers import GapAnswer, StandardAnswer
from catalogue.development_answers import BreakAnswer, BreakKind, DevelopmentAnswer
from charts.gap_bars import mark, values_of
from charts.numbers import MISSING, figure, scale_for
from charts.sources import covered_briefly, standards_over_years
from charts.spec import ChartSpec
from charts.spine import has_figure
from charts.words import BASIS, JUDGEMENT, cited, dated, signs

KINDS: dict[BreakKind, str] = {
    "basis": "口径改变",
    "derived": "一年的数是推算的，另一年不是",
    "thin": "报的社区太少",
    "coverage": "一年报全，另一年只报了一部分",
    "workbook": "材料不同",
}


def parted(one: BreakAnswer) -> str:
    """“口径改变、材料不同”: why what stands before and after cannot be compared, and what else changed."""
    return "、".join(KINDS[kind] for kind in one.kinds)


def trend(found: DevelopmentAnswer, source: str, filters: Mapping[str, str]) -> ChartSpec:
    """A mark per year, years without a figure included as such."""
    values = [v for a in found.years for v in (a.value, a.low, a.high, *_asked(a))]
    scale = scale_for(found.unit, values).alike(values_of(found.years))
    books = dict(found.workbooks)
    parting = {one.year: parted(one) for one in found.breaks if one.parts}
    marks = tuple(
        replace(
            mark(a, found.title, scale),
            key=a.area,
            group_key=str(a.year),
            group=f"{a.year} 年",
            note=a.reason,
            section=named(a.standard) if a.standard else "",
            parted=parting.get(a.year, ""),
            extra=(
                BASIS.get(a.basis or "", MISSING),
                covered_briefly(a.coverage),
                "，".join(p for p in (dated(a.standard), cited(a.standard)) if p) if a.standard else MISSING,
                "、".join(books.get(a.year, ())) or MISSING,
                a.reason,
            ),
        )
        for a in found.years
    )
    title = finding(found)
    return ChartSpec(
        kind="trend",
        title=title,
        unit=scale.unit,
        marks=marks,
        line="　".join(part for part in (standards_over_years(found.years), signs(marks)) if part),
        source=source,
        text=f"{title}。" + "；".join(f"{m.group} {m.label}" for m in marks),
        edition=found.edition,
        filters=tuple(filters.items()),
        name_head="指标",
        group_head="年份",
        extra_heads=("口径", "覆盖", "依据", "材料", "说明"),
        demo=any(a.demo for a in found.years),
    )


def named(standard: StandardAnswer) -> str:
    """What stands on the line of a standard: its 文号, else its document, and the target year."""
    return " ".join(
        part for part in (standard.number or f"《{standard.document.strip('《》')}》", dated(standard)) if part
    )


def _asked(answer: GapAnswer) -> tuple[Decimal | None, ...]:
    standard = answer.standard
    return (standard.value, standard.upper) if standard else ()


def finding(found: DevelopmentAnswer) -> str:
    """“示例区每百户综合服务设施面积由 2019 年的 20 到 2024 年的 26.65 ㎡/百户，2024 年未达标”; parted series are not
    joined: the last part is told."""
    whole = [a for a in found.years if has_figure(a)]
    if not whole:
        return f"{found.area_name}没有{found.title}的任何一年"
    parting = [one for one in found.breaks if one.parts]
    starts, why = (parting[-1].year, parted(parting[-1])) if parting else (0, "")
    known = [a for a in whole if a.year >= starts and a.value is not None]
    last = whole[-1]
    state = f"{last.year} 年{JUDGEMENT[last.judgement]}"
    if len(known) < 2:
        only = (
            f"{last.year} 年 {figure(last.value, last.unit)}" if last.value is not None else f"{last.year} 年只有区间值"
        )
        rest = f"与此前不能直接相比（{why}）" if starts else "没有别的年份可比"
        return f"{found.area_name}{found.title}：{only}，{JUDGEMENT[last.judgement]}；{rest}"
    first, end = known[0], known[-1]
    moved = f"由 {first.year} 年的 {figure(first.value, first.unit)} 到 {end.year} 年的 {figure(end.value, end.unit)}"
    gone = [a for a in found.years if not has_figure(a) and a.year >= starts]
    lacking = f"，缺 {'、'.join(str(a.year) for a in gone)} 年" if gone else ""
    since = f"（与此前未连：{why}）" if starts else ""
    return f"{found.area_name}{found.title}{moved}{since}，{state}{lacking}"

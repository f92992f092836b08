"""Places side by side as a `ChartSpec`: one row per indicator on a scale of its own, a sign per place."""

from collections.abc import Mapping, Sequence

from catalogue.answers import GapAnswer
from catalogue.comparison_answers import ComparedIndicator, Difference, Unlike
from charts.gap_bars import figures, values_of
from charts.numbers import MISSING, Scale, difference, points, scale_for, span
from charts.sources import covered_briefly
from charts.spec import ChartSpec, Mark
from charts.spine import better, figure_of_row, has_figure
from charts.words import BASIS, cited

UNLIKE: dict[Unlike, str] = {
    "standard": "两地标准不同",
    "comparator": "两地标准的比法不同",
    "basis": "口径不同",
    "coverage": "有一方只有部分社区有数",
    "derived": "有一方的数是推算的",
}


def compared(rows: Sequence[ComparedIndicator]) -> list[ComparedIndicator]:
    """Those in which at least one place has a figure."""
    return [row for row in rows if any(has_figure(gap) for gap in row.gaps)]


def side_by_side(
    rows: Sequence[ComparedIndicator], directions: Mapping[str, str], source: str, filters: Mapping[str, str]
) -> ChartSpec:
    """A mark per indicator and place. `directions`: each indicator's, as declared."""
    known = compared(rows)
    title = finding(rows)
    marks = tuple(mark for row in known for mark in _marks(row, directions.get(row.indicator, "none")))
    return ChartSpec(
        kind="slope",
        title=title,
        unit="各指标单位不同",
        marks=marks,
        line="每行一个比例尺，从 0 起，右边数值较大；短竖线是各地自己的标准",
        source=source,
        text=f"{title}。" + "；".join(f"{m.name} {m.group} {m.label}" for m in marks),
        edition=max((gap.edition for row in rows for gap in row.gaps), default=0),
        demo=any(gap.demo for row in rows for gap in row.gaps),
        filters=tuple(filters.items()),
        name_head="指标",
        group_head="地方",
        extra_heads=("与第一个地方相差", "口径", "覆盖", "依据", "说明"),
    )


def finding(rows: Sequence[ComparedIndicator]) -> str:
    """“有 12 项指标可比：镇海区高 5 项，滨江区高 4 项，3 项分不出高低” for two places; counts of figures for more."""
    if not rows:
        return "没有可比的指标"
    names = {gap.area: gap.area_name for gap in rows[0].gaps}
    every = [row for row in rows if all(has_figure(gap) for gap in row.gaps)]
    if len(names) == 1 or not every:
        return f"{len(names)} 个地方没有共同有数据的指标" if len(names) > 1 else "只有一个地方，没有可比的"
    if len(names) > 2:
        return f"{len(names)} 个地方有 {len(every)} 项指标都有数据"
    higher = [row.differences[0].higher for row in every]
    said_of = [f"{name}数值较高的 {n} 项" for code, name in names.items() if (n := higher.count(code))]
    same = f"{n} 项相同或分不出高低" if (n := higher.count("")) else ""
    return f"两地都有数据的指标 {len(every)} 项：" + "，".join(part for part in (*said_of, same) if part)


def scale_of(row: ComparedIndicator) -> Scale:
    """One unit for the whole row, and as many decimals for each place."""
    asked = [v for gap in row.gaps if gap.standard for v in (gap.standard.value, gap.standard.upper)]
    return scale_for(row.unit, [*values_of(row.gaps), *asked]).alike(values_of(row.gaps))


def _marks(row: ComparedIndicator, direction: str) -> list[Mark]:
    scale = scale_of(row)
    differences: list[Difference | None] = [None, *row.differences]
    return [_mark(gap, scale, direction, apart) for gap, apart in zip(row.gaps, differences, strict=True)]


def _mark(gap: GapAnswer, scale: Scale, direction: str, apart: Difference | None) -> Mark:
    standard = gap.standard
    return Mark(
        key=gap.indicator,
        name=gap.title,
        **figures(gap, scale.of),
        judgement=gap.judgement,
        label=figure_of_row(gap, scale) if has_figure(gap) else MISSING,
        group_key=gap.area,
        group=gap.area_name,
        section=gap.domain,
        unit=scale.unit,
        note=gap.reason,
        extra=(
            MISSING if apart is None else distance(apart, gap),
            BASIS.get(gap.basis or "", MISSING),
            covered_briefly(gap.coverage),
            cited(standard) if standard else MISSING,
            gap.reason if gap.judgement == "undetermined" else unlike(apart) if apart else "",
        ),
        better=better(direction, standard.comparator if standard else ""),
    )


def distance(apart: Difference, gap: GapAnswer) -> str:
    """“高 3.2 人/万人”, “低 …”, “相同”; where figures are bounded, between what; — where one is missing."""
    if apart.value is None or apart.low != apart.high:
        between = span(apart.low, apart.high, points(gap.unit))
        return f"相差 {between}" + ("" if apart.higher else "，分不出高低") if between else MISSING
    if apart.value == 0:
        return "相同"
    return f"{'高' if apart.value > 0 else '低'} {difference(abs(apart.value), gap.unit, [gap.value])}"


def unlike(apart: Difference) -> str:
    """In what the two figures do not rest on the same."""
    return "、".join(UNLIKE[word] for word in apart.unlike)

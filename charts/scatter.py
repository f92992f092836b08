"""Two indicators against each other over the places of a level, as a `ChartSpec`."""

from collections.abc import Mapping
from decimal import Decimal

from catalogue.answers import GapAnswer, Judgement
from catalogue.comparison_answers import PairOfGaps, Quadrant, RelationAnswer
from charts.gap_bars import figures
from charts.numbers import Scale, plain, scale_for, with_span
from charts.sources import standards_named
from charts.spec import ChartSpec, Mark
from charts.spine import has_figure
from charts.words import LEVEL, judged

QUADRANT: dict[Quadrant, str] = {
    "both": "两项都达标",
    "first_only": "只有横轴达标",
    "second_only": "只有纵轴达标",
    "neither": "两项都未达标",
}
#: A place that is not judged on both is hollow, whatever the one judgement says.
STATE: dict[Quadrant | None, Judgement] = {
    "both": "met",
    "first_only": "short",
    "second_only": "short",
    "neither": "short",
    None: "undetermined",
}


def quadrants(found: RelationAnswer) -> str:
    """“两项都达标 2 个，只有横轴达标 1 个，……”; those not judged on both named apart."""
    counts: dict[Quadrant, int] = {
        "both": found.both,
        "first_only": found.first_only,
        "second_only": found.second_only,
        "neither": found.neither,
    }
    said = [f"{QUADRANT[word]} {n} 个" for word, n in counts.items() if n]
    if found.unjudged:
        said.append(f"至少一项没有判定 {found.unjudged} 个")
    if found.absent:
        said.append(f"至少一项没有数据 {found.absent} 个（未画出）")
    return "，".join(said)


def coefficient(found: RelationAnswer) -> str:
    """The coefficient by its full name with its n; why there is none; and what it does not say."""
    if found.rank_correlation is None:
        return f"两项都有数值的 {found.n} 个，不足 10 个或其中一项处处相同，不算等级相关系数。"
    said = f"斯皮尔曼等级相关系数 {plain(found.rank_correlation)}（n = {found.n}）"
    return f"{said}：只说明两项排位的先后有多一致，不说明谁影响谁。"


def scatter(found: RelationAnswer, titles: tuple[str, str], source: str, filters: Mapping[str, str]) -> ChartSpec:
    """A mark per place with both figures; those without are in the table only. `titles`: of the two indicators."""
    drawn = [p for p in found.pairs if p.first.value is not None and p.second.value is not None]
    rest = [p for p in found.pairs if p not in drawn]
    units = [p.first.unit for p in found.pairs[:1]] + [p.second.unit for p in found.pairs[:1]] or ["", ""]
    across = scale_for(units[0], [p.first.value for p in drawn])
    upright = scale_for(units[1], [p.second.value for p in drawn])
    of = f"{len(found.pairs)} 个{LEVEL[found.level]}"
    title = f"{of}：{quadrants(found)}" if found.pairs else "下一级没有可对照的地方"
    marks = tuple(_mark(p, across, upright) for p in drawn)
    firsts, seconds = [p.first for p in drawn], [p.second for p in drawn]
    return ChartSpec(
        kind="scatter",
        title=title,
        unit=upright.unit,
        marks=marks,
        line=f"横轴标准：{standards_named(firsts)}；纵轴标准：{standards_named(seconds)}" if drawn else "",
        source=source,
        text=f"{title}。{coefficient(found)}",
        edition=found.edition,
        filters=tuple(filters.items()),
        value_head=titles[1],
        across_head=titles[0],
        across_unit=across.unit,
        extra_heads=("横轴判定", "纵轴判定", "落在哪一格"),
        demo=any(p.first.demo for p in found.pairs),
        judged=False,
        rest=tuple(_mark(p, across, upright) for p in rest),
        across_standard=shared(firsts, across),
    )


def shared(answers: list[GapAnswer], scale: Scale) -> tuple[Decimal | None, Decimal | None]:
    """The one standard of all of them, as a line or band; none where they differ."""
    pairs = {(a.standard.value, a.standard.upper) if a.standard else (None, None) for a in answers}
    if len(pairs) != 1:
        return (None, None)
    least, most = next(iter(pairs))
    return scale.of(least), scale.of(most)


def _mark(pair: PairOfGaps, across: Scale, upright: Scale) -> Mark:
    first, second = pair.first, pair.second
    cell = (
        QUADRANT[pair.quadrant] if pair.quadrant else "未判定" if has_figure(first) and has_figure(second) else "缺数据"
    )
    said = [with_span(a.value, a.low, a.high, a.unit) for a in (first, second)]
    return Mark(
        key=pair.area,
        name=pair.area_name,
        **figures(second, upright.of),
        judgement=STATE[pair.quadrant] if has_figure(first) and has_figure(second) else "no_data",
        label=f"横 {said[0]}，纵 {said[1]}，{cell}",
        group_key=pair.quadrant or "",
        across=across.of(first.value),
        extra=(judged(first), judged(second), cell),
    )

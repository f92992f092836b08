"""The parts of 变化: one figure over the years, what keeps it from being joined, the places one level down."""

from catalogue.development_answers import DevelopmentAnswer
from charts.multiples import multiples
from charts.sources import under_rule
from charts.spec import ChartSpec
from charts.trend import parted, trend
from charts.words import LEVEL
from pages.shared import asked, charting, domains, filters, show


def development(view: filters.View) -> DevelopmentAnswer:
    """The view's indicator over all its years."""
    found: DevelopmentAnswer = asked.ask("development", view.place.code, view.indicator, view.rule)
    return found


def source(view: filters.View, found: DevelopmentAnswer) -> str:
    """Every workbook behind any year, the edition and the rule."""
    return under_rule((name for _, names in found.workbooks for name in names), found.edition, view.rule)


def whole(view: filters.View, found: DevelopmentAnswer) -> ChartSpec:
    """The chart of the place itself."""
    return trend(found, source(view, found), {"地方": view.place.name, "指标": found.title})


def breaks(found: DevelopmentAnswer) -> None:
    """From which year to which something else stands behind the figure, and whether the two can be joined."""
    if not found.breaks:
        return
    show.section("前后能不能比", "口径一变，线就断开，前后不能直接比；只换了材料的，线不断，但要留意。")
    told = [
        (f"{one.before} → {one.year} 年", f"{parted(one)}；{'线断开，前后不直接比' if one.parts else '线不断'}")
        for one in found.breaks
    ]
    show.facts(told)


def below(view: filters.View, found: DevelopmentAnswer) -> str | None:
    """A small panel for each place one level down; the code of the place that was clicked."""
    level = domains.level_below(view.place)
    if level is None or not found.years:
        return None
    each: list[DevelopmentAnswer] = asked.ask("developments", view.place.code, level, view.indicator, view.rule)
    show.section(f"各{LEVEL[level]}历年", "同一比例尺；各年按各年的标准；没有数的年份空着，不补。")
    spec = multiples(each, source(view, found))
    clicked = charting.chart(spec, f"below_{view.place.code}_{view.indicator}_{view.rule}", opens=True)
    return clicked[0] if clicked else None

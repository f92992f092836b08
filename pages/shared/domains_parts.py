"""The parts of a domain's page, one open at a time: places, where the gap lies, communities, years, all indicators."""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from charts.bullet import bullet
from charts.gap_bars import gap_bars
from charts.intervals import two_ways_dots
from charts.multiples import multiples
from charts.sources import workbooks_named
from charts.spread import spread
from charts.waterfall import waterfall
from charts.words import LEVEL
from pages.shared import asked, charting, domains_worst, rows, show
from pages.shared.domains_about import Opened, Shown, own_answers
from pages.shared.text import shown

#: A place with more communities is spread over the places of a higher level.
SPREAD_OVER = 2500


def places(about: Shown) -> Opened:
    """Every place straight below against its standard, as bars and as a table."""
    drawn = about.below or [about.whole]
    spec = about.told(gap_bars(drawn, about.books(), about.whole))
    clicked = charting.chart(spec, f"bars_{about.key}", opens=bool(about.below))
    opened = clicked[0] if clicked else ""
    if about.below:
        level = LEVEL[about.below[0].level]
        show.section(f"各{level}明细", "点任意一行（或图中任意一条）进入下一级；点“溯源”看该数字的来历。")
        opened = rows.places_table(about.below, f"places_{about.key}", about.view.rule) or opened
    return Opened(area=opened)


def where(about: Shown) -> Opened:
    """The gap by place, and the figure come by in another way."""
    spec = waterfall(about.below or [about.whole], about.whole, about.source(about.below or [about.whole]))
    opened = ""
    if spec is None:
        st.info("没有可以按地方分解的缺口：没有一个社区能判定为未达标，或者缺口未知。")
    else:
        clicked = charting.chart(about.told(spec), f"waterfall_{about.key}", opens=bool(about.below))
        opened = clicked[0] if clicked else ""
    ways = asked.ask("two_ways", about.view.place.code, about.view.year, about.view.indicator)
    dots = two_ways_dots(ways, about.whole, about.source([about.whole])) if ways else None
    if dots is not None:
        show.section("两种口径", "本级直接填报的数与下级逐级汇总的数，都列出来。")
        charting.chart(about.told(dots), f"ways_{about.key}")
    return Opened(area=opened)


def communities(about: Shown) -> Opened:
    """How many communities lie how far from the standard; of a very large place the counties or towns."""
    place = about.view.place
    level = "community" if place.communities <= SPREAD_OVER else "town" if place.level == "city" else "county"
    found = asked.gaps(place.code, level, about.view.year, (about.view.indicator,), about.view.rule)
    if level != "community":
        st.caption(shown(f"社区太多，这里按{LEVEL[level]}分布；进入下一级可以看到社区。"))
    spec = about.told(spread(found, about.source(found), about.whole))
    clicked = charting.chart(spec, f"spread_{about.key}", opens=True)
    opened = clicked[0] if clicked else ""
    if level == "community" and about.below:
        opened = domains_worst.lacking_most(found, f"lacking_{about.key}", about.view.rule) or opened
    return Opened(area=opened)


def years(about: Shown) -> Opened:
    """Each place straight below (at the bottom the place itself) over the years, each under that year's standard."""
    view, code = about.view, about.view.place.code
    if about.below:
        found = asked.ask("developments", code, about.below[0].level, view.indicator, view.rule)
    else:
        found = [asked.ask("development", code, view.indicator, view.rule)]
    spec = about.told(multiples(found, about.source_over(sorted({a.year for one in found for a in one.years}))))
    spec = replace(spec, filters=tuple(pair for pair in spec.filters if pair[0] != "年份"), coverage="")
    charting.chart(spec, f"years_{about.key}")
    return Opened()


def indicators(about: Shown) -> Opened:
    """Every indicator of the domain for this place, each on the way to its own standard."""
    view, found = about.view, own_answers(about.view, about.domains)
    head = f"{view.place.name}{view.year}年{'、'.join(about.domains)} "
    books = workbooks_named([book.workbook for book in asked.ask("workbooks", view.place.code, view.year)])
    source = f"来源：{books}。数据版本：第 {about.whole.edition} 版。完成度达到标准为 100%。"
    spec = about.told(bullet(found, head, source), indicator=False)
    clicked = charting.chart(spec, f"domain_{about.key}", opens=True)
    return Opened(indicator=clicked[0] if clicked else "")


DRAWN: dict[str, Callable[[Shown], Opened]] = {
    "places": places,
    "where": where,
    "communities": communities,
    "years": years,
    "indicators": indicators,
}

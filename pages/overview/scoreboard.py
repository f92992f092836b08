"""The state of a place: the worst gap and its clause, areas × indicators, every indicator, coverage, what changed."""

from pages.shared import (
    asked,
    choices,
    domains,
    filters,
    guard,
    overview,
    overview_change,
    overview_cover,
    overview_heat,
    overview_held,
    show,
)

PAGE = "pages/overview/scoreboard.py"

show.heading("社区服务能力总览", "每项指标对照当年有效的政策标准：哪些达标，哪些没有，差得最多的在哪里。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place)
    here = asked.gaps(place.code, None, view.year, (), view.rule)
    level = domains.level_below(place)
    below = asked.gaps(place.code, level, view.year, (), view.rule) if level else []
guard.nothing(here, "这个地方没有可显示的指标。")
show.old_edition()
show.demo([*here, *below], place)
key = f"{place.code}_{view.year}_{view.rule}"
show.cards(overview.state_cards(here))
seen = overview_held.judgeable(below)
overview.worst_told(below if seen else here, view.rule)
if not seen:
    with guard.faults():
        overview.open_answer(overview_held.draw(view, below, key))
else:
    overview.open_answer(overview.worst_table(below, f"worst_{key}", view.rule))
    show.section("各地各项指标", "点任意一格，打开那个地方的那项指标。")
    with guard.faults():
        cell = overview_heat.draw(view, below)
    if cell:
        overview.open_page(*cell)
overview.scores(view, here, key)
listed = choices.unfolded("逐项列表：判定、指标值、标准、缺口、来历、依据", "listed")
if listed.open:
    with listed:
        overview.open_answer(overview.score_table(here, f"list_{key}", view.rule))
overview_cover.draw(view, here)
with guard.faults():
    overview_change.draw(view)

"""From any figure to its formula, the cells it came from, the clause it is judged by, and the edition."""

from pages.shared import asked, domains, filters, guard, show, traced, tracing

PAGE = "pages/data/trace.py"

show.heading("数字溯源", "任何一个数字怎么来的：公式、原表单元格、判定条款、数据版本。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place, domains.all_domains())
    trace = asked.trace(place.code, view.indicator, view.year, view.rule)
    standings = asked.standings(place.code, view.year, view.indicator, view.rule)
    silent = tracing.silent_communities(trace.gap)
show.old_edition()
show.demo([trace.gap], place)
traced.whole(trace, standings, silent)

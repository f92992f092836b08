"""One place whole: who it is, its worst gaps, every indicator among its siblings and over the years."""

from charts.spine import has_figure, spine
from pages.shared import filters, guard, narrowing, profile, profile_table, show

PAGE = "pages/places/profile.py"

show.heading("区域画像", "一个地方的全貌：它是谁，差得最多的是什么，每项指标在同级中处在什么位置，历年怎样变化。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place)
    found = profile.siblings(view)
    answers = [one.gap for one in found]
    years = profile.over_years(place.code, view.rule)
guard.nothing(found, "这个地方没有可显示的指标。")
show.old_edition()
show.demo(answers, place)
show.cards(profile.cards(view, answers))
profile.ways_on(view)
show.section("差得最多的", "离标准最远的三项，折成人、㎡、元。")
profile.gaps_told(view, answers)
show.section("每项指标", "点指标名看下级明细，点“溯源”看数字的来历。")
having = [one.indicator for one in found if has_figure(one.gap)]
only = narrowing.chosen(having)
kept = [one for one in found if one.indicator in only]
spec = spine(kept, profile.source(view, answers), {"地方": place.name, "年份": f"{view.year} 年"})
spec = narrowing.told(spec, only, having)
profile_table.draw(spec, years, view.year, view.rule, f"spine_{place.code}_{view.year}")
show.section("没有数据的指标", "按原因列出；有了材料，载入后自动补上。")
profile.missing(answers)

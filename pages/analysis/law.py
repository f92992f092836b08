"""Every standard that speaks of an indicator at a place: which judges under each rule, why the others do not."""

from charts.law_findings import finding, silent, speaking
from charts.sources import amount
from charts.words import dated
from pages.shared import asked, domains, filters, guard, law, law_more, show, tracing, way
from pages.shared.requirements import found_at

PAGE = "pages/analysis/law.py"

show.heading("政策标准对照", "同一件事，几级文件各有各的说法：哪一条作准，别的为什么不作准，照每一条各差多少。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place, domains.all_domains())
    on = law.day(view.year)
    found = law.standards_on(view, on)
    answers = asked.gaps(place.code, None, view.year, (view.indicator,), view.rule)
show.old_edition()
show.demo(answers, place)
show.section(found.title, finding(found) + "。")
with guard.faults():
    law.under_each_rule(view, on)
speak, quiet = speaking(found), silent(found)
if speak:
    show.section("在施行的标准", "作准的在最前；点一行看全文。照此差距、照此缺口：假如以这一条为准。")
    key = f"law_{place.code}_{view.indicator}_{view.year}_{view.rule}_{on}"
    opened = law.table(speak, found.unit, key)
    if opened is not None:
        way.clause(opened.standard.clause, tracing.standing(opened.standard), opened.standard.id)
        asks = f"{amount(opened.standard, found.unit)}　{dated(opened.standard)}"
        more = [("标准", asks), ("引文", opened.quote), ("出处", found_at(opened.source))]
        show.facts([*more, *tracing.particulars(opened.standard, found.unit)])
if quiet:
    show.section("当天不在施行的标准", "尚未施行，或已失效、废止。")
    law.table(quiet, found.unit, f"quiet_{place.code}_{view.indicator}_{view.year}_{on}")
with guard.faults():
    show.section("历次规定和逐年应有")
    law_more.history(view, found.unit)
    law_more.entitlement(view, asked.years(place.code))
    law_more.conflicts(view)
show.source(f"数据版本：第 {found.edition} 版。按 {found.on} 有效的规定；数值是 {found.year} 年的。")

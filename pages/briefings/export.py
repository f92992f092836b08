"""简报导出: choose a kind, see it, take it away; one place, or every place one level down in one zip."""

from pages.briefings.parts import files, formats, ordering, preview
from pages.shared import asked, basket, filters, guard, show

PAGE = "pages/briefings/export.py"

show.heading("简报导出", "写成公文格式的材料：每个数字都附证据编号，可回查到原表单元格和政策条款。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    view = filters.view(place)
    here = asked.gaps(place.code, None, view.year, (), view.rule)
guard.nothing(here, "这个地方没有可写进材料的指标。")
show.old_edition()
show.demo(here, place)
with guard.faults():
    order, template = ordering.chosen(place)
    below = asked.children(place.code)
    ending, whose = formats.form(order, bool(below), len(basket.places()))
    files.offer(view, order, ending, whose, template)
show.section("预览", "与导出的文件用同样的文字和数字。")
with guard.faults():
    preview.shown_pages(view, order)

"""核对材料: every figure of somebody's report against what the edition holds, with what it should be."""

from pages.shared import asked, filters, guard, show, verifying

PAGE = "pages/briefings/verify.py"

show.heading("核对材料", "贴入或上传报告、答复的文字，逐个核对其中的数字：哪些与本库一致，哪些不一致，应当是多少。")
with guard.faults():
    place = filters.known_place()
    show.crumbs(place, PAGE)
    show.old_edition()
    show.demo([], place)
    year = verifying.whose(place, asked.years(place.code))
    name, content = verifying.given()
    found = verifying.checked(name, content, place.code, year, *asked.state())
guard.nothing(found.figures, "这份材料里没有找到带单位的数字。")
verifying.summary(found)
picked = verifying.table(found)
if picked:
    verifying.one(picked)

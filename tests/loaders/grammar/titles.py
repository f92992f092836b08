"""What stands above and below the tables: titles, periods, units, who reports; notes, sources, signatures."""

from tests.loaders.grammar.blocks import unit_way
from tests.loaders.grammar.canvas import Canvas
from tests.loaders.grammar.draws import Draw
from tests.loaders.grammar.heads import town_of
from tests.loaders.grammar.scopes import Scope

#: Titles of a place w, a year y (z written out) and a subject s; periods on a line of their own.
_TITLES = (
    "{w}{y}年{s}", "{y}年{w}{s}", "{w}{s}（{y}年）", "{w}{s}（截至{y}年12月31日）", "{w}{y}年末{s}", "{w}{y}年底{s}",
    "{w}{z}年{s}", "{y}年度{w}{s}", "{w}{s}({y}年末)", "{w}{s}\n（{y}年）",
)  # fmt: skip
_SECOND = (
    "（{}年）", "{}年", "（{}年度）", "（截至{}年12月31日）", "{}年12月31日", "（{}年末）", "统计时间：{}年12月31日",
)  # fmt: skip
_NOTES = ("注：本表数据由各街道填报。", "备注：1.数据为年末数。", "说明：新建小区未统计在内。", "注：1.本表为年末数；")
_MORE_NOTES = ("　　2.面积为建筑面积。", "2.因四舍五入，分项之和与合计可能不等。")
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def title_lines(draw: Draw, canvas: Canvas, scope: Scope, row: int, split: str, in_sheet: str) -> int:
    """Write what stands above the first table of a sheet; the row below. `split`, `in_sheet`: told elsewhere."""
    outside = scope.outside if scope.down != "form" else "py"
    year = scope.years[0] if "y" in outside and split != "y" and in_sheet != "y" else None
    width = 6
    if "attachment" in draw:
        canvas.put(row, 1, draw.one("attachment", ("附件1", "附件2：", "表2-1")))
        row += 1
    if titled(draw, scope, in_sheet):
        text, second = _title(draw, scope, outside, split, in_sheet, year)
        canvas.put(row, 1, text)
        if "title_unmerged" not in draw:
            canvas.merge(row, 1, row, width)
        row += 1
        if second:
            canvas.put(row, 1, second)
            if "title_unmerged" not in draw:
                canvas.merge(row, 1, row, width)
            row += 1
    units = list(dict.fromkeys(item.unit for item in scope.items))
    line = [] if split == "i" or unit_way(draw, scope) != "line" else units
    said = "单位：" + draw.one("unit comma", ("、", "，", "、")).join(line) if line else ""
    if "preamble" in draw:
        canvas.put(row, 1, f"填报单位：{scope.district.name}民政局")
        if draw.one("dated", (True, False)):
            canvas.put(row, 3, f"填报日期：{max(scope.years) + 1}年1月15日")
        canvas.put(row, 5, said or None)
        row += 1
    elif said:
        canvas.put(row, draw.one("unit at", (1, 3, 5)), said)
        row += 1
    return row


def titled(draw: Draw, scope: Scope, in_sheet: str = "") -> bool:
    """Whether there is a title: always where nothing else names the item."""
    return "no_title" not in draw or ("i" in scope.outside and in_sheet != "i")


def _title(draw: Draw, scope: Scope, outside: str, split: str, in_sheet: str, year: int | None) -> tuple[str, str]:
    where = scope.district.name + (scope.town.name if scope.town and scope.places[0].level == "community" else "")
    if "p" in outside and split != "p" and in_sheet != "p":
        place = scope.places[0]
        where = scope.district.name + (town_of(place).name if place.level == "community" else "") + place.name
    subject = draw.one("subject", ("社区基本情况统计表", "社区基本情况表", "社区建设情况统计表", "社区主要指标"))
    if "i" in outside and split != "i" and in_sheet != "i":
        each = "各社区" if "p" not in outside and scope.places[0].level == "community" else ""
        subject = each + "".join(scope.items[0].path) + draw.one("ending", ("", "统计表", "情况表", "一览表"))
    if year is None:
        years = scope.years
        span = (
            f"（{min(years)}—{max(years)}年）"
            if len(years) > 1 and "y" not in outside and draw.one("span", (True, False))
            else ""
        )
        return where + subject + span, ""
    if "period_line" in draw or "two_titles" in draw:
        second = draw.one("period line", _SECOND)
        return where + subject, second.format(year)
    written = draw.one("period", _TITLES)
    return written.format(w=where, y=year, z=str(year).translate(_DIGITS), s=subject), ""


def below(draw: Draw, canvas: Canvas, row: int) -> None:
    """Write what stands below the last table."""
    if draw.one("gap below", (True, False)):
        row += 1
    if "footnotes" in draw:
        canvas.put(row, 1, "注：带①、*、#的为估算数。")
        row += 1
    if "notes" in draw:
        canvas.put(
            row,
            1,
            draw.one(
                "note",
                (
                    "注：本表数据由各街道填报。",
                    "备注：1.数据为年末数。",
                    "说明：新建小区未统计在内。",
                    "注：1.本表为年末数；",
                ),
            ),
        )
        row += 1
        if draw.one("note lines", (True, False)):
            canvas.put(row, 1, draw.one("note more", _MORE_NOTES))
            row += 1
    if "source" in draw:
        canvas.put(row, 1, draw.one("source", ("数据来源：民政局", "资料来源：各街道报送", "来源：社区台账")))
        row += 1
    if "signature" in draw:
        canvas.put(row, 1, draw.one("signature", ("单位负责人：", "填表人：", "制表：", "审核：")))
        canvas.put(row, 3, "填表人：")
        canvas.put(row, 5, draw.one("signed", ("报出日期：", "填表日期：2024年1月5日", "联系电话：")))

"""Which unit of a unit line holds for a column: one unit holds for all, several are told apart by the item's words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter

from loaders.figures.units import factor
from loaders.shapes import Column
from loaders.tables.periods import period_of
from loaders.tables.preambles import Preamble, read_preamble
from loaders.tables.views import View
from loaders.tables.words import is_ratio_heading, is_unit_line

#: By a unit of each dimension, the words of items counted in it; the last one in a label decides (补助人数).
#: Whether 对象 are 户 or 人 no label says.
_ITEMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "元",
        re.compile(
            "经费|资金|收入|支出|金额|投入|工资|报酬|财政|补助|投资|薪|产值|增加值|补贴|津贴"
            "|(?:[费金款]|(?<![名员])额|发放|拨付|预算|决算)$"
        ),
    ),
    ("平方米", re.compile("面积|用房")),
    ("户", re.compile("户数|总户|家庭数|户$")),
    ("人次", re.compile("人次")),
    ("人", re.compile("人口|人数|人员|工作者|职工|网格员|社工|成员|职数|编制|男|女|岁|(?:人|儿童|学生)$")),
    ("张", re.compile("床位")),
    ("个", re.compile("个数|机构|网格|社区数|村数|中心数|单位数|站数|设施数")),
    ("处", re.compile("处数|场所|网点")),
    ("", re.compile("对象$")),
)
_REMARK = re.compile("[(（][^()（）]*[)）]$")
#: Endings of labels that say by themselves what is counted, whatever stands above them.
_MEASURE = re.compile("(?:人数|户数|人次|面积|金额|总额|数额|经费|资金|个数|床位数)$")


_CHANGE = re.compile("[比较为].*年|同比|环比|增长|增减|增幅|增速|占")

#: A share or rate, whatever parts of it stand below (占总人口比重 over 男, 女); ratios that are no percentages.
_SHARE = re.compile("(?:率|占比|比重|比例|百分比)$")
_OTHER_RATIO = re.compile("=|＝|性别比|比值|之比|指数|系数")

#: Words of staff: counted in 人 where the unit line says both 人 and 万人.
_STAFF = ("人员", "工作者", "职工", "网格员", "社工", "成员", "职数", "编制")


def unit_for(column: Column, preamble: Preamble) -> str:
    """The unit of a value column: its own, else the unit line's where it can be told; "" = unknown.

    Where several units of the line fit (人、万人), all of them: no item has such a unit, so the column is asked about.
    """
    if column.unit or not preamble.units:
        return column.unit
    labels = [part for part in column.path if not period_of(part)]
    if preamble.apart:
        told = {unit for words, unit in preamble.apart for part in labels if words in part or part in words}
        return told.pop() if len(told) == 1 else ""
    if labels and (is_ratio_heading(labels[-1]) or any(map(_SHARE.search, labels))):
        rates = [unit for unit in preamble.units if is_rate(unit)]
        if len(rates) < len(preamble.units):
            return rates[0] if len(rates) == 1 and not any(map(_OTHER_RATIO.search, labels)) else ""
    return preamble.units[0] if len(preamble.units) == 1 else unit_of_words(labels, preamble.units)


def unit_of_words(labels: Sequence[str], units: Sequence[str]) -> str:
    """The unit, of several a line names, that the words of a heading or of a row's label tell; "" = unknown."""
    for part in labels[-1:] if labels and _MEASURE.search(labels[-1]) else labels:
        part = _REMARK.sub("", part)
        spoken = {unit: found[-1].end() for unit, words in _ITEMS if (found := list(words.finditer(part)))}
        for unit in sorted(spoken, key=lambda one: -spoken[one]):
            if not unit:
                return ""
            said = [own for own in units if factor(own, unit) is not None]
            if len(said) > 1 and unit in said and any(word in part for word in _STAFF):
                return unit
            worths = {factor(own, unit) for own in said}
            if unit in said and worths == {1}:
                return unit  # 个、张: either may count beds, the words tell which does
            if len(said) == 1 or len(worths) > 1:
                return "、".join(said)
    return ""


@cache
def is_rate(unit: str) -> bool:
    """Whether a unit measures a share or one thing per another: %, 人/户; or how a share changed: 百分点."""
    return "/" in unit or factor(unit, "%") is not None or unit.endswith("百分点")


def is_change(heading: tuple[str, ...]) -> bool:
    """Whether a column compares its row with another time or a whole: 比上年增长, 2022年为2021年, 占比."""
    return bool(heading) and bool(_CHANGE.search(heading[-1]))


def of_rates(column: Column) -> bool:
    """Whether a column's own heading says that it holds rates or shares."""
    labels = [part for part in column.path if not period_of(part)]
    return is_rate(column.unit) if column.unit else bool(labels) and is_ratio_heading(labels[-1])


def unit_changes(view: View, rows: list[int], preamble: Preamble) -> list[tuple[int, Preamble]]:
    """(row, preamble with other units) for every unit line that stands between the rows of a table."""
    changes: list[tuple[int, Preamble]] = []
    for row in view.patterns.keys() - set(rows):
        first = next(iter(view.rows[row].values())).text
        if rows and rows[0] < row < rows[-1] and is_unit_line(first):
            units = read_preamble(view, [row]).units
            if units:
                changes.append((row, replace(preamble, units=units)))
    return sorted(changes, key=itemgetter(0))

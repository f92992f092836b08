"""What stands above a heading: title, unit line, key：value pairs that name the indicator, the place, the period."""

import re
from dataclasses import dataclass, replace

from loaders.figures.unit_labels import split_unit, units_of_line, units_told_apart
from loaders.figures.units import is_unit
from loaders.tables.labels import label, unmarked
from loaders.tables.periods import period_in, period_of
from loaders.tables.remarks import is_sentence
from loaders.tables.views import View
from loaders.tables.words import is_attached, is_continued, is_note, is_unit_line, numbering, pair_of

_PLACE = frozenset(
    "地区 区域 行政区 行政区划 所属区 所属地区 填报地区 所在地区 区县 区 县 街道 街镇 乡镇 市 省份 城市".split()
)
_TIME = frozenset(
    (
        "时间 年份 年度 统计时间 统计年度 数据时间 数据年份 截止时间 截至时间 报告期 统计截止时间 所属时期 报告年度 "
        "填报年度 所属年度 会计年度 时点 统计时点 数据时点 标准时点 统计日期 数据日期 截止日期 截至日期 统计期间"
    ).split()
)
_PIVOT = ("列标签", "行标签", "年份")
#: 表2-1, above the title proper.
_TABLE_NUMBER = re.compile(r"^表\s*[\d一二三四五六七八九十]+(?:[-—–.·]\d+)*[：:]?$")
#: A title that ends in 表 is a whole table's; 报表数 is what is counted.
FULL_TITLE = re.compile(r"(?<!报)表|[统计年季月]报表")
_UNIT = re.compile(r"^(?:金额|计量|货币)?单\s*位\s*[：:]?$")
_SPACES = re.compile(r"[\s\u3000\u00a0]+")


@dataclass(frozen=True)
class Preamble:
    """The lines above one heading. `indicator` is named by 指标：…; `units` by a unit line or the indicator.

    `apart` are (words of an item, its unit) where the unit line says whose they are.
    """

    title: str = ""
    units: tuple[str, ...] = ()
    indicator: str = ""
    place: str = ""
    period: str = ""
    apart: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()

    def after(self, above: "Preamble") -> "Preamble":
        """What holds for a table whose preamble this is, below a table with another one: without a title of its own
        (a unit line alone, 续表) it stands under the same title, of the same time and place."""
        if not self.lines:
            return above
        if numbering(self.title) and (above.title and not numbering(above.title) or not (self.period or self.place)):
            return self.part_of(above)
        if self.title or self.indicator:
            return self
        return replace(
            self,
            title=above.title,
            units=self.units or above.units,
            apart=self.apart if self.units else above.apart,
            place=self.place or above.place,
            period=self.period or above.period,
        )

    @property
    def titled_in_full(self) -> bool:
        """Whether the title is that of a whole table (…统计表), not of a part of one (二、人员, 苕津社区)."""
        return bool(FULL_TITLE.search(self.title)) and not numbering(self.title)

    @property
    def names_a_part(self) -> bool:
        """Whether the title is numbered or too little to be one of its own."""
        full = FULL_TITLE.search(self.title) or self.period or self.place
        return bool(self.title and (numbering(self.title) or not full))

    def part_of(self, whole: "Preamble") -> "Preamble":
        """What holds for a part of a sheet (二、人员): what the sheet's own title says holds on."""
        beside = bool(numbering(whole.title))  # another part
        over = "" if beside else whole.title
        return replace(
            self,
            title=f"{over} {self.title}".strip(),
            units=self.units or whole.units,
            place=self.place or ("" if beside else whole.place),
            period=self.period or whole.period,
            lines=self.lines if beside else (*whole.lines, *self.lines),
        )


def read_preamble(view: View, rows: list[int]) -> Preamble:
    """The preamble that the given rows hold."""
    titles: list[str] = []
    remarks: list[str] = []
    lines: list[str] = []
    units: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    indicator = place = period = ""
    for row in rows:
        texts = [_SPACES.sub(" ", cell.text).strip() for cell in view.rows[row].values() if cell.text.strip()]
        lines += texts
        waiting = ""
        for before, text in zip(["", *texts], texts, strict=False):
            if is_unit_line(text):
                apart = units_told_apart(text) or apart
                units = tuple(dict.fromkeys(unit for _, unit in apart)) or _units(text) or units
                title = re.split(r"[(（\[【]?\s*(?:金额|计量|货币|面积|数量)?单\s*位\s*[：:]", text)[0].strip()
                if title and pair_of(title) is None and not period_of(title):
                    titles.append(title)
                period = period or period_in(text)
                continue
            if is_unit(bare := text.strip("()（）[]【】 ")) and (len(texts) == 1 or _UNIT.match(before)):
                units = (bare,)  # （万元） alone in its row, or beside 单位：
                continue
            pair = (waiting, text) if waiting else pair_of(text)
            waiting = ""
            if pair is None:
                stamp = period_of(text)
                period = stamp or period
                if not (stamp or is_attached(text) or is_continued(text) or text in _PIVOT):
                    (remarks if is_note(text) or is_sentence(text) else titles).append(text)
            elif not pair[1]:
                waiting = pair[0]
            elif pair[0] == "求和项":  # the corner of a pivot table whose columns are parts
                titles.insert(0, pair[1])
            elif pair[0] == "指标":
                indicator, own = split_unit(unmarked(label(pair[1])))
                units = (own,) if own else units
            elif pair[0] in _PLACE:
                place = label(pair[1])
            elif pair[0] in _TIME:
                period = period_of(pair[1]) or period_in(pair[1]) or period
            elif len(pair[0]) > 8:
                titles.append(text)
    titles.sort(key=lambda text: bool(_TABLE_NUMBER.match(text)))  # a title only where there is no other
    title = next((text for text in titles if re.search(r"[\u3400-\u9fff]", text)), titles[0] if titles else "")
    stated = next((found for text in (*titles, *remarks) if (found := period_in(text))), "")
    if not units and title:
        own = split_unit(title)[1]
        units = (own,) if own else ()
    return Preamble(title or indicator, units, indicator, place, period or stated, apart, tuple(lines))


def _units(text: str) -> tuple[str, ...]:
    """Units of a unit line; a date or another pair beside it on the line is left out."""
    found = units_of_line(text)
    if found:
        return found
    parts = re.split(r"单\s*位\s*[：:]", text)
    after = parts[1].strip() if len(parts) == 2 else ""
    return units_of_line("单位：" + re.split(r"[\s\u3000)）\]】]", after)[0]) if after else ()

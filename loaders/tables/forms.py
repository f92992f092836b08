"""Forms: labels with their values beside them (社区名称 | 幸福社区 | 常住户数 | 1,100 户), one or more pairs to a row.

A form has no heading: each label names its own figure. Each column of labels becomes a table of its own, whose rows
are the labels; answers in words (names, addresses, dates) are kept as notes, and the name of the place as its place.
"""

import re
from dataclasses import dataclass

from loaders.figures.unit_labels import split_unit
from loaders.figures.units import is_unit
from loaders.tables.labels import label, unmarked
from loaders.tables.patterns import ABSENT
from loaders.tables.periods import period_in, period_of
from loaders.tables.views import View
from loaders.tables.words import numbering

#: What the fields of forms are called.
FIELD = re.compile(
    r"(?:名称|姓名|地址|电话|人口|户数|人数|面积|时间|日期|数量?|经费|金额|[率比]|网格|职工|工作者|网格员|党员|志愿者|用房|收入|支出|资金"
    r"|编制|类型|类别|性质|负责人|书记|主任|邮编|编码|代码|情况|年份|年度|联系人|组织|床位|车位|小区|楼栋|低保|老年人|儿童"
    r"|残疾人|场所|覆盖|(?:所属|所在)[^\s]{1,6}|填报人|填表人|审核人)$|^(?:社区|村|街道|乡镇|镇街|街镇)$"
)
#: Fields answered in words, dates or numbers that count nothing.
_WORDS = re.compile(
    r"名称|姓名|地址|电话|手机|时间|日期|代码|编码|编号|邮编|负责人|书记|主任|联系人|填报人|填表人|审核人|年份|年度|类型|类别|性质"
    r"|情况$|所属|所在|备注|说明|是否"
)
_PLACE = re.compile(
    r"^(?:社区|村|街道|乡镇|镇街|街镇|单位|地区|区县|机构)(?:[(（]村[)）])?(?:全)?名称$|^(?:填报单位|名称|社区|村)$"
)
_WITHIN = re.compile(r"^(?:所属|所在)|^(?:街道|乡镇|镇街|街镇|区县|县区|市|省)$")
_TIME = re.compile(r"^(?:统计|数据|填报|报告)?(?:年份|年度)$|^(?:统计|数据|截止|截至)(?:时间|日期|时点)$")
_HEADING = re.compile(r"内容|数值|填报|情况|^值$|结果|答案|数据|数量|本[年期]")
_ASIDE = re.compile(r"^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．]\s*(?!\d)|[(（][^()（）]*[)）]")
_LEAST_KNOWN = 0.6
MOST_ROWS = 150  # no form is longer


@dataclass(frozen=True)
class Pair:
    """A label and what stands beside it; `value` is the column of the value, filled or not."""

    row: int
    label: int
    value: int


@dataclass(frozen=True)
class Form:
    """The pairs of a form by the column of their labels, the row of headings above (0: none), and what it is of.
    `place`: (name, row, column) of the place that fills it in; `within`: what it says of where that lies.
    """

    pairs: dict[int, list[Pair]]
    rows: list[int]
    heading: int
    place: tuple[str, int, int] | None
    within: tuple[str, ...]
    period: str


def form_in(view: View, types: dict[int, str]) -> Form | None:
    """The form that a view is, title and notes aside; None if any row of it is laid out otherwise."""
    if len(view.patterns) > MOST_ROWS:
        return None
    rows = [row for row in view.rows if types[row] in "BMTY" or (types[row] == "1" and _alone(view, row))]
    if len(rows) < 2 or not any(types[r] in "BM" for r in rows) or any("nn" in view.patterns[r] for r in rows):
        return None  # nearly every table: of two numbers side by side one has no label
    heading = rows[0] if _is_heading(view, rows) else 0
    rows = rows[1:] if heading else rows
    columns = _label_columns(view, rows)
    if not columns:
        return None
    pairs: dict[int, list[Pair]] = {column: [] for column in columns}
    for row in rows:
        for at, column in enumerate(columns):
            end = columns[at + 1] if at + 1 < len(columns) else view.last_column + 1
            text = view.text(row, column)
            right = column + view.width(row, column)
            filled = [c for c in view.kinds(row) if right <= c < end]
            if len(filled) > 1 or (filled and (not text or filled[0] != right)):
                return None
            if text:
                pairs[column].append(Pair(row, column, right))
    told = [(view.text(p.row, p.label), p) for found in pairs.values() for p in found]
    if not _is_form(view, [text for text, _ in told], [p for _, p in told], len(columns)):
        return None
    named = (p for text, p in told if _PLACE.search(bare(text)) and view.text(p.row, p.value))
    place = next(((view.text(p.row, p.value), p.row, p.value) for p in named), None)
    over = tuple(f"{bare(text)}：{view.text(p.row, p.value)}" for text, p in told if _WITHIN.search(bare(text)))
    said = next((view.text(p.row, p.value) for text, p in told if _TIME.search(bare(text))), "")
    return Form(pairs, rows, heading, place, over, period_of(said) or period_in(said))


def is_answer_in_words(view: View, pair: Pair) -> bool:
    """Whether a field is answered in words or by a date: no figure is asked for."""
    if _WORDS.search(bare(view.text(pair.row, pair.label))):
        return True
    return view.kind(pair.row, pair.value) in ("t", "y") and not _counts(view.text(pair.row, pair.label))


def _counts(text: str) -> bool:
    rest, unit = split_unit(unmarked(text))
    return bool(unit) or bool(re.search(r"(?:人数|户数|人口|数|面积|经费|金额|率)$", rest))


def bare(text: str) -> str:
    """A field without its number, unit, colon and star."""
    return _ASIDE.sub("", split_unit(label(text))[0]).rstrip("：:*＊ ")


def _alone(view: View, row: int) -> bool:
    """A label whose value was left blank, not a title over the whole."""
    column, text = min(view.rows[row]), view.first_text(row)
    titled = row == min(view.rows) and period_in(text)  # it may end in 情况 or 人数
    return view.width(row, column) == 1 and not titled and bool(FIELD.search(bare(text)))


def _is_heading(view: View, rows: list[int]) -> bool:
    """项目 | 填报内容: the row that says so and no more."""
    texts = [view.text(rows[0], column) for column in view.kinds(rows[0])]
    again = len(texts) > 2 and len(set(texts)) <= len(texts) / 2 + 0.5
    return len(texts) > 1 and all(view.kind(rows[0], c) == "t" for c in view.kinds(rows[0])) and (
        again or (len(texts) == 2 and texts[0] in ("项目", "指标", "名称", "内容", "指标名称", "项目名称", "填报项目")
                  and bool(_HEADING.search(texts[1])))
    )  # fmt: skip


def _label_columns(view: View, rows: list[int]) -> list[int]:
    """The columns in which labels stand: words in every row, and known fields in most."""
    columns: list[int] = []
    for column, letters in view.down(rows):
        filled = letters.replace(ABSENT, "")
        if len(filled) < 2 or set(filled) != {"t"} or not (columns or column == view.first_column):
            continue
        texts = [bare(text) for row in rows if (text := view.text(row, column))]
        if sum(1 for text in texts if FIELD.search(text)) >= _LEAST_KNOWN * len(texts):
            columns.append(column)
    return columns


def _is_form(view: View, labels: list[str], pairs: list[Pair], columns: int) -> bool:
    """Labels all different and short; figures beside some; in one column of them words beside two, or all numbered."""
    if len(set(labels)) < len(labels) or any(len(text) > 24 or is_unit(text) for text in labels):
        return False
    kinds = [view.kind(pair.row, pair.value) for pair in pairs]
    figures, words = sum(kind in ("n", "s") for kind in kinds), sum(kind in ("t", "y") for kind in kinds)
    numbered = words > 0 and all(_ASIDE.match(text) and numbering(text) for text in labels)
    return figures > 0 and len(labels) >= 3 and (columns > 1 or words > 1 or numbered)

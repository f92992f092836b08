"""Notes that say in words what some figures are: 户数为2022年数, 朝阳社区数据为上年数, 户数为估算数."""

import re
from collections.abc import Iterator

from loaders.figures.mark_meanings import Meaning
from loaders.figures.unit_labels import split_unit
from loaders.figures.units import factor, is_unit
from loaders.shapes import Column, Table
from loaders.tables.bodies import Body

_SENTENCE = re.compile(r"[；;。\n]|(?<!\d)[\d①-⑳]{1,2}[.、．]")
_OPENING = re.compile(r"^[\s\u3000(（]*(?:附?注|备注|说明)?\s*[：:]?\s*")
_OF = r"^([^，,]{1,30}?)(?:的?(?:数据|指标|数字|数值|资料))?(?:均|都|皆)?"
_TIME = re.compile(
    rf"{_OF}(?:为|系|是|采用|使用|沿用|取自|按)\s*(?:截至)?"
    r"(?:((?:19|20)\d\d)年|上年|去年)(?:度|末|底|\d+月(?:份|末|底)?)?的?(?:统计|普查|快报|年报)?(?:数|资料|口径|情况)"
)
#: 数据截至2024年3月, of the whole table.
_UP_TO = re.compile(
    r"(?:本表|表中|表内|以上|上述|上表|全部|所有|各项|各列)?的?(?:统计)?(?:数据|指标|资料|数字)(?:均|都|皆)?(?:统计)?"
    r"(?:时[间点])?(?:为|是)?(?:截[至止]到?|[:：])\s*((?:19|20)\d\d)年"
)
_ESTIMATE = re.compile(rf"{_OF}(?:为|系|是)\s*(?:初步)?(?:估算|估计|推算|测算)(?:数|值|$)")
_UNIT = re.compile(rf"{_OF}(?:的?(?:计量)?单位(?:均|都)?(?:为|是)|以|按)\s*([^\s，,]{{1,6}}?)(?:为单位|计算?)?$")
_ALL = re.compile(r"^(?:本表|表中|表内|以上|上述|上表|全部|所有|各项|各列)(?:.{0,4}(?:数据|指标|数字))?$")


def said_in_words(table: Table, body: Body) -> tuple[dict[int, str], dict[int, str], dict[str, Meaning]]:
    """(note by row number, note by column number, what each note means) of the figures the table's notes speak of."""
    rows: dict[int, str] = {}
    columns: dict[int, str] = {}
    means: dict[str, Meaning] = {}
    for subject, meaning, said, note in _sayings(table):
        subjects = {part for part in re.split("[、和及与]", subject) if part} | {subject}
        of_all = bool(_ALL.match(subject))
        for column in table.columns:
            names = {split_unit(part)[0] for part in column.path}
            alike = not names.isdisjoint(subjects) or (
                meaning == "other_unit" and any(name.endswith(tuple(subjects)) for name in names)
            )
            if column.role == "value" and (of_all or alike) and _differs(column, meaning, said, table.period):
                columns[column.index], means[note] = note, meaning
        for line in body.lines if meaning != "other_unit" else ():
            if not subjects.isdisjoint(line[1]) and (not said or said != (line[4] or table.period)[:4]):
                rows[line[0]], means[note] = note, meaning
    return rows, columns, means


def _sayings(table: Table) -> Iterator[tuple[str, Meaning, str, str]]:
    """(what it is about, meaning, the year or unit it names, the sentence)."""
    for note in table.notes:
        for part in _SENTENCE.split(_OPENING.sub("", note)):
            sentence = _OPENING.sub("", part).strip()
            if found := _TIME.match(sentence):
                yield found[1], "other_time", found[2] or "", sentence
            elif table.period and (found := _UP_TO.match(sentence)):
                yield "本表", "other_time", found[1], sentence
            elif found := _ESTIMATE.match(sentence):
                yield found[1], "approximate", "", sentence
            elif (found := _UNIT.match(sentence)) and is_unit(found[2]):
                yield found[1], "other_unit", found[2], sentence


def _differs(column: Column, meaning: Meaning, said: str, period: str) -> bool:
    """Whether a note says of a column what its heading, or the table, does not say."""
    if meaning == "other_unit":
        return bool(column.unit) and factor(column.unit, said) not in (None, 1)
    return not said or said != (column.period or period)[:4]

"""Notes that say in words of which time some figures are: 户数为2022年数, 朝阳社区数据为上年数."""

import re

from loaders.figures.unit_labels import split_unit
from loaders.shapes import Table
from loaders.tables.bodies import Body

_SENTENCE = re.compile(r"[；;。\n]|(?<!\d)[\d①-⑳]{1,2}[.、．]")
_OPENING = re.compile(r"^[\s\u3000(（]*(?:附?注|备注|说明)?\s*[：:]?\s*")
_TIME = re.compile(
    r"^([^，,]{1,30}?)(?:的?(?:数据|指标|数字|数值|资料))?(?:均|都|皆)?(?:为|系|是|采用|使用|沿用|取自|按)\s*(?:截至)?"
    r"(?:((?:19|20)\d\d)年|上年|去年)(?:度|末|底|\d+月(?:份|末|底)?)?的?(?:统计|普查|快报|年报)?(?:数|资料|口径|情况)"
)
_ALL = re.compile(r"^(?:本表|表中|表内|以上|上述|上表|全部|所有|各项|各列)(?:.{0,4}(?:数据|指标|数字))?$")


def of_another_time(table: Table, body: Body) -> tuple[dict[int, str], dict[int, str]]:
    """(note by row number, note by column number) of the figures that a note says are not of the table's time."""
    rows: dict[int, str] = {}
    columns: dict[int, str] = {}
    for note in table.notes:
        for sentence in _SENTENCE.split(_OPENING.sub("", note)):
            found = _TIME.match(_OPENING.sub("", sentence))
            if found is None:
                continue
            subjects = {part for part in re.split("[、和及与]", found[1]) if part} | {found[1]}
            of_all = bool(_ALL.match(found[1]))
            for column in table.columns:
                names = {split_unit(part)[0] for part in column.path}
                when = (column.period or table.period)[:4]
                if column.role == "value" and (of_all or names & subjects) and (not found[2] or found[2] != when):
                    columns[column.index] = sentence.strip()
            rows |= {
                line[0]: sentence.strip()
                for line in body.lines
                if not subjects.isdisjoint(line[1]) and (not found[2] or found[2] != (line[4] or table.period)[:4])
            }
    return rows, columns

"""What a figure of a sentence is said of: items and indicators by their names, and in which sense (value, need …)."""

import re
from dataclasses import dataclass

from briefings.asks_meaning import indicators_for
from catalogue.checked_answers import Said
from catalogue.models import Catalogue
from loaders.figures.units import factor
from workflow.verifying.figures import Written
from workflow.verifying.names import item_of, named_in, without_names

#: What stands between commas; a comma inside a number is none.
_CLAUSE = re.compile(r"[，,；;。！？：:](?!\d{3}(?!\d))")
_PER = re.compile(
    r"(?:平均)?每一?(?P<scale>百|千|万|十万)?(?P<of>[^，,；;。、\d]{0,14}?(?:户|人口|人|居民|社区|村|网格))|(?P<short>[户人])均"
)
_COUNTER = {"户": "户", "社区": "社区", "村": "社区", "网格": "网格"}
_NEED = re.compile(
    r"缺口|还差|尚差|相差|尚缺|还缺|短缺|差距|欠缺|差(?=约|近|\d)|缺(?=约|近|\d)"
    r"|(?:需要?|须|应|还要)再?(?:增加|新增|增配|增补|补充|补足|补齐|增建)"
)
_LACKED = re.compile(rf"(?:{_NEED.pattern})[为是有达了约仍还：:（(]*$")
_STANDARD = re.compile(r"标准|要求|规定|不低于|不少于|应达到|应配备|应当|目标")
_BOUND = re.compile("不低于|不少于|不小于|不超过|不高于|超过|至少|达到")
#: What is said is a change, a part or a plan, and not what there is.
_NOT_HELD = re.compile(
    r"其中(?!□)|同比|环比|增长|增加|增幅|新增|新建|改扩?建|减少|下降|提高|提升|上升|比上年|较上年|计划|拟|将|力争|预计"
    r"|到20\d\d年|累计|先后|完成|扣除|补贴标准|每人每|每月|最高|最低|分别|各"
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a figure may be said of. `unit`: its own, with what stands under it (人, per 万 residents: 人/万人).

    `ratio_before`: the sentence has spoken of a ratio, so that 还差3.5人 may be what the ratio lacks.
    """

    items: tuple[str, ...]
    indicators: tuple[str, ...]
    unit: str
    said: Said
    not_checked: str = ""
    ratio_before: bool = False


def meaning(sentence: str, figure: Written, before: int, known: Catalogue) -> Meaning:
    """The meaning of one figure; `before`: where the figure before it ends, 0 for the first.

    A ratio or share is said of by its clause; a need and a standard by their sentence. What differs by 百分点 is
    what a share lacks (相差 …) or how it changed.
    """
    start, end = _clause(sentence, figure)
    clause = sentence[start:end]
    said = _sense(sentence, figure, start, end)
    unit = figure.unit if said == "need" else _under(sentence, figure, start, figure.unit)
    if points := figure.unit.endswith("百分点"):
        unit, said = "%", "need" if _LACKED.search(sentence[start : figure.start]) else "value"
    ahead = without_names(sentence[max(start, before) : figure.start], known)
    changed = _NOT_HELD.search(ahead) or _NOT_HELD.match(sentence[figure.end : end])
    if said == "value" and (changed or points):
        word = changed[0] if changed else figure.unit
        return Meaning((), (), unit, said, f"说的是变动、部分或计划（{word}），不与现有数核对")
    if said == "value" and "/" not in unit and unit not in ("%", "‰"):
        named = item_of(sentence, figure, known)
        return Meaning((named,) if named else (), (), unit, said)
    spoken = indicators_for(clause, known) or (indicators_for(sentence, known) if said != "value" else ())
    fitting = [i for i in spoken if _fits(i, unit, said, known)]
    narrowed = [i for i in fitting if known.indicators[i].denominator in named_in(clause, known)]
    return Meaning((), tuple(narrowed or fitting), unit, said, "", _PER.search(sentence, 0, figure.start) is not None)


def said_of_cell(row: str, heading: str, known: Catalogue) -> str:
    """The headings of a table's cell in the order a sentence says them: 海曙区，社区工作者; but 2023年，社区工作者 and
    社区工作者缺口 where it is the row that names what is counted."""
    if (
        indicators_for(heading, known)
        or named_in(heading, known)
        or not named_in(row, known) | {*indicators_for(row, known)}
    ):
        return f"{row}，{heading}"
    return f"{row}{heading}" if _NEED.search(heading) or _STANDARD.search(heading) else f"{heading}，{row}"


def _clause(sentence: str, figure: Written) -> tuple[int, int]:
    cuts = [cut for cut in _CLAUSE.finditer(sentence) if not figure.start < cut.start() < figure.end]
    start = max((cut.end() for cut in cuts if cut.end() <= figure.start), default=0)
    return start, min((cut.start() for cut in cuts if cut.start() >= figure.end), default=len(sentence))


def _under(sentence: str, figure: Written, start: int, unit: str) -> str:
    """The unit with what the clause puts under it: 每万名居民 … 14.5人 is 人/万人."""
    if "/" in unit or unit in ("%", "‰"):
        return unit
    found = [*_PER.finditer(sentence, start, figure.start)]
    if not found:
        return unit
    per = found[-1]
    of = per["short"] or per["of"]
    counter = next((word for ending, word in _COUNTER.items() if of.endswith(ending)), "人")
    return f"{unit}/{per['scale'] or ''}{counter}"


def _sense(sentence: str, figure: Written, start: int, end: int) -> Said:
    ahead, behind = sentence[start : figure.start], sentence[figure.end : end]
    if re.match(r"(?:/[^的]{1,6})?的?(?:政策|国家|省定|市定)?(?:标准|要求|规定|目标)", behind):
        return "standard"
    if _NEED.search(ahead):
        return "need"
    bound = _BOUND.match(figure.text) or sentence[: figure.start].count("“") > sentence[: figure.start].count("”")
    quoted = bound and (_STANDARD.search(sentence) or "《" in sentence or "号" in sentence[: figure.start])
    return "standard" if _STANDARD.search(ahead) or quoted or re.match("不(?:低|少)于", figure.text) else "value"


def _fits(indicator: str, unit: str, said: Said, known: Catalogue) -> bool:
    one = known.indicators[indicator]
    numerator = known.items[one.numerator].unit if one.numerator in known.items else ""
    alike = factor(unit, one.unit) is not None
    bare = "/" not in unit and factor(unit, one.unit.split("/")[0]) is not None
    return alike or said == "need" and factor(unit, numerator) is not None or said == "standard" and bare

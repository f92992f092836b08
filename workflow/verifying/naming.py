"""What a figure of a sentence is said of: items and indicators by their names, and in which sense (value, need …)."""

import re
from dataclasses import dataclass

from briefings.asks_meaning import indicators_for
from catalogue.checked_answers import Said
from catalogue.models import Catalogue
from loaders.figures.units import factor
from workflow.verifying.figures import Written
from workflow.verifying.names import item_of, named_in, without_names
from workflow.verifying.senses import of_need, of_standard, sense_of, unheld

#: What stands between commas; a comma inside a number is none.
_CLAUSE = re.compile(r"[，,；;。！？：:](?!\d{3}(?!\d))")
_PER = re.compile(
    r"(?:平均)?每一?(?P<scale>百|千|万|十万)?(?!个(?!社区|村|网格))(?P<of>[^，,；;。、\d]{0,14}?(?:户|人口|人|居民|网格|(?:社区|村)(?!工作|干部|书记|民)))"
    r"|(?P<short>[户人])均|(?P<each>社区|村|网格)平均"
)
_AVERAGE = re.compile("平均|[人户]均|每[个名位]")
_COUNTER = {"户": "户", "社区": "社区", "村": "社区", "网格": "网格"}


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
    said = sense_of(sentence, figure, start, end)
    unit = figure.unit if said == "need" else _under(sentence, figure, start, figure.unit)
    unit = "%" if unit.endswith("百分点") else unit
    if said == "value":
        ahead = without_names(sentence[max(start, before) : figure.start], known)
        if word := unheld(sentence, figure, ahead, start, end):
            return Meaning((), (), unit, said, f"说的是变动、部分或计划（{word}），不与现有数核对")
    if said == "value" and "/" not in unit and unit not in ("%", "‰"):
        if average := _AVERAGE.search(sentence, start, figure.start):
            return Meaning((), (), unit, said, f"说的是平均（{average[0]}），没有认出按什么平均")
        named = item_of(sentence, figure, known)
        return Meaning((named,) if named else (), (), unit, said)
    spoken = indicators_for(clause, known) or (indicators_for(sentence, known) if said != "value" else ())
    fitting = [i for i in spoken if _fits(i, unit, said, known)]
    narrowed = [i for i in fitting if known.indicators[i].denominator in named_in(clause, known)]
    return Meaning((), tuple(narrowed or fitting), unit, said, "", _PER.search(sentence, 0, figure.start) is not None)


def said_of_cell(row: str, heading: str, known: Catalogue) -> str:
    """The headings of a table's cell in the order a sentence says them: 海曙区，社区工作者; but 2023年，社区工作者 and
    社区工作者缺口 where it is the row that names what is counted."""
    by_heading, by_row = (indicators_for(text, known) or named_in(text, known) for text in (heading, row))
    if by_heading or not by_row:
        return f"{row}，{heading}"
    return f"{row}{heading}" if of_need(heading) or of_standard(heading) else f"{heading}，{row}"


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
    of = per["short"] or per["each"] or per["of"]
    counter = next((word for ending, word in _COUNTER.items() if of.endswith(ending)), "人")
    return f"{unit}/{per['scale'] or ''}{counter}"


def _fits(indicator: str, unit: str, said: Said, known: Catalogue) -> bool:
    one = known.indicators[indicator]
    numerator = known.items[one.numerator].unit if one.numerator in known.items else ""
    alike = factor(unit, one.unit) is not None
    bare = "/" not in unit and factor(unit, one.unit.split("/")[0]) is not None
    return alike or said == "need" and factor(unit, numerator) is not None or said == "standard" and bare

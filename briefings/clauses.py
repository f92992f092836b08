"""A standard in the words of a sentence: the level asked, the document, its 文号 and clause, the target's year."""

import re

from briefings.document import Figure, Runs, Text
from briefings.numbers import said
from catalogue.answers import StandardAnswer
from charts.words import cited

COMPARED = {"at_least": "不低于", "more_than": "高于", "at_most": "不高于"}
#: A clause that says only where it stands: 第三条, 第二章第一节. Anything else is the document's own phrase.
_WHERE = re.compile(r"(?:（虚构）)?(?:第[一二三四五六七八九十百零〇\d]+[编章节条款项目部分]+)+")


def aim(standard: StandardAnswer | None) -> str:
    """标准, or 目标 where a target judges."""
    return "目标" if standard is not None and standard.kind == "target" else "标准"


def not_met(standard: StandardAnswer | None) -> str:
    """未达到; 尚未达到 while a target's year has not passed."""
    early = standard is not None and standard.kind == "target" and not standard.year_passed
    return "尚未达到" if early else "未达到"


def level_words(standard: StandardAnswer, unit: str, decimals: int = 2) -> str:
    """不低于18人/万人, 15至20㎡/百户."""
    if standard.value is None:
        return "按社区规模分档的数额"
    if standard.comparator == "between" and standard.upper is not None:
        return f"{said(standard.value, unit, decimals)}至{said(standard.upper, unit, decimals)}"
    return COMPARED.get(standard.comparator, "") + said(standard.value, unit, decimals)


def bound(standard: StandardAnswer, unit: str, decimals: int, key: str) -> Runs:
    """What judges, after 达到 or 未达到: 《…》（文号）“每百户达到30平方米”的目标（到2025年不低于30㎡/百户）.

    A clause that only says where it stands has no quotation marks: 《…》（文号）第三条规定的不低于30㎡/百户的标准.
    """
    level = Figure(level_words(standard, unit, decimals), key)
    aim, year, late = "标准", "", ""
    if standard.kind == "target" and standard.target_year is not None:
        aim, year = "目标", f"到{standard.target_year}年"
        late = "已逾期" if standard.overdue else ""
    phrase, where = _clause(standard)
    if phrase:
        end = f"，{late}）" if late else "）"
        return Text(f"{cited(standard)}“{phrase}”的{aim}（{year}"), level, Text(end)
    end = f"的{aim}（{late}）" if late else f"的{aim}"
    return Text(f"{cited(standard)}{where}规定的{year}"), level, Text(end)


def law(standard: StandardAnswer) -> str:
    """《…》（文号）“phrase” or 《…》（文号）第三条, with the target's year and whether it has passed."""
    phrase, where = _clause(standard)
    target = ""
    if standard.kind == "target" and standard.target_year is not None:
        target = f"，到{standard.target_year}年的目标{'，已逾期' if standard.overdue else ''}"
    return f"{cited(standard)}{f'“{phrase}”' if phrase else where}{target}"


def _clause(standard: StandardAnswer) -> tuple[str, str]:
    """The phrase, or the place in the document, of a clause."""
    text = standard.clause.strip().strip("“”").replace("“", "‘").replace("”", "’")
    return ("", text) if _WHERE.fullmatch(text) else (text, "")

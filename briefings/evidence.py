"""What stands behind each figure: value, formula, cells as written, clause, edition. The appendix of every briefing."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from briefings.clauses import law, level_words
from briefings.document import Evidence, Written
from briefings.material import Material, Traced
from briefings.sentences import key_of, silence, value_words
from briefings.sentences_places import lack_words
from catalogue.answers import GapAnswer, ObservationAnswer
from catalogue.beijing import BEIJING
from catalogue.models import Catalogue
from charts.sources import covered
from charts.words import BASIS, JUDGEMENT, RULE, VERIFIED

#: More cells than this are named by runs of cells; the annex workbook and the page 数字溯源 have each with its text.
ONE_BY_ONE = 12
HASH = 16
_FIGURE = re.compile(r"[\d.,，\s+-]+")


def evidence_of(material: Material, answer: GapAnswer) -> Evidence:
    """The evidence of one place and indicator."""
    trace = material.trace_of(answer)
    facts = [
        ("数值", value_words(material, answer) or silence(material, answer)),
        ("公式", trace.formula),
        ("口径", BASIS[answer.basis] if answer.basis else ""),
        ("覆盖", covered(answer.coverage) if answer.basis in ("rolled_up", "mixed") else ""),
        ("标准", _standard(answer)),
        ("判定", judged(answer)),
        ("取标准的办法", RULE[material.rule]),
        ("数据版本", f"第{material.edition}版，{moment(material.built_at)}发布"),
    ]
    title = f"{answer.area_name}（{answer.area}）{answer.year}年{answer.title}"
    return Evidence(key_of(answer), title, tuple((n, w) for n, w in facts if w), cells_of(trace, material.catalogue))


def _standard(answer: GapAnswer) -> str:
    standard = answer.standard
    if standard is None:
        return ""
    force = f"，施行：{standard.in_force_from or '不详'}至{standard.in_force_to or '今'}"
    note = f"；{standard.note.rstrip('。')}" if standard.note else ""
    return f"{level_words(standard, answer.unit)}；{law(standard)}；核验：{VERIFIED[standard.verified]}{force}{note}"


def judged(answer: GapAnswer) -> str:
    """The judgement with what is lacking, in the words of a table."""
    lack = lack_words(answer) if answer.judgement == "short" else ""
    why = answer.reason.rstrip("。") if answer.judgement in ("undetermined", "no_standard") else ""
    return JUDGEMENT[answer.judgement] + (f"，差{lack}" if lack else "") + (f"：{why}" if why else "")


def cells_of(trace: Traced, known: Catalogue) -> tuple[tuple[str, ...], ...]:
    """Rows of 地方, 数据项, 原文, 工作簿, 工作表, 单元格, 文件指纹; many cells of a sheet and item as one."""
    cells = trace.inputs or trace.silent
    if len(cells) <= ONE_BY_ONE:
        return tuple(
            (c.area_name, titled(c.item, known), as_written(c), c.workbook, c.sheet, c.cell, c.sha256[:HASH])
            for c in cells
        )
    groups: dict[tuple[str, str, str, str], list[ObservationAnswer]] = defaultdict(list)
    for c in cells:
        groups[c.item, c.workbook, c.sheet, c.sha256].append(c)
    return tuple(
        (
            f"{len({c.area for c in found})}个地方",
            titled(item, known),
            f"{len(found)}格",
            workbook,
            sheet,
            runs_of(found),
            sha[:HASH],
        )
        for (item, workbook, sheet, sha), found in groups.items()
    )


def as_written(cell: ObservationAnswer) -> str:
    """A cell's text; marked as a figure where it is nothing else."""
    return Written(cell.text) if cell.value is not None and _FIGURE.fullmatch(cell.text) else cell.text


def titled(item: str, known: Catalogue) -> str:
    """The Chinese name of an item, or of the indicator a cell states."""
    if item in known.items:
        return known.items[item].title
    return f"{known.indicators[item].title}（自报）" if item in known.indicators else item


def moment(stamp: str) -> str:
    """2026年11月22日09:13（北京时间） from an ISO stamp."""
    at = datetime.fromisoformat(stamp).astimezone(BEIJING)
    return f"{at.year}年{at.month}月{at.day}日{at:%H:%M}（北京时间）"


def runs_of(cells: Sequence[ObservationAnswer]) -> str:
    """D5:D12、D14: neighbouring cells of a column as one stretch."""
    places = []
    for c in cells:
        column = c.cell.rstrip("0123456789")
        digits = c.cell[len(column) :]
        places.append((len(column), column, int(digits) if digits else 0))
    stretches: list[tuple[str, int, int]] = []
    for _, column, row in sorted(set(places)):
        if stretches and stretches[-1][0] == column and stretches[-1][2] == row - 1:
            stretches[-1] = (column, stretches[-1][1], row)
        else:
            stretches.append((column, row, row))
    return "、".join(f"{c}{a}" if a == b else f"{c}{a}:{c}{b}" for c, a, b in stretches)


def tally_of(key: str, title: str, answers: Sequence[GapAnswer]) -> Evidence:
    """The evidence of a count of places: every place that was counted, with its judgement."""
    return _counted(key, title, [(JUDGEMENT[a.judgement], a.area_name) for a in answers], "个")


def whole_tally(material: Material, key: str, title: str) -> Evidence:
    """The evidence of the count of all indicators: each with its judgement, those without data with the reason."""
    pairs = []
    for a in material.answers:
        why = f"：{silence(material, a)}" if a.judgement == "no_data" else ""
        pairs.append((JUDGEMENT[a.judgement] + why, a.title))
    return _counted(key, title, pairs, "项")


def _counted(key: str, title: str, pairs: Sequence[tuple[str, str]], unit: str) -> Evidence:
    groups: dict[str, list[str]] = defaultdict(list)
    for word, name in pairs:
        groups[word].append(name)
    facts = tuple((f"{word}（{len(names)}{unit}）", "、".join(names)) for word, names in groups.items())
    return Evidence(key, title, facts, ())

"""The figures of a text against what an edition holds: each figure by itself, with why it cannot be told where it
cannot. Nothing is guessed: a figure is compared only where a name, a unit, a place and a year say what it is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import metrics
from catalogue.checked_answers import CheckedFigure, CheckedText, Held, Result
from catalogue.faults import FileRefused, UsedWrongly
from catalogue.models import Catalogue
from catalogue.places import register_of
from catalogue.reading import load_catalogue
from workflow.verifying.agreeing import agreement
from workflow.verifying.contexts import Context, Following
from workflow.verifying.documents import Passage, checkable, passages_of
from workflow.verifying.figures import Written, figures_in
from workflow.verifying.holding import Holding
from workflow.verifying.naming import Meaning, meaning, said_of_cell
from workflow.verifying.telling import told

__all__ = ["verify", "verify_content"]

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]?")
#: What stands between a figure and another that says the same more closely: 1128人（1108人至1148人之间）.
_BESIDE = re.compile(r"(?:\[\d+\])?[（(](?:约|即|在|为)?")
_ORDER: tuple[Result, ...] = ("agrees", "differs", "undetermined", "not_held")


def verify(
    data: Path, path: Path, area: str | None = None, year: int | None = None, number: int | None = None
) -> CheckedText:
    """Every figure of a .docx, .txt or .md against what edition `number` (None: the current) holds.

    `area` (a code): whose text it is; `year`: of which year, where the text does not say. Raises UsedWrongly for
    another kind of file or an unknown place, FileRefused for one that cannot be read, StoreBroken without an edition.
    """
    checkable(path.name)
    try:
        content = path.read_bytes()
    except OSError as broken:
        raise FileRefused(f"{path.name} 打不开：{broken.strerror}。请核对路径和权限。") from broken
    return verify_content(data, path.name, content, area, year, number)


def verify_content(
    data: Path, name: str, content: bytes, area: str | None = None, year: int | None = None, number: int | None = None
) -> CheckedText:
    """As `verify`, of a file that is not on the disk."""
    passages, edition, register = passages_of(name, content), metrics.open_edition(data, number), register_of(data)
    home = register.place(area) if area else None
    if area and home is None:
        raise UsedWrongly(f"地区代码“{area}”不在地名册中。")
    following, holding, known = Following(register, home, year), Holding(edition), load_catalogue()
    figures = [one for passage in passages for one in _passage(passage, following, holding, known)]
    return CheckedText(name, area, year, edition.number, tuple(figures))


def _passage(passage: Passage, following: Following, holding: Holding, known: Catalogue) -> Iterator[CheckedFigure]:
    following.paragraph()
    if passage.about:
        yield from _cell(passage, following, holding, known)
        return
    for part in _SENTENCE.finditer(passage.text):
        sentence, before, said = part[0].strip(), 0, None
        for figure in figures_in(sentence):
            context = following.at(sentence, figure.start)
            if said is None or not _BESIDE.fullmatch(sentence[before : figure.start]):
                said = meaning(sentence, figure, before, known)
            yield _checked(passage.at, sentence, figure, said, context, holding)
            before = figure.end
        following.at(sentence, len(sentence))


def _cell(passage: Passage, following: Following, holding: Holding, known: Catalogue) -> Iterator[CheckedFigure]:
    """A cell reads as a sentence of its headings: 海曙区，社区工作者 300; 2023年，社区工作者 300."""
    row, heading = passage.about
    place = following.named(row)
    sentence = f"{said_of_cell(row, heading, known)}{passage.text}"
    start = len(sentence) - len(passage.text)
    for figure in figures_in(passage.text, passage.unit):
        at = replace(figure, start=figure.start + start, end=figure.end + start)
        context = following.at(sentence, at.start)
        stranger = "" if place else context.stranger
        context = Context(place or context.place, context.year, context.several, stranger)
        yield _checked(passage.at, sentence, at, meaning(sentence, at, 0, known), context, holding)


def _checked(
    at: str, sentence: str, figure: Written, said: Meaning, context: Context, holding: Holding
) -> CheckedFigure:
    place, year = context.place, context.year
    if place is not None and year is None:
        year = holding.latest(place.code)
    why = said.not_checked or _unclear(said, context)
    held: list[Held] = [] if why or place is None or year is None else holding.held(said, place.code, year)
    results: list[Result] = [agreement(figure, said.unit, one, said.said) for one in held]
    result: Result = "not_checked" if why else min(results, key=_ORDER.index, default="not_held")
    if result == "differs" and "undetermined" in results:
        result = "undetermined"
    kept = [one for one, how in zip(held, results, strict=True) if how == result] if result == "agrees" else held
    words = told(figure, result, kept, said.said, why, place.name if place else "", year)
    return CheckedFigure(
        at=at,
        sentence=sentence,
        text=figure.text,
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=said.unit,
        area=place.code if place else "",
        area_name=place.name if place else "",
        year=year,
        said=said.said,
        held=tuple(kept),
        result=result,
        found=words[0],
        wanted=words[1],
        do=words[2],
    )


def _unclear(said: Meaning, context: Context) -> str:
    if not said.items and not said.indicators:
        return "没有认出说的是哪一项数据或指标"
    if context.stranger:
        return f"没有认出地方“{context.stranger}”"
    if context.place is None:
        return "文中没有写明地方"
    if context.loose and said.said != "standard":
        return f"说的是“{context.loose}”，不是写明的某一年年末或全年"
    return "说的是几年合计或多年情况" if context.several else ""

"""Large questions asked in parts, an indicator or a few at a time, so that a nation's communities fit into memory."""

from collections.abc import Iterable
from dataclasses import replace

from catalogue.answers import GapAnswer
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion, check_words, year_of
from metrics.editions import Edition
from metrics.places import scope
from metrics.store import ask

#: So many figures of communities, times indicators, are looked at in one part: less than a gigabyte.
MOST_PAIRS = 2_500_000
#: So many answers are given to one question: more than that is no table any more, and some gigabytes.
MOST_ANSWERS = 1_000_000


def in_parts(edition: Edition, question: GapQuestion) -> list[GapQuestion]:
    """The question itself, or the same of fewer indicators each, in the catalogue's order.

    Raises UsedWrongly for unknown words, and for a question with more answers than anybody can read.
    """
    areas = question.areas or (question.area,)
    if all(len(area) > 4 for area in areas):
        return [question]  # a county has no more than some thousand communities
    check_words(edition, question)
    scope(edition, *areas)
    known = ask(edition.path, "ask/indicator").column("id").to_pylist()
    chosen = [id for id in known if not question.indicators or id in question.indicators]
    years = question.years or (year_of(edition, question),)
    level = None if question.areas else question.level
    extent = ask(edition.path, "ask/extent", areas=list(areas), level=level, years=list(years)).to_pylist()[0]
    answers = extent["places"] * len(years) * len(chosen)
    if answers > MOST_ANSWERS:
        raise UsedWrongly(
            f"要列出 {answers:,} 行，超过 {MOST_ANSWERS:,} 行。"
            "请用 --indicator 少选几项指标，或把 --area 缩到省、市，或换高一级的 --level。"
        )
    read = chosen  # of places above communities, the communities' figures are read only of what may be judged
    if level != "community":
        judged = set(ask(edition.path, "ask/judged_indicator").column("id").to_pylist())
        read = [id for id in chosen if id in judged]
    if extent["figures"] * len(read) <= MOST_PAIRS or len(chosen) < 2:
        return [question]
    size = max(1, MOST_PAIRS // extent["figures"])
    groups = [tuple(chosen[at : at + size]) for at in range(0, len(chosen), size)]
    return [replace(question, indicators=group, years=tuple(years)) for group in groups]


def in_order(edition: Edition, found: Iterable[GapAnswer]) -> list[GapAnswer]:
    """Answers of several parts in the order of one: years, codes, the catalogue's indicators."""
    order = {id: n for n, id in enumerate(ask(edition.path, "ask/indicator").column("id").to_pylist())}
    return sorted(found, key=lambda gap: (gap.year, gap.area, order[gap.indicator]))

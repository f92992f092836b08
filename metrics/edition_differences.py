"""What changed from an earlier edition to a later one: workbooks, declarations, and figures with the cause."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from catalogue.answers import GapAnswer, Rule
from catalogue.change_answers import Cause, EditionChange, FigureChange, Snapshot
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion, answered
from metrics.edition_declarations import Declared, declared, receipts
from metrics.editions import Edition, open_edition
from metrics.gap_answers import answers_of
from metrics.places import place, years
from metrics.plain import plain_rows
from metrics.store import fetch

_Key = tuple[str, str, int]
_OF_GAP = tuple(field.name for field in fields(Snapshot) if field.name in GapAnswer.__slots__)


@dataclass(frozen=True, slots=True)
class _Side:
    """One edition's answers and, for each, the mark of the cells behind it."""

    answers: Mapping[_Key, GapAnswer]
    marks: Mapping[_Key, str]


def edition_differences(
    edition: Edition,
    earlier: int,
    area: str = "0",
    level: str | None = None,
    year: int | None = None,
    indicators: Sequence[str] = (),
    rule: Rule = "nearest",
) -> EditionChange:
    """Workbooks and declarations that changed anywhere, and the figures answered differently of one place (or of every
    place of `level` at or below it), by year, code and the catalogue's order; `year` None: every year with data.

    Raises UsedWrongly for unknown words, for an edition that is not there, and for a place neither edition knows.
    """
    before = open_edition(edition.path.parent.parent, earlier)
    if place(edition, area) is None and place(before, area) is None:
        raise UsedWrongly(f"名录里没有代码为“{area}”的地方。")
    held = (year,) if year else tuple(sorted({*years(before, area), *years(edition, area)}))
    question = GapQuestion(area, level, None, tuple(indicators), rule, years=held)
    old, new = _side(before, question), _side(edition, question)
    was, now = declared(before), declared(edition)
    gone, added = receipts(before, edition), receipts(edition, before)
    return EditionChange(
        edition=edition.number,
        earlier=earlier,
        workbooks_added=added,
        workbooks_gone=gone,
        standards_added=_only(now.standards, was.standards),
        standards_gone=_only(was.standards, now.standards),
        standards_changed=_changed(was.standards, now.standards),
        indicators_added=_only(now.indicators, was.indicators),
        indicators_gone=_only(was.indicators, now.indicators),
        indicators_changed=_changed(was.indicators, now.indicators),
        figures=tuple(_figures(old, new, was, now)),
    )


def _side(edition: Edition, question: GapQuestion) -> _Side:
    known = set(declared(edition).indicators)
    wanted = tuple(one for one in question.indicators if one in known)
    if place(edition, question.area) is None or not question.years or question.indicators and not wanted:
        return _Side({}, {})
    asked = GapQuestion(question.area, question.level, None, wanted, question.rule, years=question.years)
    with answered(edition, asked) as (cursor, _):
        gaps, law, marks = (fetch(cursor, f"ask/{name}") for name in ("gap", "law", "cell_mark"))
    return _Side(
        {(gap.area, gap.indicator, gap.year): gap for gap in answers_of(edition, gaps, law)},
        {(row["area"], row["indicator"], row["year"]): row["mark"] for row in plain_rows(marks)},
    )


def _figures(old: _Side, new: _Side, was: Declared, now: Declared) -> Iterable[FigureChange]:
    for key in [*new.answers, *(key for key in old.answers if key not in new.answers)]:
        before, after = old.answers.get(key), new.answers.get(key)
        one, other = _snapshot(before), _snapshot(after)
        about = after or before
        if one != other and about is not None:
            data = old.marks.get(key) != new.marks.get(key)
            law = _law_changed(before, after, was, now)
            kind = now.kinds.get(about.indicator)
            cause: Cause = "both" if data and law else "data" if data else "catalogue" if law else "register"
            if cause == "register" and kind == "quotient":
                cause = "data"  # what lies above changed
            yield FigureChange(
                about.area, about.area_name, about.level, about.indicator, about.title, about.unit, about.year,
                one, other, cause,
            )  # fmt: skip


def _law_changed(before: GapAnswer | None, after: GapAnswer | None, was: Declared, now: Declared) -> bool:
    """Whether the indicator, or a standard that speaks to the place, is declared otherwise."""
    spoken = {one.id for gap in (before, after) if gap for one in (gap.standard, *gap.others) if one is not None}
    about = after or before
    return (
        about is not None
        and was.indicators.get(about.indicator) != now.indicators.get(about.indicator)
        or any(was.standards.get(id) != now.standards.get(id) for id in spoken)
    )


def _snapshot(gap: GapAnswer | None) -> Snapshot | None:
    if gap is None:
        return None
    return Snapshot(
        **{name: getattr(gap, name) for name in _OF_GAP if name != "standard"},
        pooled=gap.need.pooled,
        standard=gap.standard.id if gap.standard else None,
        asked=gap.standard.value if gap.standard else None,
        reported=gap.coverage.reported,
        expected=gap.coverage.expected,
    )


def _only(these: Mapping[str, object], those: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(sorted(set(these) - set(those)))


def _changed(was: Mapping[str, object], now: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(sorted(id for id in was if id in now and was[id] != now[id]))

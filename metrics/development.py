"""One figure over the years: every year from the first to the last, and where the series cannot be joined."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from catalogue.answers import GapAnswer, Rule
from catalogue.development_answers import BreakAnswer, BreakKind, DevelopmentAnswer
from catalogue.faults import UsedWrongly
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.gap_answers import gap_answers
from metrics.store import ask
from metrics.workbooks import workbooks

_PARTING: tuple[BreakKind, ...] = ("basis", "derived", "thin")


def development(edition: Edition, area: str, indicator: str, rule: Rule = "nearest") -> DevelopmentAnswer:
    """Every year from the first with a figure to the last, none left out and none filled in; each under its own law.

    A change of basis (own, rolled up, stated) or of what is derived parts the series, and so does a year in which less
    than the least coverage stands behind the figure; a change of coverage (all or a part) or of workbooks is told.
    Raises UsedWrongly for an unknown place, indicator or rule.
    """
    (found,) = _developed(edition, area, None, indicator, rule)
    about = {row["id"]: row for row in ask(edition.path, "ask/indicator").to_pylist()}[indicator]
    items = [one for one in (about["numerator"], about["denominator"], indicator) if one]
    books = {gap.year: _books(edition, gap, items) for gap in found if has_figure(gap)}
    return _answer(edition, found, books, _least(edition))


def developments(
    edition: Edition, area: str, level: str, indicator: str, rule: Rule = "nearest"
) -> list[DevelopmentAnswer]:
    """The development of every place of `level` below one, asked at once, in the order of codes.

    Those without any figure have no years. Which workbooks stand behind each is left to `development`: `workbooks` is
    empty and no break is of that kind. Raises UsedWrongly for an unknown place, level, indicator or rule.
    """
    least = _least(edition)
    return [_answer(edition, found, {}, least) for found in _developed(edition, area, level, indicator, rule)]


def _developed(edition: Edition, area: str, level: str | None, indicator: str, rule: Rule) -> list[Sequence[GapAnswer]]:
    """The answers of each place, earliest year first, every year of the place asked about."""
    held = ask(edition.path, "ask/year", area=area).column("year").to_pylist()
    every = tuple(range(min(held), max(held) + 1)) if held else ()
    found = gap_answers(edition, GapQuestion(area, level, None, (indicator,), rule, years=every))
    if not found and level is None:
        raise UsedWrongly(f"没有编号为“{indicator}”的指标。")
    places: dict[str, list[GapAnswer]] = {}
    for gap in sorted(found, key=lambda gap: (gap.area, gap.year)):
        places.setdefault(gap.area, []).append(gap)
    return list(places.values())


def _least(edition: Edition) -> Decimal:
    least: Decimal = ask(edition.path, "ask/judging").column("least_coverage")[0].as_py()
    return least


def _answer(
    edition: Edition, found: Sequence[GapAnswer], books: dict[int, tuple[str, ...]], least: Decimal
) -> DevelopmentAnswer:
    known = [n for n, gap in enumerate(found) if has_figure(gap)]
    kept = found[known[0] : known[-1] + 1] if known else []
    return DevelopmentAnswer(
        area=found[0].area,
        area_name=found[0].area_name,
        indicator=found[0].indicator,
        title=found[0].title,
        unit=found[0].unit,
        years=tuple(kept),
        breaks=tuple(_breaks([gap for gap in kept if has_figure(gap)], books, least)),
        workbooks=tuple(books.items()),
        edition=edition.number,
    )


def has_figure(gap: GapAnswer) -> bool:
    """Whether there is a value or one end of an interval."""
    return any(v is not None for v in (gap.value, gap.low, gap.high))


def _books(edition: Edition, gap: GapAnswer, items: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted({book.workbook for book in workbooks(edition, gap.area, gap.year, items)}))


def _breaks(known: Sequence[GapAnswer], books: dict[int, tuple[str, ...]], least: Decimal) -> list[BreakAnswer]:
    found = []
    for one, other in pairwise(known):
        said: dict[BreakKind, bool] = {
            "basis": one.basis != other.basis,
            "derived": one.derived != other.derived,
            "thin": _thin(one, least) or _thin(other, least),
            "coverage": _whole(one) != _whole(other),
            "workbook": books.get(one.year) != books.get(other.year),
        }
        kinds = tuple(kind for kind, holds in said.items() if holds)
        if kinds:
            found.append(BreakAnswer(one.year, other.year, kinds, any(kind in _PARTING for kind in kinds)))
    return found


def _whole(gap: GapAnswer) -> bool:
    return gap.coverage.share is None or gap.coverage.share >= 1


def _thin(gap: GapAnswer, least: Decimal) -> bool:
    """Whether too few communities stand behind a figure that was added up."""
    return gap.basis == "rolled_up" and gap.coverage.share is not None and gap.coverage.share < least

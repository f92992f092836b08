"""Back from values to the cells they were made of."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from catalogue.answers import GapAnswer, ObservationAnswer, Rule, TraceAnswer
from metrics.asking import GapQuestion
from metrics.editions import Edition
from metrics.formula import formula_of
from metrics.gap_answers import gap_answers
from metrics.places import scope
from metrics.plain import plain_rows
from metrics.store import ask


def trace(
    edition: Edition, area: str, indicator: str, year: int, rule: Rule = "nearest", standard: str | None = None
) -> TraceAnswer:
    """The value, its formula in words, the cells behind it, the standard. Raises UsedWrongly for unknown words.

    Inputs are the cells that count: of both sides at the place where it states them itself, else of every community
    (or town with figures of its own) that was added up; and the cell that states the indicator itself.
    """
    return traces(edition, [(area, indicator, year)], rule, standard)[0]


def traces(
    edition: Edition, asked: Sequence[tuple[str, str, int]], rule: Rule = "nearest", standard: str | None = None
) -> list[TraceAnswer]:
    """As `trace`, for many (place, indicator, year) at once, in the order asked: two questions, however many they are.

    Raises UsedWrongly for unknown words.
    """
    if not asked:
        return []
    areas, indicators, years = (tuple(sorted(set(column))) for column in zip(*asked, strict=True))
    question = GapQuestion(areas[0], None, None, indicators, rule, standard, areas=areas, years=years)
    found = {(gap.area, gap.indicator, gap.year): gap for gap in gap_answers(edition, question)}
    return traced(edition, [found[key] for key in asked])


def traced(edition: Edition, gaps: Sequence[GapAnswer]) -> list[TraceAnswer]:
    """The way of answers already at hand, in their order. They must be of this edition."""
    if not gaps:
        return []
    indicators = [gap.indicator for gap in gaps]
    about = {row["indicator"]: row for row in ask(edition.path, "ask/formula_part", indicators=indicators).to_pylist()}
    rows = ask(
        edition.path,
        "ask/trace_input",
        areas=[gap.area for gap in gaps],
        years=[gap.year for gap in gaps],
        indicators=indicators,
        bases=[gap.basis or "" for gap in gaps],
        from_year=min(gap.year for gap in gaps),
        to_year=max(gap.year for gap in gaps),
        **{name: value for name, value in scope(edition, *{gap.area for gap in gaps}).items() if name != "demo"},
    )
    inputs: dict[int, list[ObservationAnswer]] = defaultdict(list)
    for row in plain_rows(rows):
        inputs[row.pop("n")].append(ObservationAnswer(**row))
    return [_answer(gap, about[gap.indicator], inputs[n]) for n, gap in enumerate(gaps)]


def _answer(gap: GapAnswer, about: Mapping[str, Any], inputs: Sequence[ObservationAnswer]) -> TraceAnswer:
    titles, units = (about["num_title"], about["den_title"] or ""), (about["num_unit"], about["den_unit"] or "")
    return TraceAnswer(
        gap=gap,
        value=gap.value,
        formula=formula_of(gap, titles, units, about["kind"], about["per"]),
        inputs=tuple(inputs),
        standard=gap.standard,
        edition=gap.edition,
    )
